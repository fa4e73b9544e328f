/// Tables as CSV after RFC 4180: commas, CRLF, quotes where a cell needs them.
struct CSVText {
  private(set) var text = ""

  /// Begins with the line of column names.
  init(_ columns: [String]) {
    add(columns)
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    text += cells.map(Self.quoted).joined(separator: ",") + "\r\n"
  }

  /// A number as it is, without rounding; empty for none.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
