/// Why a unit can be in no solution structure.
public enum Omission: Sendable, Hashable {
  /// It makes a raw material, which no unit of a structure may do.
  case makesRaw(material: Int)
  /// It takes a material that is not raw and that nothing which can be there makes.
  case lacks(material: Int)
  /// No path leads from it to a product or an outlet.
  case leadsNowhere
  /// A product cannot be made, so there is no structure at all.
  case productLost(material: Int)

  /// The axiom of combinatorially feasible structures that it breaks.
  ///
  /// S1: every product is in the structure. S2: a material is raw if and only if no unit of the
  /// structure makes it. S4: from every unit some path leads to a product. Source: F. Friedler,
  /// K. Tarján, Y. W. Huang, L. T. Fan, *Chemical Engineering Science* 47 (1992) 1973.
  public var axiom: String {
    switch self {
    case .productLost: "S1"
    case .makesRaw, .lacks: "S2"
    case .leadsNowhere: "S4"
    }
  }
}

/// The union of all solution structures, and why each other unit is left out.
///
/// Source of the algorithm: F. Friedler, K. Tarján, Y. W. Huang, L. T. Fan, *Computers & Chemical
/// Engineering* 17 (1993) 929.
public struct MaximalStructure: Sendable {
  /// The positions of its units, ascending; empty where there is no structure.
  public let units: [Int]
  /// Why each unit is left out, by position; `nil` for those that are in.
  public let omissions: [Omission?]
  /// The products that nothing can make.
  public let lostProducts: [Int]
  /// The outlets that nothing can make.
  public let unreachedOutlets: [Int]

  /// Reduces the problem to what can be made, then walks back from its ends.
  ///
  /// - Complexity: O(recipe lines) words of a set.
  public init(_ problem: SynthesisProblem) {
    self.init(problem, UnitSets(problem))
  }

  init(_ problem: SynthesisProblem, _ sets: UnitSets) {
    var reduction = Reduction(problem)
    reduction.run()
    var omissions = reduction.omissions
    let unmade = problem.materials.indices.filter { reduction.makerCount[$0] == 0 }
    lostProducts = unmade.filter { problem.materials[$0].role == .product }
    unreachedOutlets = unmade.filter { problem.materials[$0].role == .outlet }
    let joined = Self.joined(sets, omissions)
    for unit in problem.units.indices where omissions[unit] == nil {
      if let lost = lostProducts.first {
        omissions[unit] = .productLost(material: lost)
      } else if joined[unit >> 6] & 1 << UInt64(unit & 63) == 0 {
        omissions[unit] = .leadsNowhere
      }
    }
    self.omissions = omissions
    units = omissions.indices.filter { omissions[$0] == nil }
  }

  /// The units from which a path leads to an end.
  private static func joined(_ sets: UnitSets, _ omissions: [Omission?]) -> [UInt64] {
    var joined = [UInt64](repeating: 0, count: sets.width)
    var pending = UnitSets.units(of: sets.ends)
    while let unit = pending.popLast() {
      let bit = UInt64(1) << UInt64(unit & 63)
      guard omissions[unit] == nil, joined[unit >> 6] & bit == 0 else { continue }
      joined[unit >> 6] |= bit
      let row = unit * sets.width
      pending += UnitSets.units(of: sets.feeders[row..<row + sets.width])
    }
    return joined
  }
}

/// Takes out, until none is left, the units that break axiom S2.
private struct Reduction {
  private let problem: SynthesisProblem
  private let takers: [[Int]]
  private(set) var makerCount: [Int]
  private(set) var omissions: [Omission?]

  init(_ problem: SynthesisProblem) {
    self.problem = problem
    var takers = [[Int]](repeating: [], count: problem.materials.count)
    var makerCount = [Int](repeating: 0, count: problem.materials.count)
    for unit in problem.units.indices {
      for material in problem.taken.materials(of: unit) { takers[Int(material)].append(unit) }
      for material in problem.made.materials(of: unit) { makerCount[Int(material)] += 1 }
    }
    self.takers = takers
    self.makerCount = makerCount
    omissions = Array(repeating: nil, count: problem.units.count)
  }

  mutating func run() {
    var unmade = problem.materials.indices.filter { isUnmade($0) }
    for unit in problem.units.indices {
      let raw = problem.made.materials(of: unit).first {
        problem.materials[Int($0)].role == .raw
      }
      if let raw { unmade += omit(unit, .makesRaw(material: Int(raw))) }
    }
    var next = 0
    while next < unmade.count {
      for unit in takers[unmade[next]] { unmade += omit(unit, .lacks(material: unmade[next])) }
      next += 1
    }
  }

  /// Leaves a unit out; the materials that nothing makes any more.
  private mutating func omit(_ unit: Int, _ reason: Omission) -> [Int] {
    guard omissions[unit] == nil else { return [] }
    omissions[unit] = reason
    var unmade: [Int] = []
    for material in problem.made.materials(of: unit) {
      makerCount[Int(material)] -= 1
      if isUnmade(Int(material)) { unmade.append(Int(material)) }
    }
    return unmade
  }

  private func isUnmade(_ material: Int) -> Bool {
    makerCount[material] == 0 && problem.materials[material].role != .raw
  }
}
