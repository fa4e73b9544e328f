import Findings

extension ReportContent {
  /// The figures that one asks for first.
  var keyFigures: ReportSection? {
    guard plan.objective != nil else { return nil }
    let figures =
      [valueAdded] + sheetFigures + [carbon, energy, water].compactMap(\.self) + exposureFigures
    return ReportSection(
      id: "figures", title: Phrase(zh: "关键数字", en: "Key figures"),
      body: "<ul class=\"figures\">\n\(figures.map(\.html))</ul>")
  }

  private var valueAdded: KeyFigure {
    let money = plan.objective?.valueAdded ?? 0
    return KeyFigure(
      name: Phrase(zh: "增加值（净支出的相反数）", en: "value added (net cost with its sign turned)"),
      value: LargeAmount.text(money, unit: plan.units.money),
      exact: "\(CSVText.number(money)) \(plan.units.money)/a",
      note: Phrase(zh: "按年，含固定成本与投资年金", en: "a year, after fixed costs and annuities"))
  }

  /// The first two sheets in which anything flows.
  private var sheetFigures: [KeyFigure] {
    plan.sheets.filter { $0.total > 0 }.prefix(2).map { sheet in
      let sources = sheet.sources.count
      let sinks = sheet.sinks.count
      return KeyFigure(
        name: Phrase(zh: "\(sheet.nameZh)总量", en: "\(sheet.nameEn), total"),
        value: LargeAmount.text(sheet.total, unit: sheet.unit),
        exact: "\(CSVText.number(sheet.total)) \(sheet.unit)/a",
        note: Phrase(zh: "\(sources) 个来源，\(sinks) 个去向", en: "\(sources) sources, \(sinks) sinks"))
    }
  }

  private var carbon: KeyFigure? {
    boundary("co2") { passed in
      KeyFigure(
        name: Phrase(zh: "二氧化碳排放", en: "CO2 emitted"),
        value: LargeAmount.text(passed.emitted, unit: "t"),
        exact: "\(CSVText.number(passed.emitted)) t/a",
        note: Phrase(zh: "经排放类市场离开的量", en: "what leaves through emission markets"))
    }
  }

  private var energy: KeyFigure? {
    boundary("energy") { passed in
      let coal = passed.inward / Self.gigajoulesPerTonneCoalEquivalent
      let out = LargeAmount.text(passed.outward, unit: "GJ")
      return KeyFigure(
        name: Phrase(zh: "能源输入", en: "energy taken in"),
        value: Phrase(
          zh: LargeAmount.text(coal, unit: "tce").zh,
          en: LargeAmount.text(passed.inward, unit: "GJ").en),
        exact: "\(CSVText.number(passed.inward)) GJ/a",
        note: Phrase(
          zh: "\(LargeAmount.text(passed.inward, unit: "GJ").zh)；输出 \(out.zh)",
          en: "bought and extracted; \(out.en) leave"))
    }
  }

  private var water: KeyFigure? {
    boundary("water") { passed in
      KeyFigure(
        name: Phrase(zh: "取水", en: "water taken in"),
        value: LargeAmount.text(passed.inward, unit: "m3"),
        exact: "\(CSVText.number(passed.inward)) m3/a",
        note: Phrase(zh: "经采购与开采进入的水", en: "bought and extracted"))
    }
  }

  /// GB/T 2589-2020: a tonne of coal equivalent is 29.3076 GJ.
  private static let gigajoulesPerTonneCoalEquivalent = 29.3076

  private var exposureFigures: [KeyFigure] {
    guard let exposure = plan.exposure, exposure.money > 0 else { return [] }
    let money = LargeAmount.text(exposure.money, unit: plan.units.money)
    return [
      KeyFigure(
        name: Phrase(zh: "资金经过无限额的行", en: "money through rows without a limit"),
        value: Phrase(Amounts.percent(exposure.openMoney / exposure.money)),
        exact: "\(CSVText.number(exposure.openMoney)) \(plan.units.money)/a",
        note: Phrase(zh: "全部资金流 \(money.zh)", en: "of \(money.en) that pass")),
      KeyFigure(
        name: Phrase(zh: "资金经过低可信度的行", en: "money through rows of low confidence"),
        value: Phrase(Amounts.percent(exposure.lowConfidenceMoney / exposure.money)),
        exact: "\(CSVText.number(exposure.lowConfidenceMoney)) \(plan.units.money)/a",
        note: Phrase(zh: "明细见“目标函数”一节", en: "listed under “Objective”")),
    ]
  }

  /// A figure of what passes the boundary in a layer; `nil` where nothing does.
  private func boundary(_ layer: String, figure: (BoundarySum) -> KeyFigure) -> KeyFigure? {
    guard let index = plan.layers.firstIndex(where: { $0.layer == layer }) else { return nil }
    let sum = BoundarySum(plan, names, layer: index)
    return sum.inward + sum.outward > 0 ? figure(sum) : nil
  }
}

/// What passes all markets in a layer.
private struct BoundarySum {
  private(set) var inward = 0.0
  private(set) var outward = 0.0
  private(set) var emitted = 0.0

  init(_ plan: PlanDocument, _ names: ReportNames, layer: Int) {
    for flow in plan.flows where flow.kind == "market" {
      let amount = flow.layers[layer]
      if flow.isIntoBalance { inward += amount } else { outward += amount }
      if names.markets[flow.unit]?.kind == "emission" { emitted += amount }
    }
  }
}

/// One figure with its name.
private struct KeyFigure {
  let name: Phrase
  let value: Phrase
  let exact: String
  let note: Phrase

  var html: HTML {
    """
    <li><span class="name">\(name)</span><strong title="\(exact)">\(value)</strong>\
    <small>\(note)</small></li>

    """
  }
}

/// Large amounts as each language counts them: 万 and 亿, thousands and millions.
enum LargeAmount {
  static func text(_ value: Double, unit: String) -> Phrase {
    Phrase(zh: chinese(value, unit), en: english(value, unit))
  }

  private static func chinese(_ value: Double, _ unit: String) -> String {
    let name = unit == "CNY" ? "元" : unit == "m3" ? "m³" : unit
    let space = name == "元" ? "" : " "
    switch abs(value) {
    case 1e8...: return "\(Amounts.text(value / 1e8)) 亿\(space)\(name)"
    case 1e4...: return "\(Amounts.text(value / 1e4)) 万\(space)\(name)"
    default: return "\(Amounts.text(value)) \(name)"
    }
  }

  private static func english(_ value: Double, _ unit: String) -> String {
    let (text, factor) =
      switch (unit, abs(value)) {
      case ("t", 1e6...): ("Mt", 1e6)
      case ("t", 1e3...): ("kt", 1e3)
      case ("GJ", 1e6...): ("PJ", 1e6)
      case ("GJ", 1e3...): ("TJ", 1e3)
      case (_, 1e9...): ("billion \(unit)", 1e9)
      case (_, 1e6...): ("million \(unit)", 1e6)
      default: (unit, 1.0)
      }
    return "\(Amounts.text(value / factor)) \(text.replacing("m3", with: "m³"))"
  }
}
