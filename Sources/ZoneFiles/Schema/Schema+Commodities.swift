import ProcessNetwork

extension ZoneSchema {
  static let commodities = TableSchema(
    .commodities, isRequired: true, key: ["commodity"],
    zh: "物料与能源", en: "anything that flows or is stored",
    columns: [.key("commodity", zh: "物料标识", en: "id of the commodity")] + Column.names
      + substance + balancing + TableSchema.provenance)

  private static let substance: [Column] = [
    Column(
      "category", .choice(CommodityCategory.allCases.map(\.rawValue)), .required,
      zh: "类别", en: "what it is to the zone"),
    Column("unit", .unit, .required, zh: "计量单位", en: "the unit of its amounts"),
    Column("formula", .formula, zh: "化学式（纯物质）", en: "chemical formula of a pure compound"),
    Column(
      "composition_basis", .choice(CompositionBasis.allCases.map(\.rawValue)), .required,
      zh: "组成的来历：按化学式、完全分析、部分分析、无",
      en: "where its composition comes from: the formula, a full or a partial analysis, or none"),
    Column(
      "mass_per_unit", .number, .optional, in: .notNegative,
      zh: "每单位的吨数；单位为质量时可空缺，无质量写 0",
      en: "tonnes in one unit; may be empty where the unit is a mass; 0 means no mass"),
    Column(
      "energy_per_unit", .number, .standard("0"), in: .notNegative,
      zh: "每单位的能量，GJ", en: "energy in one unit, GJ"),
    Column(
      "water_per_unit", .number, .standard("0"), in: .notNegative,
      zh: "每单位的水量，m3", en: "water in one unit, m3"),
    Column(
      "co2_per_unit", .number, .standard("0"), in: .notNegative,
      zh: "每单位的二氧化碳，t", en: "CO2 in one unit, t"),
    Column(
      "hazard", .choice(HazardClass.allCases.map(\.rawValue)), .standard("none"),
      zh: "固废危险类别", en: "how dangerous it is as a waste"),
  ]

  private static let balancing: [Column] = [
    Column(
      "balance_at", .choice(BalanceLevel.allCases.map(\.rawValue)), .standard("site"),
      zh: "在何处平衡", en: "the kind of site at which it balances"),
    Column(
      "resolution", .choice(Resolution.allCases.map(\.rawValue)), .standard("timestep"),
      zh: "在多长时间内平衡", en: "the coarsest span of time over which it balances"),
    Column(
      "stock_holder", .text,
      zh: "谁持有库存；时间分辨率粗于时段时必填",
      en: "who holds the stock; required where the resolution is coarser than the timestep"),
    Column(
      "stock_amount", .bound, .optional, in: .notNegative,
      zh: "最多持有多少单位，或“unlimited”；与 stock_holder 同填",
      en: "the most that is held, in units, or `unlimited`; stated together with stock_holder"),
    Column("cargo", .text, zh: "货类，供运输线使用", en: "cargo class by which routes carry it"),
    Column(
      "disposed_as", .reference(.commodity),
      zh: "无人接收时按一吨对一吨转为哪种处置物料",
      en: "the commodity that it becomes, tonne for tonne, where nobody takes it"),
  ]

  static let compositions = TableSchema(
    .compositions, key: ["commodity", "site", "element"],
    zh: "元素的质量分数；site 空缺为物料自身的组成",
    en: "mass fractions of elements; an empty site means the commodity's own composition",
    columns: [
      Column("commodity", .reference(.commodity), .required, zh: "物料", en: "the commodity"),
      Column(
        "site", .reference(.site),
        zh: "只在该园区有效的组成", en: "the site at which alone the composition holds"),
      Column("element", .element, .required, zh: "元素", en: "the element"),
      Column(
        "mass_fraction", .number, .required, unit: "unit", .fraction, in: .notNegative,
        zh: "质量分数，换算后不大于 1", en: "mass fraction, at most 1 after conversion"),
      Column(
        "unit", .unit,
        zh: "质量分数的单位：%、‰、g/kg 等；空缺为纯小数",
        en: "unit of the mass fraction: %, ‰, g/kg …; empty means a plain fraction"),
    ] + TableSchema.provenance)
}

/// Where a commodity's composition comes from.
public enum CompositionBasis: String, Sendable, Hashable, CaseIterable {
  /// The formula of a pure compound.
  case formula
  /// A full analysis: an element not named is absent.
  case complete
  /// An analysis of some elements: the rest is untracked.
  case partial
  /// None: nothing that is tracked is in it.
  case none
}
