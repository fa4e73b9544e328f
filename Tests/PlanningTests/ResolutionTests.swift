import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Commodities that balance in every timestep beside others that balance over longer spans.
@Suite struct ResolutionTests {
  /// Chlorine made by one plant and used by another whose availability changes.
  ///
  /// Product and raw material balance at other resolutions. Two months of two timesteps each.
  private func zone(_ salt: Resolution, availability: [Double]) throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(2190, 1), (2190, 1), (1095, 2), (1095, 2)])
    let heap = StockStatement(holder: "heap", amount: nil)
    let profile = zone.builder.add(
      Profile(id: "sun", axis: .timesteps, values: availability))
    try zone.commodity("salt", resolution: salt, stock: heap)
    try zone.commodity("cl2")
    try zone.commodity("kcl", resolution: .year, stock: heap)
    zone.process("cell", ["cl2": 1, "salt": -1.5])
    zone.process("reactor", ["kcl": 1, "cl2": -1])
    zone.facility("cells", "cell", capacity: 8000)
    zone.facility("reactors", "reactor", capacity: 8000, availability: profile)
    zone.market(.extraction, "salt", price: 1)
    zone.market(.sale, "kcl", price: 10)
    return zone
  }

  @Test func `chlorine balances in every timestep while its product balances over the year`() throws
  {
    let result = try zone(.timestep, availability: [1, 0.5, 0, 1]).plan(.timesteps)
    let reactors = try #require(result.facilities.first { $0.id == "reactors" })
    // One unit an hour, where the reactor is available; chlorine cannot wait.
    let expected = [2190.0, 1095, 0, 2190]
    #expect(zip(reactors.modes[0].byTimestep, expected).allSatisfy { isClose($0, $1) })
    #expect(isClose(result.amount(.sale, "kcl"), 5475))
    #expect(isClose(result.netCost, 5475 * (1.5 - 10)))
    let sales = result.markets.filter { $0.kind == .sale }
    #expect(sales.count == 1)
  }

  @Test func `capacity holds in every timestep and over the year`() throws {
    let result = try zone(.timestep, availability: [1, 1, 1, 1]).plan(.timesteps)
    #expect(isClose(result.load(of: "cells"), 8000), "8,760 hours at one an hour would be more")
    let cells = try #require(result.facilities.first { $0.id == "cells" })
    #expect(cells.modes[0].byTimestep.allSatisfy { $0 <= 2190 * (1 + 1e-9) })
  }

  @Test(arguments: [
    (Resolution.timestep, 3000.0), (.day, 3000), (.month, 3000), (.season, 3000), (.year, 4500),
  ])
  func `a coarser span is a free tank within it and not beyond`(
    salt: Resolution, metal: Double
  ) throws {
    var zone = SampleZone()
    zone.timesteps([(2190, 1), (2190, 1), (2190, 1), (2190, 1)])
    let stock = StockStatement(holder: "heap", amount: nil)
    try zone.commodity("brine")
    try zone.commodity("salt", resolution: salt, stock: stock)
    try zone.commodity("metal", resolution: .year, stock: stock)
    let early = zone.builder.add(Profile(id: "early", axis: .timesteps, values: [1, 0, 0, 0]))
    let when: [Double] =
      switch salt {
      case .timestep: [1, 0, 0, 1]
      case .day, .month: [0, 1, 0, 1]
      case .season: [0, 1, 0, 1]
      case .year: [0, 1, 1, 1]
      }
    let late = zone.builder.add(Profile(id: "late", axis: .timesteps, values: when))
    zone.process("pond", ["salt": 1, "brine": -1])
    zone.process("melt", ["metal": 1, "salt": -1])
    zone.facility("ponds", "pond", capacity: 30_000, availability: early)
    let rate = 1500.0 * 8000 / 2190
    zone.facility("melter", "melt", capacity: salt == .year ? rate : 2 * rate, availability: late)
    zone.market(.extraction, "brine")
    zone.market(.sale, "metal", price: 1)
    let result = try zone.plan(.timesteps)
    #expect(isClose(result.amount(.sale, "metal"), metal))
  }

  @Test func `one step and four equal timesteps with nothing varying have one optimum`() throws {
    let zone = try zone(.year, availability: [1, 1, 1, 1])
    let step = try zone.plan(.oneStep)
    let steps = try zone.plan(.timesteps)
    #expect(isClose(step.netCost, steps.netCost))
    #expect(steps.modelSize.timesteps == 4 && step.modelSize.timesteps == 1)
  }

  @Test func `a tariff multiplies the price of each timestep`() throws {
    var zone = SampleZone()
    zone.timesteps([(4380, 1), (4380, 1)])
    let tariff = zone.builder.add(Profile(id: "tariff", axis: .timesteps, values: [0.5, 1.5]))
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity(
      "metal", resolution: .year, stock: StockStatement(holder: "yard", amount: nil))
    zone.process("cell", ["metal": 1, "power": -10])
    zone.facility("cells", "cell", capacity: 800)
    zone.market(.purchase, "power", price: 100, tariff: tariff)
    zone.market(.sale, "metal", price: 1100)
    // 500 a tonne in the cheap half, 1500 in the dear one; 0.1 t an hour.
    let steps = try zone.plan(.timesteps)
    #expect(isClose(steps.load(of: "cells"), 438))
    #expect(isClose(steps.netCost, 438 * (500 - 1100)))
    let power = try #require(steps.markets.first { $0.kind == .purchase })
    #expect(isClose(power.price, 50))
    #expect(isClose(try zone.plan(.oneStep).netCost, 800 * (1000 - 1100)))
  }

  @Test func `profiles by hours count by month and hour of the day`() throws {
    var zone = SampleZone()
    // Day hours (6 to 17) give 1 in January and 0.5 in July; nights give nothing.
    var values = [Double](repeating: 0, count: 8760)
    for hour in 0..<8760 where (6..<18).contains(hour % 24) {
      values[hour] = hour < 31 * 24 ? 1 : hour >= 181 * 24 && hour < 212 * 24 ? 0.5 : 0
    }
    let sun = zone.builder.add(Profile(id: "sun", axis: .hours, values: values))
    for (id, month, hour) in [("a", 1, 12), ("b", 1, 0), ("c", 7, 12), ("d", 7, 0)] {
      zone.builder.add(
        Timestep(id: id, duration: 1, weight: 2190, month: month, hourOfDay: hour))
    }
    try zone.commodity("power", unit: "MWh", mass: 0)
    zone.process("panel", ["power": 1])
    zone.facility("panels", "panel", capacity: 8000, availability: sun)
    zone.market(.sale, "power", price: 1)
    let panels = try #require(try zone.plan(.timesteps).facilities.first)
    let expected = [2190.0, 0, 1095, 0]
    #expect(zip(panels.modes[0].byTimestep, expected).allSatisfy { isClose($0, $1) })
  }

  @Test func `profiles by hours count over the hours of a block that says where it starts`() throws
  {
    var zone = SampleZone()
    let values = (0..<8760).map { $0 < 6000 ? Double($0) / 10_000 : 0 }
    let sun = zone.builder.add(Profile(id: "sun", axis: .hours, values: values))
    // Hours 10 and 11; half of hour 20 and hour 21; the rest of the year, whose mean is not asked.
    for (id, start, hours) in [("a", 10.0, 2.0), ("b", 20.5, 1.5), ("c", 8000, 8756.5)] {
      zone.builder.add(Timestep(id: id, duration: hours, start: start))
    }
    try zone.commodity("power", unit: "MWh", mass: 0)
    zone.process("panel", ["power": 1])
    zone.facility("panels", "panel", capacity: 8760, hours: 8760, availability: sun)
    zone.market(.sale, "power", price: 1)
    let made = try #require(try zone.plan(.timesteps).facilities.first).modes[0].byTimestep
    #expect(isClose(made[0], (10 + 11) / 1e4) && isClose(made[1], (20 * 0.5 + 21) / 1e4))
  }
}
