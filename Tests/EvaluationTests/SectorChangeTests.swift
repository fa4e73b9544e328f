import Evaluation
import Findings
import Indicators
import ProcessNetwork
import Quantities
import TestSupport
import Testing

/// Changes split by the sector of enterprises' facilities.
@Suite struct `A change by sector` {
  /// Enterprises of two sectors, one enterprise of both, that state energy and value added.
  private func evaluation() throws -> PlanEvaluation {
    var zone = SampleZone(periods: [2020])
    try zone.commodity("salt")
    for sector in ["mining", "chemicals"] {
      let process = zone.builder.add(
        Process(
          id: sector, name: Phrase(sector), sector: sector,
          reference: zone.commodityID("salt"), origin: zone.origin("processes"),
          provenance: zone.provenance))
      zone.line(process, "salt", 1, .product)
    }
    let owners = [
      ("a", ["mining"]), ("b", ["mining"]), ("c", ["chemicals"]), ("d", ["mining", "chemicals"]),
    ]
    for (place, owner) in owners.enumerated() {
      let enterprise = zone.builder.add(
        Enterprise(
          id: owner.0, name: Phrase(owner.0), site: nil, provenance: zone.provenance))
      for sector in owner.1 {
        zone.builder.add(
          Facility(
            id: "\(owner.0)-\(sector)", name: Phrase(owner.0), enterprise: enterprise,
            site: zone.siteID("zone"), modes: [Mode(process: zone.processID(sector))],
            capacity: .limited(1), origin: zone.origin("facilities"),
            provenance: zone.provenance))
      }
      for (year, growth) in [(2020, 1.0), (2023, 1.3)] {
        state(
          "energy_use", enterprise, year, 10 * Double(place + 1) * growth * growth, "tce", &zone)
        state(
          "industrial_value_added", enterprise, year, 5 * Double(place * place + 1) * growth,
          "万元", &zone)
      }
    }
    var book = IndicatorBook()
    let place = Place(file: "indicators.yaml", line: 1)
    book.definitions = [
      IndicatorDefinition(
        id: "rate", name: Phrase("rate"), unit: try Unit("%"), direction: .up,
        formula: PlacedFormula("solid_waste_utilisation", place: place), standard: "s",
        version: "1", certainty: .read, place: place)
    ]
    book.targets = [
      Target(
        id: "t", name: Phrase("t"), indicator: "rate", year: 2025, comparison: .atLeast,
        value: 60, unit: try Unit("%"), baseline: 55, baselineYear: 2020,
        kind: .level, path: .linear, authority: "x", place: place, source: "plan")
    ]
    let model = IndicatorModel(book, network: zone.network)
    let report = model.report(years: [2020, 2023], flows: [])
    return PlanEvaluation(model, report: report, kind: .annual, year: 2023, isInternal: true)
  }

  private func state(
    _ statistic: String, _ enterprise: EnterpriseID, _ year: Int, _ value: Double, _ unit: String,
    _ zone: inout SampleZone
  ) {
    zone.builder.add(
      Statistic(
        statistic: statistic, subject: .enterprise(enterprise),
        periodStart: year * 10_000 + 101, periodEnd: year * 10_000 + 1231, value: value,
        amount: nil, unitText: unit, provenance: zone.provenance))
  }

  @Test func `sums up enterprises and adds up to the whole change to twelve digits`() throws {
    let changes = try evaluation().decompositions.filter { $0.quantity == "energy_use" }
    let sector = try #require(changes.first { $0.split == .sector })
    #expect(sector.reason == nil)
    #expect(sector.parts.map(\.en) == ["chemicals", "mining", "enterprises of several sectors"])
    let own = try #require(changes.first { $0.split == .enterprise })
    let sum = { (change: ChangeByCause) in change.effects.joined().reduce(0, +) }
    #expect(abs(sum(sector) - sum(own)) <= 1e-12 * abs(sum(own)))
    let mining = sector.effects[1].reduce(0, +)
    let both = own.effects[0].reduce(0, +) + own.effects[1].reduce(0, +)
    #expect(abs(mining - both) <= 1e-12 * abs(both))
  }
}
