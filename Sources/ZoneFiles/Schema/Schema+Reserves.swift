import ProcessNetwork

extension ZoneSchema {
  static let reserves = TableSchema(
    .reserves, key: ["reserve"],
    zh: "备用：每个时段须留的余量；所求为 amount 与两个份额之和",
    en: "head-room that is held in every timestep: the sum of `amount` and the two shares",
    columns: [.key("reserve", zh: "备用标识", en: "id of the reserve")] + Column.names + [
      Column("commodity", .reference(.commodity), .required, zh: "物料，如电", en: "the commodity"),
      Column(
        "site", .reference(.site), .required,
        zh: "园区或全区；其下各园区合计", en: "the site; all sites within count together"),
      Column(
        "direction", .choice(ReserveDirection.allCases.map(\.rawValue)), .required,
        zh: "up：能多产或少用；down：能少产或多用",
        en: "`up`: more can be made or less used; `down`: less made or more used"),
      Column(
        "amount", .number, .standard("0"), unit: "unit", .commodityPerHour, in: .notNegative,
        zh: "固定数量", en: "what is required whatever runs"),
      Column("unit", .unit, zh: "数量的单位，如 MW", en: "unit of the amount: MW …"),
      Column(
        "share_of_load", .number, .standard("0"), in: .share,
        zh: "其中装置用量（负荷）的份额", en: "share of what facilities there use"),
      Column(
        "share_of_variable", .number, .standard("0"), in: .share,
        zh: "有可用率曲线的装置（风、光）产量的份额",
        en: "share of what facilities with a profile of availability make there"),
      Column(
        "response_hours", .number, .standard("1"), in: .positive,
        zh: "须在几小时内到位；有爬坡限制的装置只计此间能达到的",
        en: "hours within which it must be there; a ramp limit allows so much"),
      Column(
        "sustained_hours", .number, .standard("1"), in: .notNegative,
        zh: "须持续几小时；储存只计持续这么久的",
        en: "hours for which it must last; a store offers what it can keep up so long"),
    ] + Column.years + TableSchema.provenance)

  static let providesReserve = Column(
    "provides_reserve", .flag, .standard("no"),
    zh: "其余量可否作备用", en: "whether its head-room may be held as a reserve")
}
