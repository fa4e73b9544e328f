package import Findings

extension Rule {
  package static let statisticTwice = Rule(
    code: "statistic-twice", severity: .error,
    title: Phrase(zh: "一个统计值只填一次", en: "A statistic is entered once"),
    cause: Phrase(
      zh: "统计指标 {statistic} 在同一对象、同一报告期填了两次：{other} 为 {expected}，此处为 {found}",
      en:
        "{statistic} of one subject and period is entered twice: {expected} in {other}, {found} here"
    ),
    mend: Phrase(
      zh: "删去多余的一行；若是修订，revision 写下一个数，并写 recorded_at",
      en: "delete the row too many; of a revision, write the next number into revision and its day "
        + "into recorded_at"))

  package static let cumulativeStart = Rule(
    code: "cumulative-start", severity: .error,
    title: Phrase(zh: "累计值自 1 月 1 日起算", en: "A cumulative value counts from the first of January"),
    cause: Phrase(
      zh: "累计值的首日为 {found}，应为 {expected}，或为报告期末月的首日",
      en:
        "the first day of a cumulative value is {found}; it must be {expected}, or the first of the "
        + "month in which it ends"),
    mend: Phrase(
      zh: "改正 period_start；非自年初起算的，accumulation 写 in_period",
      en:
        "correct period_start, or write `in_period` into accumulation where it does not count from "
        + "the beginning of the year"))

  package static let priceIndexBase = Rule(
    code: "price-index-base", severity: .error,
    title: Phrase(zh: "定基指数写明基年", en: "An index on a base year names it"),
    cause: Phrase(
      zh: "价格指数 {index} 以固定基年为 100，但没有写 base_year",
      en: "price index {index} compares with a base year that is not stated"),
    mend: Phrase(
      zh: "填写 base_year；若对比上年同期，comparison 写 previous_year",
      en: "fill in base_year, or write `previous_year` into comparison"))
}
