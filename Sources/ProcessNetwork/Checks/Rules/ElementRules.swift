package import Findings

extension Rule {
  package static let elementVanishes = Rule(
    code: "element-vanishes", severity: .error,
    title: Phrase(
      zh: "进入工艺的被跟踪元素必须全部有去向",
      en: "Every tracked element that enters a process leaves it"),
    cause: Phrase(
      zh: """
        工艺 {process} 的元素 {element} 有 {gap}（{share}）不知去向：每 {per}进入 {expected}，\
        离开 {found}，允许差 {allowed}；满负荷时：{yearly}
        """,
      en: """
        in process {process}, {gap} of element {element} ({share}) vanishes per {per}: {expected} \
        enters, {found} leaves, a gap of {allowed} is allowed; at capacity: {yearly}
        """),
    mend: Phrase(
      zh: "核对配方各行的数量与各物料的组成；漏写的产品、废物或排放要补一行",
      en: """
        check the amounts of the recipe and the compositions of its commodities; add the product, \
        waste or emission that is missing
        """))

  package static let elementAppears = Rule(
    code: "element-appears", severity: .error,
    title: Phrase(
      zh: "离开工艺的被跟踪元素必须都有来源",
      en: "Every tracked element that leaves a process has entered it"),
    cause: Phrase(
      zh: """
        工艺 {process} 的元素 {element} 有 {gap}（{share}）凭空出现：每 {per}进入 {expected}，\
        离开 {found}，允许差 {allowed}；满负荷时：{yearly}
        """,
      en: """
        in process {process}, {gap} of element {element} ({share}) appears from nothing per {per}: \
        {expected} enters, {found} leaves, a gap of {allowed} is allowed; at capacity: {yearly}
        """),
    mend: Phrase(
      zh: "核对配方各行的数量与各物料的组成；漏写的原料要补一行",
      en: """
        check the amounts of the recipe and the compositions of its commodities; add the feed that \
        is missing
        """))

  package static let compositionSum = Rule(
    code: "composition-sum", severity: .error,
    title: Phrase(
      zh: "完整组成的质量分数之和为一，其他组成不超过一",
      en: "The mass fractions of a complete composition sum to one, of any other to at most one"),
    cause: Phrase(
      zh: "{commodity} 的质量分数之和为 {found}，应为{expected}（打印位数允许差 {allowed}）",
      en: """
        the mass fractions of {commodity} sum to {found}, expected {expected} (the printed digits \
        allow a gap of {allowed})
        """),
    mend: Phrase(
      zh: "核对 compositions.csv 的各行；分析不全时把 composition_basis 写成 partial",
      en: """
        check its rows in compositions.csv; where the analysis is not full, write partial as \
        composition_basis
        """))

  package static let compositionContradictsFormula = Rule(
    code: "composition-contradicts-formula", severity: .error,
    title: Phrase(
      zh: "给出的组成不能与分子式矛盾",
      en: "A composition that is given does not contradict the formula"),
    cause: Phrase(
      zh: "{commodity} 的元素 {element}：表中质量分数 {found}，分子式 {formula} 得 {expected}",
      en: """
        {commodity}, element {element}: the table gives a mass fraction of {found}, the formula \
        {formula} gives {expected}
        """),
    mend: Phrase(
      zh: "纯物质只写分子式；工业品各元素不高于分子式的值、不低于其一半；混合物不写分子式",
      en: """
        give a pure compound its formula only; a technical grade holds between half and all of what \
        the formula says; give a mixture no formula
        """))

  package static let formulaNotCounted = Rule(
    code: "formula-not-counted", severity: .error,
    title: Phrase(
      zh: "分子式含被跟踪元素的物料必须有组成",
      en: "A commodity whose formula holds a tracked element has a composition"),
    cause: Phrase(
      zh: "{commodity} 的分子式 {formula} 含被跟踪元素 {elements}，但没有组成，这些元素不被计量",
      en: """
        the formula {formula} of {commodity} holds the tracked elements {elements}, but it has no \
        composition, so they are not counted
        """),
    mend: Phrase(
      zh: "把 composition_basis 写成 formula，或在 compositions.csv 中给出组成",
      en: "write formula as composition_basis, or give its composition in compositions.csv"))

  package static let compositionWithoutMass = Rule(
    code: "composition-without-mass", severity: .error,
    title: Phrase(
      zh: "含被跟踪元素的物料必须有单位质量",
      en: "A commodity that holds a tracked element has a mass per unit"),
    cause: Phrase(
      zh: "{commodity} 含被跟踪元素 {elements}，但每 {unit}的质量为 0，这些元素不被计量",
      en: """
        {commodity} holds the tracked elements {elements}, but the mass of one {unit} is 0, so they \
        are not counted
        """),
    mend: Phrase(
      zh: "在 mass_per_unit 中写出一个单位的吨数",
      en: "write the tonnes in one unit into mass_per_unit"))

  static let elementRules: [Rule] = [
    elementVanishes, elementAppears, compositionSum, compositionContradictsFormula,
    formulaNotCounted, compositionWithoutMass,
  ]
}
