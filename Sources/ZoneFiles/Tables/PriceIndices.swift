import Findings
import ProcessNetwork
import Statistics

extension ZoneLoader {
  /// The rows of `price_indices.csv`.
  mutating func readPriceIndices() -> [PriceIndexRow] {
    guard var table = tables[TableName.priceIndices.position] else { return [] }
    var rows: [PriceIndexRow] = []
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let start = table.code(row, .periodStart), let end = table.code(row, .periodEnd),
        checkPeriod(&table, row, start, end), let value = table.number(row, .value)
      else { continue }
      let base = year(table, row, .baseYear)
      let hasBase = table.code(row, .comparison) == 1
      if hasBase, base == nil {
        reportCell(
          .priceIndexBase, &table, row, table.column(.baseYear),
          ["index": .text(table.text(row, .priceIndex))])
        continue
      }
      rows.append(
        PriceIndexRow(
          id: table.text(row, .priceIndex), span: StatisticSpan(from: start, to: end),
          ratio: value / 100, baseYear: hasBase ? base : nil, place: place(table, row, .value)))
    }
    tables[TableName.priceIndices.position] = table
    return rows
  }

  /// The rows of `above_scale.csv`.
  mutating func readAboveScale() -> AboveScaleList {
    var list = AboveScaleList()
    guard var table = tables[TableName.aboveScale.position] else { return list }
    checkYears(&table)
    tables[TableName.aboveScale.position] = table
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let enterprise = id(enterprises, table, row, .enterprise),
        let first = year(table, row, .from)
      else { continue }
      list.entries.append(
        AboveScaleList.Entry(
          enterprise, first: first, last: year(table, row, .to), place: place(table, row, .from)))
    }
    return list
  }
}
