import Findings
import ProcessNetwork

extension ReportContent {
  /// What passes the boundary, by kind of market.
  var markets: ReportSection? {
    let used = limitUse
    let tables = MarketKind.allCases.compactMap { kind -> HTML? in
      let rows = plan.markets.filter { $0.kind == kind.rawValue }
      return rows.isEmpty ? nil : marketTable(kind, rows, used)
    }
    guard !tables.isEmpty || !plan.disposals.isEmpty else { return nil }
    return ReportSection(
      id: "markets", title: Phrase(zh: "市场", en: "Markets"), body: "\(tables)\(disposalTable)")
  }

  /// What passes each step at all sites that share its limit.
  private var limitUse: [String: Double] {
    var used: [String: Double] = [:]
    for market in plan.markets { used[market.id, default: 0] += market.amount }
    return used
  }

  private func marketTable(
    _ kind: MarketKind, _ rows: [PlanDocument.MarketRow], _ used: [String: Double]
  ) -> HTML {
    var table = ReportTable(
      kind.heading,
      [
        .init(heading: Phrase(zh: "物料", en: "commodity")),
        .init(heading: Phrase(zh: "平衡点", en: "site")),
        .init(heading: Phrase(zh: "数量", en: "amount"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(
          heading: Phrase(zh: "价格（\(plan.units.money)）", en: "price (\(plan.units.money))"),
          kind: .number),
        .init(
          heading: Phrase(zh: "支出（\(millions.zh)）", en: "paid (\(millions.en))"), kind: .number),
        .init(heading: Phrase(zh: "限额用量", en: "use of the limit"), kind: .bar),
        .init(
          heading: Phrase(zh: "限额多一单位的价值", en: "worth of one more of the limit"), kind: .number),
        .init(heading: EvidenceMarks.headings[0]), .init(heading: EvidenceMarks.headings[1]),
      ])
    table.shown = 15
    let sorted = rows.sorted {
      (abs($0.money), $0.amount, $1.id) > (abs($1.money), $1.amount, $0.id)
    }
    for row in sorted { table.add(marketCells(row, used: used[row.id] ?? row.amount)) }
    return table.html
  }

  private func marketCells(_ row: PlanDocument.MarketRow, used: Double) -> [HTML] {
    [
      Cell.heading(names.commodity(row.commodity)), Cell.text(names.site(row.site)),
      Cell.number(row.amount, unit: "\(row.unit)/a"), Cell.text("\(row.unit)/a"),
      Cell.number(
        row.price, unit: "\(plan.units.money)/\(row.unit)", about: EvidenceMarks.about(row.origin)),
      Cell.money(row.money, plan), limitCell(row, used: used),
      Cell.number(row.worthOfLimit == 0 ? nil : row.worthOfLimit, unit: plan.units.money),
    ] + evidence.cells(row.origin)
  }

  private func limitCell(_ row: PlanDocument.MarketRow, used: Double) -> HTML {
    guard let limit = row.limit else {
      let text =
        row.openness == "not stated"
        ? Phrase(zh: "限额未填", en: "no limit stated") : Phrase(zh: "不限", en: "unlimited")
      return "<td class=\"bar\">\(Cell.badge(text, "open"))</td>"
    }
    let share = limit > 0 ? used / limit : 1
    let bar = ShareBar(share: share, style: row.isAtLimit ? "bar full" : "bar")
    let about = EvidenceMarks.about(row.origin)
    return """
      <td class="bar" title="\(CSVText.number(used)) / \(CSVText.number(limit)) \(row.unit)/a">\
      \(bar.svg)<span>\(Amounts.percent(share)) <small>/ \(about)\(Amounts.text(limit))</small>\
      </span></td>
      """
  }

  /// What nobody takes and becomes a disposal commodity.
  private var disposalTable: HTML {
    guard !plan.disposals.isEmpty else { return .empty }
    var table = ReportTable(
      Phrase(zh: "无人接收而转为处置物的物料", en: "commodities that nobody takes and that become waste"),
      [
        .init(heading: Phrase(zh: "物料", en: "commodity")),
        .init(heading: Phrase(zh: "转为", en: "becomes")),
        .init(heading: Phrase(zh: "平衡点", en: "site")),
        .init(heading: Phrase(zh: "数量", en: "amount"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")), .init(heading: EvidenceMarks.headings[0]),
        .init(heading: EvidenceMarks.headings[1]),
      ])
    table.shown = 15
    for row in plan.disposals {
      let origin = names.origin(kind: "disposal", name: row.into, commodity: row.commodity)
      table.add(
        [
          Cell.heading(names.commodity(row.commodity)), Cell.text(names.commodity(row.into)),
          Cell.text(names.site(row.site)), Cell.number(row.amount, unit: "\(row.unit)/a"),
          Cell.text("\(row.unit)/a"),
        ] + evidence.cells(origin))
    }
    return table.html
  }

  /// What routes carry.
  var routes: ReportSection? {
    guard !plan.routes.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(zh: "有运量的运输线", en: "routes that carry something"),
      [
        .init(heading: Phrase(zh: "物料", en: "commodity")),
        .init(heading: Phrase(zh: "起点", en: "from")), .init(heading: Phrase(zh: "终点", en: "to")),
        .init(heading: Phrase(zh: "方式", en: "means")),
        .init(heading: Phrase(zh: "发出", en: "sent"), kind: .number),
        .init(heading: Phrase(zh: "到达", en: "arrived"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(
          heading: Phrase(zh: "运费（\(millions.zh)）", en: "freight (\(millions.en))"), kind: .number),
        .init(heading: EvidenceMarks.headings[0]), .init(heading: EvidenceMarks.headings[1]),
      ])
    table.shown = 15
    let sorted = plan.routes.sorted {
      ($0.cost, $0.amount, $1.id, $1.commodity) > ($1.cost, $1.amount, $0.id, $0.commodity)
    }
    for row in sorted { table.add(routeCells(row)) }
    return ReportSection(id: "routes", title: Phrase(zh: "运输", en: "Routes"), body: table.html)
  }

  private func routeCells(_ row: PlanDocument.RouteRow) -> [HTML] {
    let full: HTML =
      row.isAtCapacity ? Cell.badge(Phrase(zh: "运力已满", en: "at capacity"), "full") : .empty
    return [
      Cell.heading(names.commodity(row.commodity)), Cell.text(names.site(row.from)),
      Cell.text(names.site(row.to)), "<td>\(Self.means(row.means))\(full)</td>",
      Cell.number(row.amount, unit: "\(row.unit)/a"),
      Cell.number(row.arrived, unit: "\(row.unit)/a"), Cell.text("\(row.unit)/a"),
      Cell.money(row.cost, plan, about: EvidenceMarks.about(row.origin)),
    ] + evidence.cells(row.origin)
  }

  private static func means(_ means: String) -> Phrase {
    switch means {
    case "road": Phrase(zh: "公路", en: "road")
    case "rail": Phrase(zh: "铁路", en: "rail")
    case "pipeline": Phrase(zh: "管道", en: "pipeline")
    default: Phrase(means)
    }
  }
}

extension MarketKind {
  /// The heading of the markets of a kind.
  fileprivate var heading: Phrase {
    switch self {
    case .extraction: Phrase(zh: "开采", en: "extraction")
    case .purchase: Phrase(zh: "采购", en: "purchases")
    case .sale: Phrase(zh: "销售（收入为负支出）", en: "sales (income is negative)")
    case .disposal: Phrase(zh: "处置", en: "disposal")
    case .emission: Phrase(zh: "排放", en: "emissions")
    }
  }
}
