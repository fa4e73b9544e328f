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

  package static let planRamp = Rule(
    code: "plan-ramp", severity: .error,
    title: Phrase(zh: "分时段规划不含爬坡限制", en: "Plans in timesteps have no ramp limits"),
    cause: Phrase(
      zh: "装置 {facility} 有爬坡限制 {found}，本版分时段规划尚不能处理",
      en: "Facility {facility} has a ramp limit of {found}, which is not planned yet"),
    mend: Phrase(
      zh: "按一步规划全年，或在情景中去掉爬坡限制",
      en: "Plan the year in one step, or remove the ramp limit in a scenario"))

  package static let planMinimumLoad = Rule(
    code: "plan-minimum-load", severity: .error,
    title: Phrase(zh: "分时段规划不含最低负荷", en: "Plans in timesteps have no minimum load"),
    cause: Phrase(
      zh: "装置 {facility} 有最低负荷 {found}，需要整数规划，本版尚不能规划",
      en:
        "Facility {facility} has a minimum load of {found}; this needs integers, which are not planned yet"
    ),
    mend: Phrase(
      zh: "按一步规划全年，或在情景中去掉最低负荷",
      en: "Plan the year in one step, or remove the minimum load in a scenario"))

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
