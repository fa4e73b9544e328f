import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

@Suite struct DemandChargeTests {
  @Test func `the highest demand of the month is as high as it earns`() throws {
    let result = try GoldenZone.demand().plan(.timesteps)
    // Half a MW runs all hours and earns 17,520 a MW; the other half only by day and earns 8,760.
    #expect(isClose(result.netCost, -0.5 * (8760 * 2 - 10_000)))
    #expect(isClose(result.term("demand_charges"), 5000))
    let demand = try #require(result.demands.first)
    #expect(demand.spans == ["month_1"] && isClose(demand.peaks[0], 0.5))
    #expect(isClose(demand.money, 5000))
  }

  @Test func `in one step the mean demand is charged`() throws {
    let result = try GoldenZone.demand().plan(.oneStep)
    #expect(isClose(result.demands[0].peaks[0], 0.75))
    #expect(isClose(result.netCost, -0.75 * (8760 * 2 - 10_000)))
    #expect(result.findings.map(\.rule.code) == ["plan-one-step-flattens"])
  }

  @Test func `a store shaves the peak`() throws {
    var zone = try GoldenZone.demand()
    zone.store("battery", "power", capacity: .limited(3))
    let result = try zone.plan(.timesteps)
    // A MW more is used by night to fill the battery and by day with what it holds, until it is full.
    #expect(isClose(result.demands[0].peaks[0], 0.75))
    #expect(isClose(result.netCost, -(12 * 365 * 1.5 * 2 - 7500)))
  }

  @Test func `what is sold at the same place counts against the demand`() throws {
    var zone = try GoldenZone.demand()
    zone.market(.sale, "power", price: 1.5, limit: 876)
    let result = try zone.plan(.timesteps)
    #expect(isClose(result.demands[0].peaks[0], 0.5))
    #expect(isClose(result.netCost, -0.5 * (8760 * 2 - 10_000) - 876 * 0.5))
  }

  @Test func `each of twelve months pays a twelfth for its own peak`() throws {
    var zone = SampleZone()
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (index, days) in lengths.enumerated() {
      zone.builder.add(
        Timestep(id: "m\(index)", duration: 24, weight: Double(days), month: index + 1))
    }
    let need = zone.builder.add(
      Profile(id: "need", axis: .timesteps, values: (0..<12).map { Double($0 + 1) / 12 }))
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity("light", unit: "MWh", mass: 0)
    zone.process("lamp", ["light": 1, "power": -1])
    zone.facility("lamps", "lamp", capacity: 8760, hours: 8760, availability: need)
    zone.market(.purchase, "power", price: 1, demandCharge: 120)
    zone.market(.sale, "light", price: 100)
    let demand = try #require(try zone.plan(.timesteps).demands.first)
    #expect(demand.peaks.enumerated().allSatisfy { isClose($1, Double($0 + 1) / 12) })
    #expect(isClose(demand.money, 10 * (0..<12).reduce(0) { $0 + Double($1 + 1) / 12 }))
  }
}
