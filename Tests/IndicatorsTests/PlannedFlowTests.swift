import Findings
import Formulas
import Indicators
import ProcessNetwork
import Quantities
import TestSupport
import Testing

/// Indicators of capacities and of what flows are worth.
@Suite struct `Capacities and worths` {
  /// Salt is bought and refined; a plant stands, one is gone, one has no limit, one is a project.
  private func zone() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("rock")
    try zone.commodity("salt", category: .product)
    zone.process("refining", ["salt": 1, "rock": -2])
    zone.facility("standing", "refining", capacity: 100)
    zone.facility("gone", "refining", capacity: 40, to: 2019)
    zone.facility("boundless", "refining", capacity: nil)
    zone.facility(
      "planned", "refining", capacity: 60,
      project: Project(phase: "proposed", investment: nil, isWhole: false))
    zone.market(.purchase, "rock", price: 10)
    zone.market(.purchase, "rock", price: 8)
    zone.market(.purchase, "salt", price: 90)
    zone.market(.sale, "salt", price: 40, low: 34, high: 46)
    zone.market(.sale, "salt", price: 30, to: 2019)
    return zone
  }

  private func book(_ formula: String, _ unit: String) throws -> IndicatorBook {
    let place = Place(file: "indicators.yaml", line: 1)
    var book = IndicatorBook()
    book.definitions = [
      IndicatorDefinition(
        id: "i", name: Phrase("i"), unit: try Unit(unit), direction: .up,
        network: PlacedFormula(formula, place: place), standard: "test", version: "1",
        certainty: .read, place: place)
    ]
    return book
  }

  private func value(
    _ formula: String, _ unit: String, _ network: Network, _ account: FlowAccount
  ) throws -> IndicatorValue? {
    let model = IndicatorModel(try book(formula, unit), network: network)
    #expect(model.findings.isEmpty)
    let report = model.report(years: [account.year], flows: [account])
    return report.series("i")?.year(account.year)?.values.first { $0.source == .network }
  }

  private func plan(_ network: Network) throws -> FlowAccount {
    let sites = [("standing", 100.0, 50.0), ("planned", 60, 20)]
    let planned = try sites.map { id, size, output in
      let facility = try #require(network.facility(named: id))
      return FlowAccount.PlannedFacility(
        facility, size: size, outputs: [(network[facility].modes[0].process, output)])
    }
    return FlowAccount(year: 2020, planned: planned, in: network)
  }

  @Test func `of what stands leave out projects, what is gone and what has no limit`() throws {
    let network = try zone().network
    let account = FlowAccount(
      reported: Production(BalanceRequest(year: 2020, outputs: .asReported), in: network),
      in: network)
    let standing = try value(
      "sum(capacity where commodity = salt)", "t", network, account)
    #expect(standing?.value == 100)
  }

  @Test func `of a plan are those that it builds`() throws {
    let network = try zone().network
    let account = try plan(network)
    #expect(try value("sum(capacity)", "t", network, account)?.value == 160)
    #expect(
      try value("sum(capacity where facility = planned)", "t", network, account)?.value == 60)
    #expect(try value("sum(capacity where commodity = rock)", "t", network, account)?.value == 0)
  }

  @Test func `count what is sold at the best price and what is only bought at the least`() throws {
    let network = try zone().network
    let account = try plan(network)
    let made = try value(
      "sum(flow.money where direction = production)", "CNY", network, account)
    #expect(abs((made?.value ?? 0) - 70 * 40) < 1e-9)
    // (46 − 34) / 2 / √3 for each unit, all of one price and so wrong together.
    let expected = 70 * 6 / 3.0.squareRoot()
    #expect(abs((made?.uncertainty ?? 0) - expected) < 1e-9)
    let used = try value(
      "sum(flow.money where direction = consumption)", "CNY", network, account)
    #expect(abs((used?.value ?? 0) - 140 * 8) < 1e-9)
  }

  @Test func `have no value where a price is missing, by its name`() throws {
    var zone = SampleZone()
    try zone.commodity("rock")
    try zone.commodity("salt", category: .product)
    zone.process("refining", ["salt": 1, "rock": -2])
    zone.facility("standing", "refining")
    zone.market(.extraction, "rock", price: 5)
    let network = zone.network
    let facility = try #require(network.facility(named: "standing"))
    let account = FlowAccount(
      year: 2020,
      planned: [
        FlowAccount.PlannedFacility(
          facility, size: 100, outputs: [(network[facility].modes[0].process, 50)])
      ], in: network)
    let made = try value(
      "sum(flow.money where direction = production)", "CNY", network, account)
    #expect(made?.value == nil && made?.gaps == [.missing("price of salt")])
  }
}
