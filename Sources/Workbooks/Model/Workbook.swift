/// A workbook: sheets of cells, as spreadsheet programs show them.
public struct Workbook: Sendable, Hashable {
  /// The sheets in their order.
  public var sheets: [Sheet]

  /// Creates a workbook.
  public init(sheets: [Sheet] = []) {
    self.sheets = sheets
  }

  /// The sheet of a name.
  public func sheet(named name: String) -> Sheet? { sheets.first { $0.name == name } }
}

/// One sheet of a workbook.
public struct Sheet: Sendable, Hashable {
  /// The name on the tab: at most 31 characters, see ``SheetNames``.
  public var name: String
  /// The rows from the first one, each from the first column; rows may differ in length.
  public var rows: [[SheetCell]]
  /// The width of each column in characters; columns beyond have the usual width.
  public var columnWidths: [Double]
  /// How many rows at the top stay in sight.
  public var frozenRows: Int
  /// How many columns at the left stay in sight.
  public var frozenColumns: Int
  /// Ranges whose cells are shown as one.
  public var merged: [MergedRange]
  /// Whether the columns of the last frozen row have filter buttons.
  public var hasFilter: Bool

  /// Creates a sheet.
  public init(
    name: String, rows: [[SheetCell]] = [], columnWidths: [Double] = [], frozenRows: Int = 0,
    frozenColumns: Int = 0, merged: [MergedRange] = [], hasFilter: Bool = false
  ) {
    self.name = name
    self.rows = rows
    self.columnWidths = columnWidths
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.merged = merged
    self.hasFilter = hasFilter
  }

  /// Adds a heading that spans columns, as a row of its own.
  ///
  /// - Parameter width: how many columns it spans.
  public mutating func addHeading(_ text: String, width: Int, style: CellStyle = .title) {
    if width > 1 {
      merged.append(
        MergedRange(row: rows.count, column: 0, rowCount: 1, columnCount: width))
    }
    rows.append([SheetCell(.text(text), style: style)])
  }
}

/// Cells that are shown as one; the value is that of the first.
public struct MergedRange: Sendable, Hashable {
  /// The first row, from 0.
  public var row: Int
  /// The first column, from 0.
  public var column: Int
  /// How many rows.
  public var rowCount: Int
  /// How many columns.
  public var columnCount: Int

  /// Creates a range.
  public init(row: Int, column: Int, rowCount: Int, columnCount: Int) {
    self.row = row
    self.column = column
    self.rowCount = rowCount
    self.columnCount = columnCount
  }
}
