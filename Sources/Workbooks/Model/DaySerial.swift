/// Days as spreadsheets count them: day 1 is 1900-01-01, and 1900 counts as a leap year.
public enum DaySerial {
  /// The serial number of a day from 1900-03-01 on; `nil` for other days.
  public static func serial(year: Int, month: Int, day: Int) -> Int? {
    let days = dayNumber(year, month, day) - dayNumber(1899, 12, 30)
    return days > 60 ? days : nil
  }

  /// The day of a serial number.
  public static func day(_ serial: Int) -> (year: Int, month: Int, day: Int)? {
    guard serial > 60, serial < 2_958_466 else { return nil }
    var number = serial + dayNumber(1899, 12, 30) + 719_468
    let era = number / 146_097
    number -= era * 146_097
    let yearOfEra = (number - number / 1460 + number / 36_524 - number / 146_096) / 365
    let dayOfYear = number - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// The day as text: `2020-01-31`.
  public static func text(_ serial: Int) -> String? {
    guard let (year, month, day) = day(serial) else { return nil }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// The number of a day of the Gregorian calendar, 1970-01-01 being 0.
  ///
  /// Source: H. Hinnant, *chrono-compatible low-level date algorithms* (2021).
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
