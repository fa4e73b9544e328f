import Findings

extension PlanText {
  func productionLines(_ plan: PlanDocument) -> [String] {
    let running = plan.facilities.filter { $0.load > 0 }
    var table = TextTable([
      (say("装置", "facility"), .left), (say("园区", "site"), .left),
      (say("负荷", "load"), .right), (say("规模", "size"), .right), ("", .left),
      (say("利用率", "utilisation"), .right),
    ])
    for facility in running {
      table.add([
        name(facility.nameZh, facility.nameEn), siteName(facility.site, plan),
        Amounts.text(facility.load), Amounts.text(facility.size), "\(facility.unit)/a",
        facility.isBuilt
          ? say("由规划定", "chosen") : facility.utilisation.map(Amounts.percent) ?? "",
      ])
    }
    let idle = plan.facilities.count - running.count
    let note = say("  未运行的装置 \(idle) 个", "  facilities that do not run: \(idle)")
    return ["\n" + say("生产", "Production")] + table.lines + (idle > 0 ? [note] : [])
  }

  func marketLines(_ plan: PlanDocument) -> [String] {
    var lines: [String] = []
    for (kind, zh, en) in [
      ("extraction", "开采", "Extraction"), ("purchase", "外购", "Purchases"),
      ("sale", "外销", "Sales"), ("disposal", "处置", "Disposal"), ("emission", "排放", "Emissions"),
    ] {
      let rows = plan.markets.filter { $0.kind == kind }
        .sorted { (abs($0.money), $0.amount, $1.id) > (abs($1.money), $1.amount, $0.id) }
      guard !rows.isEmpty else { continue }
      lines += ["\n" + say(zh, en)] + marketTable(rows, plan).lines
    }
    return lines
  }

  private func marketTable(_ rows: [PlanDocument.MarketRow], _ plan: PlanDocument) -> TextTable {
    var table = TextTable([
      (say("物料", "commodity"), .left), (say("园区", "site"), .left),
      (say("数量", "amount"), .right), ("", .left),
      (say("百万\(plan.units.money)", "million \(plan.units.money)"), .right),
      (say("限额", "limit"), .left), (say("可信度", "confidence"), .left),
    ])
    for row in rows.prefix(mostLines) {
      table.add([
        commodityName(row.commodity, plan), siteName(row.site, plan), Amounts.text(row.amount),
        "\(row.unit)/a", Amounts.millions(row.money), limit(row), confidence(row.origin),
      ])
    }
    more(rows.count - mostLines, &table, columns: 7)
    return table
  }

  private func limit(_ row: PlanDocument.MarketRow) -> String {
    if row.isAtLimit { return say("已达上限", "reached") }
    switch row.openness {
    case "unlimited": return say("不限", "unlimited")
    case "not stated": return say("未填", "not stated")
    default: return ""
    }
  }

  func confidence(_ origin: PlanDocument.RowOrigin) -> String {
    switch origin.confidence {
    case "high": say("高", "high")
    case "medium": say("中", "medium")
    default: say("低", "low")
    }
  }

  func objectiveLines(_ plan: PlanDocument) -> [String] {
    guard let objective = plan.objective else { return [] }
    var table = TextTable([
      (say("项目", "term"), .left),
      (say("支出，百万\(plan.units.money)", "cost, million \(plan.units.money)"), .right),
    ])
    for term in objective.terms {
      table.add([name(term.nameZh, term.nameEn), Amounts.millions(term.amount)])
    }
    table.add([say("净支出", "net cost"), Amounts.millions(objective.netCost)])
    let title = say("目标函数", "Objective")
    return ["\n" + title] + table.lines + exposureLines(plan)
  }

  private func exposureLines(_ plan: PlanDocument) -> [String] {
    guard let exposure = plan.exposure, exposure.money > 0 else { return [] }
    let open = Amounts.percent(exposure.openMoney / exposure.money)
    let low = Amounts.percent(exposure.lowConfidenceMoney / exposure.money)
    return [
      say(
        "  资金流中 \(open) 经过没有限额的行，\(low) 经过低可信度的行。",
        "  Of the money, \(open) passes rows without a limit and \(low) rows of low confidence.")
    ]
  }

  func limitLines(_ plan: PlanDocument) -> [String] {
    guard !plan.limits.isEmpty else { return [] }
    var table = TextTable([
      (say("约束指标", "limit"), .left), (say("达到", "reached"), .right),
      (say("限值", "value"), .right), ("", .left), ("", .left),
    ])
    for limit in plan.limits {
      table.add([
        name(limit.nameZh, limit.nameEn), Amounts.text(limit.reached), Amounts.text(limit.value),
        limit.unit, limit.isBinding ? say("起约束作用", "binds") : "",
      ])
    }
    return ["\n" + say("约束指标", "Limits")] + table.lines
  }

  func valueLines(_ plan: PlanDocument) -> [String] {
    let twoSided = plan.marginalValues.filter { $0.sides == "two-sided" }
      .filter { ($0.more ?? .infinity) != 0 || ($0.less ?? .infinity) != 0 }
    guard !twoSided.isEmpty else { return [] }
    let shown = twoSided.prefix(mostLines).map { "  " + name($0.wordsZh, $0.wordsEn) }
    let rest = twoSided.count - shown.count
    let more = say("  ……另有 \(rest) 条，见结果", "  … \(rest) more, in the result")
    return ["\n" + say("边际价值", "Marginal values")] + shown + (rest > 0 ? [more] : [])
  }

  func failure(_ plan: PlanDocument) -> [String] {
    if !plan.exceptions.isEmpty {
      return ["\n" + say("无法满足的有：", "What cannot be met:")]
        + plan.exceptions.map { exceptionLine($0, plan) }
        + ["\n" + say("代价最小的出路：", "The cheapest ways out:")]
        + plan.waysOut.map { exceptionLine($0, plan) } + conflictLines(plan)
    }
    if !plan.endlessGain.isEmpty {
      return ["\n" + say("以下循环可以无限获利：", "These make money without end:")]
        + plan.endlessGain.map { unit in
          "  \(name(unit.nameZh, unit.nameEn)) [\(unit.place)]"
        }
    }
    return plan.statusDetail.map { ["  " + stopName($0)] } ?? []
  }

  /// The rows that contradict each other, with what they state and where they stand.
  private func conflictLines(_ plan: PlanDocument) -> [String] {
    guard !plan.conflict.isEmpty else { return [] }
    let title = say(
      "以下各行互相矛盾，去掉其中任何一行，其余的即可同时满足：",
      "These rows contradict each other; without any one of them the others can be kept:")
    return ["\n" + title]
      + plan.conflict.map { row in
        let place = row.place.isEmpty ? "" : " [\(row.place)]"
        let unit = row.unit.hasSuffix("/a") ? row.unit : "\(row.unit)/a"
        return "  \(name(row.nameZh, row.nameEn)): \(Amounts.text(row.amount)) \(unit)\(place)"
      }
  }

  private func exceptionLine(_ row: PlanDocument.ExceptionRow, _ plan: PlanDocument) -> String {
    let what = name(row.nameZh, row.nameEn)
    let site = row.site.map { siteName($0, plan) } ?? ""
    let when = row.time == "year" ? "" : say("（\(row.time)）", " (\(row.time))")
    let unit = row.unit.hasSuffix("/a") ? row.unit : "\(row.unit)/a"
    let amount = "\(Amounts.text(row.amount)) \(unit)\(when)"
    let place = row.place.isEmpty ? "" : " [\(row.place)]"
    let text =
      switch row.kind {
      case "surplus":
        say("\(site)的\(what)有 \(amount) 没有去向", "\(what) has no sink for \(amount) at \(site)")
      case "shortage":
        say("\(site)的\(what)缺 \(amount)", "\(what) is short of \(amount) at \(site)")
      default:
        say("\(what)：须突破 \(amount)", "\(what) would have to give by \(amount)")
      }
    return "  " + text + place
  }
}
