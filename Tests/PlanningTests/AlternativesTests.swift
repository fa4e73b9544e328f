import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

@Suite struct `Near-optimal alternatives` {
  /// Metal from two projects of nearly the same cost, and a dear third.
  private func metal() throws -> Network {
    var zone = SampleZone()
    try zone.commodity("ore", unit: "t", category: .resource)
    try zone.commodity("metal", unit: "t", category: .product)
    zone.investedProcess("first", ["metal": 1, "ore": -2], investment: 100)
    zone.investedProcess("second", ["metal": 1, "ore": -2], investment: 101)
    zone.investedProcess("third", ["metal": 1, "ore": -2], investment: 900)
    let project = Project(phase: "proposed", investment: nil, isWhole: false)
    for id in ["first", "second", "third"] {
      zone.facility("\(id)-plant", id, capacity: 100, project: project)
    }
    zone.market(.extraction, "ore", price: 10)
    zone.market(.sale, "metal", price: 100, limit: 100)
    return zone.network
  }

  private func find(
    _ network: Network, slack: Double = 0.01, count: Int = 10
  ) throws -> AlternativesResult {
    let plan = PlanRequest(year: network.zone.periods[0], wantsTwoSidedValues: false)
    return try Alternatives.run(
      network, AlternativesRequest(plan: plan, slack: slack, count: count),
      solver: try HiGHSSolver())
  }

  @Test func `build the other project where it costs little more`() throws {
    let result = try find(try metal())
    #expect(result.plans[0].builds.map(\.id) == ["first-plant"])
    #expect(result.plans.contains { $0.builds.map(\.id) == ["second-plant"] })
    #expect(!result.plans.contains { $0.builds.contains { $0.id == "third-plant" && $0.size > 2 } })
    #expect(result.end == "exhausted")
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `differ in what they build and keep to the budget`(seed: UInt64) throws {
    let network = try NetworkGenerator.small(seed: seed)
    let result = try find(network, slack: 0.05, count: 6)
    #expect(result.status == "optimal")
    let plain = try network.plan()
    #expect(isClose(result.plans[0].netCost, plain.netCost, 1e-6))
    let sets = result.plans.map { Set($0.builds.map(\.id)) }
    #expect(Set(sets).count == sets.count)
    for plan in result.plans {
      #expect(plan.netCost <= result.budget + 1e-6 * abs(result.budget))
      #expect(plan.netCost >= plain.netCost - 1e-6 * abs(plain.netCost))
    }
  }
}
