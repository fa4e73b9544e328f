package import Findings

extension Rule {
  package static let planWholeUnits = Rule(
    code: "plan-whole-units", severity: .error,
    title: Phrase(zh: "项目可按任意规模建设", en: "Projects can be built in any size"),
    cause: Phrase(
      zh: "项目 {project} 只能整体建设，需要整数规划，本版尚不能规划",
      en:
        "Project {project} is built as a whole or not at all; this needs integers, which are not planned yet"
    ),
    mend: Phrase(zh: "将 whole_units 写作 no", en: "Set whole_units to no"))

  package static let planMinimumLoad = Rule(
    code: "plan-minimum-load", severity: .error,
    title: Phrase(
      zh: "有最低负荷的装置产能已定", en: "A facility with a minimum load has a given capacity"),
    cause: Phrase(
      zh: "装置 {facility} 有最低负荷 {found}，产能却是 unlimited：最低负荷是多少并没有说",
      en:
        "Facility {facility} has a minimum load of {found} but its capacity is unlimited: a share of nothing stated"
    ),
    mend: Phrase(zh: "填写产能，或去掉最低负荷", en: "State its capacity, or remove the minimum load"))

  package static let planOneStepFlattens = Rule(
    code: "plan-one-step-flattens", severity: .notice,
    title: Phrase(
      zh: "按一步规划时，随时间变化的内容不起作用", en: "What varies in time has no effect in one step"),
    cause: Phrase(
      zh: "全年按一步规划，不起作用的有：储存 {stores} 个，有爬坡限制或最低负荷的装置 {loads} 个，曲线的形状 {profiles} 条，"
        + "需量电费的峰值 {charges} 处",
      en: "The year is one step, which leaves without effect: stores ({stores}), ramps and minimum "
        + "loads of facilities ({loads}), shapes of profiles ({profiles}), peaks under a demand "
        + "charge ({charges})"),
    mend: Phrase(zh: "需要时按时段规划", en: "Plan in timesteps where this matters"))
}
