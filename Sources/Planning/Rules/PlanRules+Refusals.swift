package import Findings

extension Rule {
  package static let planWholeWithoutSize = Rule(
    code: "plan-whole-without-size", severity: .error,
    title: Phrase(
      zh: "整体建设、互斥或有前置条件的项目都有规模",
      en: "Projects that are built as a whole, exclude others or require others have a size"),
    cause: Phrase(
      zh: "{facility} 的产能为 unlimited，但 {project} 须按其整体或份额决定",
      en: "The capacity of {facility} is unlimited, but {project} is decided by the whole of it or "
        + "its share"),
    mend: Phrase(zh: "写明产能", en: "State the capacity"))

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
        + "需量电费的峰值 {charges} 处，备用 {reserves} 种",
      en: "The year is one step, which leaves without effect: stores ({stores}), ramps and minimum "
        + "loads of facilities ({loads}), shapes of profiles ({profiles}), peaks under a demand "
        + "charge ({charges}), reserves ({reserves})"),
    mend: Phrase(zh: "需要时按时段规划", en: "Plan in timesteps where this matters"))
}
