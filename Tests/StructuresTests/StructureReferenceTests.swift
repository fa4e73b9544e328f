import HiGHSSolver
import Optimization
import Structures
import Testing

/// The search against plain answers from the definitions.
@Suite struct `Structures of random problems` {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `are those that a trial of all sets of units finds`(block: UInt64) throws {
    var withStructures = 0
    for seed in block * 1000..<block * 1000 + 150 {
      let random = RandomProblem(seed: seed)
      let answer = try find(random.problem)
      let expected = random.structures(excluding: true)
      #expect(Set(answer.listed) == expected, "seed \(seed)")
      #expect(answer.counted == expected.count && answer.isCountComplete, "seed \(seed)")
      let union = Set(random.structures(excluding: false).joined())
      #expect(answer.maximal.units == union.sorted(), "seed \(seed)")
      if expected.count > 1 { withStructures += 1 }
    }
    #expect(withStructures >= 15)
  }

  @Test func `are ranked by their units' costs as sorting all of them does`() throws {
    for seed in 5000..<5150 as Range<UInt64> {
      let random = RandomProblem(seed: seed)
      let best = try find(random.problem, best: 5).best
      let costs = random.structures(excluding: true).map { units in
        units.reduce(0.0) { sum, unit in
          if case .whole(let cost) = random.costs[unit] { sum + cost } else { .nan }
        }
      }
      #expect(best.map(\.cost) == Array(costs.sorted().prefix(5)), "seed \(seed)")
      #expect(Set(best.map(\.units)).count == best.count)
    }
  }

  @Test func `are ranked by their flows as a plan of each of them does`() throws {
    var ranked = 0
    for seed in 7000..<7080 as Range<UInt64> {
      let random = RandomProblem(seed: seed, sized: true)
      let best = try find(random.problem, best: 4).best
      var plans: [(cost: Double, units: [Int])] = []
      for units in random.structures(excluding: true) {
        guard let plan = try plan(units, random) else { continue }
        if plan.activity.allSatisfy({ $0 > 1e-6 }) { plans.append((plan.cost, units)) }
      }
      plans.sort { $0.cost < $1.cost }
      #expect(best.count == min(4, plans.count), "seed \(seed)")
      for (found, expected) in zip(best, plans) {
        #expect(abs(found.cost - expected.cost) <= 1e-6 * max(1, expected.cost), "seed \(seed)")
      }
      ranked += best.count
    }
    #expect(ranked >= 20)
  }

  /// The cheapest plan of exactly these units, stated from the definition.
  private func plan(
    _ units: [Int], _ random: RandomProblem
  ) throws -> (cost: Double, activity: [Double])? {
    var builder = LinearProgramBuilder()
    var fixedCosts = 0.0
    for unit in units {
      guard case .sized(let capacity, let fixed, let proportional) = random.costs[unit] else {
        continue
      }
      let raw = random.taken[unit].count { random.roles[$0] == .raw }
      builder.addColumn(cost: proportional + Double(raw), upper: capacity)
      fixedCosts += fixed
    }
    for material in random.roles.indices where random.roles[material] != .raw {
      builder.beginRow(lower: random.roles[material] == .product ? 4 : 0, upper: .infinity)
      for (column, unit) in units.enumerated() {
        let net =
          (random.made[unit].contains(material) ? 1.0 : 0)
          - (random.taken[unit].contains(material) ? 1 : 0)
        if net != 0 { builder.entry(column, net) }
      }
      builder.endRow()
    }
    let solver = try HiGHSSolver()
    try solver.load(builder.finish())
    let solution = try solver.solve()
    guard solution.isOptimal else { return nil }
    return (solution.objective + fixedCosts, solution.columnValues)
  }

  private func find(_ problem: SynthesisProblem, best: Int = 10) throws -> StructureAnswer {
    try StructureAnswer.find(
      problem, StructureRequest(listed: 2000, best: best),
      solver: { () throws(SolverError) in try HiGHSSolver() })
  }
}
