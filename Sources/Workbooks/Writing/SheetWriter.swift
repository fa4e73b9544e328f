/// Writes one sheet.
struct SheetWriter {
  private let sheet: Sheet
  /// The formats of the workbook so far.
  private(set) var formats: CellFormats
  /// The notes of the sheet's cells.
  private(set) var notes: [SheetNote] = []

  /// The most rows and columns that spreadsheet programs show, and characters of a cell.
  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384
  private static let mostCharacters = 32_767

  init(_ sheet: Sheet, formats: CellFormats) {
    self.sheet = sheet
    self.formats = formats
  }

  /// The text of the sheet's part.
  mutating func xml() throws(WorkbookWriteError) -> String {
    guard sheet.rows.count <= Self.mostRows,
      sheet.rows.allSatisfy({ $0.count <= Self.mostColumns })
    else { throw .sheetTooLarge(sheet: sheet.name) }
    var text =
      XMLText.header
      + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      + view + columns + "<sheetData>"
    for (number, row) in sheet.rows.enumerated() { text += try xml(number, row) }
    text += "</sheetData>" + filter + merges
    return text + (notes.isEmpty ? "" : "<legacyDrawing r:id=\"rId1\"/>") + "</worksheet>"
  }

  private var view: String {
    guard sheet.frozenRows > 0 || sheet.frozenColumns > 0 else { return "" }
    let columns = sheet.frozenColumns > 0 ? " xSplit=\"\(sheet.frozenColumns)\"" : ""
    let rows = sheet.frozenRows > 0 ? " ySplit=\"\(sheet.frozenRows)\"" : ""
    let pane =
      sheet.frozenColumns == 0 ? "bottomLeft" : sheet.frozenRows == 0 ? "topRight" : "bottomRight"
    let corner = CellName.text(row: sheet.frozenRows, column: sheet.frozenColumns)
    return "<sheetViews><sheetView workbookViewId=\"0\"><pane\(columns)\(rows) "
      + "topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/></sheetView></sheetViews>"
  }

  private var columns: String {
    guard !sheet.columnWidths.isEmpty else { return "" }
    let columns = sheet.columnWidths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return "<cols>\(columns.joined())</cols>"
  }

  private var filter: String {
    guard sheet.hasFilter, sheet.frozenRows > 0, sheet.frozenRows <= sheet.rows.count else {
      return ""
    }
    let heading = sheet.frozenRows - 1
    let width = sheet.rows[heading].count
    guard width > 0 else { return "" }
    let first = CellName.text(row: heading, column: 0)
    let last = CellName.text(row: max(sheet.rows.count - 1, heading), column: width - 1)
    return "<autoFilter ref=\"\(first):\(last)\"/>"
  }

  private var merges: String {
    guard !sheet.merged.isEmpty else { return "" }
    let ranges = sheet.merged.map { range in
      let first = CellName.text(row: range.row, column: range.column)
      let last = CellName.text(
        row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1)
      return "<mergeCell ref=\"\(first):\(last)\"/>"
    }
    return "<mergeCells count=\"\(ranges.count)\">\(ranges.joined())</mergeCells>"
  }

  private mutating func xml(
    _ number: Int, _ row: [SheetCell]
  ) throws(WorkbookWriteError) -> String {
    var cells = ""
    for (column, cell) in row.enumerated() { cells += try xml(cell, number, column) }
    return cells.isEmpty ? "" : "<row r=\"\(number + 1)\">\(cells)</row>"
  }

  private mutating func xml(
    _ cell: SheetCell, _ row: Int, _ column: Int
  ) throws(WorkbookWriteError) -> String {
    if let note = cell.note { notes.append(SheetNote(row: row, column: column, text: note)) }
    let style = formats.number(cell.style, cell.format)
    let head =
      "<c r=\"\(CellName.text(row: row, column: column))\"" + (style > 0 ? " s=\"\(style)\"" : "")
    switch cell.value {
    case .empty, .error, .formulaWithoutValue: return style > 0 ? head + "/>" : ""
    case .number(let value) where value.isFinite: return head + "><v>\(value)</v></c>"
    case .number: return head + " t=\"e\"><v>#NUM!</v></c>"
    case .flag(let flag): return head + " t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
    case .text(let text):
      guard text.utf16.count <= Self.mostCharacters else {
        throw .textTooLong(sheet: sheet.name, row: row, column: column)
      }
      return head
        + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLText.escaped(text))</t></is></c>"
    }
  }
}

/// Names of cells: `A1`, `AB12`.
public enum CellName {
  /// The name of a cell, rows and columns counted from 0.
  public static func text(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(0x41 + digit)) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }

  /// The row and column of a name; `nil` where it is none.
  static func parse(_ text: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where digits == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39:
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      default: return nil
      }
      guard row <= 1_048_576, column <= 16_384 else { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }
}
