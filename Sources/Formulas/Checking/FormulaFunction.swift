/// A function over the items of a set.
public enum FormulaAggregate: String, Sendable, CaseIterable {
  /// The sum.
  case sum
  /// How many items.
  case count
  /// The arithmetic mean.
  case mean
  /// The greatest.
  case greatest = "max"
  /// The least.
  case least = "min"

  init?(name: String) {
    let chinese: [String: FormulaAggregate] = [
      "合计": .sum, "计数": .count, "平均": .mean, "最大": .greatest, "最小": .least,
    ]
    guard let aggregate = FormulaAggregate(rawValue: name) ?? chinese[name] else { return nil }
    self = aggregate
  }
}

/// A function of single values.
public enum FormulaFunction: String, Sendable, CaseIterable {
  /// The size without the sign.
  case absolute = "abs"
  /// The square root.
  case squareRoot = "sqrt"
  /// The natural logarithm.
  case logarithm = "ln"
  /// The exponential function.
  case exponential = "exp"
  /// The greatest of several values.
  case greatest = "max"
  /// The least of several values.
  case least = "min"
  /// Whether a value is there.
  case isKnown = "is_known"
  /// A day of the calendar.
  case date
  /// The year of a day.
  case yearOf = "year_of"
  /// The month of a day.
  case monthOf = "month_of"
  /// A value of the year before, or of several years before.
  case previous
  /// A value of a stated year.
  case inYear = "in_year"
  /// The sum of the values from a year to the year at hand.
  case cumulative
  /// The mean yearly rate of growth of yearly rates from a year to the year at hand.
  case compound

  init?(name: String) {
    let chinese: [String: FormulaFunction] = [
      "绝对值": .absolute, "最大": .greatest, "最小": .least, "已知": .isKnown, "日期": .date,
      "上年": .previous, "某年": .inYear, "累计": .cumulative, "年均": .compound,
    ]
    guard let function = FormulaFunction(rawValue: name) ?? chinese[name] else { return nil }
    self = function
  }

  /// How many values it takes.
  var arguments: ClosedRange<Int> {
    switch self {
    case .absolute, .squareRoot, .logarithm, .exponential, .isKnown, .yearOf, .monthOf: 1...1
    case .greatest, .least: 1...50
    case .date: 3...3
    case .previous: 1...2
    case .inYear, .cumulative, .compound: 2...2
    }
  }

  /// Whether it asks for values of other years.
  var needsYears: Bool {
    switch self {
    case .previous, .inYear, .cumulative, .compound: true
    default: false
    }
  }
}
