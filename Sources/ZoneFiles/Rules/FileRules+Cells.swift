package import Findings

extension FileRules {
  static let cells: [Rule] = [
    .valueMissing, .boundMissing, .idMalformed, .numberMalformed, .numberNotFinite, .outOfRange,
    .wholeNumber, .dateMalformed, .choiceUnknown, .elementUnknown, .formulaMalformed,
    .unitUnknown, .unitMissing, .unitDimension, .currencyDiffers, .priceYear, .keyTwice,
    .referenceUnknown,
  ]
}

extension Rule {
  package static let valueMissing = Rule(
    code: "value-missing", severity: .error,
    title: Phrase(zh: "必填的单元格已填", en: "Required cells are filled"),
    cause: Phrase(zh: "“{expected}”是空的", en: "\"{expected}\" is empty"),
    mend: Phrase(zh: "填写：{meaning}", en: "state it: {meaning}"))

  package static let boundMissing = Rule(
    code: "bound-missing", severity: .error,
    title: Phrase(zh: "产能要么有数，要么写 unlimited", en: "A capacity is a number or `unlimited`"),
    cause: Phrase(
      zh: "“{expected}”是空的；空缺不等于不限",
      en: "\"{expected}\" is empty; empty does not mean unlimited"),
    mend: Phrase(
      zh: "写上数值；确无上限则写 unlimited", en: "write the number, or `unlimited` where there is no limit"))

  package static let idMalformed = Rule(
    code: "id-malformed", severity: .error,
    title: Phrase(zh: "标识由小写字母、数字、_、- 组成", en: "Ids are of small letters, digits, _ and -"),
    cause: Phrase(
      zh: "“{found}”不是可用的标识", en: "\"{found}\" cannot be an id"),
    mend: Phrase(
      zh: "以小写字母或数字开头，只用小写字母、数字、_、-",
      en: "begin with a small letter or a digit and use only small letters, digits, _ and -"))

  package static let numberMalformed = Rule(
    code: "number-malformed", severity: .error,
    title: Phrase(zh: "数值列中是数", en: "Columns of numbers hold numbers"),
    cause: Phrase(zh: "“{found}”不是数", en: "\"{found}\" is not a number"),
    mend: Phrase(
      zh: "写成 1234.5 或 1.2e6：不分千位，不带单位；{expected}",
      en: "write it like 1234.5 or 1.2e6, without thousands separators or units; {expected}"))

  package static let numberNotFinite = Rule(
    code: "number-not-finite", severity: .error,
    title: Phrase(zh: "数是有限的", en: "Numbers are finite"),
    cause: Phrase(zh: "“{found}”不是有限的数", en: "\"{found}\" is not a finite number"),
    mend: Phrase(
      zh: "未知则留空，没有上限则写 unlimited（该列允许时）",
      en: "leave it empty where it is not known; write `unlimited` for no limit where the "
        + "column allows it"))

  package static let outOfRange = Rule(
    code: "out-of-range", severity: .error,
    title: Phrase(zh: "数在允许的范围内", en: "Numbers lie in their range"),
    cause: Phrase(
      zh: "{found} 不在范围 {expected} 内", en: "{found} is not in the range {expected}"),
    mend: Phrase(
      zh: "检查正负号与单位：{meaning}", en: "check its sign and unit: {meaning}"))

  package static let wholeNumber = Rule(
    code: "whole-number", severity: .error,
    title: Phrase(zh: "年份与次序是整数", en: "Years and counts are whole numbers"),
    cause: Phrase(zh: "“{found}”不是整数", en: "\"{found}\" is not a whole number"),
    mend: Phrase(zh: "写成整数：{meaning}", en: "write a whole number: {meaning}"))

  package static let dateMalformed = Rule(
    code: "date-malformed", severity: .error,
    title: Phrase(zh: "日期写成 年-月-日", en: "Dates are written year-month-day"),
    cause: Phrase(zh: "“{found}”不是日期", en: "\"{found}\" is not a date"),
    mend: Phrase(zh: "写成 {expected} 的样子", en: "write it like {expected}"))

  package static let choiceUnknown = Rule(
    code: "choice-unknown", severity: .error,
    title: Phrase(zh: "从给定的词中选", en: "Words are of the list given"),
    cause: Phrase(zh: "“{found}”不在可选之列", en: "\"{found}\" is not one of the choices"),
    mend: Phrase(zh: "{nearest}可选：{expected}", en: "{nearest}The choices are: {expected}"))

  package static let elementUnknown = Rule(
    code: "element-unknown", severity: .error,
    title: Phrase(zh: "元素符号存在", en: "Elements exist"),
    cause: Phrase(zh: "“{found}”不是元素符号", en: "\"{found}\" is not the symbol of an element"),
    mend: Phrase(
      zh: "{nearest}检查大小写：如 Cl、Mg", en: "{nearest}Check upper and lower case, as in Cl, Mg"))

  package static let formulaMalformed = Rule(
    code: "formula-malformed", severity: .error,
    title: Phrase(zh: "化学式可读", en: "Formulas can be read"),
    cause: Phrase(
      zh: "“{found}”不是可读的化学式：{reason}", en: "\"{found}\" cannot be read as a formula: {reason}"),
    mend: Phrase(zh: "{advice}", en: "{advice}"))

  package static let unitUnknown = Rule(
    code: "unit-unknown", severity: .error,
    title: Phrase(zh: "单位可读", en: "Units can be read"),
    cause: Phrase(
      zh: "“{found}”不是可读的单位：{reason}", en: "\"{found}\" cannot be read as a unit: {reason}"),
    mend: Phrase(zh: "{advice}", en: "{advice}"))

  package static let unitMissing = Rule(
    code: "unit-missing", severity: .error,
    title: Phrase(zh: "数值写明单位", en: "Numbers state their unit"),
    cause: Phrase(
      zh: "“{number}”有数值而“{expected}”是空的",
      en: "\"{number}\" has a value but \"{expected}\" is empty"),
    mend: Phrase(zh: "写上单位", en: "write the unit"))

  package static let unitDimension = Rule(
    code: "unit-dimension", severity: .error,
    title: Phrase(zh: "单位的量纲正确", en: "Units measure the right thing"),
    cause: Phrase(
      zh: "“{found}”的量纲是{measured}，此处应能换算为“{expected}”",
      en: "\"{found}\" measures {measured}; here it must convert to \"{expected}\""),
    mend: Phrase(
      zh: "改用可换算为“{expected}”的单位：{meaning}",
      en: "use a unit that converts to \"{expected}\": {meaning}"))

  package static let currencyDiffers = Rule(
    code: "currency-differs", severity: .error,
    title: Phrase(zh: "金额用试验区的货币", en: "Money is in the zone's currency"),
    cause: Phrase(
      zh: "货币是 {found}，试验区用 {expected}", en: "the currency is {found}, the zone's {expected}"),
    mend: Phrase(zh: "换算为 {expected}", en: "convert it to {expected}"))

  package static let priceYear = Rule(
    code: "price-year-without-index", severity: .error,
    title: Phrase(zh: "别的价格年份有价格指数", en: "Other price years have an index"),
    cause: Phrase(
      zh: "价格年份是 {found}，试验区用 {expected}，而 zone.yaml 没有 {found} 年的价格指数",
      en: "the price year is {found}, the zone's {expected}, and zone.yaml has no price index of "
        + "{found}"),
    mend: Phrase(
      zh: "在 zone.yaml 的 price_indices 中写上 {found} 年相对 {expected} 年的价格水平",
      en: "state the price level of {found} relative to {expected} in price_indices of zone.yaml"))

  package static let keyTwice = Rule(
    code: "key-twice", severity: .error,
    title: Phrase(zh: "键不重复", en: "Keys are unique"),
    cause: Phrase(
      zh: "“{found}”已在 {other} 出现", en: "\"{found}\" already stands at {other}"),
    mend: Phrase(zh: "删去一行，或改用另一个标识", en: "remove one of the rows, or give it another id"))

  package static let referenceUnknown = Rule(
    code: "reference-unknown", severity: .error,
    title: Phrase(zh: "所引用的标识存在", en: "Ids that are named exist"),
    cause: Phrase(
      zh: "{expected} 中没有“{found}”", en: "there is no \"{found}\" in {expected}"),
    mend: Phrase(
      zh: "{nearest}改正标识，或在 {expected} 中加一行",
      en: "{nearest}Correct the id, or add it to {expected}"))
}
