package import Findings

extension Rule {
  package static let processWithoutChain = Rule(
    code: "process-without-chain", severity: .notice,
    title: Phrase(zh: "每个工艺属于某条产业链", en: "Every process belongs to a chain"),
    cause: Phrase(
      zh: "有 {count} 个工艺不在任何产业链中：{processes}",
      en: "processes in no chain ({count}): {processes}"),
    mend: Phrase(zh: "在 chains.csv 中补上", en: "add them to chains.csv"))

  package static let sheetEmpty = Rule(
    code: "sheet-empty", severity: .warning,
    title: Phrase(zh: "平衡表列有物料", en: "A sheet counts commodities"),
    cause: Phrase(
      zh: "平衡表 {sheet} 没有任何物料", en: "sheet {sheet} counts no commodity"),
    mend: Phrase(
      zh: "在 sheets.yaml 中列出物料与权数", en: "list commodities and weights in sheets.yaml"))

  package static let sheetZeroWeight = Rule(
    code: "sheet-zero-weight", severity: .warning,
    title: Phrase(zh: "平衡表的权数不为零", en: "Weights of a sheet are not zero"),
    cause: Phrase(
      zh: "平衡表 {sheet} 中 {commodity} 的权数是 0，不计入",
      en: "in sheet {sheet} the weight of {commodity} is 0: it is not counted"),
    mend: Phrase(zh: "填上权数，或删去这种物料", en: "state the weight, or remove the commodity"))

  package static let limitTermIdle = Rule(
    code: "limit-term-idle", severity: .warning,
    title: Phrase(
      zh: "约束指标的每一项都对应可能发生的流量",
      en: "Every term of a limit counts flows that can occur"),
    cause: Phrase(
      zh: "约束指标 {limit} 的一项不计任何流量：{commodity}，{direction}；{reason}",
      en: "a term of limit {limit} counts no flow: {commodity}, {direction}; {reason}"),
    mend: Phrase(
      zh: "核对这一项的物料、工艺、园区与方向",
      en: "check commodity, process, site and direction of the term"))

  package static let limitDivisorNegative = Rule(
    code: "limit-divisor-negative", severity: .error,
    title: Phrase(
      zh: "比率指标的分母不会为负", en: "The divisor of a ratio cannot be negative"),
    cause: Phrase(
      zh: "比率指标 {limit} 的分母有一项系数为 {found}，分母可能为负，指标失去意义",
      en:
        "a term of the divisor of limit {limit} has the coefficient {found}: the divisor could be "
        + "negative, and the ratio means nothing"),
    mend: Phrase(
      zh: "分母只写系数为正的项；基准年数值写成常数", en: "keep to positive coefficients in the divisor"))

  package static let limitImpossible = Rule(
    code: "limit-impossible", severity: .error,
    title: Phrase(zh: "约束指标可以满足", en: "A limit can be kept"),
    cause: Phrase(
      zh: "约束指标 {limit} 要求 {sense} {found}，而各项系数都不为负，其和不会小于 0",
      en: """
        limit {limit} asks for {sense} {found}, but no coefficient is negative, so the sum is never \
        below 0
        """),
    mend: Phrase(
      zh: "核对数值的正负号与 sense", en: "check the sign of the value and the sense"))

  static let groupRules: [Rule] = [
    processWithoutChain, sheetEmpty, sheetZeroWeight, limitTermIdle, limitImpossible,
    limitDivisorNegative,
  ]
}
