import Findings

extension ReportContent {
  /// How the stated limits stand.
  var limits: ReportSection? {
    guard !plan.limits.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(zh: "约束指标与达到的值", en: "limits and what is reached"),
      [
        .init(heading: Phrase(zh: "约束指标", en: "limit")),
        .init(heading: Phrase(zh: "达到", en: "reached"), kind: .number),
        .init(heading: Phrase(zh: "限值", en: "value"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(heading: Phrase(zh: "达到与限值之比", en: "reached over value"), kind: .bar),
        .init(heading: Phrase(zh: "放宽一单位的价值", en: "worth of one unit of relief"), kind: .number),
        .init(heading: EvidenceMarks.headings[0]), .init(heading: EvidenceMarks.headings[1]),
      ])
    for limit in plan.limits { table.add(limitCells(limit)) }
    return ReportSection(
      id: "limits", title: Phrase(zh: "约束指标", en: "Limits"), body: table.html)
  }

  private func limitCells(_ limit: PlanDocument.LimitRow) -> [HTML] {
    let sign = limit.sense == "maximum" ? "≤" : limit.sense == "minimum" ? "≥" : "="
    let binds: HTML =
      limit.isBinding ? Cell.badge(Phrase(zh: "起约束作用", en: "binds"), "full") : .empty
    return [
      "<th scope=\"row\">\(Phrase(zh: limit.nameZh, en: limit.nameEn))\(binds)</th>",
      Cell.number(limit.reached, unit: limit.unit),
      Cell.number(
        limit.value, unit: limit.unit, about: "\(sign) \(EvidenceMarks.about(limit.origin))"),
      Cell.text(limit.unit),
      Cell.share(
        limit.value == 0 ? nil : limit.reached / limit.value,
        style: limit.isBinding ? "bar full" : "bar"),
      Cell.number(limit.worth == 0 ? nil : limit.worth, unit: plan.units.money),
    ] + evidence.cells(limit.origin)
  }

  /// The terms of the objective, and how much of the money rests on what.
  var objective: ReportSection? {
    guard let objective = plan.objective else { return nil }
    let chart = WaterfallChart(
      title: Phrase(
        zh: "增加值的构成（\(millions.zh)/年）", en: "how value added comes about (\(millions.en) a year)"),
      steps: objective.terms.filter { $0.amount != 0 }.sorted { $0.amount < $1.amount }.map {
        WaterfallChart.Step(name: Phrase(zh: $0.nameZh, en: $0.nameEn), amount: -$0.amount / 1e6)
      },
      total: Phrase(zh: "增加值", en: "value added"), unit: millions.en)
    return ReportSection(
      id: "objective", title: Phrase(zh: "目标函数", en: "Objective"),
      body: """
        <figure><figcaption>\(chart.title)</figcaption>
        \(chart.svg)</figure>
        \(terms(objective))\(exposure)
        """)
  }

  private func terms(_ objective: PlanDocument.Objective) -> HTML {
    var table = ReportTable(
      Phrase(zh: "目标函数各项：支出为正", en: "terms of the objective: what is paid is positive"),
      [
        .init(heading: Phrase(zh: "项目", en: "term")),
        .init(
          heading: Phrase(zh: "支出（\(millions.zh)）", en: "paid (\(millions.en))"), kind: .number),
      ])
    table.isInteractive = false
    table.style = "narrow"
    for term in objective.terms {
      table.add([
        Cell.heading(Phrase(zh: term.nameZh, en: term.nameEn)), Cell.money(term.amount, plan),
      ])
    }
    table.add([
      Cell.heading(Phrase(zh: "净支出", en: "net cost")), Cell.money(objective.netCost, plan),
    ])
    return table.html
  }

  private var exposure: HTML {
    guard let exposure = plan.exposure, exposure.money > 0 else { return .empty }
    var table = ReportTable(
      Phrase(
        zh: "承载资金最多的无限额或低可信度的行",
        en: "rows without a limit or of low confidence that carry most"),
      [
        .init(heading: Phrase(zh: "行", en: "row")),
        .init(
          heading: Phrase(zh: "资金（\(millions.zh)）", en: "money (\(millions.en))"), kind: .number),
        .init(heading: Phrase(zh: "占全部资金流", en: "share of all money"), kind: .bar),
        .init(heading: Phrase(zh: "质量（t/a）", en: "mass (t/a)"), kind: .number),
        .init(heading: Phrase(zh: "限额", en: "limit")),
        .init(heading: EvidenceMarks.headings[0]),
      ])
    table.shown = 10
    for row in exposure.rows.prefix(Self.mostExposedRows) {
      table.add(exposureCells(row, of: exposure.money))
    }
    return """
      <h3>\(Phrase(zh: "结论有多依赖不确定的数据", en: "How much rests on what is not sure"))</h3>
      \(exposureSentence(exposure))
      \(table.html)
      """
  }

  private static let mostExposedRows = 40

  private func exposureSentence(_ exposure: PlanDocument.Exposure) -> HTML {
    let open = Amounts.percent(exposure.openMoney / exposure.money)
    let low = Amounts.percent(exposure.lowConfidenceMoney / exposure.money)
    return """
      <p>\(Phrase(
        zh: "全年资金流 \(Amounts.millions(exposure.money)) \(millions.zh)（各项绝对值之和）中，"
          + "\(open) 经过没有限额的行，\(low) 经过低可信度的行。",
        en: "Of \(Amounts.millions(exposure.money)) \(millions.en) that pass in the year, without signs, "
          + "\(open) pass rows without a limit and \(low) rows of low confidence."))</p>
      """
  }

  private func exposureCells(
    _ row: PlanDocument.Exposure.Row, of total: Double
  ) -> [HTML] {
    let open: HTML = row.isOpen ? Cell.badge(Phrase(zh: "无限额", en: "no limit"), "open") : .empty
    return [
      Cell.heading(exposedName(row), note: Phrase(row.id)), Cell.money(row.money, plan),
      Cell.share(row.money / total), Cell.number(row.tonnes, unit: "t/a"), "<td>\(open)</td>",
      "<td class=\"sure\">\(evidence.mark(row.confidence))</td>",
    ]
  }

  private func exposedName(_ row: PlanDocument.Exposure.Row) -> Phrase {
    switch row.kind {
    case "market":
      names.markets[row.id].map { names.market($0.kind, of: $0.commodity) } ?? Phrase(row.id)
    case "facility":
      names.facilities[row.id].map { Phrase(zh: $0.nameZh, en: $0.nameEn) } ?? Phrase(row.id)
    default:
      names.routes[row.id]?.first.map {
        Phrase(
          zh: "\(names.site($0.from).zh)至\(names.site($0.to).zh)",
          en: "\(names.site($0.from).en) to \(names.site($0.to).en)")
      } ?? Phrase(row.id)
    }
  }

  /// What one more and one less is worth, in words; those found by solving again come first.
  var marginalValues: ReportSection? {
    let twoSided = plan.marginalValues.filter { $0.sides == "two-sided" }
    let oneSided = plan.marginalValues.filter { $0.sides != "two-sided" }
    let dearest = oneSided.sorted {
      (Self.size($1), $0.commodity, $0.site) < (Self.size($0), $1.commodity, $1.site)
    }
    guard !plan.marginalValues.isEmpty else { return nil }
    let first =
      twoSided.isEmpty
      ? .empty
      : values(
        twoSided,
        Phrase(zh: "多一单位与少一单位（重新求解所得）", en: "one more and one less (found by solving again)"))
    let rest: HTML =
      oneSided.isEmpty
      ? .empty
      : """
      <details><summary>\(Phrase(
        zh: "其余 \(oneSided.count) 个平衡点：单侧对偶值，列出数值最大的 \(min(Self.mostDuals, dearest.count)) 个",
        en: "\(oneSided.count) other balances: one dual each, the \(min(Self.mostDuals, dearest.count)) greatest"
      ))</summary>
      \(values(Array(dearest.prefix(Self.mostDuals)), Phrase(
        zh: "单侧：一个对偶值代表两侧，退化时未必准确",
        en: "one-sided: one dual stands for both sides, and may miss where the optimum is degenerate")))
      </details>
      """
    return ReportSection(
      id: "values", title: Phrase(zh: "边际价值", en: "Marginal values"), body: "\(first)\(rest)")
  }

  private static let mostDuals = 60

  private static func size(_ value: PlanDocument.MarginalValue) -> Double {
    max(abs(value.more ?? 0), abs(value.less ?? 0))
  }

  private func values(_ rows: [PlanDocument.MarginalValue], _ caption: Phrase) -> HTML {
    var table = ReportTable(
      caption,
      [
        .init(heading: Phrase(zh: "物料", en: "commodity")),
        .init(heading: Phrase(zh: "平衡点", en: "site")),
        .init(heading: Phrase(zh: "多一单位", en: "one more"), kind: .number),
        .init(heading: Phrase(zh: "少一单位", en: "one less"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(heading: Phrase(zh: "含义", en: "in words")),
      ])
    for row in rows {
      let unit = "\(plan.units.money)/\(row.unit)"
      table.add([
        Cell.heading(names.commodity(row.commodity)), Cell.text(names.site(row.site)),
        Cell.number(row.more, unit: unit), Cell.number(row.less, unit: unit), Cell.text(unit),
        "<td class=\"words\">\(Phrase(zh: row.wordsZh, en: row.wordsEn))</td>",
      ])
    }
    return table.html
  }
}
