package import Findings

extension Rule {
  package static let outputOverCapacity = Rule(
    code: "output-over-capacity", severity: .warning,
    title: Phrase(
      zh: "上报产量不超过产能的 120 %", en: "A reported output is at most 120 % of the capacity"),
    cause: Phrase(
      zh: "装置 {facility} 在 {period} 上报产量 {found}，而产能在此期间是 {expected}（{share}）",
      en: """
        facility {facility} reports {found} for {period}; its capacity over that time is {expected} \
        ({share})
        """),
    mend: Phrase(
      zh: "核对统计值与产能的单位（吨、万吨）和报告期",
      en: "check the units of statistic and capacity (t, 万吨) and the reporting period"))

  package static let outputFarBelowCapacity = Rule(
    code: "output-far-below-capacity", severity: .warning,
    title: Phrase(
      zh: "上报产量不低于产能的千分之一",
      en: "A reported output is at least a thousandth of the capacity"),
    cause: Phrase(
      zh: "装置 {facility} 在 {period} 上报产量 {found}，而产能在此期间是 {expected}（{share}）",
      en: """
        facility {facility} reports {found} for {period}; its capacity over that time is {expected} \
        ({share})
        """),
    mend: Phrase(
      zh: "核对统计值与产能的单位（吨、万吨）；停产写 0",
      en: "check the units of statistic and capacity (t, 万吨); write 0 where it stood still"))

  package static let outputOutsideLife = Rule(
    code: "output-outside-life", severity: .warning,
    title: Phrase(
      zh: "上报产量在装置存在的年份之内", en: "Outputs are reported for years in which the facility exists"),
    cause: Phrase(
      zh: "装置 {facility} 上报 {period} 的产量，但它存在于 {expected}",
      en: "facility {facility} reports an output for {period}, but it exists {expected}"),
    mend: Phrase(
      zh: "核对 statistics.csv 的报告期，或装置的 from 与 to",
      en: "check the period in statistics.csv, or from and to of the facility"))

  package static let confidenceAboveSource = Rule(
    code: "confidence-above-source", severity: .warning,
    title: Phrase(
      zh: "估计得来的数不标为高可信",
      en: "What comes from an estimate is not of high confidence"),
    cause: Phrase(
      zh: "有 {count} 行标为 high，但来源 {found} 是{kind}",
      en: "rows marked high ({count}) rest on the source {found}, which is {kind}"),
    mend: Phrase(
      zh: "把 confidence 写成 medium 或 low，或补上读过的文献",
      en: "write medium or low as confidence, or name the document that was read"))

  static let evidenceRules: [Rule] = [
    outputOverCapacity, outputFarBelowCapacity, outputOutsideLife, confidenceAboveSource,
  ]
}
