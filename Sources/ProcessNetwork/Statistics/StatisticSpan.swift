public import Findings

/// The days from one to another, both counted, that a reported value is about.
public struct StatisticSpan: Sendable, Hashable, Comparable {
  /// The first day, as 20230101.
  public let start: Int
  /// The last day, written likewise.
  public let end: Int

  /// Spans days; the first must not be after the last.
  public init(from start: Int, to end: Int) {
    self.start = start
    self.end = end
  }

  /// A calendar year.
  public static func year(_ year: Int) -> StatisticSpan {
    StatisticSpan(from: year * 10_000 + 101, to: year * 10_000 + 1231)
  }

  /// Months of a year, from one to another.
  public static func months(_ first: Int, _ last: Int, of year: Int) -> StatisticSpan {
    let lastDay = CalendarDay(number: year * 10_000 + last * 100 + 1).daysInMonth
    return StatisticSpan(
      from: year * 10_000 + first * 100 + 1, to: year * 10_000 + last * 100 + lastDay)
  }

  /// The year of the last day.
  public var year: Int { end / 10_000 }

  /// The months that it touches, each as 202301.
  public var months: [Int] {
    var months = [start / 100]
    while let last = months.last, last < end / 100 {
      months.append(last % 100 < 12 ? last + 1 : last + 89)
    }
    return months
  }

  /// The same days of the year before; the end of a February stays the end of February.
  public var yearBefore: StatisticSpan {
    let last = CalendarDay(number: end)
    let moved = CalendarDay(number: end - 10_000)
    let isMonthEnd = last.day == last.daysInMonth
    let day = isMonthEnd ? moved.daysInMonth : min(moved.day, moved.daysInMonth)
    return StatisticSpan(from: start - 10_000, to: moved.number / 100 * 100 + day)
  }

  /// Days since a fixed day up to the first day.
  public var firstOrdinal: Int { CalendarDay(number: start).ordinal }
  /// Days since the same fixed day up to the day after the last.
  public var nextOrdinal: Int { CalendarDay(number: end).ordinal + 1 }

  /// Earlier ends come first, of equal ends the longer span.
  public static func < (left: StatisticSpan, right: StatisticSpan) -> Bool {
    (left.end, left.start) < (right.end, right.start)
  }

  /// The span as officers write it: 2023年, 2023年1—2月; days where it is not of whole months.
  public var words: Phrase {
    let (first, last) = (CalendarDay(number: start), CalendarDay(number: end))
    guard first.year == last.year, first.day == 1, last.day == last.daysInMonth else {
      let text = "\(first.text)–\(last.text)"
      return Phrase(text)
    }
    if first.month == 1, last.month == 12 {
      return Phrase(zh: "\(first.year)年", en: "\(first.year)")
    }
    let months =
      first.month == last.month ? "\(first.month)" : "\(first.month)—\(last.month)"
    let names = [first, last].map { Self.monthNames[$0.month - 1] }
    let english = first.month == last.month ? names[0] : names.joined(separator: "–")
    return Phrase(zh: "\(first.year)年\(months)月", en: "\(english) \(first.year)")
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Statistic {
  /// The days that it is about.
  public var span: StatisticSpan { StatisticSpan(from: periodStart, to: periodEnd) }
}

extension CalendarDay {
  /// The number of days in the day's month.
  var daysInMonth: Int {
    switch month {
    case 2: daysInYear == 366 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
