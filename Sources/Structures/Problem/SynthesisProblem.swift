public import Findings

/// What a material is to the synthesis of a process network.
public enum MaterialRole: String, Sendable, Hashable, CaseIterable {
  /// Comes from outside; no unit of a structure may make it.
  case raw
  /// Made within, and never bought.
  case intermediate
  /// Must be made.
  case product
  /// Leaves the network: what leads to it leads somewhere, but it need not be made.
  case outlet
}

/// A material of a synthesis problem.
public struct SynthesisMaterial: Sendable, Hashable {
  /// The material's id.
  public let id: String
  /// What it is.
  public let role: MaterialRole
  /// Money per unit of a raw material that is bought; 0 where nothing is stated.
  public let price: Double
  /// The amount of a product that must be made; 0 where nothing is stated.
  public let demand: Double
  /// Where it was read.
  public let place: Place

  /// Creates a material.
  public init(
    id: String, role: MaterialRole, price: Double = 0, demand: Double = 0, place: Place
  ) {
    self.id = id
    self.role = role
    self.price = price
    self.demand = demand
    self.place = place
  }
}

/// What an operating unit costs.
public enum UnitCost: Sendable, Hashable {
  /// Nothing is stated.
  case unstated
  /// One amount of money for having it.
  case whole(Double)
  /// Money for running it at all and money per unit of its activity, which its capacity bounds.
  case sized(capacity: Double, fixed: Double, proportional: Double)
}

/// An operating unit of a synthesis problem.
public struct OperatingUnit: Sendable, Hashable {
  /// The unit's id.
  public let id: String
  /// What it costs.
  public let cost: UnitCost
  /// Where it was read.
  public let place: Place

  /// Creates a unit.
  public init(id: String, cost: UnitCost = .unstated, place: Place) {
    self.id = id
    self.cost = cost
    self.place = place
  }
}

/// A group of units of which a structure may have one at most.
public struct Exclusion: Sendable, Hashable {
  /// The group's id.
  public let id: String
  /// The positions of its units, ascending.
  public let units: [Int]

  /// Creates a group.
  public init(id: String, units: [Int]) {
    self.id = id
    self.units = units
  }
}

/// A process network synthesis problem: materials, operating units and their recipes.
///
/// Source of the terms: F. Friedler, Á. Orosz, J. Pimentel Losada, *P-graphs for Process Systems
/// Engineering*, Springer 2022.
public struct SynthesisProblem: Sendable {
  /// The materials, in the order of their table.
  public let materials: [SynthesisMaterial]
  /// The units, in the order of their table.
  public let units: [OperatingUnit]
  /// What each unit takes.
  public let taken: RecipePorts
  /// What each unit makes.
  public let made: RecipePorts
  /// The groups of which a structure has one unit at most.
  public let exclusions: [Exclusion]

  /// How the units' costs are stated, which decides how structures are ranked.
  public var pricing: Pricing {
    switch units.first?.cost {
    case .whole: .whole
    case .sized: .sized
    case .unstated, nil: .none
    }
  }

  /// How the units of a problem are priced; all alike.
  public enum Pricing: Sendable, Hashable {
    /// No costs: structures are counted and listed, not ranked.
    case none
    /// One cost a unit.
    case whole
    /// Capacity, fixed and proportional cost: the cheapest flows decide.
    case sized
  }
}

/// The materials on one side of each unit's recipe, with their amounts.
public struct RecipePorts: Sendable, Hashable {
  /// Where each unit's materials begin; `count == units + 1`.
  let start: [Int32]
  /// The position of each material.
  let material: [Int32]
  /// The amount of each material per unit of activity.
  let amount: [Double]

  /// Groups lines of unit, material and amount by unit, in their order.
  init(unitCount: Int, lines: [(unit: Int, material: Int, amount: Double)]) {
    var start = [Int32](repeating: 0, count: unitCount + 1)
    for line in lines { start[line.unit + 1] += 1 }
    for unit in 0..<unitCount { start[unit + 1] += start[unit] }
    var next = start
    var material = [Int32](repeating: 0, count: lines.count)
    var amount = [Double](repeating: 0, count: lines.count)
    for line in lines {
      let position = Int(next[line.unit])
      material[position] = Int32(line.material)
      amount[position] = line.amount
      next[line.unit] += 1
    }
    self.start = start
    self.material = material
    self.amount = amount
  }

  /// The positions of a unit's lines in `material` and `amount`.
  func lines(of unit: Int) -> Range<Int> { Int(start[unit])..<Int(start[unit + 1]) }

  /// The materials of a unit.
  func materials(of unit: Int) -> ArraySlice<Int32> { material[lines(of: unit)] }
}
