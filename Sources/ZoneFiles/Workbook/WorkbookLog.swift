import Findings
import Workbooks

/// A cell of a workbook.
struct WorkbookPlace {
  var sheet: String
  var row: Int
  var column: Int

  init(_ sheet: String, _ row: Int, _ column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The cell as spreadsheet programs name it: `recipes!C12`.
  var text: String { "\(sheet)!\(CellName.text(row: row, column: column))" }
}

/// The findings about one workbook.
struct WorkbookLog {
  private(set) var findings: [Finding] = []
  private let file: String

  init(file: String) {
    self.file = file
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Adds a finding about a cell, or about the whole workbook.
  mutating func report(
    _ rule: Rule, _ place: WorkbookPlace?, _ values: [String: FindingValue] = [:]
  ) {
    var values = values
    if let place { values["cell"] = .text(place.text) }
    findings.append(
      Finding(
        rule,
        at: Place(file: file, line: place.map { $0.row + 1 }, field: place?.text), values))
  }
}
