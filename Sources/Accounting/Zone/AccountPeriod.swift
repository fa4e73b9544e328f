/// A reporting period of an account: a month, a year, or any span of days.
public struct AccountPeriod: Sendable, Hashable, Comparable {
  /// The first day, as year, month and day in one number: 20230601.
  public let start: Int
  /// The last day, written likewise.
  public let end: Int

  /// Creates a period.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The period of a text: `2023` is a year, `2023-06` a month, `2023-01..2023-02` several months
  /// in one, `2023-06-01..2023-06-10` days.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true)
    guard (1...2).contains(parts.count), text == parts.joined(separator: ".."),
      let first = Self.span(String(parts[0])), let last = Self.span(String(parts[parts.count - 1])),
      first.start <= last.end
    else { return nil }
    self.init(start: first.start, end: last.end)
  }

  /// The period as ids write it: `2023-06`, or its first and last day.
  public var text: String {
    for candidate in [String(start / 10_000), Self.text(start).dropLast(3).description]
    where AccountPeriod(candidate) == self { return candidate }
    return "\(Self.text(start))..\(Self.text(end))"
  }

  /// The number of days.
  public var days: Int { Self.number(end) - Self.number(start) + 1 }

  /// The day before the period.
  public var dayBefore: Int { Self.day(before: start) }

  /// The planning year that the period lies in.
  public var year: Int { start / 10_000 }

  /// Earlier periods come first.
  public static func < (left: AccountPeriod, right: AccountPeriod) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  private static func span(_ text: String) -> (start: Int, end: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }), let year = Int(parts[0]), year >= 1900
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    switch numbers.count {
    case 1: return (year * 10_000 + 101, year * 10_000 + 1231)
    case 2 where (1...12).contains(numbers[1]):
      let month = year * 10_000 + numbers[1] * 100
      return (month + 1, month + length(of: numbers[1], year))
    case 3
    where (1...12).contains(numbers[1])
      && (1...length(of: numbers[1], year)).contains(numbers[2]):
      let day = year * 10_000 + numbers[1] * 100 + numbers[2]
      return (day, day)
    default: return nil
    }
  }

  static func text(_ day: Int) -> String {
    let digits = String(day)
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// A day counted so that neighbours differ by one.
  private static func number(_ day: Int) -> Int {
    let month = day / 100 % 100
    let year = day / 10_000 - (month <= 2 ? 1 : 0)
    let shifted = month > 2 ? month - 3 : month + 9
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day % 100
  }

  private static func day(before day: Int) -> Int {
    if day % 100 > 1 { return day - 1 }
    let month = day / 100 % 100
    let year = day / 10_000
    return month > 1
      ? year * 10_000 + (month - 1) * 100 + length(of: month - 1, year)
      : (year - 1) * 10_000 + 1231
  }
}
