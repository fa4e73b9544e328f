import Findings

extension PlanText {
  func sheetLines(_ sheet: PlanDocument.Sheet, _ plan: PlanDocument) -> [String] {
    let title = "\n\(name(sheet.nameZh, sheet.nameEn))（\(sheet.unit)/a）"
    let heading = language == .zh ? title : "\n\(sheet.nameEn) (\(sheet.unit) per year)"
    guard sheet.total != 0 else { return [heading, "  " + say("没有流量", "nothing flows")] }
    var table = TextTable([
      ("", .left), (say("工艺或市场", "process or market"), .left), (say("园区", "site"), .left),
      (say("数量", "amount"), .right), (say("占比", "share"), .right),
    ])
    add(sheet.sources, as: say("来源", "source"), of: sheet.total, to: &table, plan)
    add(sheet.sinks, as: say("去向", "sink"), of: sheet.total, to: &table, plan)
    return [heading] + table.lines + [boundaryLine(sheet, plan)]
  }

  /// What of a sheet plants make and use, and what passes the boundary.
  private func boundaryLine(_ sheet: PlanDocument.Sheet, _ plan: PlanDocument) -> String {
    let kinds = Dictionary(plan.markets.map { ($0.id, $0.kind) }) { first, _ in first }
    func sum(_ lines: [PlanDocument.Line], _ wanted: (String?) -> Bool) -> String {
      let amounts = lines.filter { wanted($0.kind == "market" ? kinds[$0.name] : nil) }
      return Amounts.text(amounts.reduce(0) { $0 + $1.amount })
    }
    let made = sum(sheet.sources) { $0 == nil }
    let bought = sum(sheet.sources) { $0 != nil }
    let used = sum(sheet.sinks) { $0 == nil }
    let sold = sum(sheet.sinks) { $0 == "sale" }
    let gone = sum(sheet.sinks) { $0 == "disposal" || $0 == "emission" }
    return say(
      "  合计 \(Amounts.text(sheet.total))：产出 \(made)、外购或开采 \(bought)；使用 \(used)、外销 \(sold)、处置排放 \(gone)",
      "  total \(Amounts.text(sheet.total)): made \(made), bought or taken \(bought); "
        + "used \(used), sold \(sold), disposed of or emitted \(gone)")
  }

  private func add(
    _ lines: [PlanDocument.Line], as side: String, of total: Double, to table: inout TextTable,
    _ plan: PlanDocument
  ) {
    for line in lines.prefix(mostLines) {
      table.add([
        side, name(line.nameZh, line.nameEn), siteName(line.site, plan),
        Amounts.text(line.amount), Amounts.percent(line.amount / total),
      ])
    }
    more(lines.count - mostLines, &table, columns: 5)
  }

  func elementLines(_ plan: PlanDocument) -> [String] {
    let symbols = plan.elements.keys.sorted()
    guard !symbols.isEmpty else { return [] }
    var table = TextTable([
      (say("元素", "element"), .left), (say("来源", "sources"), .right),
      (say("配方残差", "recipe residual"), .right), (say("去向", "sinks"), .right),
      (say("未追踪入", "untracked in"), .right), (say("未追踪出", "untracked out"), .right),
    ])
    for symbol in symbols {
      guard let element = plan.elements[symbol] else { continue }
      table.add([
        symbol, Amounts.text(sum(element.sources)), Amounts.text(sum(element.residual)),
        Amounts.text(sum(element.sinks)), untracked(element.untrackedIn),
        untracked(element.untrackedOut),
      ])
    }
    return ["\n" + say("元素平衡（t/a）", "Element balances (t per year)")] + table.lines
  }

  private func sum(_ lines: [PlanDocument.Line]) -> Double {
    lines.reduce(0) { $0 + $1.amount }
  }

  private func untracked(_ tonnes: Double) -> String {
    tonnes == 0 ? "" : Amounts.text(tonnes)
  }
}
