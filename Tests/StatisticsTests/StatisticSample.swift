import Findings
import ProcessNetwork
import Quantities
import Statistics

/// A zone of two parks and some enterprises whose statistics a test states.
struct StatisticSample {
  var definitions = StatisticDefinitions()
  private var builder = NetworkBuilder(
    zone: Zone(
      id: "z", name: Phrase("z"), priceYear: 2020, discountRate: 0, periods: [2020],
      trackedElements: []))
  private let confidential: Provenance
  private let open: Provenance
  private var line: Int32 = 1
  let west: SiteID
  let east: SiteID
  private(set) var enterprises: [EnterpriseID] = []

  /// Makes enterprises; those of odd numbers lie in the east.
  init(enterprises count: Int = 0) {
    _ = builder.add(file: "statistics.csv")
    let returns = builder.add(
      Source(key: "returns", kind: .statistic, title: Phrase("returns"), confidence: .high))
    let yearbook = builder.add(
      Source(
        key: "yearbook", kind: .statistic, title: Phrase("yearbook"), confidence: .high,
        isPublic: true))
    confidential = builder.provenance([returns])
    open = builder.provenance([yearbook])
    let zone = builder.add(
      Site(id: "z", name: Phrase("zone"), kind: .zone, parent: nil, provenance: open))
    west = builder.add(
      Site(id: "west", name: Phrase("west"), kind: .park, parent: zone, provenance: open))
    east = builder.add(
      Site(id: "east", name: Phrase("east"), kind: .park, parent: zone, provenance: open))
    for number in 0..<count {
      enterprises.append(
        builder.add(
          Enterprise(
            id: "e\(number)", name: Phrase("e\(number)"), site: number % 2 == 0 ? west : east,
            provenance: confidential)))
    }
  }

  /// States a value; days as 20230101.
  mutating func state(
    _ statistic: String, of subject: StatisticSubject = .zone, _ span: StatisticSpan,
    _ value: Double, _ unit: String = "万元", cumulative: Bool = false, revision: Int = 0,
    recorded: Int? = nil, preliminary: Bool = false, isPublic: Bool = false
  ) {
    line += 1
    builder.add(
      Statistic(
        statistic: statistic, subject: subject, periodStart: span.start, periodEnd: span.end,
        value: value, amount: nil, unitText: unit, isCumulative: cumulative,
        isPreliminary: preliminary, revision: revision, recordedAt: recorded,
        origin: Origin(file: 0, line: line), provenance: isPublic ? open : confidential))
  }

  /// States the value of an enterprise.
  mutating func state(
    _ statistic: String, enterprise: Int, _ span: StatisticSpan, _ value: Double,
    _ unit: String = "万元", isPublic: Bool = false
  ) {
    state(
      statistic, of: .enterprise(enterprises[enterprise]), span, value, unit, isPublic: isPublic)
  }

  var network: Network { builder.freeze() }
  var book: StatisticBook { StatisticBook(network, definitions) }

  func report(_ year: Int, month: Int? = nil) -> StatisticReport {
    StatisticReport(network, book, StatisticRequest(year: year, month: month))
  }

  /// The value of a series of the zone.
  func value(_ statistic: String, _ span: StatisticSpan) -> Double? {
    book.value(StatisticSeries(statistic, .zone), span)?.value
  }
}

extension StatisticReport {
  /// A line of a statistic: of the zone, or of a site.
  func line(_ statistic: String, _ basis: Basis, _ site: SiteID? = nil) -> Line? {
    lines.first { $0.statistic.id == statistic && $0.basis == basis && $0.site == site }
  }
}
