import Findings
import Workbooks

/// The first sheet of a zone's workbook: which file stands on which sheet, and how it was written.
struct WorkbookIndex {
  /// What a sheet holds.
  enum Content: String {
    /// A CSV table: a cell for a cell.
    case table
    /// A text: a row for a line.
    case text
  }

  /// One file of the zone.
  struct Entry {
    var path: String
    var sheet: String
    var content: Content
    var form: TextForm
    /// The number of lines of a text.
    var lineCount: Int
  }

  var entries: [Entry] = []

  static let sheetName = "carnallite"
  static let columns = [
    "file", "sheet", "content", "lines", "byte_order_mark", "line_ends", "last_line_ends",
  ]

  /// The index as a sheet.
  var sheet: Sheet {
    var sheet = Sheet(
      name: Self.sheetName, columnWidths: [36, 34, 10, 8, 16, 10, 14], frozenRows: 2)
    sheet.addHeading(
      "carnallite zone workbook 试验区工作簿: edit the other sheets; this one says which file each is "
        + "本表说明各工作表对应的文件，请勿改动", width: Self.columns.count)
    sheet.rows.append(Self.columns.map { .text($0, style: .heading) })
    for entry in entries {
      sheet.rows.append([
        .text(entry.path), .text(entry.sheet), .text(entry.content.rawValue),
        .number(Double(entry.lineCount)), .text(entry.form.hasMark ? "yes" : "no"),
        .text(entry.form.hasReturns ? "crlf" : "lf"), .text(entry.form.isClosed ? "yes" : "no"),
      ])
    }
    return sheet
  }

  init() {}

  /// Reads the index of a workbook.
  init(_ workbook: Workbook, _ log: inout WorkbookLog) {
    guard let sheet = workbook.sheet(named: Self.sheetName) else {
      log.report(.workbookIndexMissing, nil, ["expected": .text(Self.sheetName)])
      return
    }
    for (row, cells) in sheet.rows.enumerated().dropFirst(2) where !cells.isEmpty {
      guard let entry = Self.entry(cells) else {
        log.report(.workbookIndexRow, WorkbookPlace(Self.sheetName, row, 0))
        continue
      }
      guard Self.isSafe(entry.path) else {
        let place = WorkbookPlace(Self.sheetName, row, 0)
        log.report(.workbookPath, place, ["found": .text(entry.path)])
        continue
      }
      entries.append(entry)
    }
  }

  private static func entry(_ cells: [SheetCell]) -> Entry? {
    let texts = cells.map { cell in
      if case .text(let text) = cell.value { text } else { "" }
    }
    guard texts.count >= columns.count, let content = Content(rawValue: texts[2]),
      case .number(let lines) = cells[3].value, let count = Int(exactly: lines), count >= 0,
      count < 1 << 20
    else { return nil }
    var form = TextForm()
    form.hasMark = texts[4] == "yes"
    form.hasReturns = texts[5] == "crlf"
    form.isClosed = texts[6] == "yes"
    return Entry(path: texts[0], sheet: texts[1], content: content, form: form, lineCount: count)
  }

  /// Whether a path stays within its folder and names a file that a zone may have.
  static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 4 && path.utf8.count <= 255
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\") }
      && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      && ZoneWorkbook.endings.contains { path.hasSuffix($0) }
  }
}
