import Findings
import ProcessNetwork

extension ZoneLoader {
  /// The paths of `price_paths.csv` by what they are of: `market` or `process`, and the id.
  ///
  /// A row that names nothing, or what states a constant yearly change as well, is told and left out.
  mutating func readPricePaths() -> [[String]: YearlyFactors] {
    guard var table = tables[TableName.pricePaths.position] else { return [:] }
    let markets = changes(in: .markets, .market, .priceChange)
    let processes = changes(in: .processes, .process, .investmentChange)
    var points: [[String]: [(year: Int, factor: Double)]] = [:]
    for row in 0..<table.rowCount where !table.isDropped[row] {
      let isMarket = table.code(row, .subjectKind) == 0
      let id = table.text(row, .subject)
      guard let change = (isMarket ? markets : processes)[id] else {
        table.isDropped[row] = true
        log.report(
          .pricePathSubject, table.cells, row: row, column: table.column(.subject),
          ["found": .text(id)])
        continue
      }
      guard change == 0 else {
        table.isDropped[row] = true
        log.report(
          .pricePathTwice, table.cells, row: row, column: table.column(.subject),
          ["subject": .text(id), "found": .number(change, unit: "")])
        continue
      }
      guard let year = year(table, row, .year), let factor = table.number(row, .factor) else {
        continue
      }
      points[[isMarket ? "market" : "process", id], default: []].append((year, factor))
    }
    tables[TableName.pricePaths.position] = table
    return points.mapValues(YearlyFactors.init)
  }

  /// The yearly change that each row of a table states, by its id.
  private func changes(
    in name: TableName, _ id: Field, _ change: Field
  ) -> [String: Double] {
    guard let table = tables[name.position] else { return [:] }
    var changes: [String: Double] = [:]
    for row in 0..<table.rowCount {
      changes[table.text(row, id)] = table.number(row, change) ?? 0
    }
    return changes
  }
}
