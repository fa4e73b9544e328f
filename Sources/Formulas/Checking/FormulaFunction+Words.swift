public import Findings

extension FormulaAggregate {
  /// How it is written, in Chinese too.
  public var usage: (example: String, zh: String) {
    switch self {
    case .sum: ("sum(flow where commodity in main_resources)", "合计")
    case .count: ("count(flow where site = golmud)", "计数")
    case .mean: ("mean(flow where process = coking)", "平均")
    case .greatest: ("max(flow where direction = sale)", "最大")
    case .least: ("min(flow where direction = sale)", "最小")
    }
  }

  /// What it gives.
  public var summary: Phrase {
    switch self {
    case .sum: Phrase(zh: "所选各项之和", en: "the sum over the chosen items")
    case .count: Phrase(zh: "所选项的个数，单位 个", en: "how many items are chosen, in the unit each")
    case .mean: Phrase(zh: "所选各项的算术平均", en: "their arithmetic mean")
    case .greatest: Phrase(zh: "其中最大的", en: "the greatest of them")
    case .least: Phrase(zh: "其中最小的", en: "the least of them")
    }
  }
}

extension FormulaFunction {
  /// How it is written, and its Chinese name where it has one.
  public var usage: (example: String, zh: String?) {
    switch self {
    case .absolute: ("abs(a - b)", "绝对值")
    case .squareRoot: ("sqrt(a * b)", nil)
    case .logarithm: ("ln(a / b)", nil)
    case .exponential: ("exp(-2)", nil)
    case .greatest: ("max(a - b, 0)", "最大")
    case .least: ("min(a, b)", "最小")
    case .isKnown: ("is_known(a)", "已知")
    case .date: ("date(2020, 12, 31)", "日期")
    case .yearOf: ("year_of(date(2020, 12, 31))", nil)
    case .monthOf: ("month_of(date(2020, 12, 31))", nil)
    case .previous: ("previous(a), previous(a, 3)", "上年")
    case .inYear: ("in_year(a, 2020)", "某年")
    case .cumulative: ("cumulative(a, 2021)", "累计")
    case .compound: ("compound(g, 2021)", "年均")
    }
  }

  /// What it gives.
  public var summary: Phrase {
    switch self {
    case .absolute: Phrase(zh: "绝对值", en: "the size without the sign")
    case .squareRoot: Phrase(zh: "平方根，量纲减半", en: "the square root; dimensions are halved")
    case .logarithm: Phrase(zh: "无量纲数的自然对数", en: "the natural logarithm of a plain number")
    case .exponential: Phrase(zh: "e 的无量纲次幂", en: "e to the power of a plain number")
    case .greatest: Phrase(zh: "几个数中最大的", en: "the greatest of several values")
    case .least: Phrase(zh: "几个数中最小的", en: "the least of several values")
    case .isKnown: Phrase(zh: "是否有值", en: "whether a value is there")
    case .date: Phrase(zh: "年、月、日组成的日期", en: "a day of year, month and day")
    case .yearOf: Phrase(zh: "日期的年份", en: "the year of a day")
    case .monthOf: Phrase(zh: "日期的月份", en: "the month of a day")
    case .previous: Phrase(zh: "上一年（或若干年前）的值", en: "the value of one or several years before")
    case .inYear: Phrase(zh: "某一年的值", en: "the value of a stated year")
    case .cumulative:
      Phrase(zh: "从某年到本年的合计", en: "the sum from a stated year to the year at hand")
    case .compound:
      Phrase(
        zh: "从某年到本年的年均增长率，参数是逐年增长率",
        en:
          "the mean yearly growth from a stated year to the year at hand, of yearly rates of growth"
      )
    }
  }
}
