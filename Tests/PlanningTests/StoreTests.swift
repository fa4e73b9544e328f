import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

@Suite struct StoreTests {
  @Test func `a battery is filled by day as far as it holds and emptied by night`() throws {
    let result = try GoldenZone.battery().plan(.timesteps)
    // A winter day fills it with all 8 MWh that it takes; a summer day has only 6.
    #expect(isClose(result.netCost, -(180 * (4 * 2 + 4 * 8) + 185 * 3 * 8)))
    let battery = try #require(result.stores.first)
    #expect(zip(battery.level, [4.0, 0, 3, 0]).allSatisfy { isClose($0, $1) })
    #expect(isClose(battery.charged, 180 * 8 + 185 * 6))
    #expect(isClose(battery.discharged, 180 * 4 + 185 * 3))
    #expect(isClose(battery.lost, battery.discharged) && isClose(battery.highestLevel, 4))
    // A MWh more would hold 2 MWh of a winter day: 4 less by day, 8 more by night.
    #expect(isClose(battery.worthOfCapacity, 180 * (8 - 2 * 2)))
    let lost = try #require(result.flows.first { $0.kind == .store })
    #expect(!lost.isIntoBalance && isClose(lost.amount, battery.lost))
  }

  @Test func `stores have no effect in one step`() throws {
    let result = try GoldenZone.battery().plan(.oneStep)
    #expect(result.stores.isEmpty)
    #expect(result.findings.map(\.rule.code) == ["plan-one-step-flattens"])
  }

  /// Gas is made in 180 days of one season and sold in 185 of the other, 2 t a day at most.
  private func seasons(
    capacity: Bound, loss: Double = 0, charge: Bound = .unlimited
  ) throws -> PlanResult {
    var zone = SampleZone()
    zone.timesteps([(24, 180), (24, 1), (24, 185)])
    let early = zone.builder.add(Profile(id: "early", axis: .timesteps, values: [1, 0, 0]))
    let late = zone.builder.add(Profile(id: "late", axis: .timesteps, values: [0, 0, 1]))
    try zone.commodity("gas")
    zone.process("making", ["gas": 1])
    zone.facility("maker", "making", capacity: 8000.0 / 12, availability: early)
    zone.market(.sale, "gas", price: 1, tariff: late)
    zone.store("cavern", "gas", capacity: capacity, charge: charge, loss: loss)
    return try zone.plan(.timesteps)
  }

  @Test func `a seasonal store carries over months of typical days`() throws {
    #expect(isClose(try seasons(capacity: .unlimited).netCost, -360))
    let cavern = try #require(try seasons(capacity: .limited(360)).stores.first)
    #expect(isClose(cavern.highestLevel, 360) && cavern.cycles.map { isClose($0, 1) } == true)
    // The level of the table is that of the first day of each season.
    #expect(zip(cavern.level, [2.0, 360, 360 - 360.0 / 185]).allSatisfy { isClose($0, $1) })
    #expect(isClose(try seasons(capacity: .limited(90)).netCost, -90))
    #expect(isClose(try seasons(capacity: .unlimited, charge: .limited(0.025)).netCost, -108))
  }

  @Test func `what is held is lost hour by hour through all days`() throws {
    let loss = 0.001
    let result = try seasons(capacity: .unlimited, loss: loss)
    var level = 0.0
    let kept = (0..<24).reduce(1.0) { kept, _ in kept * (1 - loss) }
    for _ in 0..<180 { level = level * kept + 2 }
    level *= kept
    // The same amount is drawn on each of 185 days, until nothing is left.
    let drawn = (0..<185).reduce(0.0) { sum, _ in (sum + 1) / kept }
    #expect(isClose(result.netCost, -185 * level / drawn, 1e-7))
  }

  @Test func `the most that is held in any occurrence keeps within the capacity`() throws {
    let cavern = try #require(try seasons(capacity: .limited(90)).stores.first)
    #expect(isClose(cavern.highestLevel, 90) && isClose(cavern.worthOfCapacity, 1))
  }

  @Test func `what a store loses is a sink of its element`() throws {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    let day = zone.builder.add(Profile(id: "day", axis: .timesteps, values: [1, 0]))
    let night = zone.builder.add(Profile(id: "night", axis: .timesteps, values: [0.125, 1]))
    try zone.commodity("cl2", "Cl2")
    zone.process("cell", ["cl2": 1])
    zone.facility("cells", "cell", capacity: 8000, availability: day)
    zone.market(.sale, "cl2", price: 10, tariff: night)
    zone.store("tank", "cl2", capacity: .limited(6), drawn: 0.5)
    let result = try zone.plan(.timesteps)
    let chlorine = try #require(result.elements.first { $0.symbol == "Cl" })
    let tank = try #require(chlorine.sinks.first { $0.kind == .store })
    #expect(tank.id == "tank" && isClose(tank.amount, 365 * 3))
    let sinks = chlorine.sinks.reduce(0) { $0 + $1.amount }
    let residual = chlorine.residual.reduce(0) { $0 + $1.amount }
    #expect(isClose(sinks, chlorine.sources.reduce(residual) { $0 + $1.amount }))
  }
}
