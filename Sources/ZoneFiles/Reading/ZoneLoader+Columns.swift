import Chemistry
import Findings
import Quantities

extension ZoneLoader {
  /// Reads the cells of a table as its columns say.
  mutating func typed(_ cells: CellTable) -> TypedTable {
    var table = TypedTable(cells)
    for column in cells.schema.columns.indices { read(column, of: &table) }
    return table
  }

  private mutating func read(_ column: Int, of table: inout TypedTable) {
    let description = table.schema.columns[column]
    switch description.type {
    case .text, .formula: if description.presence == .required { require(column, of: &table) }
    case .id: readIDs(column, of: &table)
    case .number, .bound: readNumbers(column, of: &table)
    case .integer, .year: readWholeNumbers(column, of: &table)
    case .date:
      readWords(column, of: &table, allowed: nil) { DayText.parse($0) }
    case .choice(let words): readChoices(column, of: &table, words)
    case .flag: readChoices(column, of: &table, ["no", "yes"])
    case .element:
      readWords(column, of: &table, allowed: nil) { text in
        Element.all.firstIndex { $0.symbol == text }.map { Int32($0) }
      }
    case .unit: readUnits(column, of: &table)
    case .reference(let referent): readReferences(referent, column, of: &table)
    case .references: readSources(column, of: &table)
    }
  }

  /// Reports an empty cell of a column that must be filled.
  mutating func reportMissing(_ table: inout TypedTable, _ row: Int, _ column: Int) {
    guard !table.isDropped[row] else { return }
    table.isDropped[row] = true
    let description = table.schema.columns[column]
    let rule: Rule = description.type == .bound ? .boundMissing : .valueMissing
    log.report(
      rule, table.cells, row: row, column: column,
      ["expected": .text(description.name), "meaning": .phrase(description.meaning)])
  }

  /// Reports a cell that cannot be read, once for each row.
  mutating func reportCell(
    _ rule: Rule, _ table: inout TypedTable, _ row: Int, _ column: Int,
    _ values: [String: FindingValue] = [:]
  ) {
    guard !table.isDropped[row] else { return }
    table.isDropped[row] = true
    var values = values
    values["found"] = .text(table.cells.text(table.cells.cell(row, column)))
    values["meaning"] = values["meaning"] ?? .phrase(table.schema.columns[column].meaning)
    log.report(rule, table.cells, row: row, column: column, values)
  }

  private mutating func require(_ column: Int, of table: inout TypedTable) {
    for row in 0..<table.rowCount where table.cells.cell(row, column).isEmpty {
      reportMissing(&table, row, column)
    }
  }

  private mutating func readIDs(_ column: Int, of table: inout TypedTable) {
    for row in 0..<table.rowCount {
      let cell = table.cells.cell(row, column)
      if cell.isEmpty {
        reportMissing(&table, row, column)
      } else if !Self.isID(cell, table.cells.bytes.span) {
        reportCell(.idMalformed, &table, row, column)
      }
    }
  }

  private static func isID(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
    for index in cell.first..<cell.first + cell.count {
      let byte = bytes[index]
      let isWord = byte &- 0x61 < 26 || byte &- 0x30 < 10
      guard isWord || (index > cell.first && (byte == 0x2D || byte == 0x5F)) else { return false }
    }
    return true
  }

  private mutating func readUnits(_ column: Int, of table: inout TypedTable) {
    var codes = [Int32](repeating: -1, count: table.rowCount)
    let isRequired = table.schema.columns[column].presence == .required
    for row in 0..<table.rowCount {
      codes[row] = units.code(of: table.cells.cell(row, column), in: table.cells)
      if codes[row] < 0 {
        if isRequired { reportMissing(&table, row, column) }
      } else if let fault = units.fault(codes[row]) {
        reportCell(.unitUnknown, &table, row, column, Self.values(of: fault))
      }
    }
    table.setCodes(column, codes)
  }

  static func values(of fault: UnitError) -> [String: FindingValue] {
    [
      "reason": .phrase(Phrase(zh: fault.cause.zh, en: fault.cause.en)),
      "advice": .phrase(Phrase(zh: fault.mend.zh, en: fault.mend.en)),
    ]
  }
}
