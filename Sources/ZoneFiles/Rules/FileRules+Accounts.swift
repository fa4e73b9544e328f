public import Findings

/// The rules about the tables of an account.
public enum AccountFileRules {
  /// All of them, as the reference of rules lists them.
  public static let all: [Rule] = [
    .accountMissing, .accountMixed, .readingIncomplete, .boundsReversed, .flowEnds,
    .rightSidesDiffer, .correlationTwice, .correlationWithItself,
  ]
}

extension Rule {
  package static let accountMissing = Rule(
    code: "account-missing", severity: .error,
    title: Phrase(zh: "文件夹中有账目", en: "The folder holds an account"),
    cause: Phrase(
      zh: "文件夹中没有 {expected}", en: "the folder has none of {expected}"),
    mend: Phrase(
      zh: "线性账目写 flows.csv；非线性账目写 variables.csv 与 equations.csv；试验区写 measurements.csv",
      en: "write flows.csv for a linear account, variables.csv and equations.csv for a nonlinear "
        + "one, or measurements.csv in a zone"))

  package static let accountMixed = Rule(
    code: "account-mixed", severity: .error,
    title: Phrase(zh: "账目或为线性，或为非线性", en: "An account is linear or nonlinear"),
    cause: Phrase(
      zh: "文件夹中同时有 flows.csv 与 {found}", en: "the folder has flows.csv as well as {found}"),
    mend: Phrase(
      zh: "只留一种：平衡也可以写成 equations.csv 的方程",
      en: "keep one kind: balances can be written as equations, too"))

  package static let readingIncomplete = Rule(
    code: "reading-incomplete", severity: .error,
    title: Phrase(
      zh: "测量值与标准不确定度同时填写", en: "A measured value comes with its standard uncertainty"),
    cause: Phrase(
      zh: "“{flow}”缺少 {expected}", en: "\"{flow}\" has no {expected}"),
    mend: Phrase(
      zh: "两者都填；未测量则都留空；精确值的不确定度写 0",
      en:
        "state both; leave both empty where nothing was measured; write 0 as the uncertainty of an exact value"
    ))

  package static let boundsReversed = Rule(
    code: "bounds-reversed", severity: .error,
    title: Phrase(zh: "下限不高于上限", en: "Lower bounds are below upper bounds"),
    cause: Phrase(
      zh: "下限 {found} 高于上限 {expected}", en: "the lower bound {found} is above the upper {expected}"),
    mend: Phrase(zh: "对调或改正", en: "swap or correct them"))

  package static let flowEnds = Rule(
    code: "flow-ends", severity: .error,
    title: Phrase(zh: "流量的起点与终点不同", en: "A flow begins and ends at different processes"),
    cause: Phrase(
      zh: "“{found}”从过程“{process}”流回其自身，在其平衡中抵消",
      en: "\"{found}\" leads from \"{process}\" back to it and cancels in its balance"),
    mend: Phrase(zh: "改正起点或终点", en: "correct one of its ends"))

  package static let rightSidesDiffer = Rule(
    code: "right-sides-differ", severity: .error,
    title: Phrase(zh: "一个方程只有一个右端", en: "An equation has one right side"),
    cause: Phrase(
      zh: "方程“{constraint}”的 rhs 是 {found}，而 {other} 写的是 {expected}",
      en: "the rhs of \"{constraint}\" is {found}, but {expected} at {other}"),
    mend: Phrase(
      zh: "在其所有行写同一个 rhs", en: "write the same rhs in all its rows"))

  package static let correlationTwice = Rule(
    code: "correlation-twice", severity: .error,
    title: Phrase(zh: "一对读数只有一个相关系数", en: "A pair of readings has one correlation"),
    cause: Phrase(
      zh: "“{found}”与“{expected}”的相关系数已在 {other}",
      en: "the correlation of \"{found}\" and \"{expected}\" already stands at {other}"),
    mend: Phrase(zh: "删去一行", en: "remove one of the rows"))

  package static let correlationWithItself = Rule(
    code: "correlation-with-itself", severity: .error,
    title: Phrase(zh: "相关系数联系两个读数", en: "A correlation joins two readings"),
    cause: Phrase(
      zh: "“{found}”与其自身相关", en: "\"{found}\" is correlated with itself"),
    mend: Phrase(
      zh: "删去该行，或改正其中一个流量", en: "remove the row, or correct one of the flows"))
}
