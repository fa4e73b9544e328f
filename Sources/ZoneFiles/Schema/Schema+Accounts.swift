extension ZoneSchema {
  static let flows = TableSchema(
    .flows, key: ["id"],
    zh: "单独账目的流量，供 reconcile 使用，不属于试验区",
    en: "the flows of an account, the input of `reconcile`; not a part of the zone",
    columns: [
      Column("id", .text, .required, zh: "流量标识", en: "id of the flow"),
      Column(
        "from", .text, zh: "流出的过程；空缺为系统之外",
        en: "the process that it leaves; empty means the outside"),
      Column(
        "to", .text, zh: "流入的过程；空缺为系统之外",
        en: "the process that it enters; empty means the outside"),
      Column(
        "measured", .number, zh: "测量值；空缺为未测量",
        en: "the measured value; empty means unmeasured"),
      Column(
        "standard_uncertainty", .number, in: .notNegative,
        zh: "标准不确定度（一倍标准差），单位同测量值；0 为精确值",
        en: "one standard deviation, in the unit of the value; 0 means exactly known"),
      Column("lower", .number, zh: "下限", en: "the least value it may have"),
      Column("upper", .number, zh: "上限", en: "the greatest value it may have"),
    ])

  static let constraints = TableSchema(
    .constraints, key: ["constraint", "flow"],
    zh: "账目的线性方程：各行 coefficient × flow 之和等于 rhs",
    en: "linear equations of an account: the rows' sum of coefficient times flow equals `rhs`",
    columns: [
      Column("constraint", .text, .required, zh: "方程标识", en: "id of the equation"),
      Column("flow", .reference(.flow), .required, zh: "流量", en: "the flow"),
      Column("coefficient", .number, .required, zh: "系数", en: "its coefficient"),
      Column(
        "rhs", .number, .required, zh: "右端；同一方程各行相同",
        en: "the right side; the same in all rows of an equation"),
    ])

  static let correlations = TableSchema(
    .correlations, key: ["flow_a", "flow_b"],
    zh: "账目中读数误差之间的相关系数",
    en: "correlations between the errors of an account's readings",
    columns: [
      Column("flow_a", .reference(.flow), .required, zh: "流量", en: "the one flow"),
      Column("flow_b", .reference(.flow), .required, zh: "另一流量", en: "the other flow"),
      Column(
        "correlation", .number, .required, in: ValueRange(-1, 1), zh: "相关系数",
        en: "the correlation coefficient of their errors"),
    ])

  static let variables = TableSchema(
    .variables, key: ["id"],
    zh: "非线性账目的量，供 reconcile 使用，不属于试验区",
    en: "the quantities of a nonlinear account, the input of `reconcile`; not a part of the zone",
    columns: [
      Column(
        "id", .text, .required, zh: "量的标识，方程中的名称",
        en: "id of the quantity, its name in equations"),
      Column(
        "measured", .number, zh: "测量值；空缺为未测量",
        en: "the measured value; empty means unmeasured"),
      Column(
        "standard_uncertainty", .number, in: .notNegative,
        zh: "标准不确定度（一倍标准差），单位同测量值；0 为精确值",
        en: "one standard deviation, in the unit of the value; 0 means exactly known"),
      Column(
        "start", .number, zh: "迭代初值；空缺则从测量值开始",
        en: "where the iteration begins; empty means at the measured value"),
      Column("lower", .number, zh: "下限", en: "the least value it may have"),
      Column("upper", .number, zh: "上限", en: "the greatest value it may have"),
    ])

  static let equations = TableSchema(
    .equations, key: ["id"],
    zh: "非线性账目的方程：表达式等于零",
    en: "the equations of a nonlinear account: each expression equals zero",
    columns: [
      Column("id", .text, .required, zh: "方程标识", en: "id of the equation"),
      Column(
        "expression", .text, .required, zh: "等于零的表达式，如 flow * content - load",
        en: "what equals zero, such as `flow * content - load`"),
    ])
}
