public import Findings

/// The rules of the deep check, which needs a solver.
public enum DeepRules {
  /// Every rule, in the order in which the reference lists them.
  public static let all: [Rule] = [.processCannotBalance, .losslessLoop, .elementFromNothing]
}

extension Rule {
  package static let processCannotBalance = Rule(
    code: "process-cannot-balance", severity: .warning,
    title: Phrase(
      zh: "每个装置的每种工艺都能运行", en: "Every process of every facility can run"),
    cause: Phrase(
      zh: "装置 {facility} 的工艺 {process} 在任何规模下都不能运行：{reason}",
      en: "Process {process} of facility {facility} can run at no size: {reason}"),
    mend: Phrase(
      zh: "给所缺的物料一个来源，给多余的物料一个用户、市场或处置方式",
      en: "Give what is missing a source, and what is left over a user, a market or a disposal"))

  package static let losslessLoop = Rule(
    code: "lossless-loop", severity: .warning,
    title: Phrase(
      zh: "没有不消耗任何东西的循环", en: "No loop of processes runs on nothing"),
    cause: Phrase(
      zh: "不采购、不开采时，{found} 仍可循环运行：其中没有损失",
      en:
        "With purchases and extraction closed {found} can still run in a circle: nothing is lost in it"
    ),
    mend: Phrase(
      zh: "在其中一个配方里写上损失或能耗", en: "State a loss or a use of energy in one of the recipes"))

  package static let elementFromNothing = Rule(
    code: "element-from-nothing", severity: .error,
    title: Phrase(
      zh: "不采购、不开采就没有东西可以离开", en: "Without purchases and extraction nothing can leave"),
    cause: Phrase(
      zh: "不采购、不开采时，{market} 每年仍可有 {found} {commodity}，应为 {expected}；它来自 {processes} 的循环",
      en: "With purchases and extraction closed {found} a year of {commodity} can still leave by "
        + "{market}, expected {expected}; a loop of {processes} makes it"),
    mend: Phrase(
      zh: "更正其中多产出的配方，使循环一周不增加任何元素",
      en: "Correct the recipe that makes too much, so that no element grows on the way round"))
}
