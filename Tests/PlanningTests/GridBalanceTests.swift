import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Source, grid, load and store (源网荷储) of a park, held to a day worked out by hand.
@Suite struct GridBalanceTests {
  /// A park with panels, a load and a battery; what is short is bought, what is over is sold.
  ///
  /// Half of the year is day, half night, 12 h each. The panels of 8,760 MWh a year give 1 MWh/h by day;
  /// the cells use 0.6 MWh/h. The battery takes 4 MWh a day and gives half of them back.
  private static func park(sale: Double) throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    zone.site("park", kind: .park, parent: "zone")
    let sun = zone.builder.add(Profile(id: "sun", axis: .timesteps, values: [1, 0]))
    let tariff = zone.builder.add(Profile(id: "tariff", axis: .timesteps, values: [1, 1.5]))
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy)
    try zone.commodity("metal")
    zone.process("panel", ["power": 1])
    zone.process("cell", ["metal": 1, "power": -1])
    zone.facility("panels", "panel", at: "park", capacity: 8760, hours: 8760, availability: sun)
    zone.facility("cells", "cell", at: "park", capacity: 0.6 * 8760, hours: 8760)
    zone.market(.sale, "metal", price: 1000)
    zone.market(.purchase, "power", price: 10, tariff: tariff)
    if sale > 0 { zone.market(.sale, "power", price: 1, limit: sale) }
    zone.store(
      "battery", "power", at: "park", capacity: .limited(4), charge: .limited(1),
      discharge: .limited(1), taken: 0.5)
    return zone
  }

  @Test func `a day of the park is as worked out by hand`() throws {
    let plan = try Self.park(sale: 0).plan(.timesteps)
    let grid = try #require(plan.gridBalances.first { plan.entities.sites[$0.site].id == "park" })
    // By day 1 MWh/h is made at most, 0.6 used and the rest charged: 4.8 of which 2.4 are kept and
    // given by night, when 7.2 are used.
    #expect(zip(grid.load, [365 * 7.2, 365 * 7.2]).allSatisfy { isClose($0, $1, 1e-7) })
    #expect(isClose(grid.charge[0], 365 * 4.8, 1e-7) && isClose(grid.charge[1], 0, 1e-7))
    #expect(isClose(grid.discharge[1], 365 * 2.4, 1e-7))
    #expect(isClose(grid.purchase[1] + grid.inflow[1], 365 * 4.8, 1e-7))
    #expect(isClose(grid.generation, 365 * 12, 1e-7))
    #expect(isClose(grid.curtailed.reduce(0, +), 0, 1e-6))
    #expect(isClose(grid.level[0], 2.4, 1e-7))
    let brought = 365 * 4.8
    #expect(isClose(grid.selfConsumption ?? .nan, 1, 1e-7))
    #expect(isClose(grid.selfSufficiency ?? .nan, 1 - brought / (365 * 14.4), 1e-7))
  }

  @Test func `what is sold is not consumed there`() throws {
    var zone = try Self.park(sale: .infinity)
    try zone.limit(
      "none", .maximum, 0,
      [LimitTerm(commodity: zone.commodityID("metal"), direction: .sale, coefficient: 1)])
    let plan = try zone.plan(.timesteps)
    let grid = try #require(plan.gridBalances.first { plan.entities.sites[$0.site].id == "park" })
    #expect(isClose(grid.load.reduce(0, +), 0, 1e-7))
    #expect(isClose(grid.sale.reduce(0, +) + grid.outflow.reduce(0, +), 365 * 12, 1e-6))
    #expect(isClose(grid.selfConsumption ?? .nan, 0, 1e-6))
  }

  /// In every timestep what comes in goes out, and the zone is the sum of its parks.
  @Test(arguments: [0, 5, 10, 15] as [UInt64])
  func `sources and grid cover load and stores in every timestep`(seed: UInt64) throws {
    let network = try NetworkGenerator.small(seed: seed, hasTimesteps: true)
    let plan = try network.plan(.timesteps)
    for grid in plan.gridBalances {
      let made = grid.sources.map(\.byTimestep)
      for step in grid.load.indices {
        let into =
          made.reduce(0) { $0 + $1[step] } + grid.purchase[step] + grid.inflow[step]
          + grid.discharge[step]
        let out = grid.load[step] + grid.sale[step] + grid.outflow[step] + grid.charge[step]
        #expect(isClose(into, out, 1e-6), "\(step): \(into) \(out)")
      }
      for share in [grid.renewableShare, grid.selfConsumption, grid.selfSufficiency] {
        #expect(share.map { (0...1).contains($0) } ?? true)
      }
    }
    for facility in plan.facilities {
      for mode in facility.modes {
        #expect(isClose(mode.byTimestep.reduce(0, +), mode.activity, 1e-9))
      }
    }
  }

  /// Where nothing varies an hour is as good as another, and the yearly capacity holds in both.
  @Test func `a year in hours costs what one step does where nothing varies`() throws {
    let zone = try SampleZone.smelter(price: 100, capacity: 100, sale: 90)
    let (year, hours) = (try zone.plan(), try zone.plan(.hourly))
    #expect(hours.modelSize.timesteps == 8760)
    #expect(isClose(hours.netCost, year.netCost, 1e-7))
    #expect(isClose(hours.load(of: "smelter"), 90, 1e-7))
    let made = try #require(hours.facilities.first?.modes.first?.byTimestep)
    #expect(made.count == 8760 && (made.max() ?? 1) <= 100.0 / 8000 + 1e-9)
  }
}
