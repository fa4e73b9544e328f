import Findings
import ProcessNetwork
import Quantities

/// Asks that price indices exist and that the above-scale list agrees with revenues.
struct DefinitionCheck {
  private let network: Network
  private let book: StatisticBook
  private let list: AboveScaleList

  /// What is wrong with a zone's price indices and above-scale list.
  static func findings(_ book: StatisticBook, _ network: Network) -> [Finding] {
    let check = DefinitionCheck(network: network, book: book, list: book.definitions.aboveScale)
    return (check.priceIndices() + check.overlaps() + check.revenues()).sorted()
  }

  private func priceIndices() -> [Finding] {
    let prices = PriceIndexBook(book.definitions.prices)
    let known = Set(book.definitions.prices.map(\.id)).sorted()
    return book.definitions.declared.compactMap { statistic in
      guard let id = statistic.priceIndex, !prices.knows(id) else { return nil }
      return Finding(
        .priceIndexUnknown, at: statistic.place,
        [
          "statistic": .text(statistic.id), "found": .text(id),
          "nearest": .text(Spelling.nearest(to: id, among: known) ?? known.first ?? "–"),
        ])
    }
  }

  private func overlaps() -> [Finding] {
    var last: [EnterpriseID: AboveScaleList.Entry] = [:]
    var findings: [Finding] = []
    for entry in list.entries.sorted(by: { ($0.enterprise, $0.first) < ($1.enterprise, $1.first) })
    {
      if let known = last[entry.enterprise], known.holds(in: entry.first) {
        findings.append(
          Finding(
            .aboveScaleOverlap, at: entry.place,
            [
              "enterprise": .phrase(network[entry.enterprise].name),
              "found": .text(Self.years(entry)), "expected": .text(Self.years(known)),
            ]))
      }
      last[entry.enterprise] = entry
    }
    return findings
  }

  private static func years(_ entry: AboveScaleList.Entry) -> String {
    "\(entry.first)–\(entry.last.map { "\($0)" } ?? "…")"
  }

  /// The list of a year against the revenues of the year before.
  private func revenues() -> [Finding] {
    guard !list.entries.isEmpty else { return [] }
    var findings: [Finding] = []
    for series in book.series where series.statistic == StandardStatistics.mainRevenue {
      guard case .enterprise(let enterprise) = series.subject, let unit = book.unit(series) else {
        continue
      }
      for year in book.years(series) {
        guard let value = book.value(series, .year(year)) else { continue }
        let revenue = value.value * unit.factor
        let isListed = list.enterprises(in: year + 1)?.contains(enterprise) == true
        guard isListed != (revenue >= AboveScaleList.threshold) else { continue }
        let row = network.statistics[value.rows[0]]
        findings.append(
          Finding(
            isListed ? .aboveScaleRevenue : .aboveScaleMissing,
            at: network.place(row.origin, field: "value"),
            [
              "enterprise": .phrase(network[enterprise].name),
              "year": .text("\(isListed ? year + 1 : year)"),
              "found": .number(value.value, unit: unit.symbol),
              "expected": .number(AboveScaleList.threshold / 10_000, unit: "万元"),
            ]))
      }
    }
    return findings
  }
}
