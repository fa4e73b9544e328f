import ProcessNetwork

extension ZoneSchema {
  static let facilities = TableSchema(
    .facilities, key: ["facility"],
    zh: "现有装置", en: "what exists: one or several processes sharing one capacity",
    columns: [.key("facility", zh: "装置标识", en: "id of the facility")] + Column.names + [
      Column("enterprise", .reference(.enterprise), zh: "所属企业", en: "who owns it"),
      Column("site", .reference(.site), .required, zh: "所在园区", en: "where it stands"),
      Column(
        "process", .reference(.process),
        zh: "工艺；在 modes.csv 中列出时留空", en: "its process; empty where modes.csv lists several"),
    ] + size + Column.years + operation + [providesReserve, planID] + TableSchema.provenance)

  static let projects = TableSchema(
    .projects, key: ["project"],
    zh: "项目：可能建成的装置；标识与装置不可相同",
    en: "projects: facilities that may come to be; their ids differ from those of facilities",
    columns: [.key("project", zh: "项目标识", en: "id of the project")] + Column.names + [
      Column("enterprise", .reference(.enterprise), zh: "所属企业", en: "who proposes it"),
      Column("site", .reference(.site), .required, zh: "所在园区", en: "where it would stand"),
      Column("process", .reference(.process), .required, zh: "工艺", en: "its process"),
    ] + size + [
      Column(
        "phase", .choice(["idea", "planned", "approved", "under_construction"]), .required,
        zh: "阶段", en: "the phase that it is in")
    ] + Column.years + [
      Column(
        "investment", .number, .optional, unit: "investment_unit", .money, in: .notNegative,
        zh: "项目总投资；空缺时按工艺的单位投资计",
        en: "investment of the whole project; empty means that of the process per capacity"),
      Column("investment_unit", .unit, zh: "投资的单位", en: "unit of the investment"),
      Column(
        "whole_units", .flag, .standard("no"),
        zh: "是否只能整体建设", en: "whether it is built as a whole or not at all"),
      Column(
        "lead_time", .integer, .standard("0"), in: ValueRange(0, 30),
        zh: "从决策到投产的年数，投资在其间逐年等额支付",
        en:
          "years from the decision until it runs, over which the investment is paid in equal parts"),
      Column(
        "build_limit", .number, .optional, unit: "unit", .capacity, in: .notNegative,
        zh: "每年最多新增的产能，单位同产能", en: "the most capacity added in a year, in the unit of capacity"),
      Column(
        "exclusive_group", .text,
        zh: "互斥组：同组项目至多建一个", en: "group of projects of which one at most is built"),
      Column(
        "requires", .reference(.facility),
        zh: "前置装置或项目：建成份额不超过它的份额",
        en: "the facility or project of which no smaller share must stand"),
    ] + operation + [providesReserve, planID] + TableSchema.provenance)

  static let modes = TableSchema(
    .modes, key: ["facility", "process"],
    zh: "一台装置的多种工艺", en: "the processes of facilities that have several",
    columns: [
      Column("facility", .reference(.facility), .required, zh: "装置", en: "the facility"),
      Column("process", .reference(.process), .required, zh: "工艺", en: "one of its processes"),
      Column(
        "units_per_capacity", .number, .standard("1"), in: .positive,
        zh: "每单位产能可产该工艺基准物料的单位数",
        en: "units of this process's reference commodity per unit of capacity"),
    ] + TableSchema.provenance)

  private static let planID = Column(
    "plan_id", .text, zh: "规划文本中的编号", en: "id in the plan's tables")

  private static let size: [Column] = [
    Column(
      "capacity", .bound, .required, unit: "unit", .capacity, in: .notNegative,
      zh: "产能，或“unlimited”", en: "capacity, or `unlimited`"),
    Column("unit", .unit, .required, zh: "产能单位，如 t/a、MW", en: "unit of the capacity: t/a, MW …"),
    Column(
      "operating_hours", .number, .standard("8000"),
      in: ValueRange(0, 8784, isMinimumExcluded: true),
      zh: "每年运行小时；小时产能 = 产能 / 运行小时；8000 为假设",
      en: "operating hours a year; hourly capacity = capacity / hours; 8000 is an assumption"),
  ]

  private static let operation: [Column] =
    [
      Column(
        "minimum_load", .number, .standard("0"), in: .share,
        zh: "最低负荷占小时产能的份额", en: "lowest load as a share of the hourly capacity"),
      Column(
        "ramp_limit", .number, .optional, in: .positive,
        zh: "每小时最大负荷变化占小时产能的份额",
        en: "largest change of load in an hour as a share of the hourly capacity"),
      Column(
        "start_cost", .number, .optional, unit: "start_cost_unit", .money, in: .notNegative,
        zh: "每次启动的费用，只对有最低负荷的装置起作用；空缺为 0",
        en: "cost of each start, for facilities with a minimum load; empty means 0"),
      Column("start_cost_unit", .unit, zh: "启动费用的单位", en: "unit of the cost of a start"),
      Column("availability", .reference(.profile), zh: "可用率曲线", en: "profile of its availability"),
      evenness,
    ] + curtailment

  private static let curtailment: [Column] = [
    Column(
      "curtailment", .choice(["allowed", "forbidden"]), .standard("allowed"),
      zh: "可用率所给的是否可以不发（弃风、弃光）",
      en: "whether what the availability gives may be left unmade"),
    Column(
      "curtailment_cost", .number, .optional, unit: "curtailment_cost_unit", .moneyPerCommodity,
      in: .notNegative,
      zh: "可用而未产的每单位基准物料的费用；空缺为 0",
      en: "cost of a unit of the reference commodity that is available and not made; empty means 0"),
    Column("curtailment_cost_unit", .unit, zh: "弃用费用的单位", en: "unit of the cost of curtailment"),
  ]

  private static let evenness = Column(
    "runs_evenly_over", .choice(Resolution.allCases.map(\.rawValue)),
    zh: "在多长时间内负荷均匀；空缺为其工艺中最短的",
    en: "the span over which its load is even; empty means the shortest of its processes")
}
