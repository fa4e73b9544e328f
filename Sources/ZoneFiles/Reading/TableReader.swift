import Findings

/// Reads the bytes of a table into cells in the order of the schema's columns.
struct TableReader {
  private let schema: TableSchema
  private let file: String
  private let position: Int32
  private(set) var findings: [Finding] = []

  init(_ schema: TableSchema, file: String, position: Int32) {
    self.schema = schema
    self.file = file
    self.position = position
  }

  /// The table; `nil` where its header cannot be used.
  mutating func read(_ bytes: [UInt8]) -> CellTable? {
    var table = CellTable(schema: schema, file: position, bytes: bytes)
    var scanner = TableScanner(bytes)
    var row: [Cell] = []
    defer { findings += scanner.faults.map { Self.finding($0, file: file) } }
    guard let line = scanner.next(&row) else {
      if scanner.faults.isEmpty { report(.headerMissing, line: nil) }
      return nil
    }
    table.header = row.map { table.text($0) }
    let order = columns(of: row, line: line, table: &table)
    let estimate = bytes.count / max(24, scanner.position)
    table.cells.reserveCapacity(estimate * table.width)
    readRows(&scanner, order: order, into: &table)
    table.wasCut = scanner.wasCut
    return table
  }

  private func readRows(_ scanner: inout TableScanner, order: [Int], into table: inout CellTable) {
    var row: [Cell] = []
    row.reserveCapacity(order.count)
    let width = table.width
    while let line = scanner.next(&row) {
      if row.count != order.count {
        scanner.note(.ragged(line: line, found: row.count, expected: order.count))
        table.brokenRows.append(table.rowCount)
      }
      let base = table.cells.count
      for _ in 0..<width { table.cells.append(.empty) }
      for index in 0..<min(order.count, row.count) where order[index] >= 0 {
        table.cells[base + order[index]] = row[index]
      }
      table.lines.append(Int32(line))
      table.rowFiles.append(position)
    }
  }

  /// The schema's column of each cell of the header, -1 for those that it does not know.
  private mutating func columns(
    of header: [Cell], line: Int, table: inout CellTable
  ) -> [Int] {
    var order: [Int] = []
    for cell in header {
      let name = table.text(cell)
      let column = schema.position(of: name)
      if let column, table.isPresent[column] {
        report(.columnTwice, line: line, field: name, ["found": .text(name)])
        order.append(-1)
      } else if let column {
        table.isPresent[column] = true
        order.append(column)
      } else {
        reportUnknown(name, line: line)
        order.append(-1)
      }
    }
    table.isMissingColumns = !hasRequired(table, line: line)
    return order
  }

  private mutating func reportUnknown(_ name: String, line: Int) {
    let names = schema.columns.map(\.name)
    let nearest = Spelling.nearest(to: name, among: names)
    report(
      .columnUnknown, line: line, field: name,
      ["found": .text(name), "expected": .list(names), "nearest": Advice.nearest(nearest)])
  }

  private mutating func hasRequired(_ table: CellTable, line: Int) -> Bool {
    let missing = schema.columns.indices.filter {
      schema.columns[$0].presence == .required && !table.isPresent[$0]
    }
    for column in missing {
      report(
        .columnMissing, line: line, field: schema.columns[column].name,
        [
          "expected": .text(schema.columns[column].name),
          "meaning": .phrase(schema.columns[column].meaning),
        ])
    }
    return missing.isEmpty
  }

  private mutating func report(
    _ rule: Rule, line: Int?, field: String? = nil, _ values: [String: FindingValue] = [:]
  ) {
    findings.append(Finding(rule, at: Place(file: file, line: line, field: field), values))
  }

  /// The finding for a fault of the table's form.
  static func finding(_ fault: FormFault, file: String) -> Finding {
    switch fault {
    case .openQuote(let line): Finding(.quoteOpen, at: Place(file: file, line: line))
    case .strayQuote(let line): Finding(.quoteStray, at: Place(file: file, line: line))
    case .ragged(let line, let found, let expected):
      Finding(
        .rowRagged, at: Place(file: file, line: line),
        ["found": .count(found), "expected": .count(expected)])
    case .rowTooLong(let line, let limit):
      Finding(.lineTooLong, at: Place(file: file, line: line), ["expected": .count(limit)])
    }
  }
}
