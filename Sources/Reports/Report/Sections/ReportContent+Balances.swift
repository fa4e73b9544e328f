import Findings

extension ReportContent {
  /// The zone's sheets.
  var sheets: ReportSection? {
    let pieces = plan.sheets.filter { $0.total != 0 }.map(sheet)
    let silent = plan.sheets.filter { $0.total == 0 }
    guard !pieces.isEmpty || !silent.isEmpty else { return nil }
    let note: HTML =
      silent.isEmpty
      ? .empty
      : "<p class=\"note\">\(Phrase(zh: "没有流量：", en: "Nothing flows in: "))\(listed(silent))</p>"
    return ReportSection(
      id: "sheets", title: Phrase(zh: "平衡表", en: "Sheets"), body: "\(pieces)\(note)")
  }

  private func listed(_ sheets: [PlanDocument.Sheet]) -> Phrase {
    Phrase(
      zh: sheets.map(\.nameZh).joined(separator: "、"),
      en: sheets.map(\.nameEn).joined(separator: ", "))
  }

  private func sheet(_ sheet: PlanDocument.Sheet) -> HTML {
    let name = Phrase(zh: sheet.nameZh, en: sheet.nameEn)
    let table = TwoSidedTable(
      sources: sheet.sources.map { line($0) }, sinks: sheet.sinks.map { line($0) },
      unit: sheet.unit, evidence: evidence)
    return """
      <h3>\(name) <small title="\(CSVText.number(sheet.total)) \(sheet.unit)/a">\
      \(Amounts.text(sheet.total)) \(sheet.unit)/a</small></h3>
      <p class="note">\(weights(sheet))</p>
      \(table.html)
      """
  }

  private func weights(_ sheet: PlanDocument.Sheet) -> Phrase {
    let parts = sheet.weights.keys.sorted().map { id in
      let weight = Numeral.text(sheet.weights[id] ?? 0)
      let name = names.commodity(id)
      return Phrase(zh: "\(name.zh) × \(weight)", en: "\(name.en) × \(weight)")
    }
    return Phrase(
      zh: "口径：" + parts.map(\.zh).joined(separator: "；"),
      en: "Counts " + parts.map(\.en).joined(separator: "; "))
  }

  private func line(_ line: PlanDocument.Line, isResidual: Bool = false) -> TwoSidedTable.Line {
    TwoSidedTable.Line(
      name: Phrase(zh: line.nameZh, en: line.nameEn), note: names.site(line.site),
      amount: abs(line.amount),
      origin: names.origin(kind: line.kind, name: line.name, commodity: line.commodity),
      isResidual: isResidual)
  }

  /// The balance of every element: a table of sums, then each with its lines.
  var elements: ReportSection? {
    guard !plan.elements.isEmpty else { return nil }
    let symbols = elementSymbols
    return ReportSection(
      id: "elements", title: Phrase(zh: "元素平衡", en: "Element balances"),
      body: """
        <p class="note">\(Phrase(
          zh: "每种元素：来源 + 配方残差 = 去向 + 库存变化，单位为每年吨元素。氢、氧等不追踪的元素另列“未追踪”："
            + "组成没有说明含量的物料吨数。",
          en: "For each element: sources + recipe residual = sinks + stock change, in tonnes of the "
            + "element a year. H, O and others that are not tracked have a line of their own, "
            + "“untracked”: tonnes of commodities whose composition does not say how much they hold."
        ))</p>
        \(elementSums(symbols))\(symbols.map(elementLines))
        """)
  }

  /// The tracked elements in the order of the layers, then the others.
  private var elementSymbols: [String] {
    let tracked = plan.layers.map(\.layer).filter { plan.elements[$0] != nil }
    return tracked + plan.elements.keys.sorted().filter { !tracked.contains($0) }
  }

  private func sum(_ lines: [PlanDocument.Line]) -> Double { lines.reduce(0) { $0 + $1.amount } }

  private func elementSums(_ symbols: [String]) -> HTML {
    var table = ReportTable(
      Phrase(zh: "各元素合计（t/a）", en: "sums by element (t/a)"),
      [
        .init(heading: Phrase(zh: "元素", en: "element")),
        .init(heading: Phrase(zh: "来源", en: "sources"), kind: .number),
        .init(heading: Phrase(zh: "配方残差", en: "recipe residual"), kind: .number),
        .init(heading: Phrase(zh: "去向", en: "sinks"), kind: .number),
        .init(heading: Phrase(zh: "库存变化", en: "stock change"), kind: .number),
        .init(heading: Phrase(zh: "不闭合", en: "open"), kind: .number),
        .init(heading: Phrase(zh: "未追踪，入", en: "untracked, in"), kind: .number),
        .init(heading: Phrase(zh: "未追踪，出", en: "untracked, out"), kind: .number),
        .init(
          heading: Phrase(
            zh: "残差增加的价值上限（\(millions.zh)）",
            en: "worth of what residuals create, at most (\(millions.en))"), kind: .number),
      ])
    table.isInteractive = false
    table.shown = symbols.count
    for symbol in symbols {
      if let element = plan.elements[symbol] { table.add(elementCells(symbol, element)) }
    }
    return table.html
  }

  private func elementCells(_ symbol: String, _ element: PlanDocument.Element) -> [HTML] {
    let (sources, sinks) = (sum(element.sources), sum(element.sinks))
    let (residual, stock) = (sum(element.residual), sum(element.stockChange))
    let open = sources + residual - sinks - stock
    let untracked = !element.isTracked
    return [
      Cell.heading(
        Phrase(symbol), note: untracked ? Phrase(zh: "不追踪", en: "not tracked") : nil),
      Cell.number(sources, unit: "t/a"), Cell.number(residual, unit: "t/a"),
      Cell.number(sinks, unit: "t/a"), Cell.number(stock, unit: "t/a"),
      Cell.number(open, unit: "t/a") { abs($0) < 1e-6 * max(1, sources) ? "0" : Amounts.text($0) },
      Cell.number(untracked ? element.untrackedIn : nil, unit: "t/a"),
      Cell.number(untracked ? element.untrackedOut : nil, unit: "t/a"),
      Cell.money(element.createdWorth, plan),
    ]
  }

  private func elementLines(_ symbol: String) -> HTML {
    guard let element = plan.elements[symbol], !(element.sources + element.sinks).isEmpty else {
      return .empty
    }
    let gained = element.residual.filter { $0.amount > 0 }
    let lost = element.residual.filter { $0.amount < 0 }
    let table = TwoSidedTable(
      sources: element.sources.map { line($0) } + residual(gained, Self.gainedName),
      sinks: (element.sinks + element.stockChange).map { line($0) }
        + residual(lost, Self.lostName), unit: "t", evidence: evidence, shown: 10, most: 15)
    return """
      <details><summary><b>\(symbol)</b> \
      \(Phrase(
        zh: "来源 \(Amounts.text(sum(element.sources))) t/a，去向 \(Amounts.text(sum(element.sinks))) t/a",
        en: "sources \(Amounts.text(sum(element.sources))) t/a, sinks \(Amounts.text(sum(element.sinks))) t/a"
      ))</summary>
      \(table.html)\(untracked(element))</details>

      """
  }

  private static let gainedName = Phrase(zh: "配方残差（增加）", en: "recipe residual (gained)")
  private static let lostName = Phrase(zh: "配方残差（减少）", en: "recipe residual (lost)")

  /// The residuals of one sign as one line, so that the two sides are equal.
  private func residual(_ lines: [PlanDocument.Line], _ name: Phrase) -> [TwoSidedTable.Line] {
    guard !lines.isEmpty else { return [] }
    return [
      TwoSidedTable.Line(
        name: name, note: Phrase(zh: "\(lines.count) 个工艺", en: "\(lines.count) processes"),
        amount: abs(sum(lines)), origin: nil, isResidual: true)
    ]
  }

  private func untracked(_ element: PlanDocument.Element) -> HTML {
    guard element.untrackedIn != 0 || element.untrackedOut != 0 else { return .empty }
    return """
      <p class="note">\(Phrase(
        zh: "未追踪：输入物料 \(Amounts.text(element.untrackedIn)) t/a、输出物料 "
          + "\(Amounts.text(element.untrackedOut)) t/a 的组成没有说明其中有多少该元素。",
        en: "Untracked: \(Amounts.text(element.untrackedIn)) t/a of what comes in and "
          + "\(Amounts.text(element.untrackedOut)) t/a of what leaves do not say how much they hold."
      ))</p>
      """
  }
}
