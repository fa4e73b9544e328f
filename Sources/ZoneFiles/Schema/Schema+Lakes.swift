import SaltLake

extension ZoneSchema {
  static let oreMinerals = TableSchema(
    .oreMinerals, key: ["ore", "mineral"],
    zh: "可浸泡溶解的固体钾矿的矿物", en: "minerals of solid ores that solvents may dissolve",
    columns: [.key("ore", zh: "矿石标识", en: "id of the ore")] + Column.names + [
      Column(
        "mineral", .choice(Mineral.all.map(\.id)), .required, zh: "矿物", en: "the mineral"),
      Column(
        "mass_fraction", .number, .required, in: .positiveShare, zh: "质量分数",
        en: "mass fraction in the ore"),
      Column(
        "solvent", .reference(.brine), zh: "与淡水配成溶剂的卤水；首行有效",
        en: "brine that is mixed with water as solvent; the ore's first row counts"),
      Column(
        "temperature", .number, .standard("15"), zh: "温度，°C；首行有效",
        en: "temperature, °C; the ore's first row counts"),
    ] + TableSchema.provenance)

  static let lakes = TableSchema(
    .lakes, key: ["lake"],
    zh: "作为储库的盐湖或采区", en: "lakes or mining districts as reservoirs",
    columns: [.key("lake", zh: "盐湖标识", en: "id of the lake")] + Column.names + [
      Column("brine", .reference(.brine), .required, zh: "湖卤", en: "its brine"),
      Column(
        "area", .number, .required, unit: "area_unit", .area, in: .positive,
        zh: "含卤面积", en: "area under which brine lies"),
      Column(
        "open_water", .number, .standard("0"), unit: "area_unit", .area, in: .notNegative,
        zh: "蒸发水面面积", en: "area of open water, which evaporates"),
      Column("area_unit", .unit, .required, zh: "面积单位", en: "unit of the areas"),
      Column(
        "thickness", .number, .required, unit: "thickness_unit", .length, in: .positive,
        zh: "含卤层平均厚度", en: "mean thickness of the layers that hold brine"),
      Column("thickness_unit", .unit, .required, zh: "厚度单位", en: "unit of the thickness"),
      Column(
        "porosity", .number, .standard("1"), in: .positiveShare, zh: "给水度；水体为 1",
        en: "share that brine fills and gives; 1 for open water"),
      Column("climate", .id, .required, zh: "气候标识", en: "id of the climate"),
      Column(
        "inflow", .number, .standard("0"), unit: "flow_unit", .any, in: .notNegative,
        zh: "淡水补给", en: "fresh inflow"),
      Column(
        "pumping", .number, .required, unit: "flow_unit", .any, in: .notNegative,
        zh: "采卤量", en: "brine pumped"),
      Column(
        "injection", .number, .standard("0"), unit: "flow_unit", .any, in: .notNegative,
        zh: "注水量", en: "water injected"),
      Column("flow_unit", .unit, .required, zh: "流量单位，如 m3/a", en: "unit of the flows: m3/a"),
      Column(
        "inflow_salt", .number, .standard("0"), in: .notNegative,
        zh: "补给水含盐，kg/m3", en: "salt of the inflow, kg/m3"),
      Column(
        "returned", .number, .standard("0"), in: .share, zh: "回灌体积占采卤的份额",
        en: "volume that comes back, as a share of what is pumped"),
      Column(
        "returned_brine", .reference(.brine), zh: "回灌卤水；空缺为湖卤",
        en: "the brine that comes back; empty means the lake's"),
      Column(
        "dissolved_potash", .number, .standard("0"), in: .notNegative,
        zh: "每立方米注水溶出的 KCl，kg", en: "KCl that a cubic metre of injected water dissolves, kg"),
      Column(
        "lowest_level", .number, .required, in: ValueRange(nil, 0),
        zh: "允许的最低水位（相对起始），m", en: "lowest level allowed, m against the beginning"),
      Column(
        "lowest_potassium", .number, .required, in: .notNegative,
        zh: "值得开采的最低 K，kg/m3", en: "lowest potassium worth pumping, kg/m3"),
    ] + TableSchema.provenance)

  static let signals = TableSchema(
    .signals, key: ["signal"],
    zh: "测点：对象、限值与预测；数据在 signals/*.csv",
    en: "signals: what they measure, limits and forecast; the series lie in signals/*.csv",
    columns: [
      .key("signal", zh: "测点标识", en: "id of the signal"),
      Column("lake", .reference(.lake), .required, zh: "盐湖", en: "the lake"),
      Column(
        "quantity", .choice(SignalPlan.Quantity.allCases.map(\.rawValue)), .required,
        zh: "量：水位 m，K、Mg、Li kg/m3", en: "what: level in m; K, Mg, Li in kg/m3"),
      Column("lowest", .number, zh: "下限", en: "lowest value allowed"),
      Column("highest", .number, zh: "上限", en: "highest value allowed"),
      Column(
        "tolerance", .number, .standard("0.1"), in: .notNegative,
        zh: "与预测的容许偏差：份额；水位为 m",
        en: "how far from the forecast: a share; m for levels"),
      Column(
        "beginning", .year, .required, zh: "预测起始年", en: "year in which the forecast begins"),
    ] + TableSchema.provenance)
}
