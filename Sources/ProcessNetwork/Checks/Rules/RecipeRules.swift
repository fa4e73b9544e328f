package import Findings

extension Rule {
  package static let recipeRoleDirection = Rule(
    code: "recipe-role-direction", severity: .warning,
    title: Phrase(
      zh: "原料与公用工程是投入，产物、废物与排放是产出",
      en: "Feeds and utilities go in; products, wastes and emissions come out"),
    cause: Phrase(
      zh: "工艺 {process} 中 {commodity} 的角色是 {found}，方向却是 {direction}",
      en: "in process {process}, {commodity} has the role {found} but the direction {direction}"),
    mend: Phrase(zh: "改正 role 或 direction", en: "correct the role or the direction"))

  package static let recipeBothSides = Rule(
    code: "recipe-both-sides", severity: .notice,
    title: Phrase(
      zh: "同一物料在配方两侧，只有净量起作用",
      en: "A commodity on both sides of a recipe: only the difference counts"),
    cause: Phrase(
      zh: "工艺 {process} 既投入 {input} 又产出 {output} 的 {commodity}",
      en: "process {process} takes in {input} and gives out {output} of {commodity}"),
    mend: Phrase(
      zh: "如果是循环料，写净量；如果是同名的两种物料，分开命名",
      en: """
        state the net amount of what circulates; where two different things share the id, give \
        them two
        """))

  package static let recipeZeroAmount = Rule(
    code: "recipe-zero-amount", severity: .warning,
    title: Phrase(zh: "配方的数量大于零", en: "The amounts of a recipe are above zero"),
    cause: Phrase(
      zh: "工艺 {process} 中 {commodity} 的数量为 0，这一行不起作用",
      en: "in process {process}, the amount of {commodity} is 0: the line has no effect"),
    mend: Phrase(zh: "填上数量，或删去这一行", en: "state the amount, or remove the line"))

  package static let processWithoutFacility = Rule(
    code: "process-without-facility", severity: .notice,
    title: Phrase(
      zh: "没有装置或项目采用的工艺，规划不会运行",
      en: "A process that no facility or project runs takes no part in a plan"),
    cause: Phrase(
      zh: "有 {count} 个工艺没有装置也没有项目：{processes}",
      en: "processes with neither facility nor project ({count}): {processes}"),
    mend: Phrase(
      zh: "要参与平衡与规划的工艺，补上装置或项目；其余留作备选即可",
      en: """
        add facilities or projects for those that are to take part; the others may stay as a \
        library
        """))

  static let recipeRules: [Rule] = [
    recipeRoleDirection, recipeBothSides, recipeZeroAmount, processWithoutFacility,
  ]
}
