import Findings
import ProcessNetwork
import Quantities

/// Collects rows into series of one unit each.
struct SeriesCollection {
  private let network: Network
  private let definitions: [String: DeclaredStatistic]
  private(set) var order: [StatisticSeries] = []
  private(set) var values: [StatisticSeries: StatisticBook.Values] = [:]
  private(set) var findings: [Finding] = []
  private var entries: [StatisticSeries: [SpanValues.Entry]] = [:]

  init(_ network: Network, _ definitions: StatisticDefinitions) {
    self.network = network
    self.definitions = Dictionary(uniqueKeysWithValues: definitions.all.map { ($0.id, $0) })
  }

  mutating func collect() {
    for (row, statistic) in network.statistics.enumerated() { add(statistic, row) }
    for series in order {
      guard var own = values[series] else { continue }
      own.spans = SpanValues(entries[series] ?? [])
      values[series] = own
      checkJumps(own)
      guard own.kind == .flow else { continue }
      checkSums(own)
      checkFalls(own)
    }
  }

  private mutating func add(_ statistic: Statistic, _ row: Int) {
    let series = StatisticSeries(statistic.statistic, statistic.subject)
    guard let unit = try? Unit(statistic.unitText) else { return }
    if values[series] == nil {
      order.append(series)
      let shown = shownUnit(statistic, unit)
      values[series] = StatisticBook.Values(
        unit: shown, kind: definitions[statistic.statistic]?.kind ?? .usual(shown))
    }
    guard let own = values[series], let value = value(statistic, unit, in: own.unit) else { return }
    values[series]?.rows.append(row)
    entries[series, default: []].append(SpanValues.Entry(statistic.span, value))
  }

  /// Outputs are in the unit of their commodity, others in that of their declaration.
  private func shownUnit(_ statistic: Statistic, _ unit: Unit) -> Unit {
    if statistic.amount != nil, statistic.statistic == "output",
      let commodity = network.commodity(of: statistic.subject)
    {
      return network[commodity].unit
    }
    let declared = definitions[statistic.statistic]?.unit
    return declared.flatMap { $0.dimension == unit.dimension ? $0 : nil } ?? unit
  }

  private func value(_ statistic: Statistic, _ unit: Unit, in shown: Unit) -> Double? {
    if statistic.statistic == "output", let amount = statistic.amount { return amount }
    guard unit.dimension == shown.dimension else { return nil }
    guard unit.offset == shown.offset else { return try? unit.convert(statistic.value, to: shown) }
    // Dividing by a whole ratio keeps the digits that a product with its inverse would lose.
    let ratio = shown.factor / unit.factor
    return ratio >= 1 ? statistic.value / ratio : statistic.value * (unit.factor / shown.factor)
  }

  /// Findings where what is stated for a period differs from the sum of its parts.
  private mutating func checkSums(_ own: StatisticBook.Values) {
    for found in own.spans.contradictions(tolerance: StatisticBook.tolerance) {
      let row = network.statistics[own.rows[found.entry]]
      findings.append(
        Finding(
          .statisticPartsDiffer, at: network.place(row.origin, field: "value"),
          [
            "statistic": .text(row.statistic), "period": .phrase(row.span.words),
            "found": .number(own.spans.entries[found.entry].value, unit: own.unit.symbol),
            "expected": .number(found.sum.value, unit: own.unit.symbol),
            "parts": .list(
              found.sum.entries.map {
                network.place(network.statistics[own.rows[$0]].origin).lineText
              }),
          ]))
    }
  }

  /// Findings where a value is about a thousand or ten thousand times that of the year before.
  private mutating func checkJumps(_ own: StatisticBook.Values) {
    let entries = own.spans.entries
    let places = Dictionary(
      entries.indices.map { (entries[$0].span, $0) }, uniquingKeysWith: { first, _ in first })
    for (number, entry) in entries.enumerated() {
      guard let before = places[entry.span.yearBefore], entries[before].value != 0,
        let factor = OrderOfMagnitude.mistaken(entry.value / entries[before].value)
      else { continue }
      let row = network.statistics[own.rows[number]]
      findings.append(
        Finding(
          .statisticOffByThousand, at: network.place(row.origin, field: "value"),
          [
            "statistic": .text(row.statistic), "period": .phrase(entry.span.words),
            "found": .number(entry.value, unit: own.unit.symbol),
            "expected": .number(entries[before].value, unit: own.unit.symbol),
            "factor": .text(Numeral.text(factor)),
          ]))
    }
  }

  /// Findings where a cumulative value is below an earlier one of its year.
  private mutating func checkFalls(_ own: StatisticBook.Values) {
    let rows = own.rows.indices.filter { network.statistics[own.rows[$0]].isCumulative }.sorted {
      own.spans.entries[$0].span < own.spans.entries[$1].span
    }
    for (earlier, later) in zip(rows, rows.dropFirst()) {
      let (before, after) = (own.spans.entries[earlier], own.spans.entries[later])
      guard before.span.start == after.span.start, before.value >= 0, after.value < before.value
      else { continue }
      let row = network.statistics[own.rows[later]]
      findings.append(
        Finding(
          .cumulativeFalls, at: network.place(row.origin, field: "value"),
          [
            "statistic": .text(row.statistic), "period": .phrase(after.span.words),
            "found": .number(after.value, unit: own.unit.symbol),
            "expected": .number(before.value, unit: own.unit.symbol),
            "before": .phrase(before.span.words),
          ]))
    }
  }
}

extension Network {
  /// The commodity whose amount an output is.
  func commodity(of subject: StatisticSubject) -> CommodityID? {
    switch subject {
    case .commodity(let id): id
    case .facility(let id): self[self[id].modes[0].process].reference
    default: nil
    }
  }
}

extension Place {
  /// The file and line, as compilers write them.
  var lineText: String { line.map { "\(file):\($0)" } ?? file }
}
