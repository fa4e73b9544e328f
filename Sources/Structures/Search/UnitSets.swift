/// The sets of units that a search asks for, as rows of bits.
///
/// A row has a bit for every unit, in `width` words; row `r` stands in words `r * width` and on.
struct UnitSets: Sendable {
  /// Words of one set.
  let width: Int
  /// The units that make each material.
  let makers: [UInt64]
  /// The units that take each material that is not raw.
  let takers: [UInt64]
  /// For each unit those that make something that it takes.
  let feeders: [UInt64]
  /// For each unit those that a structure cannot have beside it.
  let rivals: [UInt64]
  /// The units that make a product or an outlet.
  let ends: [UInt64]
  /// Whether each material must be made.
  let isDemanded: [Bool]
  /// The materials that each unit makes and that are not raw.
  let made: RecipePorts

  /// - Complexity: O(materials + units + recipe lines) words of a set.
  init(_ problem: SynthesisProblem) {
    let width = max(1, (problem.units.count + 63) / 64)
    var makers = [UInt64](repeating: 0, count: problem.materials.count * width)
    var takers = makers
    var ends = [UInt64](repeating: 0, count: width)
    for unit in problem.units.indices {
      let bit = UInt64(1) << UInt64(unit & 63)
      for material in problem.made.materials(of: unit) {
        makers[Int(material) * width + unit >> 6] |= bit
        let role = problem.materials[Int(material)].role
        if role == .product || role == .outlet { ends[unit >> 6] |= bit }
      }
      for material in problem.taken.materials(of: unit)
      where problem.materials[Int(material)].role != .raw {
        takers[Int(material) * width + unit >> 6] |= bit
      }
    }
    self.width = width
    self.makers = makers
    self.takers = takers
    self.ends = ends
    feeders = Self.feeders(problem, makers, width)
    rivals = Self.rivals(problem, width)
    isDemanded = problem.materials.map { $0.role == .product }
    made = problem.made
  }

  private static func feeders(
    _ problem: SynthesisProblem, _ makers: [UInt64], _ width: Int
  ) -> [UInt64] {
    var feeders = [UInt64](repeating: 0, count: problem.units.count * width)
    for unit in problem.units.indices {
      for material in problem.taken.materials(of: unit)
      where problem.materials[Int(material)].role != .raw {
        for word in 0..<width {
          feeders[unit * width + word] |= makers[Int(material) * width + word]
        }
      }
    }
    return feeders
  }

  private static func rivals(_ problem: SynthesisProblem, _ width: Int) -> [UInt64] {
    var rivals = [UInt64](repeating: 0, count: problem.units.count * width)
    for group in problem.exclusions {
      for unit in group.units {
        for other in group.units where other != unit {
          rivals[unit * width + other >> 6] |= 1 << UInt64(other & 63)
        }
      }
    }
    return rivals
  }

  /// The set of all units.
  func everything(count: Int) -> [UInt64] {
    var set = [UInt64](repeating: 0, count: width)
    for unit in 0..<count { set[unit >> 6] |= 1 << UInt64(unit & 63) }
    return set
  }

  /// The units of a set, ascending.
  static func units(of set: some Sequence<UInt64>) -> [Int] {
    var units: [Int] = []
    for (position, word) in set.enumerated() {
      var rest = word
      while rest != 0 {
        units.append(position << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return units
  }
}
