/// The side of a recipe on which a material stands.
public enum RecipeSide: String, Sendable, Hashable, CaseIterable {
  /// The unit takes it.
  case taken = "in"
  /// The unit makes it.
  case made = "out"
}

/// Collects the rows of a synthesis problem.
public struct SynthesisProblemBuilder: Sendable {
  private var materials: [SynthesisMaterial] = []
  private var units: [OperatingUnit] = []
  private var taken: [(unit: Int, material: Int, amount: Double)] = []
  private var made: [(unit: Int, material: Int, amount: Double)] = []
  private var groups: [(id: String, units: [Int])] = []

  /// A problem without rows.
  public init() {}

  /// Adds a material; its position.
  @discardableResult
  public mutating func add(_ material: SynthesisMaterial) -> Int {
    materials.append(material)
    return materials.count - 1
  }

  /// Adds a unit; its position.
  @discardableResult
  public mutating func add(_ unit: OperatingUnit) -> Int {
    units.append(unit)
    return units.count - 1
  }

  /// Adds a line to a unit's recipe.
  public mutating func addLine(
    unit: Int, material: Int, _ side: RecipeSide, amount: Double = 1
  ) {
    switch side {
    case .taken: taken.append((unit, material, amount))
    case .made: made.append((unit, material, amount))
    }
  }

  /// Adds a unit to a group of which a structure may have one at most.
  public mutating func exclude(unit: Int, in group: String) {
    if let known = groups.firstIndex(where: { $0.id == group }) {
      groups[known].units.append(unit)
    } else {
      groups.append((group, [unit]))
    }
  }

  /// The problem; ``SynthesisProblem/findings()`` says whether it can be used.
  public func finish() -> SynthesisProblem {
    SynthesisProblem(
      materials: materials, units: units,
      taken: RecipePorts(unitCount: units.count, lines: taken),
      made: RecipePorts(unitCount: units.count, lines: made),
      exclusions: groups.map { Exclusion(id: $0.id, units: $0.units.sorted()) })
  }
}
