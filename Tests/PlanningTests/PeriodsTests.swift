import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Quantities
import TestSupport
import Testing

/// Plans over several periods, held to closed forms.
@Suite struct PeriodsTests {
  private static let rate = 0.08

  /// The annuity of an investment of 1 over a life.
  private static func annuity(_ years: Int) -> Double {
    rate / (1 - 1 / (0..<years).reduce(1.0) { power, _ in power * (1 + rate) })
  }

  /// What 1 at the end of each of `count` years after the first `before` years is worth now.
  private static func worth(before: Int, count: Int) -> Double {
    (before + 1...before + count).reduce(0) { sum, year in
      sum + 1 / (0..<year).reduce(1.0) { power, _ in power * (1 + rate) }
    }
  }

  /// A mine and a planned smelter; metal sells at a price until a year and at another from then on.
  private static func smelter(
    periods: [Int] = [2020, 2025, 2030], lifetime: Double = 20, investment: Double = 1000,
    prices: [(from: Int?, to: Int?, price: Double)], limit: Double = 30, leadTime: Int = 0,
    buildLimit: Double? = nil, change: Double = 0, phase: String = "planned"
  ) throws -> SampleZone {
    var zone = try SampleZone.smelting(
      periods: periods, lifetime: lifetime, investment: investment, change: change)
    zone.facility(
      "plan", "smelting", capacity: 50,
      project: Project(
        phase: phase, investment: nil, isWhole: false, leadTime: leadTime,
        buildLimit: buildLimit))
    zone.facility("old", "smelting", capacity: 10, to: 2024)
    zone.market(.purchase, "ore", price: 0)
    for price in prices {
      zone.market(
        .sale, "metal", price: price.price, limit: limit, from: price.from, to: price.to)
    }
    return zone
  }

  private func plan(
    _ zone: SampleZone, to last: Int = 2030, _ foresight: Foresight = .perfect,
    closes: Bool = false, marginal: [String] = []
  ) throws -> PeriodsResult {
    try PeriodsPlanner.plan(
      zone.network,
      PeriodsRequest(
        each: PlanRequest(year: 0, marginal: marginal), from: 2020, to: last,
        foresight: foresight, closesPlants: closes), solver: try HiGHSSolver())
  }

  @Test func `periods last until the next one and are discounted by their years`() throws {
    let zone = try Self.smelter(prices: [(nil, nil, 200)])
    let result = try plan(zone)
    #expect(result.periods.map(\.period.year) == [2020, 2025, 2030])
    #expect(result.periods.map(\.period.years) == [5, 5, 5])
    for (position, period) in result.periods.enumerated() {
      #expect(isClose(period.period.weight, Self.worth(before: 5 * position, count: 5)))
    }
    let shorter = try plan(zone, to: 2024)
    #expect(shorter.periods.map(\.period.years) == [5])
  }

  @Test func `what lasts the whole plan costs its investment`() throws {
    // A life of 15 years is the plan's: the annuities of 15 years are worth the investment.
    let result = try plan(try Self.smelter(lifetime: 15, prices: [(nil, nil, 200)]))
    #expect(result.status == .optimal)
    let build = try #require(result.builds.first { $0.year == 2020 })
    #expect(isClose(build.amount, 20) && isClose(build.investment ?? 0, 20_000))
    #expect(isClose(build.annuity, 20_000 * Self.annuity(15)))
    #expect(isClose(build.annuity * Self.worth(before: 0, count: 15), 20_000))
    let later = try #require(result.builds.first { $0.year == 2025 })
    #expect(isClose(later.amount, 10), "the old plant ends with 2024")
    let capital = 20_000 + 10_000 * Self.annuity(15) * Self.worth(before: 5, count: 10)
    let sales = 30 * 200 * Self.worth(before: 0, count: 15)
    #expect(isClose(result.netCost ?? 0, capital - sales))
    #expect(result.bound.map { isClose($0, capital - sales) } == true)
    let years = result.periods.map { $0.plan.term("capital") / 1000 / Self.annuity(15) }
    #expect(years.map { $0.rounded() } == [20, 30, 30])
  }

  @Test func `what ends is built anew`() throws {
    let result = try plan(try Self.smelter(lifetime: 10, prices: [(nil, nil, 200)]))
    #expect(result.builds.map(\.year) == [2020, 2025, 2030])
    #expect(result.builds.map { $0.amount.rounded() } == [20, 10, 20])
    #expect(result.builds.map(\.end) == [2030, 2035, 2040])
    let stock = try #require(result.stock.first { $0.id == "plan" })
    #expect(stock.byPeriod.map { ($0 ?? -1).rounded() } == [20, 30, 30])
  }

  @Test func `builders who see the fall of the price do not build for it, others do`() throws {
    // 150 pays the annuity of 101.9, but only for the first five years.
    let zone = try Self.smelter(prices: [(nil, 2024, 150), (2025, nil, 30)])
    let seeing = try plan(zone)
    #expect(seeing.builds.isEmpty)
    let blind = try plan(zone, .myopic)
    #expect(blind.builds.map(\.year) == [2020] && isClose(blind.builds[0].amount, 20))
    #expect(blind.bound == nil)
    let (best, real) = (seeing.netCost ?? .nan, blind.netCost ?? .nan)
    #expect(real > best + 1)
    #expect(blind.periods.map { $0.plan.load(of: "plan").rounded() } == [20, 20, 20])
  }

  @Test func `a plant that earns nothing is closed where that is allowed`() throws {
    var zone = try SampleZone.smelting(
      periods: [2020, 2025], lifetime: 30, investment: 100, fixedCostShare: 0.1)
    zone.facility("plant", "smelting", capacity: 10)
    zone.market(.purchase, "ore", price: 5)
    zone.market(.sale, "metal", price: 20, to: 2024)
    zone.market(.sale, "metal", price: 6, from: 2025)
    let kept = try plan(zone, to: 2025)
    #expect(kept.periods.map { $0.plan.term("fixed_cost") } == [100, 100])
    let closed = try plan(zone, to: 2025, closes: true)
    let sizes = closed.stock.first { $0.id == "plant" }?.byPeriod.map { ($0 ?? -1).rounded() }
    #expect(sizes == [10, 0])
    #expect(closed.periods.map { $0.plan.term("fixed_cost").rounded() } == [100, 0])
    let (left, right) = (closed.netCost ?? .nan, kept.netCost ?? .nan)
    #expect(left < right - 1)
  }

  @Test func `what is closed stays closed`() throws {
    var zone = try SampleZone.smelting(
      periods: [2020, 2025, 2030], lifetime: 30, investment: 100, fixedCostShare: 0.1)
    zone.facility("plant", "smelting", capacity: 10)
    zone.market(.purchase, "ore", price: 5)
    zone.market(.sale, "metal", price: 6, to: 2029)
    zone.market(.sale, "metal", price: 60, from: 2030)
    for (foresight, sizes) in [(Foresight.perfect, [10.0, 10, 10]), (.myopic, [0, 0, 0])] {
      let result = try plan(zone, foresight, closes: true)
      let found = result.stock.first { $0.id == "plant" }?.byPeriod.map { ($0 ?? -1).rounded() }
      #expect((found ?? [0, 0, 0]) == sizes, "\(foresight)")
    }
  }

  @Test func `lead times, build limits and learning`() throws {
    let late = try plan(try Self.smelter(prices: [(nil, nil, 200)], leadTime: 3))
    #expect(late.builds.map(\.year) == [2025])
    // Paid in three equal parts over the three years before it runs.
    let waiting = (1.08 + 1.08 * 1.08 + 1.08 * 1.08 * 1.08) / 3
    #expect(isClose(late.builds[0].investment ?? 0, 30_000 * waiting))
    let begun = try plan(
      try Self.smelter(prices: [(nil, nil, 200)], leadTime: 3, phase: "under_construction"))
    #expect(begun.builds.map(\.year) == [2020, 2025])
    let slow = try plan(try Self.smelter(prices: [(nil, nil, 200)], buildLimit: 2))
    #expect(slow.builds.map { $0.amount.rounded() } == [10, 10, 10])
    let learning = try plan(
      try Self.smelter(
        periods: [2020, 2021], prices: [(nil, nil, 200)], change: -0.25), to: 2021)
    let second = learning.builds.filter { $0.year == 2021 }
    #expect(second.isEmpty, "nothing is left to build in 2021")
    #expect(isClose(learning.builds[0].investment ?? 0, 20_000))
    var cheap = try Self.smelter(periods: [2020, 2025], prices: [(2025, nil, 200)], change: -0.25)
    _ = cheap.origin("markets")
    let waited = try plan(cheap, to: 2025)
    let factor = 0.75 * 0.75 * 0.75 * 0.75 * 0.75
    #expect(isClose(waited.builds[0].investment ?? 0, 30 * 1000 * factor))
  }

  @Test func `marginal values of every period are the change of the discounted cost`() throws {
    var zone = try Self.smelter(prices: [(nil, nil, 200)])
    zone.market(.purchase, "ore", price: 7, limit: 5)
    let first = try plan(zone, marginal: ["ore", "metal"])
    for (position, period) in first.periods.enumerated() {
      for value in period.plan.marginalValues where value.isTwoSided {
        #expect(value.more <= value.less + 1e-6)
        let dual = period.plan.marginalValues.first { $0.commodity == value.commodity }
        #expect(dual != nil, "period \(position)")
      }
    }
    // One tonne of metal more in every year of a period earns what a sale's limit is worth there.
    let more = try plan(try Self.smelter(prices: [(nil, nil, 200)], limit: 30.001))
    let less = try plan(try Self.smelter(prices: [(nil, nil, 200)], limit: 30))
    let change = ((more.netCost ?? 0) - (less.netCost ?? 0)) / 0.001
    let told = less.periods.reduce(0) { sum, period in
      let worth = period.plan.markets.first { $0.kind == .sale }?.worthOfLimit ?? 0
      return sum - worth * period.period.weight
    }
    #expect(isClose(change, told, 1e-6))
  }

  @Test func `a year without a plan is named`() throws {
    var zone = try Self.smelter(prices: [(nil, nil, 200)])
    let term = LimitTerm(
      commodity: zone.commodityID("metal"), direction: .production, coefficient: 1)
    zone.builder.add(
      Limit(
        id: "due", name: Phrase("due"), sense: .minimum, value: 80, unit: .tonne, firstYear: 2025,
        lastYear: 2029, terms: [term], origin: zone.origin("limits"),
        provenance: zone.provenance))
    for foresight in Foresight.allCases {
      let result = try plan(zone, foresight)
      #expect(result.status == .infeasible && result.netCost == nil)
      let failed = result.periods.filter { $0.plan.status == .infeasible }
      #expect(failed.first?.period.year == 2025)
      #expect(result.findings.contains { $0.severity == .error })
    }
  }

  @Test func `years without a period, and money without end, are told`() throws {
    let zone = try Self.smelter(prices: [(nil, nil, 200)])
    do {
      _ = try PeriodsPlanner.plan(
        zone.network, PeriodsRequest(each: PlanRequest(year: 0), from: 2031, to: 2040),
        solver: try HiGHSSolver())
      Issue.record("nothing was refused")
    } catch PlanError.refused(let findings) {
      #expect(findings.map(\.rule.code) == ["plan-no-periods"])
    }
    var endless = try Self.smelter(prices: [(nil, nil, 200)])
    endless.market(.purchase, "metal", price: 1, limit: .infinity)
    endless.market(.sale, "metal", price: 2, limit: .infinity)
    #expect(try plan(endless).status == .unbounded)
  }

  @Test func `a stopped run keeps nothing that it does not have`() throws {
    let zone = try Self.smelter(prices: [(nil, nil, 200)])
    let result = try PeriodsPlanner.plan(
      zone.network, PeriodsRequest(each: PlanRequest(year: 0), from: 2020, to: 2030),
      solver: try HiGHSSolver(), control: RunControl(report: { _ in .stop }))
    #expect(result.status == .stopped(.interrupted) && result.stop == .interrupted)
  }

  @Test func `rows and columns of all periods have names`() throws {
    let zone = try Self.smelter(prices: [(nil, nil, 200)])
    let model = try PeriodsModel.build(
      zone.network, PeriodsRequest(each: PlanRequest(year: 0), from: 2020, to: 2030))
    let columns = (0..<model.program.columnCount).map { model.columnName($0) }
    let rows = (0..<model.program.rowCount).map { model.rowName($0) }
    #expect(Set(columns).count == columns.count && Set(rows).count == rows.count)
    #expect(columns.contains("build[plan,2025]") && rows.contains("capacity_stock[plan,2030]"))
    #expect(columns.contains("2025:size[plan]"))
  }

  /// A path of prices is linear between its years and constant beyond them, and pays as rows with those
  /// prices would.
  @Test func `prices and investments follow their paths`() throws {
    let path = YearlyFactors([(2030, 2.0), (2020, 1)])
    #expect([2010, 2020, 2024, 2030, 2044].map { path[$0] } == [1, 1, 1.4, 2, 2])
    func zone(price: YearlyFactors?, cost: YearlyFactors?) throws -> SampleZone {
      var zone = SampleZone(periods: [2020, 2025, 2030])
      try zone.commodity("ore")
      try zone.commodity("metal")
      let process = zone.builder.add(
        Process(
          id: "smelting", name: Phrase("smelting"), sector: "",
          reference: zone.commodityID("metal"), lifetime: 5, investment: 100,
          investmentPath: cost, provenance: zone.provenance))
      zone.line(process, "metal", 1, .product)
      zone.line(process, "ore", -1, .feed)
      zone.facility(
        "plan", "smelting", capacity: 50,
        project: Project(phase: "planned", investment: nil, isWhole: false))
      zone.market(.purchase, "ore", price: 0)
      zone.builder.add(
        Market(
          id: "metal", commodity: zone.commodityID("metal"), site: zone.siteID("zone"),
          kind: .sale, price: Price(base: 40), pricePath: price, limit: .limited(10),
          provenance: zone.provenance))
      return zone
    }
    let result = try plan(
      try zone(
        price: YearlyFactors([(2020, 1), (2030, 2)]), cost: YearlyFactors([(2020, 1), (2025, 0.5)]))
    )
    let annuity = 100 * Self.annuity(5)
    let expected = [(0, 40.0, 1.0), (5, 60, 0.5), (10, 80, 0.5)].reduce(0.0) { sum, period in
      sum - 10 * (period.1 - annuity * period.2) * Self.worth(before: period.0, count: 5)
    }
    #expect(isClose(result.netCost ?? .nan, expected, 1e-7))
  }
}
