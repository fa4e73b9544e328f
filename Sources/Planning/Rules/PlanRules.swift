public import Findings

/// The rules that a zone and a request must keep to be planned.
public enum PlanRules {
  /// Every rule, in the order in which the reference lists them.
  public static let all: [Rule] =
    [
      .planYearOutsidePeriods, .planNoPeriods, .planNothingExists, .planNoTimesteps,
      .planUnknownCommodity, .planLimitFormula, .planLimitIdle, .planAim,
    ] + refusals + outcomes

  /// Rules about rows that need what a later version brings.
  static let refusals: [Rule] = [
    .planWholeWithoutSize, .planMinimumLoad, .planOneStepFlattens,
  ]

  /// Rules about what planning found out.
  static let outcomes: [Rule] = [
    .planSurplus, .planShortage, .planMarketTooSmall, .planCapacityTooSmall, .planLimitTooTight,
    .planReserveShort, .planMoneyWithoutEnd,
  ]
}

extension Rule {
  package static let planYearOutsidePeriods = Rule(
    code: "plan-year-outside-periods", severity: .error,
    title: Phrase(zh: "规划年份在各期之内", en: "The planned year lies within the zone's periods"),
    cause: Phrase(
      zh: "规划年份 {found} 不在试验区各期 {expected} 之内，最后一期止于 {end} 年",
      en:
        "The planned year {found} is outside the zone's periods {expected}, the last of which ends "
        + "with {end}"),
    mend: Phrase(
      zh: "改用其中的年份，或在 zone.yaml 中补充该期", en: "Plan a year within, or add the period to zone.yaml"))

  package static let planNoPeriods = Rule(
    code: "plan-no-periods", severity: .error,
    title: Phrase(
      zh: "要求的年份之间有规划期", en: "There are periods between the years that are asked for"),
    cause: Phrase(
      zh: "{found} 之间没有规划期；试验区的各期为 {expected}",
      en: "No period lies within {found}; those of the zone are {expected}"),
    mend: Phrase(
      zh: "改用包含其中某期的年份，或在 zone.yaml 中补充该期",
      en: "Ask for years that hold one of them, or add the period to zone.yaml"))

  package static let planNothingExists = Rule(
    code: "plan-nothing-exists", severity: .error,
    title: Phrase(zh: "规划年份有装置", en: "A facility exists in the planned year"),
    cause: Phrase(zh: "{found} 年没有任何装置或项目", en: "No facility or project exists in {found}"),
    mend: Phrase(
      zh: "检查 facilities.csv 与 projects.csv 的起止年份",
      en: "Check from and to in facilities.csv and projects.csv"))

  package static let planNoTimesteps = Rule(
    code: "plan-no-timesteps", severity: .error,
    title: Phrase(zh: "分时段规划需要时段表", en: "Planning in timesteps needs a table of them"),
    cause: Phrase(
      zh: "要求分时段规划，但试验区没有时段表", en: "A plan in timesteps was asked for, but the zone has none"),
    mend: Phrase(
      zh: "补充 timesteps.csv，或按一步规划全年", en: "Add timesteps.csv, or plan the year in one step"))

  package static let planUnknownCommodity = Rule(
    code: "plan-unknown-commodity", severity: .error,
    title: Phrase(zh: "要求边际价值的物料存在", en: "Marginal values are asked for known commodities"),
    cause: Phrase(zh: "没有名为 {found} 的物料", en: "There is no commodity named {found}"),
    mend: Phrase(zh: "写 commodities.csv 中的编号", en: "Write an id of commodities.csv"))

  package static let planLimitFormula = Rule(
    code: "plan-limit-formula", severity: .error,
    title: Phrase(
      zh: "约束指标的公式是流量的线性式或两式之比",
      en: "The formula of a limit is linear in flows, or the ratio of two such"),
    cause: Phrase(zh: "{limit} 的公式：{found}", en: "Formula of {limit}: {found}"),
    mend: Phrase(
      zh: "改写为流量之和、差、乘常数，或一次相除；分母只累加流量",
      en:
        "Write sums, differences and constant multiples of flows, or one quotient whose lower part "
        + "adds flows up"))

  package static let planLimitIdle = Rule(
    code: "plan-limit-idle", severity: .warning,
    title: Phrase(
      zh: "约束指标的公式计有可能发生的流量", en: "The formula of a limit counts flows that can occur"),
    cause: Phrase(
      zh: "{limit} 的公式不计任何流量，因此不起约束作用：{found}",
      en: "the formula of {limit} counts no flow, so that it bounds nothing: {found}"),
    mend: Phrase(
      zh: "核对公式中的标识、方向、园区与所问的量（无质量的物料用 flow.energy 等）",
      en:
        "check its ids, direction and site, and what it asks for (flow.energy … of what has no mass)"
    ))

  package static let planAim = Rule(
    code: "plan-aim", severity: .error,
    title: Phrase(zh: "规划目标有最优值", en: "What a plan seeks has a best value"),
    cause: Phrase(zh: "目标“{aim}”没有最优值：{found}", en: "The aim {aim} has no best value: {found}"),
    mend: Phrase(
      zh: "改换目标，或以约束指标、市场限量或 --cap 限定它",
      en: "Seek something else, or bound it by a limit, a market's limit or --cap"))
}
