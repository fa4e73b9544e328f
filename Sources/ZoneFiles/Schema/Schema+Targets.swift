import Findings
import Indicators

extension ZoneSchema {
  static let targets = TableSchema(
    .targets, key: ["target"],
    zh: "目标；没有数值的由 authority 下达", en: "targets; one without a value is set by `authority`",
    columns: [.key("target", zh: "目标标识", en: "id of the target")] + Column.names + [
      Column(
        "indicator", .text, zh: "所约束的指标；空缺即与目标同名",
        en: "the indicator that it bounds; empty means the one of the same id"),
      Column("year", .year, .required, zh: "到期年份", en: "the year in which it is due"),
      Column(
        "comparison", .choice(TargetComparison.allCases.map(\.rawValue)), .required,
        zh: "比较；+ 为比基期增加", en: "how it is compared; `+` is an increase over the baseline"),
      Column("value", .number, .optional, unit: "unit", .any, zh: "目标值", en: "the value"),
      Column("unit", .unit, .required, zh: "单位", en: "unit of value and baseline"),
      Column(
        "baseline", .number, .optional, unit: "unit", .any, zh: "基期值", en: "value of the base year"),
      Column(
        "baseline_year", .year, zh: "基期年份；空缺为目标年前五年",
        en: "the base year; empty means five years before"),
      Column(
        "kind", .choice(TargetKind.allCases.map(\.rawValue)), .standard("level"),
        zh: "水平、累计、增速或界限", en: "what kind of quantity it is"),
      Column(
        "path", .choice(TargetPath.allCases.map(\.rawValue)), .standard("linear"),
        zh: "从基期到目标的路径", en: "the path from baseline to target"),
      Column("authority", .text, zh: "没有数值时由谁下达", en: "who sets the value where it is empty"),
    ] + TableSchema.provenance)

  static let targetRevisions = TableSchema(
    .targetRevisions, key: ["target", "from"],
    zh: "目标调整，保留原值", en: "changes of targets, which keep the old value",
    columns: [
      .key("target", zh: "目标", en: "the target"),
      Column(
        "old", .number, .optional, zh: "原值，单位同目标", en: "the value before, in the target's unit"),
      Column(
        "new", .number, .required, zh: "新值，单位同目标",
        en: "the value from then on, in the target's unit"),
      Column("from", .year, .required, zh: "自哪一年的评价起用", en: "first year whose evaluation uses it"),
      Column("reason", .text, .required, zh: "理由", en: "why it was changed"),
      Column("approver", .text, .required, zh: "批准者", en: "who approved it"),
      Column("approved", .date, .required, zh: "批准日期", en: "when it was approved"),
    ])

  static let coefficients = TableSchema(
    .coefficients, key: ["coefficient", "from"],
    zh: "标准与通知中的系数", en: "coefficients of standards and notices",
    columns: [
      .key("coefficient", zh: "系数标识，公式中的名称", en: "id of the coefficient, its name in formulas")
    ]
      + Column.names + [
        Column("value", .number, .required, unit: "unit", .any, zh: "数值", en: "the value"),
        Column("unit", .unit, .required, zh: "单位", en: "unit of the value"),
        Column(
          "uncertainty", .number, .optional, unit: "unit", .any, in: .notNegative,
          zh: "标准不确定度，单位同数值", en: "standard uncertainty, in the unit of the value"),
      ] + Column.years + standards + [
        Column("note", .text, zh: "备注，程序不读", en: "a remark; the program does not read it")
      ])

  static let benchmarks = TableSchema(
    .benchmarks, key: ["benchmark"],
    zh: "单位产品能耗、水耗的标杆、基准与限额", en: "levels of energy and water per unit of a product",
    columns: [.key("benchmark", zh: "标识", en: "id of the row")] + Column.names + [
      Column("kind", .choice(["energy", "water"]), .required, zh: "能耗或水耗", en: "energy or water"),
      Column(
        "commodities", .text, zh: "对应的产品物料，多个以“;”分隔",
        en: "the commodities that are the product, several separated by `;`"),
      Column("unit", .unit, .required, zh: "单位", en: "unit of the levels"),
      Column(
        "advanced", .number, .optional, unit: "unit", .any, zh: "1 级或先进值",
        en: "level 1 or the advanced value"),
      Column(
        "limit_level", .number, .optional, unit: "unit", .any, zh: "3 级或通用值",
        en: "level 3 or the general value"),
      Column(
        "benchmark_level", .number, .optional, unit: "unit", .any, zh: "标杆水平",
        en: "the benchmark level"),
      Column(
        "baseline_level", .number, .optional, unit: "unit", .any, zh: "基准水平",
        en: "the baseline level"),
    ] + standards + [
      Column(
        "notice_certainty", .choice(Certainty.allCases.map(\.rawValue)),
        zh: "标杆与基准的可靠程度；空缺同 certainty",
        en: "how benchmark and baseline are known; empty means as `certainty`"),
      Column("note", .text, zh: "备注，程序不读", en: "a remark; the program does not read it"),
    ])

  static let confirmations = TableSchema(
    .confirmations, key: ["value_id"],
    zh: "核实记录：解除“凭记忆”的标记", en: "what was looked up, which lifts the mark of memory",
    columns: [
      .key("value_id", zh: "所核实的值的标识", en: "id of the value that was looked up"),
      Column(
        "value", .number, .required, zh: "查到的值，单位同原表；阈值写 1",
        en: "the value that was found, in the table's unit; 1 for a threshold"),
      Column("source", .text, .required, zh: "出处", en: "where it was found"),
      Column("who", .text, .required, zh: "核实人", en: "who found it"),
      Column("when", .date, .required, zh: "日期", en: "when"),
    ])

  private static let standards: [Column] = [
    Column(
      "standard", .text, .required, zh: "标准或文件，带版本", en: "standard or document, with its edition"),
    Column(
      "certainty", .choice(Certainty.allCases.map(\.rawValue)), .required,
      zh: "可靠程度；memory 的值不作判定", en: "how it is known; a value from `memory` judges nobody"),
  ]
}
