/// One cell of a sheet.
public struct SheetCell: Sendable, Hashable {
  /// What stands in a cell.
  public enum Value: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A text.
    case text(String)
    /// A finite number.
    case number(Double)
    /// A truth value.
    case flag(Bool)
    /// An error as a spreadsheet program shows it, such as `#DIV/0!`; only read, never written.
    case error(String)
    /// A formula whose value the file does not hold; only read, never written.
    case formulaWithoutValue(String)
  }

  /// What stands in it.
  public var value: Value
  /// How a number is written.
  public var format: NumberFormat
  /// How the cell looks.
  public var style: CellStyle
  /// A note that shows when the cell is pointed at; not read.
  public var note: String?

  /// Creates a cell.
  public init(
    _ value: Value, format: NumberFormat = .general, style: CellStyle = .plain,
    note: String? = nil
  ) {
    self.value = value
    self.format = format
    self.style = style
    self.note = note
  }

  /// A cell without a value.
  public static let empty = SheetCell(.empty)

  /// A text; the empty text is an empty cell.
  public static func text(_ text: String, style: CellStyle = .plain, note: String? = nil)
    -> SheetCell
  {
    SheetCell(text.isEmpty ? .empty : .text(text), style: style, note: note)
  }

  /// A number; `nil` is an empty cell.
  public static func number(
    _ value: Double?, _ format: NumberFormat = .general, style: CellStyle = .plain,
    note: String? = nil
  ) -> SheetCell {
    guard let value, value.isFinite else { return SheetCell(.empty, style: style, note: note) }
    return SheetCell(.number(value), format: format, style: style, note: note)
  }
}

/// How a number is written.
public enum NumberFormat: Sendable, Hashable {
  /// As the spreadsheet program likes.
  case general
  /// With this many decimals: 0.000.
  case decimals(Int)
  /// With thousands grouped and this many decimals: 1,234.5.
  case grouped(Int)
  /// Per cent with this many decimals, of a share: 0.125 is 12.5 %.
  case percent(Int)
  /// A day, year-month-day, of a serial number.
  case date
  /// A day and a time, or a time, of a serial number.
  case dateTime
  /// Text, also where it looks like a number.
  case text
  /// Another format, by its code.
  case other(String)

  /// The code of the format.
  public var code: String {
    switch self {
    case .general: "General"
    case .decimals(let count): Self.decimals("0", count)
    case .grouped(let count): Self.decimals("#,##0", count)
    case .percent(let count): Self.decimals("0", count) + "%"
    case .date: "yyyy\\-mm\\-dd"
    case .dateTime: "yyyy\\-mm\\-dd\\ hh:mm:ss"
    case .text: "@"
    case .other(let code): code
    }
  }

  private static func decimals(_ whole: String, _ count: Int) -> String {
    count > 0 ? whole + "." + String(repeating: "0", count: count) : whole
  }
}

/// How a cell looks; what that means in fonts and colours is the writer's business.
public enum CellStyle: Int, Sendable, Hashable, CaseIterable {
  /// A value.
  case plain
  /// The name of a column.
  case heading
  /// The title of a sheet.
  case title
  /// A sum or another line to be seen.
  case emphasis
  /// A value that is on track.
  case good
  /// A value to look at.
  case warning
  /// A value that is wrong or off track.
  case bad
  /// A value that is withheld, or an estimate.
  case muted
}
