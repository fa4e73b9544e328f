import ProcessNetwork

extension ZoneSchema {
  static let processes = TableSchema(
    .processes, isRequired: true, key: ["process"],
    zh: "工艺", en: "recipes: their names, reference commodities and costs",
    columns: [.key("process", zh: "工艺标识", en: "id of the process")] + Column.names + [
      Column("sector", .text, zh: "行业", en: "the sector that it belongs to"),
      Column(
        "reference", .reference(.commodity), .required,
        zh: "基准物料；配方按其一个单位计", en: "the commodity per unit of which the recipe is stated"),
      Column(
        "lifetime", .number, .optional, in: .positive,
        zh: "寿命，年", en: "how long a plant lasts, years"),
      Column(
        "investment", .number, .optional, unit: "investment_unit", .moneyPerCapacity,
        in: .notNegative,
        zh: "单位产能投资", en: "investment per unit of capacity"),
      Column(
        "investment_unit", .unit,
        zh: "投资的单位，如 CNY/(t/a)、CNY/kW、万元/(万吨/年)",
        en: "unit of the investment: CNY/(t/a), CNY/kW, 万元/(万吨/年) …"),
      Column(
        "investment_change", .number, .standard("0"), in: ValueRange(-0.5, 0.5),
        zh: "投资每年的变化份额，自价格年起；-0.03 为每年降 3 %",
        en:
          "yearly change of the investment as a share, from the price year on: -0.03 is 3 % less a year"
      ),
      Column(
        "investment_confidence", .choice(["high", "medium", "low"]),
        zh: "投资的可信度；空缺同该行", en: "how sure the investment is; empty means as the row"),
      Column(
        "fixed_cost_share", .number, .standard("0"), in: .share,
        zh: "每年固定成本占投资的份额", en: "yearly fixed cost as a share of the investment"),
      Column(
        "variable_cost", .number, .standard("0"), unit: "variable_cost_unit", .moneyPerCommodity,
        zh: "除物料与能源外的可变成本",
        en: "variable cost beside materials and energy"),
      Column("variable_cost_unit", .unit, zh: "可变成本的单位", en: "unit of the variable cost"),
      Column(
        "runs_evenly_over", .choice(Resolution.allCases.map(\.rawValue)), .standard("timestep"),
        zh: "其装置在多长时间内负荷均匀；timestep 为随时段变化",
        en:
          "the span over which its plants run with an even load; `timestep`: they follow the hours"),
    ] + TableSchema.provenance)

  static let recipes = TableSchema(
    .recipes, isRequired: true, key: ["process", "commodity", "direction"],
    zh: "配方行：每单位基准物料的投入与产出；恰有一行 role 为 product，即基准物料，out，1",
    en: "lines of recipes, per unit of the reference commodity; exactly one line of role "
      + "`product`: the reference commodity, `out`, 1",
    columns: [
      Column("process", .reference(.process), .required, zh: "工艺", en: "the process"),
      Column("commodity", .reference(.commodity), .required, zh: "物料", en: "the commodity"),
      Column(
        "direction", .choice(["in", "out"]), .required,
        zh: "投入 in 或产出 out", en: "whether it goes in or comes out"),
      Column(
        "amount", .number, .required, unit: "unit", .commodity, in: .notNegative,
        zh: "每单位基准物料的量，不带符号", en: "amount per unit of the reference, without a sign"),
      Column("unit", .unit, .required, zh: "量的单位", en: "unit of the amount"),
      Column(
        "role", .choice(RecipeRole.allCases.map(\.rawValue)), .required,
        zh: "该行的角色", en: "what the line is to its process"),
    ] + TableSchema.provenance)

  static let chains = TableSchema(
    .chains, key: ["chain", "process"],
    zh: "产业链：一组有名称的工艺；每行一个工艺",
    en: "chains: named sets of processes, one process a row",
    columns: [.key("chain", zh: "产业链标识", en: "id of the chain")] + Column.names + [
      Column("process", .reference(.process), .required, zh: "工艺", en: "a process of the chain")
    ])
}
