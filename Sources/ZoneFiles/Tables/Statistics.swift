import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `statistics.csv`.
  mutating func addStatistics() {
    guard var table = tables[TableName.statistics.position] else { return }
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let start = table.code(row, .periodStart), let end = table.code(row, .periodEnd),
        checkPeriod(&table, row, start, end), let subject = subject(&table, row),
        let value = table.number(row, .value)
      else { continue }
      let amount = amount(&table, row, value, subject)
      guard !table.isDropped[row] else { continue }
      builder.add(
        Statistic(
          statistic: table.text(row, .statistic), subject: subject, periodStart: start,
          periodEnd: end, value: value, amount: amount, unitText: table.text(row, .unit),
          uncertainty: table.number(row, .uncertainty), origin: origin(table, row),
          provenance: provenance(table, row)))
    }
    tables[TableName.statistics.position] = table
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
