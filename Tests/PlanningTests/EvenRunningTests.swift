import Findings
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Facilities that run evenly over a span beside others that follow the hours.
@Suite struct EvenRunningTests {
  /// The furnace runs in the cheap half only, the cells at the mean of the tariff.
  @Test func `an even plant pays the mean of a tariff, another one waits for the cheap hours`()
    throws
  {
    let result = try GoldenZone.even().plan(.timesteps)
    // 20,000 t of ore make 10,000 t of metal at 40,000 MWh for 20; the furnace pays 8.
    let furnaces = try #require(result.facilities.first { $0.id == "furnaces" })
    #expect(isClose(furnaces.modes[0].byTimestep[0], 4380) && furnaces.modes[0].byTimestep[1] == 0)
    let metal = 10_000.0 * (128 - 2 - 4 * 20)
    #expect(isClose(result.netCost, -metal - 4380 * (24 - 8)))
    let cells = result.facilities.filter { $0.id != "furnaces" }
    #expect(isClose(cells.reduce(0) { $0 + $1.load }, 10_000))
    for cell in cells {
      #expect(isClose(cell.modes[0].byTimestep[0], cell.modes[0].byTimestep[1]))
    }
  }

  @Test func `what is left of a balance is nothing, with spans as without`() throws {
    var zone = try GoldenZone.even()
    let sun = zone.builder.add(Profile(id: "sun", axis: .timesteps, values: [0.5, 0]))
    zone.process("panel", ["power": 1])
    zone.facility("panels", "panel", capacity: 8760, hours: 8760, availability: sun)
    let result = try zone.plan(.timesteps)
    let grid = try #require(result.gridBalances.first)
    for step in grid.load.indices {
      let made = grid.sources.reduce(0) { $0 + $1.byTimestep[step] }
      #expect(isClose(grid.load[step], grid.purchase[step] + made))
      #expect(grid.inflow[step] == 0 && grid.outflow[step] == 0)
    }
    #expect(isClose(result.amount(.purchase, "power"), 44_380 - 2190))
  }

  @Test func `one more unit of power is worth what the perturbed plan gains`() throws {
    let zone = try GoldenZone.even()
    let result = try zone.plan(.timesteps, marginal: ["power", "ore"])
    // Spread evenly over the hours a unit of power saves the mean price.
    let power = try #require(result.marginal("power", at: "zone"))
    #expect(power.isTwoSided && isClose(power.more, 20) && isClose(power.less, 20))
    let ore = try #require(result.marginal("ore", at: "zone"))
    #expect(isClose(ore.more, (128 - 4 * 20) / 2) && isClose(ore.less, (128 - 4 * 20) / 2))
  }

  /// A generated course of sun and price over two months of some hours each.
  private static func seeded(_ seed: UInt64, even: Resolution?, varies: Bool) throws -> SampleZone {
    var random = SeededGenerator(seed: seed)
    var zone = SampleZone()
    zone.site("north", parent: "zone")
    zone.site("south", parent: "zone")
    zone.timesteps([
      (6, 100), (18, 100), (6, 60), (18, 60), (10, 51), (14, 51), (3, 154), (21, 154),
    ])
    let tariff = zone.builder.add(
      Profile(
        id: "tariff", axis: .timesteps,
        values: (0..<8).map { _ in varies ? Double.random(in: 0.5..<1.5, using: &random) : 1 }))
    let sun = zone.builder.add(
      Profile(
        id: "sun", axis: .timesteps,
        values: (0..<8).map { _ in varies ? Double.random(in: 0..<1, using: &random) : 0.5 }))
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity("brine", cargo: "bulk")
    try zone.commodity("gas")
    try zone.commodity("fume", category: .emission)
    try zone.commodity(
      "salt", resolution: .month, stock: StockStatement(holder: "heap", amount: nil))
    zone.process("cell", ["gas": 1, "salt": 0.5, "power": -2, "brine": -1, "fume": 0.1])
    zone.process("reactor", ["salt": 1, "gas": -1, "power": -0.25])
    zone.process("panel", ["power": 1])
    zone.process("pump", ["brine": 1, "power": -0.01])
    for site in ["north", "south"] {
      zone.facility(
        "cells_\(site)", "cell", at: site, capacity: Double.random(in: 1000..<2000, using: &random),
        runsEvenlyOver: even)
      zone.facility(
        "reactors_\(site)", "reactor", at: site, capacity: 3000, runsEvenlyOver: even)
      zone.market(
        .purchase, "power", at: site, price: Double.random(in: 10..<15, using: &random),
        tariff: tariff)
      zone.market(
        .sale, "salt", at: site, price: Double.random(in: 60..<80, using: &random), limit: 1500)
      zone.market(.emission, "fume", at: site, price: 3)
    }
    zone.facility("panels", "panel", at: "north", capacity: 2000, availability: sun)
    zone.facility("pumps", "pump", at: "south", capacity: 10_000, runsEvenlyOver: even)
    let brine = zone.commodityID("brine")
    zone.route("belt", .commodity(brine), from: "south", to: "north", cost: 1)
    zone.route("back", .commodity(brine), from: "north", to: "south", cost: 1)
    zone.store("tank", "gas", at: "north", capacity: .limited(5))
    return zone
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `to run evenly is a restriction: no plan is better for it`(seed: UInt64) throws {
    let free = try Self.seeded(seed, even: nil, varies: true).plan(.timesteps)
    var before = free.netCost
    for even in [Resolution.day, .month, .year] {
      let bound = try Self.seeded(seed, even: even, varies: true).plan(.timesteps)
      #expect(bound.status == .optimal)
      #expect(bound.netCost >= before - 1e-6 * abs(before))
      before = bound.netCost
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>, [Resolution.day, .month, .year])
  func `where no hour differs nothing is lost by running evenly`(seed: UInt64, even: Resolution)
    throws
  {
    let free = try Self.seeded(seed, even: nil, varies: false)
    let bound = try Self.seeded(seed, even: even, varies: false)
    #expect(isClose(try free.plan(.timesteps).netCost, try bound.plan(.timesteps).netCost, 1e-7))
    let sizes = (try free.model(.timesteps).program, try bound.model(.timesteps).program)
    #expect(sizes.1.columnCount < sizes.0.columnCount && sizes.1.rowCount < sizes.0.rowCount)
  }

  @Test func `an even load is at most the least that is available in its span`() throws {
    var zone = SampleZone()
    zone.timesteps([(12, 182), (12, 182), (12, 183), (12, 183)])
    let when = zone.builder.add(
      Profile(id: "when", axis: .timesteps, values: [1, 0.25, 0.5, 0.75]))
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1])
    zone.facility(
      "smelter", "smelting", capacity: 8760, hours: 8760, availability: when,
      runsEvenlyOver: .month)
    zone.market(.purchase, "ore", price: 1)
    zone.market(.sale, "metal", price: 2)
    let result = try zone.plan(.timesteps)
    #expect(isClose(result.load(of: "smelter"), 0.25 * 364 * 12 + 0.5 * 366 * 12))
  }

  @Test func `a process says it for its facilities, a facility for itself`() throws {
    var zone = try GoldenZone.even()
    let network = zone.network
    #expect(network.facilities.map { network.evenness(of: $0) } == [.year, .year, .timestep])
    zone.builder.add(
      Process(
        id: "kiln", name: Phrase("kiln"), sector: "", reference: zone.commodityID("glass"),
        runsEvenlyOver: .month, provenance: zone.provenance))
    zone.facility("kilns", "kiln")
    zone.facility("mixed", "kiln", "cell")
    zone.facility("own", "kiln", runsEvenlyOver: .timestep)
    let more = zone.network
    #expect(
      more.facilities.suffix(3).map { more.evenness(of: $0) } == [.month, .timestep, .timestep])
  }
}
