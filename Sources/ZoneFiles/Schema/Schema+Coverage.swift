extension ZoneSchema {
  static let mapping = TableSchema(
    .mapping, key: ["plan_id"],
    zh: "规划各行的去向：由规划的行到本区的标识",
    en: "where the rows of the zone's plan went: from each row to ids of the zone",
    columns: [
      .key("plan_id", zh: "规划的行", en: "the row of the plan"),
      Column(
        "zone_id", .text, .required, zh: "任一表格中的标识，多个以“;”分隔",
        en: "ids of rows of any table, several separated by `;`"),
      Column("note", .text, zh: "备注，程序不读", en: "a remark; the program does not read it"),
    ])

  static let notModelled = TableSchema(
    .notModelled, key: ["plan_id"],
    zh: "规划中未入模的行及理由", en: "the rows of the zone's plan that are left out, and why",
    columns: [
      .key("plan_id", zh: "规划的行", en: "the row of the plan"),
      Column(
        "reason", .choice(OmissionReason.allCases.map(\.rawValue)), .required,
        zh: "理由", en: "the reason"),
      Column("note", .text, zh: "备注，程序不读", en: "a remark; the program does not read it"),
    ])

  static let unused = TableSchema(
    .unused, key: ["facility"],
    zh: "在随附的各情景中都不运行的装置及理由",
    en: "why facilities run in none of the zone's scenarios",
    columns: [
      Column(
        "facility", .reference(.facility), .required, zh: "装置或项目", en: "the facility or project"),
      Column(
        "reason", .choice(["reserve", "dearer", "not needed", "by the hour"]), .required,
        zh: "备用；另有更省的办法；无需要；只在按小时规划时运行",
        en: "it stands by; another way costs less; nothing needs it; it runs only hour by hour"),
      Column("note", .text, zh: "备注，程序不读", en: "a remark; the program does not read it"),
    ])
}
