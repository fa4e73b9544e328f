public import Findings

/// The rules about synthesis problems.
public enum SynthesisRules {
  /// All of them, as the reference of rules lists them.
  public static let all: [Rule] = [
    .productMissing, .productUnmade, .unitWithoutRecipe, .unitCostTwofold, .unitCostUneven,
    .exclusionIdle, .priceUnread,
  ]
}

extension Rule {
  package static let productMissing = Rule(
    code: "product-missing", severity: .error,
    title: Phrase(zh: "综合问题有产品", en: "Synthesis problems have a product"),
    cause: Phrase(
      zh: "没有一种物料的 type 是 product，任何结构都没有目的",
      en: "no material is of type product, so no structure has a purpose"),
    mend: Phrase(
      zh: "把要生产的物料的 type 写作 product", en: "write product as the type of what is to be made"))

  package static let productUnmade = Rule(
    code: "product-unmade", severity: .error,
    title: Phrase(zh: "每种产品都有单元生产", en: "Every product is made by some unit"),
    cause: Phrase(
      zh: "没有单元生产产品“{found}”，因此没有任何可行结构",
      en: "no unit makes the product \"{found}\", so there is no solution structure"),
    mend: Phrase(
      zh: "在 recipes.csv 中补上生产它的行，或改正它的 type",
      en: "add the line of recipes.csv that makes it, or correct its type"))

  package static let unitWithoutRecipe = Rule(
    code: "unit-without-recipe", severity: .error,
    title: Phrase(zh: "每个单元都有配方", en: "Every unit has a recipe"),
    cause: Phrase(
      zh: "recipes.csv 中没有单元“{found}”的行", en: "recipes.csv has no line of unit \"{found}\""),
    mend: Phrase(zh: "补上它的配方，或删去该单元", en: "add its recipe, or remove the unit"))

  package static let unitCostTwofold = Rule(
    code: "unit-cost-twofold", severity: .error,
    title: Phrase(zh: "单元的费用写全，且只写一种", en: "A unit states one kind of cost, and all of it"),
    cause: Phrase(
      zh: "单元“{unit}”写了 {found}；应只写 cost，或写全 capacity、fixed_cost、proportional_cost",
      en: "unit \"{unit}\" states {found}; it must state cost alone, or capacity, fixed_cost and "
        + "proportional_cost together"),
    mend: Phrase(
      zh: "补上缺的，或删去多余的；没有的费用写 0，没有上限写 unlimited",
      en: "add what is missing or remove what is too much; write 0 for no cost, `unlimited` for no "
        + "limit"))

  package static let unitCostUneven = Rule(
    code: "unit-cost-uneven", severity: .error,
    title: Phrase(
      zh: "各单元的费用以同一方式写明",
      en: "All units state their cost in one way"),
    cause: Phrase(
      zh: "单元“{found}”{stated}，而第一个单元{expected}",
      en: "unit \"{found}\" {stated}, but the first unit {expected}"),
    mend: Phrase(
      zh: "全部写 cost，或全部写 capacity、fixed_cost、proportional_cost，或全部不写",
      en: "state cost for all, or capacity, fixed_cost and proportional_cost for all, or nothing"))

  package static let exclusionIdle = Rule(
    code: "exclusion-idle", severity: .warning,
    title: Phrase(zh: "互斥组至少有两个单元", en: "Groups of exclusions have two units at least"),
    cause: Phrase(
      zh: "互斥组“{found}”只有单元“{unit}”，不起作用",
      en: "group \"{found}\" has unit \"{unit}\" only and has no effect"),
    mend: Phrase(
      zh: "补上与它互斥的单元，或删去该组", en: "add the units that exclude it, or remove the group"))

  package static let priceUnread = Rule(
    code: "price-unread", severity: .warning,
    title: Phrase(
      zh: "价格属于原料，需求属于产品", en: "Prices are those of raw materials, demands of products"),
    cause: Phrase(
      zh: "物料“{found}”的 type 是 {type}，其 {column} 不起作用",
      en: "material \"{found}\" is of type {type}: its {column} has no effect"),
    mend: Phrase(zh: "改正 type，或删去该数", en: "correct the type, or remove the number"))
}
