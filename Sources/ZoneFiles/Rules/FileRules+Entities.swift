package import Findings

extension FileRules {
  static let entities: [Rule] = [
    .zoneSiteCount, .siteCycle, .siteParent, .massMissing, .massDiffers, .compositionBasis,
    .stockUnstated, .stockIncomplete, .processWithoutRecipe, .referenceLine, .facilityProcess,
    .routeCargo, .routeEnds, .cargoUnknown, .priceOrder, .limitWithoutTerms, .limitTwoStatements,
    .pricePathSubject, .pricePathTwice,
    .limitCounted, .yearsReversed, .statisticTwice, .cumulativeStart, .priceIndexBase,
    .measurementBinding,
    .timestepsYear, .profileAxis, .profileHours, .profileLength, .profileTwice,
  ]
}

extension Rule {
  package static let zoneSiteCount = Rule(
    code: "zone-site-count", severity: .error,
    title: Phrase(zh: "恰有一个园区是试验区本身", en: "Exactly one site is the zone"),
    cause: Phrase(
      zh: "kind 为 zone 的园区有 {found} 个，应为 {expected} 个",
      en: "{found} sites are of kind `zone`, expected {expected}"),
    mend: Phrase(
      zh: "只留一行 kind 为 zone，其余园区的 parent 指向它",
      en: "keep one row of kind `zone` and let the parents of other sites lead to it"))

  package static let siteCycle = Rule(
    code: "site-cycle", severity: .error,
    title: Phrase(zh: "园区的上级不成环", en: "Sites do not lie within themselves"),
    cause: Phrase(zh: "上级园区成环：{found}", en: "the parents go round: {found}"),
    mend: Phrase(zh: "改正其中一个 parent", en: "correct one of the parents"))

  package static let siteParent = Rule(
    code: "site-parent", severity: .error,
    title: Phrase(
      zh: "园区与基地有上级，试验区与区外没有", en: "Parks and bases have a parent, zone and outside none"),
    cause: Phrase(
      zh: "kind 为 {kind}，parent 是“{found}”，应{expected}",
      en: "the kind is `{kind}` and the parent \"{found}\"; it must be {expected}"),
    mend: Phrase(zh: "改正 parent 或 kind", en: "correct the parent or the kind"))

  package static let massMissing = Rule(
    code: "mass-missing", severity: .error,
    title: Phrase(
      zh: "单位不是质量的物料写明质量", en: "Commodities whose unit is no mass state their mass"),
    cause: Phrase(
      zh: "单位“{found}”不是质量，而 mass_per_unit 是空的",
      en: "the unit \"{found}\" is no mass and mass_per_unit is empty"),
    mend: Phrase(
      zh: "写上每单位的吨数；无质量写 0", en: "write the tonnes in one unit, 0 for no mass"))

  package static let massDiffers = Rule(
    code: "mass-differs", severity: .error,
    title: Phrase(zh: "质量与单位相符", en: "The mass agrees with the unit"),
    cause: Phrase(
      zh: "mass_per_unit 是 {found}，而一个“{unit}”是 {expected} t",
      en: "mass_per_unit is {found}, but one \"{unit}\" is {expected} t"),
    mend: Phrase(
      zh: "留空即按单位换算；不计质量写 0", en: "leave it empty to take that of the unit; 0 means no mass"))

  package static let compositionBasis = Rule(
    code: "composition-basis", severity: .error,
    title: Phrase(zh: "组成与其来历相符", en: "Compositions agree with their basis"),
    cause: Phrase(
      zh: "composition_basis 是“{found}”，但{problem}",
      en: "composition_basis is `{found}`, but {problem}"),
    mend: Phrase(
      zh: "改正 composition_basis，或补上、删去化学式或 compositions.csv 的行",
      en: "correct composition_basis, or add or remove the formula or the rows of "
        + "compositions.csv"))

  package static let stockUnstated = Rule(
    code: "stock-unstated", severity: .error,
    title: Phrase(
      zh: "粗于时段的平衡写明谁持有库存",
      en: "A resolution coarser than the timestep says who holds the stock"),
    cause: Phrase(
      zh: "时间分辨率是 {found}，粗于时段，等于有一个隐藏的储罐，却没有写明由谁持有",
      en: "the resolution is `{found}`, coarser than the timestep: a hidden tank, but nobody is "
        + "said to hold it"),
    mend: Phrase(
      zh: "写上 stock_holder 与 stock_amount（堆场可写 unlimited），或改为 timestep",
      en: "state stock_holder and stock_amount (`unlimited` for a heap), or write `timestep`"))

  package static let stockIncomplete = Rule(
    code: "stock-incomplete", severity: .error,
    title: Phrase(zh: "库存的持有者与数量同时写明", en: "Stock holder and amount are stated together"),
    cause: Phrase(zh: "缺少“{expected}”", en: "\"{expected}\" is missing"),
    mend: Phrase(
      zh: "两者都写或都不写；没有上限写 unlimited",
      en: "state both or neither; write `unlimited` for no limit"))

  package static let processWithoutRecipe = Rule(
    code: "process-without-recipe", severity: .error,
    title: Phrase(zh: "每个工艺都有配方", en: "Every process has a recipe"),
    cause: Phrase(
      zh: "recipes.csv 中没有工艺“{found}”的行", en: "recipes.csv has no line of process \"{found}\""),
    mend: Phrase(zh: "补上配方，或删去该工艺", en: "add its recipe, or remove the process"))

  package static let referenceLine = Rule(
    code: "reference-line", severity: .error,
    title: Phrase(
      zh: "配方恰有一行产品：基准物料，out，1",
      en: "A recipe has exactly one product line: the reference commodity, out, 1"),
    cause: Phrase(
      zh: "工艺“{process}”：{found}；应为 {expected}",
      en: "process \"{process}\": {found}; expected {expected}"),
    mend: Phrase(
      zh: "写一行 role 为 product 的基准物料，其余产出改为 byproduct",
      en: "give the reference commodity the one line of role `product`; other outputs are "
        + "`byproduct`"))

  package static let facilityProcess = Rule(
    code: "facility-process", severity: .error,
    title: Phrase(
      zh: "装置的工艺写在一处：process 列或 modes.csv",
      en: "A facility's processes stand in one place: its row or modes.csv"),
    cause: Phrase(
      zh: "装置“{found}”{problem}", en: "facility \"{found}\" {problem}"),
    mend: Phrase(
      zh: "单一工艺写 process；多种工艺只写在 modes.csv",
      en: "state one process in its row, several only in modes.csv"))

  package static let routeCargo = Rule(
    code: "route-cargo", severity: .error,
    title: Phrase(
      zh: "运输线恰写货类与物料之一", en: "A route states exactly one of cargo and commodity"),
    cause: Phrase(
      zh: "cargo 与 commodity 写了 {found} 个，应为 {expected} 个",
      en: "{found} of cargo and commodity are stated, expected {expected}"),
    mend: Phrase(zh: "只留其一", en: "state exactly one"))

  package static let routeEnds = Rule(
    code: "route-ends", severity: .error,
    title: Phrase(zh: "运输线连接两个不同的园区", en: "A route joins two different sites"),
    cause: Phrase(zh: "起点与终点都是“{found}”", en: "it begins and ends at \"{found}\""),
    mend: Phrase(zh: "改正起点或终点", en: "correct one of its ends"))

  package static let cargoUnknown = Rule(
    code: "cargo-unknown", severity: .error,
    title: Phrase(zh: "货类有物料使用", en: "Cargo classes are those of commodities"),
    cause: Phrase(
      zh: "没有物料属于货类“{found}”", en: "no commodity is of cargo class \"{found}\""),
    mend: Phrase(
      zh: "{nearest}改正货类，或写在物料的 cargo 列",
      en: "{nearest}Correct it, or state it in the cargo column of commodities"))

  package static let priceOrder = Rule(
    code: "price-order", severity: .error,
    title: Phrase(zh: "低价不高于价格，高价不低于价格", en: "Low price <= price <= high price"),
    cause: Phrase(
      zh: "低价、价格、高价是 {found}", en: "low, base and high price are {found}"),
    mend: Phrase(zh: "按从低到高改正", en: "put them in order"))

  package static let limitCounted = Rule(
    code: "limit-counted", severity: .error,
    title: Phrase(
      zh: "约束指标的每一项计一种物料或一个图层", en: "A term of a limit counts a commodity or a layer"),
    cause: Phrase(
      zh: "该项须恰填 commodity 与 layer 之一，且图层须为 co2、energy、water、mass 或元素符号；写的是 {found}",
      en:
        "the term must state one of commodity and layer, a layer being co2, energy, water, mass or "
        + "an element's symbol; found {found}"),
    mend: Phrase(zh: "改正 commodity 或 layer", en: "correct commodity or layer"))

  package static let limitWithoutTerms = Rule(
    code: "limit-without-terms", severity: .error,
    title: Phrase(zh: "约束指标有项或公式", en: "Limits have terms or a formula"),
    cause: Phrase(
      zh: "limit_terms.csv 中没有“{found}”的项，也没有公式",
      en: "limit_terms.csv has no term of \"{found}\", and it states no formula"),
    mend: Phrase(
      zh: "补上各项或公式，或删去该指标", en: "add its terms or a formula, or remove the limit"))

  package static let pricePathSubject = Rule(
    code: "price-path-subject", severity: .error,
    title: Phrase(zh: "价格路径指明市场或工艺", en: "A price path is of a market or a process"),
    cause: Phrase(zh: "没有“{found}”", en: "there is no \"{found}\""),
    mend: Phrase(
      zh: "写 markets.csv 或 processes.csv 中的编号", en: "write an id of markets.csv or processes.csv"))

  package static let pricePathTwice = Rule(
    code: "price-path-twice", severity: .error,
    title: Phrase(zh: "价格随年份的变化只陈述一次", en: "How a price changes is stated once"),
    cause: Phrase(
      zh: "“{subject}”另有每年固定的变化 {found}",
      en: "\"{subject}\" has a constant yearly change of {found} as well"),
    mend: Phrase(zh: "删去其一", en: "remove one of the two"))

  package static let limitTwoStatements = Rule(
    code: "limit-two-statements", severity: .error,
    title: Phrase(zh: "约束指标只陈述一次", en: "A limit is stated once"),
    cause: Phrase(
      zh: "“{limit}”既有公式，又在 limit_terms.csv 中有项",
      en: "\"{limit}\" has a formula and terms in limit_terms.csv"),
    mend: Phrase(zh: "删去其一", en: "remove one of the two"))

  package static let yearsReversed = Rule(
    code: "years-reversed", severity: .error,
    title: Phrase(zh: "起始不晚于终止", en: "What begins does not end before"),
    cause: Phrase(zh: "从 {found} 到 {expected}", en: "it goes from {found} to {expected}"),
    mend: Phrase(zh: "对调或改正", en: "swap or correct them"))

  package static let measurementBinding = Rule(
    code: "measurement-binding", severity: .error,
    title: Phrase(zh: "测量值指明测点", en: "Measurements say what they measure"),
    cause: Phrase(zh: "测点“{found}”不明确：{problem}", en: "\"{found}\" is not clear: {problem}"),
    mend: Phrase(zh: "补上所缺的单元格", en: "fill in what is missing"))

  package static let timestepsYear = Rule(
    code: "timesteps-year", severity: .error,
    title: Phrase(zh: "时段合为一年", en: "Timesteps make up a year"),
    cause: Phrase(
      zh: "时长乘权重之和为 {found}，应为 {expected}",
      en: "durations times weights sum to {found}, expected {expected}"),
    mend: Phrase(zh: "改正时长或权重", en: "correct durations or weights"))

  package static let profileAxis = Rule(
    code: "profile-axis", severity: .error,
    title: Phrase(
      zh: "曲线的首列是 hour 或 timestep", en: "The first column of profiles is hour or timestep"),
    cause: Phrase(
      zh: "首列是“{found}”，应为 {expected}", en: "the first column is \"{found}\", expected {expected}"),
    mend: Phrase(zh: "改正首列名称", en: "correct the name of the first column"))

  package static let profileHours = Rule(
    code: "profile-hours", severity: .error,
    title: Phrase(
      zh: "曲线的行按小时或时段的次序", en: "Rows of profiles follow hours or timesteps in order"),
    cause: Phrase(
      zh: "该行是“{found}”，应为 {expected}", en: "the row is \"{found}\", expected {expected}"),
    mend: Phrase(
      zh: "按次序写全，小时从 0 起", en: "write all of them in order, hours from 0"))

  package static let profileLength = Rule(
    code: "profile-length", severity: .error,
    title: Phrase(zh: "曲线的行数与一年相符", en: "Profiles are as long as the year"),
    cause: Phrase(
      zh: "有 {found} 行，应为 {expected} 行", en: "it has {found} rows, expected {expected}"),
    mend: Phrase(zh: "补全或删去多余的行", en: "add the missing rows or remove the others"))

  package static let profileTwice = Rule(
    code: "profile-twice", severity: .error,
    title: Phrase(zh: "曲线名称不重复", en: "Names of profiles are unique"),
    cause: Phrase(
      zh: "曲线“{found}”已在 {other} 出现", en: "profile \"{found}\" already stands in {other}"),
    mend: Phrase(zh: "改名或删去一列", en: "rename or remove one of the columns"))
}
