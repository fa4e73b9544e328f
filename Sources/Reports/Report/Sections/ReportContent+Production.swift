import Findings

extension ReportContent {
  /// What facilities make, and how far they are used.
  var production: ReportSection? {
    guard !plan.facilities.isEmpty, plan.objective != nil else { return nil }
    let running = plan.facilities.filter { $0.load > 0 }
    let idle = plan.facilities.filter { $0.load <= 0 }
    var table = ReportTable(
      Phrase(zh: "运行的装置", en: "facilities that run"), Self.productionColumns(millions))
    table.shown = 25
    for facility in running { table.add(productionCells(facility)) }
    return ReportSection(
      id: "production", title: Phrase(zh: "生产", en: "Production"),
      body: "\(table.html)\(idleTable(idle))")
  }

  private static func productionColumns(_ millions: Phrase) -> [ReportTable.Column] {
    [
      .init(heading: Phrase(zh: "装置", en: "facility")),
      .init(heading: Phrase(zh: "园区", en: "site")),
      .init(heading: Phrase(zh: "利用率", en: "utilisation"), kind: .bar),
      .init(heading: Phrase(zh: "负荷", en: "load"), kind: .number),
      .init(heading: Phrase(zh: "规模", en: "size"), kind: .number),
      .init(heading: Phrase(zh: "单位", en: "unit")),
      .init(
        heading: Phrase(zh: "多一单位产能的价值（元/单位）", en: "worth of one more of capacity"),
        kind: .number),
      .init(heading: Phrase(zh: "成本（\(millions.zh)）", en: "cost (\(millions.en))"), kind: .number),
      .init(heading: EvidenceMarks.headings[0]), .init(heading: EvidenceMarks.headings[1]),
    ]
  }

  private func productionCells(_ row: PlanDocument.FacilityRow) -> [HTML] {
    let unit = "\(row.unit)/a"
    let cost = row.variableCost + row.fixedCost + row.capitalCost
    return [
      facilityName(row), Cell.text(names.site(row.site)),
      Cell.share(row.utilisation, style: row.isBuilt ? "bar chosen" : "bar"),
      Cell.number(row.load, unit: unit),
      Cell.number(row.size, unit: unit, about: row.isBuilt ? "" : EvidenceMarks.about(row.origin)),
      Cell.text(unit),
      Cell.number(row.worthOfCapacity == 0 ? nil : row.worthOfCapacity, unit: plan.units.money),
      Cell.money(cost, plan),
    ] + evidence.cells(row.origin)
  }

  private func facilityName(_ row: PlanDocument.FacilityRow) -> HTML {
    let badge: HTML = row.isBuilt ? Cell.badge(Self.phase(row.phase), "chosen") : .empty
    let modes = row.modes.filter { $0.activity > 0 }
    let made: HTML =
      modes.count > 1 || row.modes.count > 1
      ? "<small>\(modes.map { modeText($0) })</small>" : .empty
    return "<th scope=\"row\">\(Phrase(zh: row.nameZh, en: row.nameEn))\(badge)\(made)</th>"
  }

  private func modeText(_ mode: PlanDocument.FacilityRow.Mode) -> HTML {
    "<br/>\(names.process(mode.process)) \(Amounts.text(mode.activity)) \(mode.unit)/a"
  }

  /// What a facility is of which the plan chose the size.
  static func phase(_ phase: String?) -> Phrase {
    switch phase {
    case "idea": Phrase(zh: "设想，规模由规划定", en: "idea, size chosen")
    case "planned": Phrase(zh: "拟建，规模由规划定", en: "planned, size chosen")
    case "approved": Phrase(zh: "已批，规模由规划定", en: "approved, size chosen")
    case "under_construction": Phrase(zh: "在建，规模由规划定", en: "under construction, size chosen")
    default: Phrase(zh: "规模由规划定", en: "size chosen")
    }
  }

  private func idleTable(_ idle: [PlanDocument.FacilityRow]) -> HTML {
    guard !idle.isEmpty else { return .empty }
    var table = ReportTable(
      Phrase(zh: "未运行的装置与项目", en: "facilities and projects that do not run"),
      [
        .init(heading: Phrase(zh: "装置", en: "facility")),
        .init(heading: Phrase(zh: "园区", en: "site")),
        .init(heading: Phrase(zh: "规模上限", en: "greatest size"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")), .init(heading: EvidenceMarks.headings[0]),
        .init(heading: EvidenceMarks.headings[1]),
      ])
    for row in idle {
      table.add(
        [
          facilityName(row), Cell.text(names.site(row.site)),
          Cell.number(
            row.capacity ?? row.size, unit: "\(row.unit)/a", about: EvidenceMarks.about(row.origin)),
          Cell.text("\(row.unit)/a"),
        ] + evidence.cells(row.origin))
    }
    return """
      <details><summary>\(Phrase(
        zh: "未运行的装置与项目 \(idle.count) 个", en: "\(idle.count) facilities and projects do not run"
      ))</summary>
      \(table.html)</details>
      """
  }
}
