public import Findings

/// A plan over several periods as one HTML file that needs nothing else.
public struct PeriodsPage: Sendable {
  private let language: Language
  /// How many lines a chart has at most.
  private static let mostLines = 8

  /// Creates a page that opens in a language.
  public init(language: Language) { self.language = language }

  /// The whole file; the same plan gives the same bytes.
  ///
  /// - Parameter reports: the address of each period's own report, by the period's year.
  public func html(_ plan: PeriodsDocument, reports: [Int: String]) -> String {
    let years = plan.periods.map { "\($0.year)" }.joined(separator: "–")
    let sections = [
      periods(plan, reports), money(plan), limits(plan), builds(plan), stock(plan),
    ].compactMap(\.self)
    return ResultPage(
      title: Phrase(
        zh: "\(plan.zone.nameZh)：\(years) 年规划", en: "\(plan.zone.nameEn): plan of \(years)"),
      lead: "<p>\(summary(plan))</p>\(aim(plan))", sections: sections, language: language,
      styles: [ChartStyle.sheet]
    ).html.markup
  }

  private func summary(_ plan: PeriodsDocument) -> Phrase {
    let zh = StatusWords(language: .zh).text(plan.status, plan.statusDetail)
    let en = StatusWords(language: .en).text(plan.status, plan.statusDetail)
    guard let cost = plan.netCost else { return Phrase(zh: zh, en: en) }
    let isMyopic = plan.request.foresight == "myopic"
    let money = "\(Amounts.millions(cost)) × 10⁶ \(plan.units.money)"
    return Phrase(
      zh: "\(isMyopic ? "逐期规划" : "各期统一规划")，\(zh)；各期折现净支出合计 \(money)。",
      en: "\(isMyopic ? "Period by period" : "All periods together"), \(en); discounted net cost "
        + "of all periods \(money).")
  }

  private func aim(_ plan: PeriodsDocument) -> HTML {
    plan.aimWords.map { "<p>\($0)</p>" } ?? .empty
  }

  private func periods(_ plan: PeriodsDocument, _ reports: [Int: String]) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "金额为百万 \(plan.units.money)", en: "Money in millions of \(plan.units.money)"),
      [
        .init(heading: Phrase(zh: "起始年", en: "from")),
        .init(heading: Phrase(zh: "年数", en: "years"), kind: .number),
        .init(heading: Phrase(zh: "状态", en: "status")),
        .init(heading: Phrase(zh: "净支出/年", en: "net cost a year"), kind: .number),
        .init(heading: Phrase(zh: "折现合计", en: "discounted"), kind: .number),
        .init(heading: Phrase(zh: "新建投资", en: "investment"), kind: .number),
      ])
    table.isInteractive = false
    for period in plan.periods {
      let built = plan.builds.filter { $0.year == period.year }.compactMap(\.investment)
      let year: HTML =
        reports[period.year].map { "<a href=\"\($0)\">\(String(period.year))</a>" }
        ?? "\(String(period.year))"
      table.add([
        "<th scope=\"row\">\(year)</th>", Cell.number(Double(period.years), unit: ""),
        Cell.text(
          Phrase(
            zh: StatusWords(language: .zh).text(period.status, nil),
            en: StatusWords(language: .en).text(period.status, nil))),
        Cell.number(period.netCost, unit: "\(plan.units.money)/a", text: Amounts.millions),
        Cell.number(period.discounted, unit: plan.units.money, text: Amounts.millions),
        Cell.number(built.reduce(0, +), unit: plan.units.money, text: Amounts.millions),
      ])
    }
    return ReportSection(
      id: "periods", title: Phrase(zh: "各期", en: "Periods"), body: table.html)
  }

  /// The terms of net cost that are largest anywhere, over the years.
  private func money(_ plan: PeriodsDocument) -> ReportSection? {
    let terms = plan.periods.first?.terms ?? []
    let sizes = terms.indices.map { index in
      plan.periods.map { abs($0.terms[index].amount) }.max() ?? 0
    }
    let largest = terms.indices.filter { sizes[$0] > 0 }
      .sorted { (sizes[$1], $0) < (sizes[$0], $1) }.prefix(Self.mostLines).sorted()
    guard plan.periods.count > 1, !largest.isEmpty else { return nil }
    let chart = LineChart(
      title: Phrase(zh: "各年收支", en: "Money of each year"), axis: Phrase(zh: "年", en: "year"),
      unit: "10⁶ \(plan.units.money)/a",
      series: largest.map { index in
        LineChart.Series(
          name: Phrase(zh: terms[index].nameZh, en: terms[index].nameEn),
          points: plan.periods.map {
            .init(x: Double($0.year), y: $0.terms[index].amount / 1e6)
          })
      }, hasZero: true)
    return ReportSection(
      id: "money", title: Phrase(zh: "收支", en: "Money"),
      body: "<figure>\(HTML(trusted: chart.svg(idPrefix: "money-chart")))</figure>")
  }

  /// The limits that bind in some period: what each period reaches of what it may.
  private func limits(_ plan: PeriodsDocument) -> ReportSection? {
    var seen: Set<String> = []
    let binding = plan.periods.flatMap(\.limits)
      .filter { $0.isBinding && seen.insert($0.id).inserted }
    guard !binding.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(
        zh: "达到值；起作用处以粗体表示，悬停见限值与放宽一单位的价值",
        en:
          "What is reached, bold where it binds; hovering shows the bound and what a unit is worth"),
      [.init(heading: Phrase(zh: "约束指标", en: "limit"))]
        + plan.periods.map { .init(heading: Phrase("\($0.year)"), kind: .number) }
        + [.init(heading: Phrase(zh: "单位", en: "unit"))])
    table.shown = 40
    for limit in binding {
      let cells: [HTML] = plan.periods.map { period in
        guard let row = period.limits.first(where: { $0.id == limit.id }) else {
          return "<td></td>"
        }
        let text = Amounts.text(row.reached)
        let number: HTML = row.isBinding ? "<b>\(text)</b>" : "\(text)"
        let about =
          "\(row.reached) / \(row.value) \(row.unit); \(Amounts.text(row.worth)) "
          + "\(plan.units.money)/\(row.unit)"
        return "<td class=\"number\" title=\"\(about)\">\(number)</td>"
      }
      table.add(
        [Cell.heading(Phrase(zh: limit.nameZh, en: limit.nameEn))] + cells + [Cell.text(limit.unit)]
      )
    }
    return ReportSection(
      id: "limits", title: Phrase(zh: "起作用的约束指标", en: "Limits that bind"), body: table.html)
  }

  private func builds(_ plan: PeriodsDocument) -> ReportSection? {
    guard !plan.builds.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(
        zh: "\(plan.builds.count) 项，投资为百万 \(plan.units.money)",
        en: "\(plan.builds.count) builds, investment in millions of \(plan.units.money)"),
      [
        .init(heading: Phrase(zh: "装置或储存", en: "facility or store")),
        .init(heading: Phrase(zh: "投产年", en: "ready in"), kind: .number),
        .init(heading: Phrase(zh: "到期", en: "until"), kind: .number),
        .init(heading: Phrase(zh: "产能", en: "capacity"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(heading: Phrase(zh: "投资", en: "investment"), kind: .number),
        .init(heading: Phrase(zh: "出处", en: "row")),
      ])
    table.shown = 40
    for row in plan.builds.sorted(by: { ($0.year, $0.id) < ($1.year, $1.id) }) {
      table.add([
        Cell.heading(Phrase(zh: row.nameZh, en: row.nameEn)),
        Cell.number(Double(row.year), unit: "") { String(Int($0)) },
        Cell.number(row.end, unit: "") { String(Int($0.rounded(.up)) - 1) },
        Cell.number(row.amount, unit: row.amountUnit), Cell.text(row.amountUnit),
        Cell.number(row.investment, unit: plan.units.money, text: Amounts.millions),
        Cell.text(row.place),
      ])
    }
    return ReportSection(id: "builds", title: Phrase(zh: "新建", en: "Builds"), body: table.html)
  }

  private func stock(_ plan: PeriodsDocument) -> ReportSection? {
    guard !plan.stock.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(zh: "各期产能", en: "Capacity of each period"),
      [.init(heading: Phrase(zh: "装置或储存", en: "facility or store"))]
        + plan.periods.map { .init(heading: Phrase("\($0.year)"), kind: .number) }
        + [.init(heading: Phrase(zh: "单位", en: "unit"))])
    for row in plan.stock {
      table.add(
        [Cell.heading(Phrase(zh: row.nameZh, en: row.nameEn))]
          + row.byPeriod.map { Cell.number($0, unit: row.amountUnit) }
          + [Cell.text(row.amountUnit)])
    }
    return ReportSection(id: "stock", title: Phrase(zh: "产能", en: "Capacity"), body: table.html)
  }
}
