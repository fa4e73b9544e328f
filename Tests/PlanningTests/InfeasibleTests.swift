import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// What is said where no plan exists, and where money has no end.
@Suite struct InfeasibleTests {
  private func asking(
    _ zone: inout SampleZone, _ sense: LimitSense, _ value: Double, _ commodity: String,
    _ direction: FlowDirection
  ) throws {
    try zone.limit(
      "contract", sense, value,
      [LimitTerm(commodity: zone.commodityID(commodity), direction: direction, coefficient: 1)])
  }

  @Test func `a by-product without sink is named with place and amount`() throws {
    var zone = try SampleZone.smelter(capacity: 1000)
    try zone.commodity("cl2")
    zone.line(zone.processID("smelting"), "cl2", 0.5, .byproduct)
    zone.market(.sale, "cl2", price: 1, limit: 20)
    try asking(&zone, .minimum, 100, "metal", .production)
    let result = try zone.plan()
    #expect(result.status == .infeasible && result.objective == nil && result.flows.isEmpty)
    let why = try #require(result.infeasibility)
    let surplus = try #require(why.exceptions.first)
    #expect(why.exceptions.count == 1)
    #expect(surplus.kind == .surplus && surplus.id == "cl2" && surplus.time == "year")
    #expect(surplus.site.map { result.entities.sites[$0].id } == "zone")
    #expect(isClose(surplus.amount, 30, 1e-6) && surplus.unit == "t")
    #expect(why.waysOut.map(\.kind) == [.marketLimit, .statedLimit])
    #expect(isClose(why.waysOut[0].amount, 30, 1e-6) && isClose(why.waysOut[1].amount, 60, 1e-6))
    let finding = try #require(result.findings.first { $0.severity == .error })
    #expect(finding.cause(in: .en) == "30 t a year of cl2 has no sink at zone (over the year)")
    #expect(finding.mend(in: .en).contains("relax"))
    #expect(finding.place.file == "commodities.csv")
  }

  @Test func `what is missing is named, and the cheapest way out`() throws {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -2])
    zone.facility("smelter", "smelting", capacity: 1000)
    zone.market(.extraction, "ore", limit: 100)
    zone.market(.sale, "metal", price: 1)
    try asking(&zone, .equal, 60, "metal", .production)
    let why = try #require(try zone.plan().infeasibility)
    let shortage = try #require(why.exceptions.first)
    #expect(
      shortage.kind == .shortage && shortage.id == "ore" && isClose(shortage.amount, 20, 1e-6))
    #expect(why.waysOut.map(\.kind) == [.marketLimit, .statedLimit])
    #expect(isClose(why.waysOut[0].amount, 20, 1e-6) && isClose(why.waysOut[1].amount, 10, 1e-6))
  }

  @Test func `a capacity that is too small is a bound of a column, and named all the same`() throws
  {
    var zone = try SampleZone.smelter(capacity: 50)
    try asking(&zone, .minimum, 80, "metal", .production)
    let result = try zone.plan()
    let why = try #require(result.infeasibility)
    #expect(why.exceptions.map(\.kind) == [.capacity] && why.exceptions[0].id == "smelter")
    #expect(isClose(why.exceptions[0].amount, 30, 1e-6))
    #expect(why.waysOut.map(\.kind) == [.capacity, .statedLimit])
    let finding = try #require(result.findings.first { $0.severity == .error })
    #expect(
      finding.cause(in: .en)
        == "The capacity of facility smelter would have to be 30 t a year larger (over the year)")
  }

  @Test func `limits that contradict each other are named`() throws {
    var zone = try SampleZone.smelter()
    try asking(&zone, .minimum, 80, "metal", .production)
    let term = LimitTerm(
      commodity: zone.commodityID("metal"), direction: .production, coefficient: 1)
    try zone.limit("cap", .maximum, 60, [term])
    let result = try zone.plan()
    let why = try #require(result.infeasibility)
    #expect(why.exceptions.allSatisfy { $0.kind == .statedLimit })
    #expect(isClose(why.exceptions.reduce(0) { $0 + $1.amount }, 20, 1e-6))
    #expect(result.findings.contains { $0.rule.code == "plan-limit-too-tight" })
  }

  @Test func `in timesteps the time is named`() throws {
    var zone = SampleZone()
    zone.timesteps([(4380, 1), (4380, 1)])
    let stock = StockStatement(holder: "heap", amount: nil)
    let half = zone.builder.add(Profile(id: "half", axis: .timesteps, values: [1, 0.5]))
    try zone.commodity("steam", resolution: .timestep)
    try zone.commodity("salt", resolution: .year, stock: stock)
    zone.process("boiler", ["steam": 1])
    zone.process("dryer", ["salt": 1, "steam": -1])
    zone.facility("boilers", "boiler", capacity: 8000, availability: half)
    zone.facility("dryers", "dryer", capacity: 16_000)
    zone.market(.sale, "salt", price: 1)
    let term = LimitTerm(
      commodity: zone.commodityID("salt"), direction: .production, coefficient: 1)
    try zone.limit("contract", .minimum, 8000, [term])
    let result = try zone.plan(.timesteps)
    let why = try #require(result.infeasibility)
    let shortage = try #require(why.exceptions.first { $0.kind == .shortage })
    #expect(isClose(shortage.amount, 1430, 1e-6) && shortage.id == "steam")
  }

  @Test func `money without end is traced to the loop that makes it`() throws {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    try zone.commodity("idle")
    zone.process("smelting", ["metal": 1, "ore": -2])
    zone.process("idling", ["idle": 1, "ore": -1])
    zone.facility("smelter", "smelting", capacity: nil)
    zone.facility("idler", "idling", capacity: 10)
    zone.market(.purchase, "ore", price: 10)
    zone.market(.sale, "metal", price: 100)
    zone.market(.sale, "idle", price: 11)
    let result = try zone.plan()
    #expect(result.status == .unbounded)
    let loop = try #require(result.unboundedness)
    #expect(isClose(loop.gain, 80, 1e-6))
    #expect(loop.units.map(\.id) == ["smelter", "ore_purchase_2", "metal_sale_3"])
    #expect(loop.units.map { $0.amount.rounded() } == [1, 2, 1])
    let finding = try #require(result.findings.first { $0.rule.code == "plan-money-without-end" })
    #expect(
      finding.cause(in: .en).contains("metal_sale_3 makes money without end: 80 CNY/t, by way of"))
  }

  @Test func `a purchase below a sale is money without end`() throws {
    var zone = try SampleZone.smelter()
    zone.market(.purchase, "metal", price: 90)
    let loop = try #require(try zone.plan().unboundedness)
    #expect(isClose(loop.gain, 10, 1e-6) && loop.units.allSatisfy { $0.kind == .market })
  }
}
