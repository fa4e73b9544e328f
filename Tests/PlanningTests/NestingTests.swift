import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Sites that nest, markets that they share, routes between them.
@Suite struct NestingTests {
  /// Two parks, the first with two bases; a smelter at each base and at the second park.
  private func parks(level: BalanceLevel = .site, cargo: String = "") throws -> SampleZone {
    var zone = SampleZone()
    zone.site("north", parent: "zone")
    zone.site("south", parent: "zone")
    zone.site("north_1", kind: .base, parent: "north")
    zone.site("north_2", kind: .base, parent: "north")
    try zone.commodity("ore", level: level, cargo: cargo)
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1])
    for site in ["north_1", "north_2", "south"] {
      zone.facility("smelter_\(site)", "smelting", at: site, capacity: 100)
    }
    zone.market(.sale, "metal", price: 100)
    return zone
  }

  @Test func `a market serves every site within its own and shares its limit`() throws {
    var zone = try parks()
    zone.market(.purchase, "ore", at: "north", price: 10, limit: 120)
    zone.market(.purchase, "ore", at: "south", price: 10, limit: 30)
    let result = try zone.plan()
    #expect(isClose(result.load(of: "smelter_south"), 30))
    #expect(
      isClose(result.load(of: "smelter_north_1") + result.load(of: "smelter_north_2"), 120))
    let shared = result.markets.filter { $0.kind == .purchase && $0.limit == .limited(120) }
    #expect(shared.count == 2, "one row for each base, none for the park itself")
    #expect(shared.allSatisfy { $0.isAtLimit && isClose($0.total, 120) })
    #expect(shared.allSatisfy { isClose($0.worthOfLimit, 90) })
  }

  @Test(arguments: [(BalanceLevel.site, 100.0), (.park, 200), (.zone, 300)])
  func `a commodity joins the sites of its level`(level: BalanceLevel, made: Double) throws {
    var zone = try parks(level: level)
    zone.market(.purchase, "ore", at: "north_1", price: 10)
    let result = try zone.plan()
    #expect(isClose(result.amount(.sale, "metal"), made))
  }

  @Test func `a commodity balances at several sites and routes join them at a cost and a loss`()
    throws
  {
    var zone = try parks()
    zone.market(.purchase, "ore", at: "north_1", price: 10)
    zone.route(
      "pipe", .commodity(zone.commodityID("ore")), from: "north_1", to: "south", cost: 5,
      loss: 0.2, capacity: .limited(50))
    let result = try zone.plan()
    #expect(isClose(result.load(of: "smelter_south"), 40))
    let pipe = try #require(result.routes.first)
    #expect(isClose(pipe.amount, 50) && isClose(pipe.arrived, 40) && isClose(pipe.cost, 250))
    // A tonne more on the pipe gives 0.8 t of metal for 15.
    #expect(pipe.isAtCapacity && isClose(pipe.worthOfCapacity, 0.8 * 100 - 15))
    #expect(isClose(result.netCost, 100 * (10 - 100) + 50 * 15 - 40 * 100))
  }

  @Test func `commodities of a cargo class share the capacity of a route`() throws {
    var zone = try parks(cargo: "bulk")
    try zone.commodity("coal", unit: "m3", mass: 0.5, cargo: "bulk")
    zone.line(zone.processID("smelting"), "coal", -1, .feed)
    zone.market(.purchase, "ore", at: "north_1", price: 10)
    zone.market(.purchase, "coal", at: "north_1", price: 2)
    zone.route(
      "rail", .cargoClass("bulk"), from: "north_1", to: "south", cost: 4, capacity: .limited(90))
    let result = try zone.plan()
    #expect(isClose(result.load(of: "smelter_south"), 60), "1.5 t for each tonne of metal")
    #expect(result.routes.count == 2)
    #expect(isClose(result.term("freight"), 4 * 90))
  }

  @Test func `routes serve only where someone beyond them gives or takes`() throws {
    var zone = try parks(cargo: "bulk")
    zone.market(.purchase, "ore", price: 10)
    for (from, to) in [("north_1", "south"), ("south", "north_1"), ("north_2", "south")] {
      zone.route("\(from)_\(to)", .cargoClass("bulk"), from: from, to: to, cost: 4)
    }
    #expect(try zone.plan().routes.isEmpty, "the zone's market serves every site alike")
  }
}
