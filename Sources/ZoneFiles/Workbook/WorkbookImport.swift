import Findings
import Workbooks

/// Turns the sheets of a workbook into the files of a zone.
struct WorkbookImport {
  private let workbook: Workbook
  private(set) var log: WorkbookLog

  init(_ workbook: Workbook, file: String) {
    self.workbook = workbook
    log = WorkbookLog(file: file)
  }

  mutating func files() -> [(path: String, bytes: [UInt8])] {
    var index = WorkbookIndex(workbook, &log)
    guard !index.entries.isEmpty else { return [] }
    addNewTables(to: &index)
    var known: Set<String> = []
    var files: [(path: String, bytes: [UInt8])] = []
    for (row, entry) in index.entries.enumerated() {
      let place = WorkbookPlace(WorkbookIndex.sheetName, row + 2, 1)
      guard known.insert(entry.path).inserted else {
        log.report(.workbookFileTwice, place, ["found": .text(entry.path)])
        continue
      }
      guard let sheet = workbook.sheet(named: entry.sheet) else {
        log.report(.workbookSheetMissing, place, ["found": .text(entry.sheet)])
        continue
      }
      files.append((entry.path, entry.form.bytes(lines(sheet, entry))))
    }
    return files
  }

  /// Adds the sheets that are named like a table and not in the index; tells of others.
  private mutating func addNewTables(to index: inout WorkbookIndex) {
    let listed = Set(index.entries.map(\.sheet) + [WorkbookIndex.sheetName])
    let paths = Set(index.entries.map(\.path))
    var unknown: [String] = []
    for sheet in workbook.sheets where !listed.contains(sheet.name) {
      let table = ZoneSchema.tables.first { $0.name.rawValue == sheet.name }
      if let table, !paths.contains(table.file) {
        index.entries.append(
          WorkbookIndex.Entry(
            path: table.file, sheet: sheet.name, content: .table, form: TextForm(), lineCount: 0))
      } else {
        unknown.append(sheet.name)
      }
    }
    if !unknown.isEmpty { log.report(.workbookSheetUnknown, nil, ["found": .list(unknown)]) }
  }

  private mutating func lines(_ sheet: Sheet, _ entry: WorkbookIndex.Entry) -> [String] {
    for range in sheet.merged where entry.content == .table {
      log.report(
        .workbookMergedCells, WorkbookPlace(sheet.name, range.row, range.column),
        ["found": .count(range.rowCount * range.columnCount)])
    }
    let schema = entry.content == .table ? WorkbookExport.schema(of: entry.path) : nil
    let header = sheet.rows.first?.map { Self.plainText($0) } ?? []
    var rows: [[String]] = []
    for (number, cells) in sheet.rows.enumerated() {
      rows.append(
        cells.enumerated().map { column, cell in
          let place = WorkbookPlace(sheet.name, number, column)
          let name = number > 0 && column < header.count ? header[column] : nil
          return text(cell, place, schema?.columns.first { $0.name == name })
        })
    }
    switch entry.content {
    case .table: return Self.table(rows)
    case .text:
      let lines = rows.map { $0.first ?? "" }
      return lines + [String](repeating: "", count: max(0, entry.lineCount - lines.count))
    }
  }

  /// Rows as wide as the header; empty rows at the end are those of formatted, empty cells.
  private static func table(_ rows: [[String]]) -> [String] {
    var rows = rows
    while let last = rows.last, last.allSatisfy(\.isEmpty) { rows.removeLast() }
    let width = rows.first.map { row in (row.lastIndex { !$0.isEmpty } ?? -1) + 1 } ?? 0
    return rows.map { row in
      let used = (row.lastIndex { !$0.isEmpty } ?? -1) + 1
      let missing = max(0, width - row.count)
      return RawTable.line(
        Array(row.prefix(max(width, used))) + [String](repeating: "", count: missing))
    }
  }

  private static func plainText(_ cell: SheetCell) -> String {
    if case .text(let text) = cell.value { text } else { "" }
  }

  private mutating func text(_ cell: SheetCell, _ place: WorkbookPlace, _ column: Column?) -> String
  {
    switch cell.value {
    case .empty: return ""
    case .text(let text): return text
    case .flag(let flag): return flag ? "yes" : "no"
    case .error(let text):
      log.report(.workbookCellError, place, ["found": .text(text)])
    case .formulaWithoutValue(let formula):
      log.report(.workbookFormula, place, ["found": .text("=\(formula)")])
    case .number(let value): return number(value, cell.format, place, column)
    }
    return ""
  }

  private mutating func number(
    _ value: Double, _ format: NumberFormat, _ place: WorkbookPlace, _ column: Column?
  ) -> String {
    let day = Int(exactly: value).flatMap(DaySerial.text)
    switch format {
    case .date, .dateTime:
      if let day { return day }
      log.report(.workbookTime, place, ["found": .text(CellText.text(value))])
      return ""
    case _ where column?.type == .date && day != nil:
      let found = CellText.text(value)
      log.report(
        .workbookDateSerial, place, ["found": .text(found), "expected": .text(day ?? "")])
      return found
    case .decimals(let decimals), .grouped(let decimals):
      return CellText.text(value, decimals: decimals)
    default: return CellText.text(value)
    }
  }
}
