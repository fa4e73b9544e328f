import ProcessNetwork

extension Column {
  /// The column that holds the row's own id.
  static func key(_ name: String, zh: String, en: String) -> Column {
    Column(name, .id, .required, zh: zh, en: en)
  }

  /// The two columns of a name.
  static let names: [Column] = [
    Column("name_zh", .text, .required, zh: "中文名称", en: "name in Chinese"),
    Column("name_en", .text, .required, zh: "英文名称", en: "name in English"),
  ]

  /// The two columns of the years in which a row holds.
  static let years: [Column] = [
    Column("from", .year, zh: "起始年份；空缺即一直存在", en: "first year; empty means always"),
    Column("to", .year, zh: "终止年份；空缺即不终止", en: "last year; empty means no end"),
  ]
}

extension ZoneSchema {
  static let sources = TableSchema(
    .sources, isRequired: true, key: ["source"],
    zh: "数据来源；各表每行都要写出来源", en: "where values come from; every row of every table names one",
    columns: [
      .key("source", zh: "来源键", en: "key of the source"),
      Column(
        "kind", .choice(SourceKind.allCases.map(\.rawValue)), .required,
        zh: "来源种类", en: "what kind of knowledge it is"),
      Column("title_zh", .text, .required, zh: "中文题名", en: "title in Chinese"),
      Column("title_en", .text, .required, zh: "英文题名", en: "title in English"),
      Column("location", .text, zh: "章节、表号或页码", en: "section, table or page"),
      Column(
        "confidence", .choice(["high", "medium", "low"]), .required,
        zh: "数值的可信度", en: "how sure its values are"),
      Column(
        "disclosure", .choice(["public", "confidential"]),
        zh: "其中单个企业的数据是否公开；空缺按保密",
        en: "whether what it says of single enterprises is public; empty counts as confidential"),
      Column("url", .text, zh: "网址", en: "web address"),
      Column("note", .text, zh: "备注，程序不读", en: "a remark; the program does not read it"),
    ])

  static let sites = TableSchema(
    .sites, isRequired: true, key: ["site"],
    zh: "园区与基地，可嵌套；恰有一行 kind 为 zone",
    en: "places where balances are kept; they nest, and exactly one is the zone",
    columns: [
      .key("site", zh: "园区标识", en: "id of the site"),
      Column(
        "parent", .reference(.site),
        zh: "上级园区；zone 与 outside 行留空", en: "the site that it lies in; empty for zone and outside"),
    ] + Column.names + [
      Column(
        "kind", .choice(SiteKind.allCases.map(\.rawValue)), .required,
        zh: "种类", en: "what the site is"),
      Column(
        "latitude", .number, .optional, in: ValueRange(-90, 90),
        zh: "纬度，度", en: "latitude, degrees"),
      Column(
        "longitude", .number, .optional, in: ValueRange(-180, 180),
        zh: "经度，度", en: "longitude, degrees"),
      Column(
        "area", .number, .optional, unit: "area_unit", .area, in: .notNegative,
        zh: "面积", en: "area"),
      Column("area_unit", .unit, zh: "面积单位", en: "unit of the area"),
    ] + TableSchema.provenance)

  static let enterprises = TableSchema(
    .enterprises, key: ["enterprise"],
    zh: "企业", en: "who owns facilities and answers for their returns",
    columns: [.key("enterprise", zh: "企业标识", en: "id of the enterprise")] + Column.names + [
      Column("site", .reference(.site), zh: "所在园区", en: "the site of its seat"),
      Column("credit_code", .text, zh: "统一社会信用代码", en: "unified social credit code"),
    ] + TableSchema.provenance)

  static let aboveScale = TableSchema(
    .aboveScale, key: ["enterprise", "from"],
    zh: "规模以上工业企业名单：企业在哪些年份入统",
    en: "the above-scale list: the years for which enterprises are on it",
    columns: [
      Column("enterprise", .reference(.enterprise), .required, zh: "企业", en: "the enterprise"),
      Column("from", .year, .required, zh: "入统的第一年", en: "first year on the list"),
      Column(
        "to", .year, zh: "入统的最后一年；空缺即仍在名单", en: "last year on the list; empty means still on it"),
      Column("reason", .text, zh: "入库或退库原因", en: "why it entered or left"),
    ] + TableSchema.provenance)
}
