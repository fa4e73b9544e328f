import SaltLake

extension ZoneSchema {
  static let brines = TableSchema(
    .brines, key: ["brine"],
    zh: "卤水化验结果", en: "analyses of brines",
    columns: [.key("brine", zh: "卤水标识", en: "id of the brine")] + Column.names + [
      Column(
        "commodity", .reference(.commodity), zh: "对应的物料", en: "the commodity that it is"),
      Column(
        "temperature", .number, .standard("20"), zh: "样品温度，°C", en: "temperature of the sample, °C"),
      Column(
        "density", .number, .optional, unit: "density_unit", .any, in: .positive,
        zh: "密度；空缺时按组成计算", en: "density; empty means that by composition"),
      Column("density_unit", .unit, zh: "密度单位", en: "unit of the density: g/cm3, kg/m3"),
      Column("ph", .number, .optional, in: ValueRange(0, 14), zh: "pH", en: "pH"),
    ]
      + Solute.allCases.map { solute in
        Column(
          solute.symbol.lowercased(), .number, .optional, unit: "unit", .any, in: .notNegative,
          zh: "\(solute.symbol) 含量；没有则写 0，空缺是未化验",
          en: "content of \(solute.symbol); 0 where there is none, empty where not analysed")
      } + [
        Column(
          "unit", .unit, .required, zh: "含量单位，如 g/L、%",
          en: "unit of the contents: g/L, %"),
        Column(
          "closure", .choice(ChargeClosure.allCases.map(\.rawValue)), .standard("refuse"),
          zh: "电荷不平时由哪种离子补足；refuse 只容许 2 %",
          en: "which ion makes up charges that do not balance; `refuse` allows 2 %"),
      ] + TableSchema.provenance)

  static let pondSeries = TableSchema(
    .pondSeries, key: ["series"],
    zh: "盐田系列：卤水依次流过的盐池", en: "pond series: ponds that pass brine on",
    columns: [.key("series", zh: "系列标识", en: "id of the series")] + Column.names + [
      Column("site", .reference(.site), zh: "所在园区", en: "the site"),
      Column("brine", .reference(.brine), .required, zh: "进卤", en: "the brine that is fed"),
      Column(
        "feed", .number, .required, unit: "feed_unit", .any, in: .positive, zh: "年进卤量",
        en: "brine fed a year"),
      Column("feed_unit", .unit, .required, zh: "进卤量单位", en: "unit of the feed: t/a, m3/a"),
      Column("climate", .id, .required, zh: "气候标识", en: "id of the climate"),
      Column(
        "dormant_below", .number, .standard("0"),
        zh: "低于此卤温的月份休眠，°C", en: "months with colder brine are dormant, °C"),
      Column(
        "composition_uncertainty", .number, .standard("0"), in: .share,
        zh: "进卤组成的相对标准不确定度", en: "relative standard uncertainty of the feed's ions"),
      Column(
        "evaporation_uncertainty", .number, .standard("0"), in: .share,
        zh: "年蒸发量的相对标准不确定度", en: "relative standard uncertainty of a year's evaporation"),
      Column(
        "potash", .reference(.commodity), zh: "氯化钾产品的物料", en: "commodity of the potash made"),
      Column(
        "lithium", .reference(.commodity), zh: "锂产品的物料", en: "commodity of the lithium made"),
      Column(
        "lithium_recovery", .number, .standard("0.8"), in: .share,
        zh: "老卤提锂收率", en: "share of the old brine's lithium that is recovered"),
    ] + TableSchema.provenance)

  static let ponds = TableSchema(
    .ponds, key: ["series", "pond"],
    zh: "盐池，按流动顺序", en: "ponds, in the order of flow",
    columns: [
      Column("series", .reference(.pondSeries), .required, zh: "系列", en: "the series"),
      .key("pond", zh: "盐池标识", en: "id of the pond"),
    ] + Column.names + [
      Column(
        "area", .number, .required, unit: "area_unit", .area, in: .positive, zh: "面积", en: "area"),
      Column("area_unit", .unit, .required, zh: "面积单位", en: "unit of the area"),
      Column(
        "depth", .number, .required, unit: "depth_unit", .length, in: .positive,
        zh: "溢流深度", en: "depth at which it spills"),
      Column("depth_unit", .unit, .required, zh: "深度单位", en: "unit of the depth"),
      Column(
        "leakage", .number, .standard("0"), unit: "leakage_unit", .any, in: .notNegative,
        zh: "渗漏", en: "brine lost through the ground"),
      Column("leakage_unit", .unit, zh: "渗漏单位，如 mm/d", en: "unit of the leakage: mm/d"),
      Column(
        "residence", .number, .optional, unit: "residence_unit", .time, in: .positive,
        zh: "停留时间", en: "time that brine stays"),
      Column("residence_unit", .unit, zh: "停留时间单位", en: "unit of the residence time"),
      Column(
        "harvest", .text, zh: "收盐月份，如 9;10；all 为每月；空缺为不收",
        en: "months of harvest, `9;10`; `all` every month; empty never"),
      Column(
        "harvest_share", .number, .standard("1"), in: .positiveShare,
        zh: "每次收取的份额", en: "share taken at each harvest"),
      Column(
        "entrainment", .number, .standard("0"), in: .notNegative,
        zh: "每千克盐夹带的卤水，kg", en: "kilograms of brine that a kilogram of salt takes along"),
    ] + TableSchema.provenance)

  static let suppressedMinerals = TableSchema(
    .suppressedMinerals, key: ["series", "pond", "mineral"],
    zh: "盐池中不结晶的矿物（介稳）及依据",
    en: "minerals that do not crystallise in a pond (metastable ways), and who says so",
    columns: [
      Column("series", .reference(.pondSeries), .required, zh: "系列", en: "the series"),
      Column("pond", .text, zh: "盐池；空缺为全部", en: "the pond; empty means all"),
      Column(
        "mineral", .choice(Mineral.all.map(\.id)), .required, zh: "矿物", en: "the mineral"),
    ] + TableSchema.provenance)

  static let pondClimate = TableSchema(
    .pondClimate, key: ["climate", "month"],
    zh: "盐田气候，逐月", en: "weather over ponds, month by month",
    columns: [
      .key("climate", zh: "气候标识", en: "id of the climate"),
      Column(
        "month", .integer, .required, in: ValueRange(1, 12), zh: "月", en: "the month"),
      Column(
        "evaporation", .number, .required, unit: "unit", .length, in: .notNegative,
        zh: "淡水水面月蒸发", en: "evaporation of fresh water in the month"),
      Column(
        "rain", .number, .required, unit: "unit", .length, in: .notNegative, zh: "月降水",
        en: "rain of the month"),
      Column("unit", .unit, .required, zh: "单位", en: "unit of both"),
      Column(
        "humidity", .number, .required, in: ValueRange(0, 0.95),
        zh: "相对湿度，0~0.95", en: "relative humidity, 0 to 0.95"),
      Column(
        "temperature", .number, .required, in: ValueRange(-50, 90), zh: "卤水温度，°C",
        en: "temperature of the brine, °C"),
    ] + TableSchema.provenance)

  static let traceDistribution = TableSchema(
    .traceDistribution, key: ["element", "mineral"],
    zh: "数据库中无固相的元素在盐与卤水间的分配（估计）",
    en: "how elements without solids in the data base share themselves (estimates)",
    columns: [
      Column(
        "element", .choice(Solute.traces.map(\.element)), .required, zh: "元素", en: "the element"),
      Column(
        "mineral", .choice(Mineral.all.map(\.id)), .required, zh: "矿物", en: "the mineral"),
      Column(
        "coefficient", .number, .required, in: .notNegative,
        zh: "矿物中质量分数与卤水中质量分数之比",
        en: "mass fraction in the mineral over that in the brine"),
    ] + TableSchema.provenance)
}
