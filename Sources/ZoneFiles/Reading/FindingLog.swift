import Findings

/// The findings of one reading, and the files that they may point into.
struct FindingLog: Sendable {
  private(set) var findings: [Finding] = []
  /// The files that were read, in the order of ``Origin``'s positions.
  private(set) var files: [String] = []

  /// Adds a file; its position.
  mutating func add(file: String) -> Int32 {
    files.append(file)
    return Int32(files.count - 1)
  }

  /// Adds a finding.
  mutating func report(_ rule: Rule, at place: Place, _ values: [String: FindingValue] = [:]) {
    findings.append(Finding(rule, at: place, values))
  }

  /// Adds a finding about a cell of a table.
  mutating func report(
    _ rule: Rule, _ table: CellTable, row: Int, column: Int, _ values: [String: FindingValue] = [:]
  ) {
    let source = table.source(of: table.cell(row, column), row: row)
    let place = Place(
      file: files[Int(source.file)], line: Int(source.line),
      field: table.schema.columns[column].name)
    report(rule, at: place, values)
  }

  /// Adds a finding about a row of a table.
  mutating func report(
    _ rule: Rule, _ table: CellTable, row: Int, _ values: [String: FindingValue] = [:]
  ) {
    let place = Place(file: files[Int(table.rowFiles[row])], line: Int(table.lines[row]))
    report(rule, at: place, values)
  }

  /// Adds the findings of another log.
  mutating func append(_ others: [Finding]) { findings += others }
}
