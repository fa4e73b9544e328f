import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Stores that are built, that end, and that are closed.
///
/// A MWh of the battery earns 4 on each of 180 winter days; the first three earn 4 on each of 185 summer
/// days too. A discount rate of 8 % makes the annuity of one year's life 1.08.
@Suite struct StoreBuildTests {
  private func built(_ investment: Double, _ power: Double? = nil) throws -> PlanStore {
    let zone = try GoldenZone.sun {
      $0.builtBattery(investment: investment, powerInvestment: power)
    }
    return try #require(try zone.plan(.timesteps).stores.first)
  }

  @Test func `a store is built as long as its last MWh earns its annuity`() throws {
    let cheap = try built(500)
    #expect(cheap.isBuilt && cheap.size.map { isClose($0, 4) } == true)
    #expect(isClose(cheap.capitalCost, 540 * 4) && isClose(cheap.worthOfCapacity, 180))
    #expect(try built(1000).size.map { isClose($0, 3) } == true)
    #expect(try built(1500).size.map { isClose($0, 0) } == true)
  }

  @Test func `power is built beside what is held, or goes with it`() throws {
    // Eight MWh are taken in within twelve hours.
    let chosen = try built(200, 1200)
    #expect(chosen.size.map { isClose($0, 4) } == true)
    #expect(chosen.power.map { isClose($0, 2.0 / 3) } == true)
    let cost: Double = 1.08 * 1600
    #expect(isClose(chosen.capitalCost, cost))
    // Three quarters of the store take in with three quarters of its megawatt.
    let joined = try built(1000)
    #expect(joined.power.map { isClose($0, 0.75) } == true)
  }

  private func plan(
    _ zone: SampleZone, close: Bool = false, foresight: Foresight = .perfect
  ) throws -> PeriodsResult {
    var each = PlanRequest(year: 0, time: .timesteps)
    each.wantsTwoSidedValues = false
    return try PeriodsPlanner.plan(
      zone.network,
      PeriodsRequest(each: each, from: 2020, to: 2025, foresight: foresight, closesPlants: close),
      solver: try HiGHSSolver())
  }

  /// What the panels earn without a battery, and with all of it.
  private let bare: Double = 180 * 12 * 2 + 185 * 6 * 2
  private let full: Double = 180 * (4 * 2 + 4 * 8) + 185 * 3 * 8

  @Test(arguments: [Foresight.perfect, .myopic])
  func `a store that ends with its life is built again`(foresight: Foresight) throws {
    let zone = try GoldenZone.sun(periods: [2020, 2025]) {
      $0.builtBattery(investment: 1024, lifetime: 5)
    }
    let result = try plan(zone, foresight: foresight)
    #expect(result.builds.map(\.id) == ["battery", "battery"])
    #expect(result.builds.map(\.kind) == [.store, .store])
    #expect(result.builds.map(\.unit) == ["MWh", "MWh"])
    #expect(result.builds.map(\.year) == [2020, 2025] && result.builds.map(\.end) == [2025, 2030])
    #expect(result.builds.allSatisfy { isClose($0.amount, 4) })
    let lasting = (0..<5).reduce(1.0) { factor, _ in factor / 1.08 }
    let annuity: Double = 1024 * 4 * 0.08 / (1 - lasting)
    #expect(result.builds.allSatisfy { isClose($0.annuity, annuity) })
    let weights = result.periods.reduce(0) { $0 + $1.period.weight }
    #expect(result.netCost.map { isClose($0, weights * (annuity - full)) } == true)
    let stored = try #require(result.periods.last?.plan.stores.first)
    #expect(isClose(stored.capitalCost, annuity) && stored.size.map { isClose($0, 4) } == true)
  }

  @Test func `what lasts is the stock of the next period, and builds keep to their limits`() throws
  {
    let lasting = try plan(
      try GoldenZone.sun(periods: [2020, 2025]) {
        $0.builtBattery(investment: 1024, lifetime: 20, buildLimit: 0.4)
      })
    let stock = try #require(lasting.stock.first { $0.kind == .store })
    #expect(stock.byPeriod.count == 2 && stock.byPeriod[0].map { isClose($0, 2) } == true)
    #expect(stock.byPeriod[1].map { isClose($0, 4) } == true)
    let late = try plan(
      try GoldenZone.sun(periods: [2020, 2025]) {
        $0.builtBattery(investment: 1024, lifetime: 20, leadTime: 5)
      })
    #expect(late.builds.map(\.year) == [2025])
  }

  @Test func `learning lets a store wait`() throws {
    // Of 6000 the annuity over five years is 1503 a MWh, more than it earns; half of that is not.
    let result = try plan(
      try GoldenZone.sun(periods: [2020, 2025]) {
        $0.builtBattery(investment: 6000, lifetime: 5, change: -0.13)
      })
    #expect(result.builds.map(\.year) == [2025])
    #expect(result.builds.allSatisfy { isClose($0.amount, 3) })
  }

  @Test func `what exists ends with its last year, or is closed when it costs more than it earns`()
    throws
  {
    let ending = try plan(
      try GoldenZone.sun(periods: [2020, 2025]) {
        $0.store(
          "battery", "power", capacity: .limited(4), charge: .limited(1), discharge: .limited(1),
          taken: 0.5, to: 2024)
      })
    #expect(ending.periods.map { $0.plan.stores.count } == [1, 0])
    #expect(ending.periods.map { isClose($0.plan.netCost, -full) } == [true, false])
    #expect(ending.periods[1].plan.objective.map { isClose($0.netCost, -bare) } == true)
    let dear = try GoldenZone.sun(periods: [2020, 2025]) {
      $0.store(
        "battery", "power", capacity: .limited(4), charge: .limited(1), discharge: .limited(1),
        taken: 0.5, investment: 10_000, fixedCostShare: 0.1)
    }
    // A MWh costs 1000 a year: the fourth earns 720.
    let kept = try plan(dear)
    #expect(kept.periods.allSatisfy { isClose($0.plan.netCost, 4000 - full) })
    let closed = try plan(dear, close: true)
    let stores = closed.periods.compactMap { $0.plan.stores.first?.size }
    #expect(stores.count == 2 && stores.allSatisfy { isClose($0, 3) })
  }

  @Test func `a built store offers what it will hold`() throws {
    var zone = try GoldenZone.sun {
      $0.store(
        "battery", "power", capacity: .limited(64), charge: .limited(16), discharge: .limited(16),
        investment: 100_000, powerInvestment: 1, lifetime: 1,
        project: Project(phase: "planned", investment: nil, isWhole: false), providesReserve: true)
    }
    zone.reserve("spinning", "power", amount: 2, lasting: 4)
    zone.reserve("sinking", "power", .down, amount: 2, lasting: 1)
    let store = try #require(try zone.plan(.timesteps).stores.first)
    // Eight MWh are held for the one and room for two is kept for the other.
    #expect(store.size.map { isClose($0, 10, 1e-6) } == true)
    #expect(store.power.map { isClose($0, 2, 1e-6) } == true)
  }
}
