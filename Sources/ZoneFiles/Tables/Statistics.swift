import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `statistics.csv`.
  mutating func addStatistics() {
    guard var table = tables[TableName.statistics.position] else { return }
    var rows: [RevisionKey: Int] = [:]
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let span = statisticSpan(&table, row), let subject = subject(&table, row),
        let value = table.number(row, .value)
      else { continue }
      let amount = amount(&table, row, value, subject)
      guard !table.isDropped[row] else { continue }
      let statistic = Statistic(
        statistic: table.text(row, .statistic), subject: subject, periodStart: span.start,
        periodEnd: span.end, value: value, amount: amount, unitText: table.text(row, .unit),
        uncertainty: table.number(row, .uncertainty),
        isCumulative: table.code(row, .accumulation) == 1,
        isPreliminary: table.code(row, .status) == 0, revision: table.code(row, .revision) ?? 0,
        recordedAt: table.code(row, .recordedAt), origin: origin(table, row),
        provenance: provenance(table, row))
      let key = RevisionKey(identity: statistic.identity, revision: statistic.revision)
      if let other = rows[key] {
        reportTwice(&table, row, other)
      } else {
        rows[key] = row
        builder.add(statistic)
      }
    }
    tables[TableName.statistics.position] = table
  }

  /// What may be stated once.
  private struct RevisionKey: Hashable {
    let identity: Statistic.Identity
    let revision: Int
  }

  private mutating func reportTwice(_ table: inout TypedTable, _ row: Int, _ other: Int) {
    table.isDropped[row] = true
    log.report(
      .statisticTwice, table.cells, row: row, column: table.column(.revision),
      [
        "statistic": .text(table.text(row, .statistic)),
        "found": .text("\(table.text(row, .value)) \(table.text(row, .unit))"),
        "expected": .text("\(table.text(other, .value)) \(table.text(other, .unit))"),
        "other": .text(place(table.cells, other)),
      ])
  }

  /// The days that a row is about: a cumulative value counts from the first of January.
  private mutating func statisticSpan(_ table: inout TypedTable, _ row: Int) -> StatisticSpan? {
    guard let start = table.code(row, .periodStart), let end = table.code(row, .periodEnd),
      checkPeriod(&table, row, start, end)
    else { return nil }
    guard table.code(row, .accumulation) == 1 else { return StatisticSpan(from: start, to: end) }
    let first = end / 10_000 * 10_000 + 101
    let isCounted = start == first || start == end / 100 * 100 + 1
    guard !isCounted else { return StatisticSpan(from: first, to: end) }
    table.isDropped[row] = true
    log.report(
      .cumulativeStart, table.cells, row: row, column: table.column(.periodStart),
      [
        "found": .text(table.text(row, .periodStart)),
        "expected": .text(String(table.text(row, .periodEnd).prefix(4)) + "-01-01"),
      ])
    return nil
  }

  mutating func checkPeriod(
    _ table: inout TypedTable, _ row: Int, _ start: Int, _ end: Int
  ) -> Bool {
    guard start > end else { return true }
    table.isDropped[row] = true
    log.report(
      .yearsReversed, table.cells, row: row, column: table.column(.periodStart),
      [
        "found": .text(table.text(row, .periodStart)),
        "expected": .text(table.text(row, .periodEnd)),
      ])
    return false
  }

  private mutating func subject(_ table: inout TypedTable, _ row: Int) -> StatisticSubject? {
    let kinds: [Referent?] = [.facility, .commodity, .site, .enterprise, nil]
    guard let code = table.code(row, .subjectKind) else { return nil }
    guard let referent = kinds[code] else { return .zone }
    let column = table.column(.subject)
    let text = table.text(row, .subject)
    guard !text.isEmpty else {
      reportMissing(&table, row, column)
      return nil
    }
    let found = references.row(named: text, referent)
    guard found >= 0 else {
      reportUnknown(text, referent, &table, row, column)
      return nil
    }
    switch referent {
    case .facility: return facilities[Int(found)].map { .facility($0) }
    case .commodity: return commodities[Int(found)].map { .commodity($0) }
    case .site: return sites[Int(found)].map { .site($0) }
    default: return enterprises[Int(found)].map { .enterprise($0) }
    }
  }

  private mutating func reportUnknown(
    _ text: String, _ referent: Referent, _ table: inout TypedTable, _ row: Int, _ column: Int
  ) {
    guard !references.mayBeLost(referent) else { return }
    let nearest = Advice.nearest(references.nearest(to: text, referent))
    reportCell(
      .referenceUnknown, &table, row, column,
      ["expected": .text(referent.home), "nearest": nearest])
  }

  /// The value in the unit of the facility's or commodity's amounts.
  ///
  /// Only `output` must convert; of other statistics those that do not have no amount.
  private mutating func amount(
    _ table: inout TypedTable, _ row: Int, _ value: Double, _ subject: StatisticSubject
  ) -> Double? {
    let commodity: CommodityID?
    switch subject {
    case .facility(let id): commodity = facilityCommodities[id.index]
    case .commodity(let id): commodity = id
    default: return nil
    }
    guard let commodity, let code = table.code(row, .unit) else { return nil }
    let target = units.code(of: builder[commodity].unit)
    if table.text(row, .statistic) == "output" {
      return converted(&table, row, .value, to: target)
    }
    guard case .factor(let factor) = units.conversion(from: Int32(code), to: target) else {
      return nil
    }
    return value * factor
  }
}
