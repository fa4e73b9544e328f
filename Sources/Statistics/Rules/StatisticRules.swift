public import Findings

/// The rules about statistics over time, over enterprises and at constant prices.
public enum StatisticRules {
  /// All of them, as the reference of rules lists them.
  public static let all: [Rule] = [
    .revisionOlder, .revisionMissing, .revisionPreliminary, .statisticPartsDiffer,
    .cumulativeFalls, .statisticOffByThousand, .statisticTotalDiffers, .priceIndexUnknown,
    .aboveScaleOverlap,
    .aboveScaleRevenue, .aboveScaleMissing,
  ]
}

extension Rule {
  package static let revisionOlder = Rule(
    code: "revision-older", severity: .error,
    title: Phrase(zh: "修订晚于其所修订的值", en: "A revision is later than what it revises"),
    cause: Phrase(
      zh: "{statistic}（{period}）的第 {revision} 次修订记于 {found}，早于其所修订的值（{expected}）",
      en: "revision {revision} of {statistic} ({period}) was recorded on {found}, before what it "
        + "revises ({expected})"),
    mend: Phrase(
      zh: "改正 revision 或 recorded_at", en: "correct the revision or recorded_at"))

  package static let revisionMissing = Rule(
    code: "revision-missing", severity: .warning,
    title: Phrase(zh: "修订保留其所修订的值", en: "A revision keeps what it revises"),
    cause: Phrase(
      zh: "{statistic}（{period}）有第 {found} 次修订，但没有第 {expected} 次的值",
      en: "{statistic} ({period}) has revision {found} without revision {expected}"),
    mend: Phrase(
      zh: "补上此前的值，或改正 revision；首次填报为 0",
      en: "add the earlier value, or correct revision; what is first stated has 0"))

  package static let revisionPreliminary = Rule(
    code: "revision-preliminary", severity: .warning,
    title: Phrase(zh: "初步数不修订最终数", en: "A preliminary value does not revise a final one"),
    cause: Phrase(
      zh: "{statistic}（{period}）的第 {revision} 次修订是初步数，它所修订的值已是最终数",
      en: "revision {revision} of {statistic} ({period}) is preliminary, what it revises was final"),
    mend: Phrase(zh: "改正 status", en: "correct status"))

  package static let statisticPartsDiffer = Rule(
    code: "statistic-parts-differ", severity: .warning,
    title: Phrase(zh: "各期之和等于合计值", en: "Parts of a period sum up to its value"),
    cause: Phrase(
      zh: "{statistic}（{period}）为 {found}，由 {parts} 得 {expected}",
      en: "{statistic} ({period}) is {found}; {parts} give {expected}"),
    mend: Phrase(
      zh: "核对是否有月份未随累计值修订，或两者口径不同",
      en:
        "check for months that were not revised with the cumulative value, or that count differently"
    ))

  package static let cumulativeFalls = Rule(
    code: "cumulative-falls", severity: .warning,
    title: Phrase(zh: "累计值不下降", en: "A cumulative value does not fall"),
    cause: Phrase(
      zh: "{statistic}的累计值 {period} 为 {found}，低于 {before} 的 {expected}",
      en:
        "the cumulative value of {statistic} is {found} for {period}, below {expected} for {before}"
    ),
    mend: Phrase(
      zh: "核对数值和单位；此前的累计值调减的，应作为其修订填报",
      en: "check value and unit; where the earlier value was corrected, enter that as its revision")
  )

  package static let statisticOffByThousand = Rule(
    code: "statistic-off-by-thousand", severity: .warning,
    title: Phrase(
      zh: "统计值与上年同期不相差千倍或万倍", en: "A statistic is no thousand times that of the year before"),
    cause: Phrase(
      zh: "{statistic}（{period}）为 {found}，上年同期为 {expected}，相差约 {factor} 倍",
      en:
        "{statistic} ({period}) is {found}, the year before it was {expected}: about {factor} times"
    ),
    mend: Phrase(
      zh: "核对单位（吨与万吨、元与万元、kg 与 t）", en: "check the unit (t and 万吨, 元 and 万元, kg and t)"))

  package static let statisticTotalDiffers = Rule(
    code: "statistic-total-differs", severity: .warning,
    title: Phrase(zh: "企业之和不超过全区数", en: "Enterprises do not sum up to more than the total"),
    cause: Phrase(
      zh: "{statistic}（{period}）的合计为 {found}，{count} 家企业之和为 {expected}",
      en: "the total of {statistic} ({period}) is {found}; {count} enterprises sum up to {expected}"
    ),
    mend: Phrase(
      zh: "核对合计、企业数据的单位，以及是否重复计入",
      en: "check the total, the units of the returns, and what is counted twice"))

  package static let priceIndexUnknown = Rule(
    code: "price-index-unknown", severity: .error,
    title: Phrase(zh: "统计指标所用的价格指数存在", en: "The price index of a statistic exists"),
    cause: Phrase(
      zh: "统计指标 {statistic} 用价格指数 {found}，price_indices.csv 中没有",
      en: "statistic {statistic} names price index {found}, of which price_indices.csv has no row"),
    mend: Phrase(zh: "是否应为 {nearest}？", en: "did you mean {nearest}?"))

  package static let aboveScaleOverlap = Rule(
    code: "above-scale-overlap", severity: .error,
    title: Phrase(zh: "企业在规上名单中每年只列一次", en: "An enterprise is on the list of a year once"),
    cause: Phrase(
      zh: "{enterprise} 的入统年份重叠：{found} 与 {expected}",
      en: "years of {enterprise} overlap: {found} and {expected}"),
    mend: Phrase(zh: "改正 from 或 to", en: "correct from or to"))

  package static let aboveScaleRevenue = Rule(
    code: "above-scale-revenue", severity: .warning,
    title: Phrase(
      zh: "规上企业的主营业务收入达到 2000 万元", en: "Enterprises on the list reach the threshold"),
    cause: Phrase(
      zh: "{enterprise} 在 {year} 年名单中，其上年主营业务收入为 {found}，低于 {expected}",
      en:
        "{enterprise} is on the list of {year}; its main revenue of the year before was {found}, below "
        + "{expected}"),
    mend: Phrase(zh: "办理退库，或核对收入", en: "take it off the list, or check the revenue"))

  package static let aboveScaleMissing = Rule(
    code: "above-scale-missing", severity: .warning,
    title: Phrase(zh: "达到规模的企业列入名单", en: "Enterprises that reach the threshold are on the list"),
    cause: Phrase(
      zh: "{enterprise} 的 {year} 年主营业务收入为 {found}，达到 {expected}，但下一年名单中没有",
      en:
        "{enterprise} had a main revenue of {found} in {year}, at least {expected}, and is not on the "
        + "list of the year after"),
    mend: Phrase(zh: "办理入库，或核对收入", en: "enter it into the list, or check the revenue"))
}
