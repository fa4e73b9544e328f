import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

@Suite struct ClosedFormTests {
  @Test func `a plant runs full where it earns, and not at all where it loses`() throws {
    let earning = try SampleZone.smelter(price: 100).plan()
    #expect(earning.status == .optimal)
    #expect(isClose(earning.netCost, 100 * (2 * 10 - 100)))
    #expect(isClose(earning.load(of: "smelter"), 100))
    #expect(earning.facilities[0].utilisation.map { isClose($0, 1) } == true)
    #expect(isClose(earning.facilities[0].worthOfCapacity, 80))
    let losing = try SampleZone.smelter(price: 19).plan()
    #expect(losing.netCost == 0 && losing.load(of: "smelter") == 0)
  }

  @Test func `a sale's limit binds and is worth its margin`() throws {
    let result = try SampleZone.smelter(price: 100, sale: 40).plan()
    let sale = try #require(result.markets.first { $0.kind == .sale })
    #expect(isClose(sale.amount, 40) && sale.isAtLimit && sale.limit == .limited(40))
    #expect(isClose(sale.worthOfLimit, 80) && isClose(sale.money, -4000))
    #expect(result.facilities[0].worthOfCapacity == 0)
  }

  @Test func `steps of a market are used in the order of their prices`() throws {
    var zone = try SampleZone.smelter(price: 100, sale: 30)
    zone.market(.sale, "metal", price: 60, limit: 20, step: 2)
    zone.market(.sale, "metal", price: 15, limit: 500, step: 3)
    let result = try zone.plan()
    #expect(result.markets.filter { $0.kind == .sale }.map { $0.amount.rounded() } == [30, 20, 0])
    #expect(isClose(result.netCost, 50 * 20 - 30 * 100 - 20 * 60))
  }

  @Test(arguments: [(PriceCase.low, 60.0), (.base, 80), (.high, 120)])
  func `each case of the prices has its own optimum`(prices: PriceCase, margin: Double) throws {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1])
    zone.facility("smelter", "smelting", capacity: 10)
    zone.market(.purchase, "ore", price: 20)
    zone.market(.sale, "metal", price: 100, low: 80, high: 140)
    #expect(isClose(try zone.plan(prices: prices).netCost, -10 * margin))
  }

  @Test func `modes share one capacity by their units per capacity`() throws {
    var zone = SampleZone()
    for id in ["ore", "plate", "wire"] { try zone.commodity(id) }
    zone.process("rolling", ["plate": 1, "ore": -1])
    zone.process("drawing", ["wire": 1, "ore": -1])
    zone.builder.add(
      Facility(
        id: "mill", name: Phrase("mill"), site: zone.siteID("zone"),
        modes: [
          Mode(process: zone.processID("rolling")),
          Mode(process: zone.processID("drawing"), unitsPerCapacity: 0.5),
        ], capacity: .limited(100), provenance: zone.provenance))
    zone.market(.purchase, "ore", price: 1)
    zone.market(.sale, "plate", price: 11, limit: 60)
    zone.market(.sale, "wire", price: 51)
    // An hour of the mill earns 10 as plate and 0.5 · 50 = 25 as wire.
    let result = try zone.plan()
    let mill = try #require(result.facilities.first)
    #expect(mill.modes.map { $0.activity.rounded() } == [0, 50])
    #expect(isClose(mill.load, 100) && isClose(result.netCost, -50 * 50))
    #expect(isClose(mill.worthOfCapacity, 25))
  }

  @Test func `a project is built as far as it earns its annuity`() throws {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1], lifetime: 20, investment: 1000)
    zone.facility(
      "plan", "smelting", capacity: 50,
      project: Project(phase: "planned", investment: nil, isWhole: false))
    zone.market(.purchase, "ore", price: 0)
    zone.market(.sale, "metal", price: 120, limit: 30)
    // The annuity of 1000 over 20 years at 8 % is 101.852.
    let annuity = 1000 * 0.08 / (1 - 1 / (0..<20).reduce(1.0) { power, _ in power * 1.08 })
    let built = try zone.plan()
    #expect(isClose(built.facilities[0].size, 30) && built.facilities[0].isBuilt)
    #expect(isClose(built.term("capital"), 30 * annuity))
    #expect(isClose(built.netCost, 30 * (annuity - 120)))
    zone.market(.sale, "metal", price: 101, step: 2)
    #expect(isClose(try zone.plan().facilities[0].size, 30), "101 is less than the annuity")
    zone.market(.sale, "metal", price: 100, step: 3)
    zone.market(.disposal, "metal", price: -102, limit: 5)
    #expect(isClose(try zone.plan().facilities[0].size, 35), "102 is more than the annuity")
  }

  @Test func `a facility without limit is built at its cost`() throws {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1], lifetime: 10, investment: 100)
    zone.facility("smelter", "smelting", capacity: nil)
    zone.market(.purchase, "ore", price: 0)
    zone.market(.sale, "metal", price: 120, limit: 30)
    let result = try zone.plan()
    let smelter = try #require(result.facilities.first)
    #expect(isClose(smelter.size, 30) && smelter.isBuilt && smelter.capacity == .unlimited)
    #expect(smelter.capitalCost > 0 && isClose(smelter.capitalCost, result.term("capital")))
    #expect(result.exposure.map { $0.openMoney > 0 } == true)
  }

  @Test func `what nobody takes goes to its disposal commodity tonne by tonne`() throws {
    var zone = SampleZone()
    try zone.commodity("landfill")
    try zone.commodity("ore")
    try zone.commodity("metal")
    try zone.commodity("slag", unit: "m3", mass: 2, disposedAs: "landfill")
    zone.process("smelting", ["metal": 1, "ore": -2, "slag": 0.5])
    zone.facility("smelter", "smelting", capacity: 10)
    zone.market(.extraction, "ore", price: 1)
    zone.market(.sale, "metal", price: 100)
    zone.market(.disposal, "landfill", price: 7)
    let result = try zone.plan()
    #expect(isClose(result.netCost, 10 * (2 - 100 + 0.5 * 2 * 7)))
    let disposal = try #require(result.disposals.first)
    #expect(isClose(disposal.amount, 5) && isClose(disposal.intoAmount, 10))
  }

  @Test func `what is made and has no taker stops the plant`() throws {
    var zone = try SampleZone.smelter()
    try zone.commodity("fume")
    zone.line(zone.processID("smelting"), "fume", 0.1, .waste)
    #expect(try zone.plan().load(of: "smelter") == 0)
    zone.market(.emission, "fume", price: 3, limit: 4)
    #expect(isClose(try zone.plan().load(of: "smelter"), 40))
  }
}
