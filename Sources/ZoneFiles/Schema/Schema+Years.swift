import ProcessNetwork

extension ZoneSchema {
  static let limits = TableSchema(
    .limits, key: ["limit"],
    zh: "约束指标；各项在 limit_terms.csv，或写成公式",
    en: "bounds on linear expressions of a year's flows, by terms in limit_terms.csv or a formula",
    columns: [.key("limit", zh: "指标标识", en: "id of the limit")] + Column.names + [
      Column(
        "sense", .choice(LimitSense.allCases.map(\.rawValue)), .required,
        zh: "上限、下限或等于", en: "which side it bounds"),
      Column("value", .number, .required, unit: "unit", .any, zh: "数值", en: "the value"),
      Column("unit", .unit, .required, zh: "数值的单位", en: "unit of the value"),
      Column(
        "formula", .text,
        zh: "以流量公式代替 limit_terms.csv 的各项：流量的线性式或两式之比",
        en:
          "a formula over flows instead of rows in limit_terms.csv: linear, or the ratio of two such"
      ),
    ] + Column.years + TableSchema.provenance)

  static let limitTerms = TableSchema(
    .limitTerms,
    key: [
      "limit", "commodity", "layer", "process", "sector", "site", "direction", "part",
    ],
    zh: "约束指标的各项；commodity 与 layer 恰填一个",
    en: "the terms whose sum a limit bounds; exactly one of commodity and layer is stated",
    columns: [
      Column("limit", .reference(.limit), .required, zh: "指标", en: "the limit"),
      Column("commodity", .reference(.commodity), zh: "物料", en: "the commodity"),
      Column(
        "layer", .text,
        zh: "图层：co2、energy、water、mass 或元素符号；按每单位物料的含量计全部物料",
        en:
          "a layer: co2, energy, water, mass or an element's symbol; counts all commodities by what a "
          + "unit of each holds"),
      Column(
        "process", .reference(.process), zh: "工艺；空缺为全部", en: "the process; empty means all"),
      Column(
        "sector", .text,
        zh: "行业：只计该行业工艺的流量；空缺为全部",
        en: "the sector whose processes count; empty means all"),
      Column(
        "site", .reference(.site), zh: "园区；空缺为全区", en: "the site; empty means the zone"),
      Column(
        "direction", .choice(FlowDirection.allCases.map(\.rawValue)), .required,
        zh: "计哪些流量", en: "which flows count"),
      Column(
        "coefficient", .number, .required,
        zh: "每单位物料（或图层单位：t、GJ、m3）计多少指标单位",
        en: "units of the limit per unit of the commodity, or of the layer (t, GJ, m3)"),
      Column(
        "part", .choice(["numerator", "divisor"]), .standard("numerator"),
        zh: "比率的分子或分母；有分母时指标限定两者之比",
        en: "numerator or divisor of a ratio; with a divisor the limit bounds the ratio"),
    ])

  static let pricePaths = TableSchema(
    .pricePaths, key: ["subject_kind", "subject", "year"],
    zh: "逐年的价格与投资，代替每年固定的变化；两年之间线性内插，两端之外不变",
    en:
      "prices and investments year by year instead of a constant yearly change; linear between two "
      + "years, constant beyond the ends",
    columns: [
      Column(
        "subject_kind", .choice(["market", "process"]), .required,
        zh: "市场的价格，或工艺的投资", en: "the price of a market, or the investment of a process"),
      Column("subject", .text, .required, zh: "市场或工艺的编号", en: "id of the market or process"),
      Column("year", .year, .required, zh: "年份", en: "the year"),
      Column(
        "factor", .number, .required, in: .positive,
        zh: "该年价格或投资与其所在行数值之比", en: "price or investment of the year over that of its row"),
    ] + TableSchema.provenance)

  static let timesteps = TableSchema(
    .timesteps, key: ["timestep"],
    zh: "时段，按时间先后；时长乘权重之和为 8760 或 8784 小时",
    en: "the parts of a year in their order; duration times weight sum to 8760 or 8784 hours",
    columns: [
      .key("timestep", zh: "时段标识", en: "id of the timestep"),
      Column(
        "duration", .number, .required, unit: "unit", .time, in: .positive, zh: "时长", en: "duration"
      ),
      Column("unit", .unit, .required, zh: "时长单位", en: "unit of the duration"),
      Column(
        "weight", .number, .standard("1"), in: .positive,
        zh: "一年中出现的次数", en: "how often it occurs in the year"),
      Column(
        "day", .integer, .optional, in: ValueRange(1, 366), zh: "日", en: "the day"),
      Column(
        "month", .integer, .optional, in: ValueRange(1, 12), zh: "月", en: "the month"),
      Column("season", .text, zh: "季节", en: "the season"),
      Column(
        "hour_of_day", .integer, .optional, in: ValueRange(0, 23),
        zh: "一天中的小时", en: "the hour of the day"),
      Column(
        "start", .number, .optional, in: ValueRange(0, 8760),
        zh: "首次出现从全年第几小时起；逐时曲线取其间的平均，空缺按月与小时取",
        en: "the hour of the year at which its first occurrence begins: profiles by hours count by "
          + "their mean from there; empty means by month and hour of the day"),
    ])

  static let statistics = TableSchema(
    .statistics,
    key: [
      "statistic", "subject_kind", "subject", "period_start", "period_end", "accumulation",
      "revision",
    ],
    zh: "统计值", en: "reported values",
    columns: [
      .key("statistic", zh: "统计指标，如 output", en: "which statistic it is: `output` …"),
      Column(
        "subject_kind", .choice(["facility", "commodity", "site", "enterprise", "zone"]),
        .required, zh: "对象种类", en: "what kind of thing it is about"),
      Column(
        "subject", .text, zh: "对象标识；zone 时可空缺", en: "id of the subject; may be empty for `zone`"),
      Column(
        "period_start", .date, .required, zh: "报告期首日", en: "first day of the reporting period"),
      Column(
        "period_end", .date, .required, zh: "报告期末日", en: "last day of the reporting period"),
      Column("value", .number, .required, unit: "unit", .any, zh: "数值", en: "the value"),
      Column("unit", .unit, .required, zh: "单位", en: "unit of the value"),
      Column(
        "uncertainty", .number, .optional, unit: "unit", .any, in: .notNegative,
        zh: "标准不确定度，单位同数值", en: "standard uncertainty, in the unit of the value"),
      Column(
        "accumulation", .choice(["in_period", "cumulative"]), .standard("in_period"),
        zh: "报告期当期值，或自 1 月 1 日起的累计值",
        en: "of the period alone, or counted from the first of January"),
      Column(
        "status", .choice(["preliminary", "final"]), .standard("final"),
        zh: "初步数或最终数", en: "whether it is preliminary"),
      Column(
        "revision", .integer, .standard("0"), in: ValueRange(0, 1000),
        zh: "第几次修订；0 为首次填报，最后一次修订有效",
        en: "which revision it is; 0 is the value first stated, the latest one counts"),
      Column("recorded_at", .date, zh: "记录日期", en: "the day on which it was recorded"),
    ] + TableSchema.provenance)

  static let priceIndices = TableSchema(
    .priceIndices, key: ["price_index", "period_start", "period_end"],
    zh: "价格指数，用于不变价增速与不变价数值",
    en: "price indices, for growth and values at constant prices",
    columns: [
      .key("price_index", zh: "价格指数标识", en: "id of the price index"),
      Column("period_start", .date, .required, zh: "报告期首日", en: "first day of the period"),
      Column("period_end", .date, .required, zh: "报告期末日", en: "last day of the period"),
      Column(
        "value", .number, .required, in: .positive, zh: "指数，对比期为 100",
        en: "the index; what it compares with is 100"),
      Column(
        "comparison", .choice(["previous_year", "base_year"]), .standard("previous_year"),
        zh: "对比期：上年同期，或固定基年",
        en: "what it compares with: the same period of the year before, or a base year"),
      Column(
        "base_year", .year, zh: "固定基年；comparison 为 base_year 时必填",
        en: "the base year; required where it compares with one"),
    ] + TableSchema.provenance)

  static let production = TableSchema(
    .production, key: ["facility", "process"],
    zh: "给定产量，供 balance 使用，不属于试验区",
    en: "given outputs, the input of `balance`; not a part of the zone",
    columns: [
      Column("facility", .reference(.facility), .required, zh: "装置", en: "the facility"),
      Column(
        "process", .reference(.process),
        zh: "工艺；装置只有一种时可空缺", en: "the process; may be empty where the facility has one"),
      Column(
        "amount", .number, .required, unit: "unit", .commodityPerYear, in: .notNegative,
        zh: "一年的产量", en: "output of a year"),
      Column(
        "unit", .unit, .required,
        zh: "产量单位，t 或 t/a 等", en: "unit of the output: t, t/a …"),
    ])
}
