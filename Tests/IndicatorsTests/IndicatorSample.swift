import Findings
import Indicators
import ProcessNetwork
import Quantities

/// A zone without processes whose statistics a test states.
struct IndicatorSample {
  var book = IndicatorBook()
  private var rows: [(id: String, year: Int, value: Double, unit: String, enterprise: Int?)] = []

  /// States a value of the zone, or of an enterprise by its number.
  mutating func state(
    _ id: String, _ year: Int, _ value: Double, _ unit: String, enterprise: Int? = nil
  ) {
    rows.append((id, year, value, unit, enterprise))
  }

  mutating func define(
    _ id: String, _ unit: String, formula: String? = nil, reported: String? = nil
  ) throws {
    let place = Place(file: "indicators.yaml", line: book.definitions.count + 1)
    book.definitions.append(
      IndicatorDefinition(
        id: id, name: Phrase(id), unit: try Unit(unit), direction: .up,
        formula: formula.map { PlacedFormula($0, place: place) },
        reported: reported.map { PlacedFormula($0, place: place) }, standard: "test",
        version: "1", certainty: .read, place: place))
  }

  var network: Network {
    var builder = NetworkBuilder(
      zone: Zone(
        id: "z", name: Phrase("z"), priceYear: 2020, discountRate: 0, periods: [2020],
        trackedElements: []))
    let source = builder.add(
      Source(key: "s", kind: .statistic, title: Phrase("yearbook"), confidence: .high))
    let provenance = builder.provenance([source])
    let count = (rows.compactMap(\.enterprise).max() ?? -1) + 1
    let enterprises = (0..<count).map { number in
      builder.add(
        Enterprise(
          id: "e\(number)", name: Phrase("e\(number)"), site: nil, provenance: provenance))
    }
    for row in rows {
      builder.add(
        Statistic(
          statistic: row.id, subject: row.enterprise.map { .enterprise(enterprises[$0]) } ?? .zone,
          periodStart: row.year * 10_000 + 101,
          periodEnd: row.year * 10_000 + 1231, value: row.value, amount: nil, unitText: row.unit,
          provenance: provenance))
    }
    return builder.freeze()
  }

  var model: IndicatorModel { IndicatorModel(book, network: network) }

  /// The best value of an indicator in a year.
  func value(_ id: String, _ year: Int) -> Double? {
    model.report(years: [year], flows: []).series(id)?.year(year)?.best?.value
  }
}
