public import Findings

/// The rules about numbers that are possible but hardly meant.
public enum DoubtRules {
  /// Every rule, in the order in which the reference lists them.
  public static let all: [Rule] = [.doubtThousand, .doubtRange]
}

extension Rule {
  package static let doubtThousand = Rule(
    code: "doubt-thousand", severity: .warning,
    title: Phrase(zh: "没有疑似错了一千倍的数", en: "No number looks wrong by a factor of a thousand"),
    cause: Phrase(
      zh: "{row} 为 {found}，疑似错了一千倍，{expected} 才合适：{reason}{others}",
      en: "{row} is {found} and may be wrong by a thousand, {expected} would fit: {reason}{others}"),
    mend: Phrase(zh: "核对数值及其单位和前缀", en: "Check the number, its unit and prefix"))

  package static let doubtRange = Rule(
    code: "doubt-range", severity: .notice,
    title: Phrase(
      zh: "模型系数的范围不过宽", en: "The numbers of the model do not span too wide a range"),
    cause: Phrase(
      zh: "一年模型的{kind}从 {least}（{leastRow}）到 {greatest}（{greatestRow}），相差 {ratio} 倍，"
        + "求解器的误差可能掩盖小的数",
      en:
        "{kind} of a year's model go from {least} ({leastRow}) to {greatest} ({greatestRow}), a factor "
        + "of {ratio}: the solver's tolerance may hide the small ones"),
    mend: Phrase(
      zh: "换一个使数值相近的单位，或核对这两行", en: "Choose units that bring them together, or check both rows"))
}
