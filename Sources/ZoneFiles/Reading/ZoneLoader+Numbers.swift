import Findings

extension ZoneLoader {
  /// Reads a column of numbers or bounds; the word `unlimited` gives infinity.
  mutating func readNumbers(_ column: Int, of table: inout TypedTable) {
    let description = table.schema.columns[column]
    let absent = Self.standard(description)
    var values = [Double](repeating: absent, count: table.rowCount)
    var roundings = [Double](repeating: 0, count: table.rowCount)
    for row in 0..<table.rowCount {
      let cell = table.cells.cell(row, column)
      if cell.isEmpty {
        if description.presence == .required { reportMissing(&table, row, column) }
        continue
      }
      switch Decimal.parse(table.cells.bytes.span, from: cell.first, count: cell.count) {
      case .success(let number) where description.range.contains(number.value):
        values[row] = number.value
        roundings[row] = number.rounding
      case .success(let number): reportRange(number.value, &table, row, column)
      case .failure(let fault):
        if description.type == .bound, Self.isUnlimited(table.cells, cell) {
          values[row] = .infinity
        } else {
          reportNumber(fault, &table, row, column)
        }
      }
    }
    table.setNumbers(column, values, roundings: roundings)
  }

  /// Reads a column of whole numbers into codes.
  mutating func readWholeNumbers(_ column: Int, of table: inout TypedTable) {
    let description = table.schema.columns[column]
    let absent = Self.standard(description)
    let range = description.type == .year ? ValueRange.years : description.range
    var codes = [Int32](repeating: absent.isNaN ? -1 : Int32(absent), count: table.rowCount)
    for row in 0..<table.rowCount {
      let cell = table.cells.cell(row, column)
      if cell.isEmpty {
        if description.presence == .required { reportMissing(&table, row, column) }
        continue
      }
      switch Decimal.parse(table.cells.bytes.span, from: cell.first, count: cell.count) {
      case .success(let number):
        if let whole = Int32(exactly: number.value) {
          if range.contains(number.value) {
            codes[row] = whole
          } else {
            reportCell(.outOfRange, &table, row, column, ["expected": .text(range.text)])
          }
        } else {
          reportCell(.wholeNumber, &table, row, column)
        }
      case .failure: reportCell(.wholeNumber, &table, row, column)
      }
    }
    table.setCodes(column, codes)
  }

  /// What an empty cell of a column means; NaN where it means that nothing is stated.
  private static func standard(_ column: Column) -> Double {
    guard case .standard(let text) = column.presence else { return .nan }
    return text == "unlimited" ? .infinity : Double(text) ?? .nan
  }

  private static func isUnlimited(_ table: CellTable, _ cell: Cell) -> Bool {
    table.matches(cell, "unlimited") || table.matches(cell, "不限")
  }

  private mutating func reportRange(
    _ value: Double, _ table: inout TypedTable, _ row: Int, _ column: Int
  ) {
    let own = table.schema.columns[column].range
    let range = ValueRange.stored.contains(value) ? own : .stored
    reportCell(.outOfRange, &table, row, column, ["expected": .text(range.text)])
  }

  private mutating func reportNumber(
    _ fault: Decimal.Fault, _ table: inout TypedTable, _ row: Int, _ column: Int
  ) {
    let isBound = table.schema.columns[column].type == .bound
    let words =
      isBound
      ? Phrase(zh: "没有上限则写 unlimited", en: "write `unlimited` for no limit")
      : Phrase(zh: "未知则留空", en: "leave it empty where it is not known")
    let rule: Rule = fault == .notFinite ? .numberNotFinite : .numberMalformed
    reportCell(rule, &table, row, column, ["expected": .phrase(words)])
  }
}
