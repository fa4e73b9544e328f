/// Days as cells write them.
enum DayText {
  /// The day of `2020-01-31` as 20200131; `nil` where the text is no day of the calendar.
  static func parse(_ text: String) -> Int32? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year >= 1900, (1...12).contains(month), (1...length(of: month, year)).contains(day)
    else { return nil }
    return Int32(year * 10_000 + month * 100 + day)
  }

  /// The number of a day written 20200131, counted so that neighbours differ by one.
  static func number(_ day: Int) -> Int {
    let month = day / 100 % 100
    let year = day / 10_000 - (month <= 2 ? 1 : 0)
    let shifted = month > 2 ? month - 3 : month + 9
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day % 100
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
