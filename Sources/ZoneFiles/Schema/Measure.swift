public import Findings

/// What the numbers of a column measure.
///
/// A measure names the unit into which the reader converts. Where the measure depends on the row's
/// commodity, so do the units that the row may use.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  /// An amount of the row's commodity.
  case commodity
  /// An amount of the row's commodity a year.
  case commodityPerYear
  /// A yearly capacity of the row's commodity, or the rate at which it runs.
  case capacity
  /// An amount of the row's commodity an hour.
  case commodityPerHour
  /// Money per amount of the row's commodity.
  case moneyPerCommodity
  /// Money per capacity of the row's commodity.
  case moneyPerCapacity
  /// Money a year per hourly demand of the row's commodity.
  case moneyPerDemand
  /// Money per hourly amount of the row's commodity.
  case moneyPerRate
  /// Money.
  case money
  /// Money per tonne; per amount of the commodity where that has no mass.
  case moneyPerTonne
  /// Tonnes a year; an amount of the commodity a year where that has no mass.
  case tonnesPerYear
  /// A share of the whole.
  case fraction
  /// A time.
  case time
  /// A length.
  case length
  /// An area.
  case area
  /// Whatever the unit says.
  case any

  /// What is measured, in words.
  public var meaning: Phrase {
    switch self {
    case .commodity: Phrase(zh: "该行物料的量", en: "amount of the row's commodity")
    case .commodityPerYear: Phrase(zh: "该行物料的年量", en: "yearly amount of the row's commodity")
    case .capacity:
      Phrase(zh: "该行物料的年产能，或运行时的速率", en: "yearly capacity, or rate while running")
    case .commodityPerHour: Phrase(zh: "该行物料的小时量", en: "hourly amount of the row's commodity")
    case .moneyPerCommodity: Phrase(zh: "单位物料的金额", en: "money per amount of the commodity")
    case .moneyPerCapacity: Phrase(zh: "单位产能的金额", en: "money per capacity")
    case .moneyPerDemand:
      Phrase(zh: "每单位小时最大需量每年的金额", en: "money a year per hourly demand")
    case .moneyPerRate:
      Phrase(zh: "单位小时量的金额", en: "money per hourly amount of the row's commodity")
    case .money: Phrase(zh: "金额", en: "money")
    case .moneyPerTonne:
      Phrase(
        zh: "每吨的金额（物料无质量时为单位物料的金额）",
        en: "money per tonne (per amount of a commodity without mass)")
    case .tonnesPerYear:
      Phrase(
        zh: "每年的吨数（物料无质量时为其年量）",
        en: "tonnes a year (yearly amount of a commodity without mass)")
    case .fraction: Phrase(zh: "质量分数", en: "mass fraction")
    case .time: Phrase(zh: "时间", en: "time")
    case .length: Phrase(zh: "长度", en: "length")
    case .area: Phrase(zh: "面积", en: "area")
    case .any: Phrase(zh: "由单位决定", en: "whatever the unit says")
    }
  }
}
