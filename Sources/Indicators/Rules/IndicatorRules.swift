public import Findings

/// The rules of indicators and targets.
public enum IndicatorRules {
  /// All of them.
  public static let all: [Rule] = [
    .indicatorFormula, .indicatorCircular, .indicatorDivision, .indicatorOffByThousand,
    .packUnknown, .statisticDimension, .targetIndicator, .targetUnit, .targetWithoutBaseline,
    .revisionTarget, .revisionOld, .confirmationUnknown, .confirmationDiffers, .statementsDiffer,
  ]
}

extension Rule {
  package static let indicatorFormula = Rule(
    code: "indicator-formula", severity: .error,
    title: Phrase(zh: "指标公式读得通", en: "Formulas of indicators can be read"),
    cause: Phrase(
      zh: "{indicator} 的公式“{found}”：{reason}",
      en: "the formula \"{found}\" of {indicator}: {reason}"),
    mend: Phrase(zh: "{advice}", en: "{advice}"))

  package static let indicatorCircular = Rule(
    code: "indicator-circular", severity: .error,
    title: Phrase(zh: "指标不循环引用", en: "Indicators do not name each other in a circle"),
    cause: Phrase(
      zh: "指标 {found} 经 {others} 引用自身，因此没有值",
      en: "indicator {found} rests on itself by way of {others}, so it has no value"),
    mend: Phrase(
      zh: "在 indicators.yaml 中改用统计值，断开这个环",
      en: "break the circle in indicators.yaml: name a statistic in one of them"))

  package static let indicatorDivision = Rule(
    code: "indicator-division-by-zero", severity: .warning,
    title: Phrase(zh: "指标的分母不为零", en: "What an indicator divides by is not zero"),
    cause: Phrase(
      zh: "指标 {indicator} 在 {year} 年除以零，没有值：“{found}”，第 {position} 个字符",
      en: "indicator {indicator} divides by zero in {year} and has no value: \"{found}\", "
        + "character {position}"),
    mend: Phrase(
      zh: "核对作分母的统计值；没有报送的留空，不写 0",
      en: "check the statistic that it divides by; leave what was not reported empty, not 0"))

  package static let indicatorOffByThousand = Rule(
    code: "indicator-off-by-thousand", severity: .warning,
    title: Phrase(
      zh: "同一指标的两个值不相差千倍或万倍",
      en: "Two values of one indicator do not differ by a thousand or ten thousand"),
    cause: Phrase(
      zh: "指标 {indicator} 在 {year} 年{source}为 {found}，另一来源为 {expected}，相差约 {factor} 倍",
      en: "indicator {indicator} of {year} is {found} {source} and {expected} otherwise: about "
        + "{factor} times"),
    mend: Phrase(
      zh: "核对统计值的单位（吨与万吨、元与万元、kg 与 t）",
      en: "check the units of the statistics (t and 万吨, 元 and 万元, kg and t)"))

  package static let packUnknown = Rule(
    code: "indicator-pack-unknown", severity: .error,
    title: Phrase(zh: "指标体系是已知的", en: "Packs of indicators are known"),
    cause: Phrase(
      zh: "没有指标体系 {found}；已知的有 {expected}",
      en: "there is no pack {found}; known are {expected}"),
    mend: Phrase(zh: "是否应为 {nearest}？", en: "did you mean {nearest}?"))

  package static let statisticDimension = Rule(
    code: "statistic-dimension", severity: .error,
    title: Phrase(zh: "统计值的单位与其定义相符", en: "The unit of a statistic fits its definition"),
    cause: Phrase(
      zh: "统计值 {statistic} 的单位 {found} 与 {expected} 量纲不同",
      en: "statistic {statistic} is in {found}, which measures something else than {expected}"),
    mend: Phrase(zh: "改用与 {expected} 同量纲的单位", en: "use a unit that measures what {expected} does"))

  package static let targetIndicator = Rule(
    code: "target-indicator-unknown", severity: .error,
    title: Phrase(zh: "目标所约束的指标存在", en: "The indicator of a target exists"),
    cause: Phrase(
      zh: "目标 {target} 约束指标 {found}，没有这个指标",
      en: "target {target} bounds the indicator {found}, which does not exist"),
    mend: Phrase(
      zh: "在 indicators.yaml 中定义它；最相近的是 {nearest}",
      en: "define it in indicators.yaml; the nearest one is {nearest}"))

  package static let targetUnit = Rule(
    code: "target-unit", severity: .error,
    title: Phrase(zh: "目标与指标的单位量纲相同", en: "A target is in a unit of its indicator"),
    cause: Phrase(
      zh: "目标 {target} 的单位 {found} 与指标的单位 {expected} 量纲不同",
      en:
        "target {target} is in {found}, its indicator in {expected}: they measure different things"),
    mend: Phrase(zh: "把目标写成 {expected}", en: "write the target in {expected}"))

  package static let targetWithoutBaseline = Rule(
    code: "target-without-baseline", severity: .notice,
    title: Phrase(zh: "水平型目标有基期值", en: "A target of a level has a baseline"),
    cause: Phrase(
      zh: "目标 {target} 没有 {year} 年的基期值，进度只能按完成率计算",
      en: "target {target} has no baseline of {year}; progress counts as attained share only"),
    mend: Phrase(zh: "补填 baseline", en: "fill in baseline"))

  package static let revisionTarget = Rule(
    code: "revision-target-unknown", severity: .error,
    title: Phrase(zh: "调整的目标存在", en: "A revised target exists"),
    cause: Phrase(zh: "没有目标 {found}", en: "there is no target {found}"),
    mend: Phrase(zh: "最相近的是 {nearest}", en: "the nearest one is {nearest}"))

  package static let revisionOld = Rule(
    code: "revision-old-differs", severity: .error,
    title: Phrase(
      zh: "目标调整写明的原值就是此前的值", en: "The old value of a revision is the one that held before"),
    cause: Phrase(
      zh: "目标 {target} 的调整写原值 {found}，此前的值是 {expected}",
      en: "a revision of target {target} says that it was {found}; it was {expected}"),
    mend: Phrase(
      zh: "核对 target_revisions.csv 的次序与数值", en: "check the order and values in target_revisions.csv"
    ))

  package static let confirmationUnknown = Rule(
    code: "confirmation-unknown", severity: .warning,
    title: Phrase(zh: "核实的是存在的值", en: "A confirmation names a value that exists"),
    cause: Phrase(
      zh: "confirmations.csv 核实了 {found}，没有这个值",
      en: "confirmations.csv confirms {found}, which is no value of this zone"),
    mend: Phrase(zh: "最相近的是 {nearest}", en: "the nearest one is {nearest}"))

  package static let confirmationDiffers = Rule(
    code: "confirmation-differs", severity: .warning,
    title: Phrase(zh: "核实的值与所用的值相同", en: "A confirmed value is the one that is used"),
    cause: Phrase(
      zh: "{id} 核实为 {found}，表中是 {expected}；标记未解除",
      en: "{id} was confirmed as {found}, the table says {expected}; its mark stays"),
    mend: Phrase(
      zh: "按核实的来源改正表中的值", en: "correct the value in the table by what was looked up"))

  package static let statementsDiffer = Rule(
    code: "statements-differ", severity: .warning,
    title: Phrase(zh: "文件中的说法相互一致", en: "Statements of documents agree"),
    cause: Phrase(
      zh: "{name}：{found} 与 {expected} 不一致，相差 {share}",
      en: "{name}: {found} against {expected}, a difference of {share}"),
    mend: Phrase(
      zh: "两个数都照原文保留；请向原文件的编制单位核实",
      en: "both are kept as printed; ask those who wrote the document"))
}
