/// A day of the Gregorian calendar.
struct CalendarDay: Sendable, Hashable, Comparable {
  /// Year, month and day in one number: 20200131.
  let number: Int

  /// The year.
  var year: Int { number / 10_000 }
  /// The month, from 1.
  var month: Int { number / 100 % 100 }
  /// The day of the month, from 1.
  var day: Int { number % 100 }

  /// Days since the first of March of the year 0.
  ///
  /// Source: Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `days_from_civil`.
  var ordinal: Int {
    let shifted = year - (month <= 2 ? 1 : 0)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  /// The number of days in the day's year.
  var daysInYear: Int { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365 }

  /// The day as `2020-01-31`.
  var text: String {
    let parts = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(year)-\(parts[0])-\(parts[1])"
  }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

extension Statistic {
  /// The first day of the reporting period.
  var firstDay: CalendarDay { CalendarDay(number: periodStart) }
  /// The last day of the reporting period.
  var lastDay: CalendarDay { CalendarDay(number: periodEnd) }
  /// The number of days in the reporting period.
  var dayCount: Int { lastDay.ordinal - firstDay.ordinal + 1 }
  /// The reporting period as `2020-01-01–2020-01-31`.
  var periodText: String { "\(firstDay.text)–\(lastDay.text)" }
}
