package import Findings

extension Rule {
  package static let processWithoutLines = Rule(
    code: "process-without-lines", severity: .error,
    title: Phrase(zh: "每个工艺都有配方", en: "Every process has a recipe"),
    cause: Phrase(
      zh: "工艺 {process} 在 recipes.csv 中没有任何行。",
      en: "Process {process} has no line in recipes.csv."),
    mend: Phrase(
      zh: "补上配方各行，或删去这个工艺。", en: "Add the lines of its recipe, or remove the process."))

  package static let recipeWithoutProduct = Rule(
    code: "recipe-without-product", severity: .error,
    title: Phrase(
      zh: "配方恰有一行是基准物料的产品行",
      en: "A recipe has exactly one product line, that of the reference commodity"),
    cause: Phrase(
      zh: "工艺 {process} 的配方有 {found} 行 role 为 product，应恰有一行：{reference}，out，1。",
      en: """
        The recipe of process {process} has {found} lines of role product; expected exactly one: \
        {reference}, out, 1.
        """),
    mend: Phrase(
      zh: "把基准物料的那一行写成 product，其他产物写成 byproduct。",
      en: "Make the line of the reference commodity the product, and other outputs byproducts."))

  package static let recipeProduct = Rule(
    code: "recipe-product", severity: .error,
    title: Phrase(
      zh: "产品行是基准物料，方向为 out，数量为 1",
      en: "The product line is one unit of the reference commodity, going out"),
    cause: Phrase(
      zh: "工艺 {process} 的产品行是 {found}，应为 {expected}。",
      en: "The product line of process {process} is {found}; expected {expected}."),
    mend: Phrase(
      zh: "配方按每单位基准物料书写：改正这一行，或按比例换算全部各行。",
      en: """
        A recipe is stated per unit of its reference commodity: correct this line, or scale all \
        lines.
        """))

  package static let recipeRoleDirection = Rule(
    code: "recipe-role-direction", severity: .warning,
    title: Phrase(
      zh: "原料与公用工程是投入，产物、废物与排放是产出",
      en: "Feeds and utilities go in; products, wastes and emissions come out"),
    cause: Phrase(
      zh: "工艺 {process} 中 {commodity} 的角色是 {found}，方向却是 {direction}。",
      en: "In process {process}, {commodity} has the role {found} but the direction {direction}."),
    mend: Phrase(zh: "改正 role 或 direction。", en: "Correct the role or the direction."))

  package static let recipeBothSides = Rule(
    code: "recipe-both-sides", severity: .notice,
    title: Phrase(
      zh: "同一物料在配方两侧，只有净量起作用",
      en: "A commodity on both sides of a recipe: only the difference counts"),
    cause: Phrase(
      zh: "工艺 {process} 既投入 {input} 又产出 {output} 的 {commodity}。",
      en: "Process {process} takes in {input} and gives out {output} of {commodity}."),
    mend: Phrase(
      zh: "如果是循环料，写净量；如果是同名的两种物料，分开命名。",
      en: """
        State the net amount of what circulates; where two different things share the id, give \
        them two.
        """))

  package static let recipeZeroAmount = Rule(
    code: "recipe-zero-amount", severity: .warning,
    title: Phrase(zh: "配方的数量大于零", en: "The amounts of a recipe are above zero"),
    cause: Phrase(
      zh: "工艺 {process} 中 {commodity} 的数量为 0，这一行不起作用。",
      en: "In process {process}, the amount of {commodity} is 0: the line has no effect."),
    mend: Phrase(zh: "填上数量，或删去这一行。", en: "State the amount, or remove the line."))

  package static let processWithoutFacility = Rule(
    code: "process-without-facility", severity: .notice,
    title: Phrase(
      zh: "没有装置或项目采用的工艺，规划不会运行",
      en: "A process that no facility or project runs takes no part in a plan"),
    cause: Phrase(
      zh: "有 {count} 个工艺没有装置也没有项目：{processes}。",
      en: "{count} processes have neither facility nor project: {processes}."),
    mend: Phrase(
      zh: "要参与平衡与规划的工艺，补上装置或项目；其余留作备选即可。",
      en: """
        Add facilities or projects for those that are to take part; the others may stay as a \
        library.
        """))

  static let recipeRules: [Rule] = [
    processWithoutLines, recipeWithoutProduct, recipeProduct, recipeRoleDirection, recipeBothSides,
    recipeZeroAmount, processWithoutFacility,
  ]
}
