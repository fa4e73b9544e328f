import Findings
import Structures
import TestSupport

/// A small random synthesis problem, with its rows kept for plain reference answers.
struct RandomProblem {
  var problem: SynthesisProblem
  var roles: [MaterialRole] = []
  var taken: [Set<Int>] = []
  var made: [Set<Int>] = []
  var groups: [[Int]] = []
  var costs: [UnitCost] = []

  /// Draws a problem of at most ten units over at most nine materials.
  init(seed: UInt64, sized: Bool = false) {
    var generator = SeededGenerator(seed: seed)
    let unitCount = Int.random(in: 3...10, using: &generator)
    roles = [.raw, .product, .intermediate, .intermediate]
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let draw = Int.random(in: 0..<10, using: &generator)
      roles.append(draw < 2 ? .raw : draw < 3 ? .product : draw < 4 ? .outlet : .intermediate)
    }
    for _ in 0..<unitCount {
      taken.append(Self.pick(Int.random(in: 0...2, using: &generator), roles.count, &generator))
      made.append(Self.pick(Int.random(in: 1...2, using: &generator), roles.count, &generator))
      let cost = Double(Int.random(in: 0...9, using: &generator))
      let size = Double(Int.random(in: 5...20, using: &generator))
      let unit = Double(Int.random(in: 1...9, using: &generator)) + Double(costs.count) / 64
      costs.append(
        sized ? .sized(capacity: size, fixed: cost + 1, proportional: unit) : .whole(cost))
    }
    if Bool.random(using: &generator) {
      groups = [Self.pick(2, unitCount, &generator).sorted()].filter { $0.count == 2 }
    }
    problem = SynthesisProblemBuilder().finish()
    problem = build(sized: sized)
  }

  private func build(sized: Bool) -> SynthesisProblem {
    var builder = SynthesisProblemBuilder()
    let place = Place(file: "")
    for (position, role) in roles.enumerated() {
      builder.add(
        SynthesisMaterial(
          id: "m\(position)", role: role, price: role == .raw && sized ? 1 : 0,
          demand: role == .product && sized ? 4 : 0, place: place))
    }
    for unit in taken.indices {
      builder.add(OperatingUnit(id: "u\(unit)", cost: costs[unit], place: place))
      for material in taken[unit].sorted() {
        builder.addLine(unit: unit, material: material, .taken)
      }
      for material in made[unit].sorted() {
        builder.addLine(unit: unit, material: material, .made)
      }
    }
    for (number, group) in groups.enumerated() {
      for unit in group { builder.exclude(unit: unit, in: "g\(number)") }
    }
    return builder.finish()
  }

  private static func pick(
    _ count: Int, _ range: Int, _ generator: inout SeededGenerator
  ) -> Set<Int> {
    Set((0..<count).map { _ in Int.random(in: 0..<range, using: &generator) })
  }

  /// Every solution structure, from the definition alone: all sets of units are tried.
  func structures(excluding: Bool) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for bits in 1..<(1 << taken.count) {
      let units = taken.indices.filter { bits & 1 << $0 != 0 }
      if isStructure(units), !excluding || groups.allSatisfy({ isAllowed(units, $0) }) {
        found.insert(units)
      }
    }
    return found
  }

  private func isAllowed(_ units: [Int], _ group: [Int]) -> Bool {
    units.count { group.contains($0) } <= 1
  }

  private func isStructure(_ units: [Int]) -> Bool {
    let allMade = Set(units.flatMap { made[$0] })
    let present = allMade.union(units.flatMap { taken[$0] })
    let products = roles.indices.filter { roles[$0] == .product }
    guard products.allSatisfy(allMade.contains) else { return false }
    guard present.allSatisfy({ (roles[$0] == .raw) != allMade.contains($0) }) else { return false }
    return units.allSatisfy { leads($0, among: units) }
  }

  private func leads(_ unit: Int, among units: [Int]) -> Bool {
    var seen: Set<Int> = [unit]
    var pending = [unit]
    while let next = pending.popLast() {
      if made[next].contains(where: { roles[$0] == .product || roles[$0] == .outlet }) {
        return true
      }
      for other in units where !seen.contains(other) && !taken[other].isDisjoint(with: made[next]) {
        seen.insert(other)
        pending.append(other)
      }
    }
    return false
  }
}
