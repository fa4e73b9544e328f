extension ZoneSchema {
  static let measurements = TableSchema(
    .measurements, key: ["measurement"],
    zh: "测量值：流量、库存与组成，供 reconcile 使用",
    en: "measured flows, stocks and contents, which `reconcile` reconciles",
    columns: [
      .key("measurement", zh: "测量标识", en: "id of the measurement"),
      Column(
        "binding", .choice(["facility", "market", "route", "store"]), .required,
        zh: "测点在何处", en: "what kind of thing is measured at"),
      Column(
        "subject", .text, .required, zh: "装置、市场、运输线或储存的标识",
        en: "id of the facility, market, route or store"),
      Column(
        "commodity", .reference(.commodity),
        zh: "物料；市场与储存可空缺", en: "the commodity; may be empty for markets and stores"),
      Column(
        "direction", .choice(["in", "out"]), zh: "装置的投入 in 或产出 out",
        en: "whether a facility takes it in or gives it out"),
      Column(
        "element", .element, zh: "化验的元素，数值为质量分数；空缺则为物料的量",
        en: "the element whose mass fraction was assayed; empty means an amount"),
      Column(
        "period_start", .date, .required, zh: "报告期首日", en: "first day of the reporting period"),
      Column(
        "period_end", .date, .required, zh: "报告期末日；库存为该日终了时",
        en: "last day of the reporting period; a stock is that at the end of this day"),
      Column("value", .number, .required, unit: "unit", .any, zh: "测量值", en: "the measured value"),
      Column(
        "unit", .unit, .required, zh: "单位：期内的量、速率（如 t/d、MW）或质量分数",
        en: "unit: an amount of the period, a rate such as t/d or MW, or a mass fraction"),
      Column(
        "uncertainty", .number, .required, unit: "unit", .any, in: .notNegative,
        zh: "标准不确定度（一倍标准差），单位同数值；0 为精确值",
        en: "one standard deviation, in the unit of the value; 0 means exactly known"),
    ] + TableSchema.provenance)
}
