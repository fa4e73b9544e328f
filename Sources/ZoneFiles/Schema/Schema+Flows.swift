import ProcessNetwork

extension ZoneSchema {
  static let routes = TableSchema(
    .routes, key: ["route"],
    zh: "运输线；cargo 与 commodity 恰填一个",
    en: "ways between sites; exactly one of cargo and commodity is stated",
    columns: [
      .key("route", zh: "运输线标识", en: "id of the route"),
      Column("cargo", .text, zh: "货类", en: "the cargo class that it carries"),
      Column("commodity", .reference(.commodity), zh: "物料", en: "the commodity that it carries"),
      Column("from", .reference(.site), .required, zh: "起点", en: "where it begins"),
      Column("to", .reference(.site), .required, zh: "终点", en: "where it ends"),
      Column("means", .text, zh: "运输方式", en: "means of transport"),
      Column(
        "distance", .number, .optional, unit: "distance_unit", .length, in: .notNegative,
        zh: "距离", en: "distance"),
      Column("distance_unit", .unit, zh: "距离单位", en: "unit of the distance"),
      Column(
        "cost", .number, .required, unit: "cost_unit", .moneyPerTonne, in: .notNegative,
        zh: "运费", en: "cost"),
      Column("cost_unit", .unit, .required, zh: "运费单位", en: "unit of the cost"),
      Column(
        "loss", .number, .standard("0"), in: .share,
        zh: "损耗份额", en: "share of what enters that does not arrive"),
      Column(
        "capacity", .bound, .standard("unlimited"), unit: "capacity_unit", .tonnesPerYear,
        in: .notNegative, zh: "年运力", en: "yearly capacity"),
      Column("capacity_unit", .unit, zh: "运力单位", en: "unit of the capacity"),
    ] + TableSchema.provenance)

  static let stores = TableSchema(
    .stores, key: ["store"],
    zh: "储存", en: "what holds a commodity between times at a site",
    columns: [
      .key("store", zh: "储存标识", en: "id of the store"),
      Column("commodity", .reference(.commodity), .required, zh: "物料", en: "what it holds"),
      Column("site", .reference(.site), .required, zh: "所在园区", en: "where it stands"),
      Column(
        "capacity", .bound, .required, unit: "unit", .commodity, in: .notNegative,
        zh: "容量，或“unlimited”", en: "the most that it holds, or `unlimited`"),
      Column("unit", .unit, zh: "容量单位", en: "unit of the capacity"),
      Column(
        "charge_limit", .bound, .standard("unlimited"), unit: "rate_unit", .commodityPerHour,
        in: .notNegative, zh: "最大进料速率", en: "fastest charge"),
      Column(
        "discharge_limit", .bound, .standard("unlimited"), unit: "rate_unit", .commodityPerHour,
        in: .notNegative, zh: "最大出料速率", en: "fastest discharge"),
      Column("rate_unit", .unit, zh: "速率单位", en: "unit of the two rates"),
      Column(
        "charge_efficiency", .number, .standard("1"), in: .positiveShare,
        zh: "进料效率", en: "share of what is taken in that is held"),
      Column(
        "discharge_efficiency", .number, .standard("1"), in: .positiveShare,
        zh: "出料效率", en: "share of what is drawn that is given"),
      Column(
        "hourly_loss", .number, .standard("0"), in: .share,
        zh: "每小时损失份额", en: "share of what is held that is lost in an hour"),
    ] + storeBuilding + [providesReserve] + TableSchema.provenance)

  private static let storeBuilding: [Column] =
    [
      Column(
        "phase", .choice(["idea", "planned", "approved", "under_construction"]),
        zh: "项目的阶段；空缺为已有，写明时规模由规划决定，不超过该行的容量与速率",
        en: "phase of a project, whose size the plan chooses up to the row's; empty: it exists")
    ] + Column.years + [
      Column(
        "investment", .number, .optional, unit: "investment_unit", .moneyPerCommodity,
        in: .notNegative, zh: "每单位容量的投资", en: "investment per unit that it can hold"),
      Column(
        "investment_unit", .unit, zh: "容量投资的单位，如 CNY/kWh", en: "unit of it: CNY/kWh …"),
      Column(
        "power_investment", .number, .optional, unit: "power_investment_unit", .moneyPerRate,
        in: .notNegative,
        zh: "每单位出料速率的投资；空缺时速率与容量成比例",
        en: "investment per unit an hour that it can give; empty: rates go with what it holds"),
      Column(
        "power_investment_unit", .unit, zh: "速率投资的单位，如 CNY/kW", en: "unit of it: CNY/kW …"),
      Column(
        "investment_change", .number, .standard("0"), in: ValueRange(-0.5, 0.5),
        zh: "投资每年的变化份额，自价格年起",
        en: "yearly change of both investments as a share, from the price year on"),
      Column(
        "fixed_cost_share", .number, .standard("0"), in: .share,
        zh: "每年固定成本占投资的份额", en: "yearly fixed cost as a share of the investment"),
      Column(
        "lifetime", .number, .optional, in: .positive, zh: "寿命，年", en: "how long it lasts, years"),
      Column(
        "lead_time", .integer, .standard("0"), in: ValueRange(0, 30),
        zh: "从决策到投产的年数", en: "years from the decision until it works"),
      Column(
        "build_limit", .number, .optional, unit: "unit", .commodity, in: .notNegative,
        zh: "每年最多新增的容量，单位同容量", en: "the most capacity added in a year, in its unit"),
    ]

  static let markets = TableSchema(
    .markets, key: ["market"],
    zh: "市场：边界上的开采、购买、销售、处置与排放；不允许处置即不写行",
    en:
      "the boundary: extraction, purchase, sale, disposal, emission; what is forbidden has no row",
    columns: [
      .key("market", zh: "市场标识，每级一个", en: "id of the market, one for each step"),
      Column("commodity", .reference(.commodity), .required, zh: "物料", en: "what passes"),
      Column(
        "site", .reference(.site), .required,
        zh: "园区；其下各园区共用", en: "the site; it serves every site within"),
      Column(
        "kind", .choice(MarketKind.allCases.map(\.rawValue)), .required,
        zh: "种类", en: "which way it passes"),
      Column(
        "step", .integer, .standard("1"), in: ValueRange(1, 1000),
        zh: "价格级，从 1 起", en: "price step, from 1"),
    ] + prices + [
      Column(
        "limit", .bound, .optional, unit: "limit_unit", .commodityPerYear, in: .notNegative,
        zh: "年限量，或“unlimited”；空缺会被列出",
        en: "the most that passes in a year, or `unlimited`; empty ones are listed"),
      Column("limit_unit", .unit, zh: "限量的单位", en: "unit of the limit"),
    ] + Column.years + [
      Column(
        "tariff", .reference(.profile),
        zh: "电价等随时间变化的系数曲线", en: "profile by which the price varies in time, as a factor"),
      Column(
        "demand_charge", .number, .optional, unit: "demand_charge_unit", .moneyPerDemand,
        in: .notNegative, zh: "需量电费", en: "charge on the highest hourly demand"),
      Column(
        "demand_charge_unit", .unit,
        zh: "需量电费的单位，如 元/(kW·月)", en: "unit of the demand charge: CNY/(kW*a) …"),
      Column("scope", .text, zh: "市场范围", en: "what the market covers"),
    ] + TableSchema.provenance)

  private static let prices: [Column] = [
    Column(
      "price", .number, .required, unit: "price_unit", .moneyPerCommodity,
      zh: "价格；销售为收入，其余为支出", en: "price: earned by sales, paid by all others"),
    Column(
      "price_low", .number, .optional, unit: "price_unit", .moneyPerCommodity,
      zh: "低价；空缺同 price", en: "low case; empty means as price"),
    Column(
      "price_high", .number, .optional, unit: "price_unit", .moneyPerCommodity,
      zh: "高价；空缺同 price", en: "high case; empty means as price"),
    Column("price_unit", .unit, .required, zh: "价格单位", en: "unit of the prices"),
    Column(
      "price_change", .number, .standard("0"), in: ValueRange(-0.5, 0.5),
      zh: "价格每年的变化份额，自价格年起",
      en: "yearly change of the prices as a share, from the price year on"),
  ]
}
