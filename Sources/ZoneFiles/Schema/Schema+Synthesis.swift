import ProcessNetwork
import Structures

extension ZoneSchema {
  static let materials = TableSchema(
    .materials, key: ["id"],
    zh: "综合问题的物料，供 structures 使用，不属于试验区",
    en: "materials of a synthesis problem, the input of `structures`; not a part of the zone",
    columns: [
      Column("id", .text, .required, zh: "物料标识", en: "id of the material"),
      Column(
        "type", .choice(MaterialRole.allCases.map(\.rawValue)), .required,
        zh: "原料、中间物、产品（必须生产）或出口（可以生产）",
        en: "raw, intermediate, product (must be made) or outlet (may be made)"),
      Column(
        "price", .number, in: .notNegative,
        zh: "原料单价；空缺即不计价", en: "money per unit of a raw material; empty means unpriced"),
      Column(
        "demand", .number, in: .notNegative,
        zh: "产品的需求量；空缺即只要求生产", en: "amount of a product that must be made; empty means any"),
    ])

  static let units = TableSchema(
    .units, key: ["id"],
    zh: "综合问题的操作单元，供 structures 使用，不属于试验区",
    en: "operating units of a synthesis problem, the input of `structures`; not a part of the zone",
    columns: [
      Column("id", .text, .required, zh: "单元标识", en: "id of the unit"),
      Column(
        "cost", .number, in: .notNegative,
        zh: "选用该单元的费用；空缺即未说明", en: "cost of having the unit; empty means not stated"),
      Column(
        "capacity", .bound, in: .notNegative,
        zh: "活动量的上限，或 unlimited", en: "the most of its activity, or `unlimited`"),
      Column(
        "fixed_cost", .number, in: .notNegative,
        zh: "只要运行就有的费用", en: "cost of running at all"),
      Column(
        "proportional_cost", .number, in: .notNegative,
        zh: "每单位活动量的费用", en: "cost per unit of activity"),
    ])

  static let exclusions = TableSchema(
    .exclusions, key: ["group", "unit"],
    zh: "互斥组：一个结构至多含组中一个单元；供 structures 使用，不属于试验区",
    en: "groups of which a structure has one unit at most, an input of `structures`; not a part of "
      + "the zone",
    columns: [
      Column("group", .text, .required, zh: "互斥组标识", en: "id of the group"),
      Column("unit", .reference(.operatingUnit), .required, zh: "单元", en: "the unit"),
    ])

  /// The recipes of a synthesis problem, which have the name of a zone's but columns of their own.
  static let unitRecipes = TableSchema(
    .recipes, isRequired: true, key: ["unit", "material", "direction"],
    zh: "操作单元的配方", en: "what each operating unit takes and makes",
    columns: [
      Column("unit", .reference(.operatingUnit), .required, zh: "单元", en: "the unit"),
      Column("material", .reference(.material), .required, zh: "物料", en: "the material"),
      Column(
        "direction", .choice(RecipeSide.allCases.map(\.rawValue)), .required,
        zh: "取用 in，产出 out", en: "in where the unit takes it, out where it makes it"),
      Column(
        "amount", .number, .standard("1"), in: .positive,
        zh: "每单位活动量的量；空缺为 1", en: "amount per unit of activity; empty means 1"),
    ])
}
