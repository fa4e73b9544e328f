import Workbooks

/// Cells of CSV tables as cells of sheets, so that each comes back to its last digit.
enum CellText {
  /// The most digits of a number that a double holds whatever they are.
  private static let mostDigits = 15

  /// A text as a number or a day where it comes back the same, else as a text.
  static func cell(_ text: String) -> SheetCell {
    if let (value, decimals) = number(text) { return .number(value, .decimals(decimals)) }
    if let serial = day(text) { return .number(Double(serial), .date) }
    return .text(text)
  }

  private static func number(_ text: String) -> (Double, decimals: Int)? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      parts[0].count == 1 || parts[0].first != "0",
      parts.reduce(0, { $0 + $1.count }) <= mostDigits, let value = Double(text),
      value != 0 || !text.hasPrefix("-")
    else { return nil }
    let decimals = parts.count > 1 ? parts[1].count : 0
    return self.text(value, decimals: decimals) == text ? (value, decimals) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func day(_ text: String) -> Int? {
    guard let day = DayText.parse(text).map(Int.init) else { return nil }
    return DaySerial.serial(year: day / 10_000, month: day / 100 % 100, day: day % 100)
  }

  /// A number with at least these decimals, and as many as it takes to lose nothing.
  static func text(_ value: Double, decimals: Int = 0) -> String {
    let shortest = "\(value)"
    guard !shortest.contains("e") else { return shortest }
    let parts = shortest.split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let padded = fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
    return padded.isEmpty ? String(parts[0]) : "\(parts[0]).\(padded)"
  }
}
