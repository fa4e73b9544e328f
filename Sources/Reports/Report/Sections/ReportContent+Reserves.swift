import Findings

extension ReportContent {
  /// The reserves: how much, at what price, by whom.
  var reserveTable: HTML {
    guard !plan.reserves.isEmpty else { return .empty }
    var table = ReportTable(
      Phrase(zh: "备用", en: "reserves"),
      [
        .init(heading: Phrase(zh: "备用", en: "reserve")),
        .init(heading: Phrase(zh: "园区", en: "site")),
        .init(heading: Phrase(zh: "方向", en: "direction")),
        .init(heading: Phrase(zh: "最大所求", en: "most required"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(heading: Phrase(zh: "最高价", en: "highest price"), kind: .number),
        .init(heading: Phrase(zh: "全年多留一单位的代价", en: "cost of a unit more all year"), kind: .number),
        .init(heading: Phrase(zh: "提供者", en: "from")),
        .init(heading: EvidenceMarks.headings[0]), .init(heading: EvidenceMarks.headings[1]),
      ])
    for reserve in plan.reserves {
      let shares = reserve.shares(plan.timesteps).prefix(4)
        .map { "\($0.id) \(Amounts.percent($0.share))" }.joined(separator: ", ")
      table.add(
        [
          Cell.heading(
            Phrase(zh: reserve.nameZh, en: reserve.nameEn), note: names.commodity(reserve.commodity)
          ),
          Cell.text(names.site(reserve.site)),
          Cell.text(
            reserve.direction == "up" ? Phrase(zh: "上", en: "up") : Phrase(zh: "下", en: "down")),
          Cell.number(reserve.highest, unit: reserve.unit), Cell.text(reserve.unit),
          Cell.number(reserve.highestPrice, unit: "\(plan.units.money)/(\(reserve.unit))/h"),
          Cell.number(reserve.worth, unit: plan.units.money), Cell.text(shares),
        ] + evidence.cells(reserve.origin))
    }
    return table.html
  }
}
