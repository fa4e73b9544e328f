import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Aims and caps over several periods: of all years together, and of each year.
@Suite struct PeriodsAimTests {
  /// Metal of coal (a tonne of gas each) or, dearer, of power (none).
  ///
  /// At least 10 t a year are sold; at most 10 in three years from 2020, 20 in three from 2023. Power is
  /// there for 6 t a year, then for 15.
  private static func zone(hours: Bool = false) throws -> SampleZone {
    var zone = SampleZone(periods: [2020, 2023])
    if hours { zone.timesteps([(12, 365), (12, 365)]) }
    try zone.commodity("coal")
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity("metal", category: .product)
    try zone.commodity("gas", category: .emission)
    zone.process("furnace", ["metal": 1, "coal": -1, "gas": 1])
    zone.process("cell", ["metal": 1, "power": -1])
    zone.facility("furnaces", "furnace", capacity: 100)
    zone.facility("cells", "cell", capacity: 100)
    zone.market(.purchase, "coal", price: 1)
    zone.market(.purchase, "power", price: 3, limit: 6, to: 2022)
    zone.market(.purchase, "power", price: 4, limit: 15, from: 2023)
    zone.market(.sale, "metal", price: 2, limit: 10, to: 2022)
    zone.market(.sale, "metal", price: 2, limit: 20, from: 2023)
    zone.market(.emission, "gas")
    let metal = zone.commodityID("metal")
    try zone.limit(
      "least", .minimum, 10, [LimitTerm(commodity: metal, direction: .sale, coefficient: 1)])
    return zone
  }

  private static func plan(
    _ objective: String?, caps: [String] = [], hours: Bool = false,
    foresight: Foresight = .perfect
  ) throws -> PeriodsResult {
    let network = try zone(hours: hours).network
    var each = PlanRequest(year: 0, time: hours ? .timesteps : .oneStep, wantsTwoSidedValues: false)
    each.aim = try objective.flatMap { try PlanAim.read($0, in: network) }
    each.caps = try caps.map { try PlanCap.read($0, in: network) }
    return try PeriodsPlanner.plan(
      network, PeriodsRequest(each: each, from: 2020, to: 2023, foresight: foresight),
      solver: try HiGHSSolver())
  }

  @Test(arguments: [false, true])
  func `the least of all years together comes before cost`(hours: Bool) throws {
    let free = try Self.plan(nil, hours: hours)
    #expect(free.aimed == nil && free.status == .optimal)
    let least = try Self.plan("gas:emission", hours: hours)
    let aimed = try #require(least.aimed)
    // 10 t must be sold each year: 4 t of coal for three years, and none from 2023 on.
    #expect(isClose(aimed.best ?? .nan, 12, 1e-6))
    #expect(
      least.periods.map { isClose($0.plan.amount(.emission, "gas"), 4, 1e-5) } == [true, false])
    #expect(isClose(aimed.leastCost ?? .nan, free.netCost ?? .nan))
    let (dear, cheap) = (try #require(least.netCost), try #require(free.netCost))
    #expect(dear > cheap)
  }

  @Test func `the greatest is that of all years too, and caps hold in each`() throws {
    let most = try Self.plan("max:metal:sale")
    #expect(isClose(most.aimed?.best ?? .nan, 90, 1e-6))
    let capped = try Self.plan("max:metal:sale", caps: ["gas:emission<=3"])
    // 6 and 15 t of power, and 3 t of coal in each year: not enough for the first years' 10 t.
    #expect(capped.status == .infeasible && capped.aimed == nil)
    let looser = try Self.plan("max:metal:sale", caps: ["gas:emission<=4"])
    #expect(isClose(looser.aimed?.best ?? .nan, 87, 1e-6))
  }

  @Test func `a ratio is that of both sums over all years`() throws {
    let ratio =
      "sum(flow where direction = emission) / sum(flow where direction = sale)"
    let least = try Self.plan(ratio)
    // Beside 4 t in 10 of the first years, 15 t without gas from 2023 on.
    #expect(isClose(least.aimed?.best ?? .nan, 12.0 / (30 + 45), 1e-6))
    #expect(least.status == .optimal)
  }

  @Test func `period by period an aim of all years is refused with a way out`() throws {
    do {
      _ = try Self.plan("gas:emission", foresight: .myopic)
      Issue.record("nothing was refused")
    } catch PlanError.refused(let findings) {
      #expect(findings.map(\.rule.code) == ["plan-aim"])
      #expect(findings[0].cause(in: .en).contains("--foresight perfect"))
    }
  }
}
