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

/// The smallest set of rows that contradict each other.
@Suite struct ConflictTests {
  /// Two by-products, each with a small sale; a contract for metal; bounds that do not matter.
  private static func zone(without left: Set<String>) throws -> SampleZone {
    var zone = try SampleZone.smelter(capacity: 1000)
    try zone.commodity("cl2")
    try zone.commodity("heat")
    zone.line(zone.processID("smelting"), "cl2", 0.5, .byproduct)
    zone.line(zone.processID("smelting"), "heat", 0.25, .byproduct)
    let isFree = left.contains("cl2_sale_4")
    zone.market(.sale, "cl2", price: 1, limit: isFree ? .infinity : 20)
    zone.market(.sale, "heat", price: 1, limit: 500)
    let metal = zone.commodityID("metal")
    for (id, value) in [("contract", 100.0), ("small", 30)] where !left.contains(id) {
      try zone.limit(
        id, .minimum, value,
        [LimitTerm(commodity: metal, direction: .production, coefficient: 1)])
    }
    return zone
  }

  @Test func `it names the rows, and without any one of them there is a plan`() throws {
    let why = try #require(try Self.zone(without: []).plan().infeasibility)
    #expect(why.conflict.map(\.id) == ["cl2_sale_4", "contract"])
    #expect(why.conflict.map(\.amount) == [20, 100])
    #expect(why.conflict.allSatisfy { !$0.place.file.isEmpty && $0.place.line != nil })
    for row in why.conflict {
      #expect(try Self.zone(without: [row.id]).plan().status == .optimal, "\(row.id)")
    }
  }

  @Test func `two limits that contradict each other are the whole conflict`() throws {
    var zone = try SampleZone.smelter()
    let term = LimitTerm(
      commodity: zone.commodityID("metal"), direction: .production, coefficient: 1)
    try zone.limit("due", .minimum, 80, [term])
    try zone.limit("cap", .maximum, 60, [term])
    let why = try #require(try zone.plan().infeasibility)
    #expect(why.conflict.map(\.id) == ["due", "cap"] && why.conflict.map(\.amount) == [80, 60])
  }

  @Test func `hours of the day are told with the rate`() throws {
    var zone = SampleZone()
    for hour in 0..<24 {
      zone.builder.add(
        Timestep(
          id: "s\(hour)", duration: 1, weight: 365, day: 1, month: 1, season: "summer",
          hourOfDay: hour))
    }
    let sun = zone.builder.add(
      Profile(
        id: "sun", axis: .timesteps, values: (0..<24).map { (14..<19).contains($0) ? 0 : 1 }))
    try zone.commodity("power", unit: "MWh", mass: 0, resolution: .timestep)
    try zone.commodity("salt", resolution: .timestep)
    zone.process("solar", ["power": 1])
    zone.process("drying", ["salt": 1, "power": -1])
    zone.facility("panels", "solar", capacity: 8760 * 12, availability: sun)
    zone.facility("dryer", "drying", capacity: 8760 * 20)
    zone.market(.sale, "salt", price: 1, limit: .infinity)
    let term = LimitTerm(
      commodity: zone.commodityID("salt"), direction: .production, coefficient: 1)
    try zone.limit("due", .minimum, 8760 * 12 * 1.0, [term])
    let result = try zone.plan(.timesteps)
    let why = try #require(result.infeasibility)
    let shortage = try #require(why.exceptions.first)
    #expect(shortage.time.hasPrefix("2020 ") && shortage.time.contains("MWh/h"), "\(shortage.time)")
    #expect(why.conflict.map(\.id).contains("due"))
  }
}
