public import Findings

/// A plan as text for a terminal: sheets first, then production, markets, money and values.
public struct PlanText {
  /// The language of the text.
  public let language: Language
  /// How many lines of each table are written; the rest is counted.
  public let mostLines: Int

  /// Creates a writer.
  public init(language: Language, mostLines: Int = 12) {
    self.language = language
    self.mostLines = mostLines
  }

  /// The whole text.
  public func text(_ plan: PlanDocument) -> String {
    var lines = heading(plan) + aimLines(plan) + proofLines(plan)
    if plan.objective == nil {
      lines += failure(plan)
    } else {
      lines += stopLines(plan)
      for sheet in plan.sheets { lines += sheetLines(sheet, plan) }
      lines += elementLines(plan)
      lines += productionLines(plan)
      lines += marketLines(plan)
      lines += gridLines(plan)
      lines += objectiveLines(plan)
      lines += limitLines(plan)
      lines += valueLines(plan)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One sheet as text, with its heading.
  public func sheet(_ id: String, of plan: PlanDocument) -> String? {
    plan.sheets.first { $0.id == id }.map {
      sheetLines($0, plan).joined(separator: "\n") + "\n"
    }
  }

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func name(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func siteName(_ id: String, _ plan: PlanDocument) -> String {
    plan.sites.first { $0.id == id }.map { name($0.nameZh, $0.nameEn) } ?? id
  }

  func commodityName(_ id: String, _ plan: PlanDocument) -> String {
    plan.commodities.first { $0.id == id }.map { name($0.nameZh, $0.nameEn) } ?? id
  }

  func more(_ count: Int, _ table: inout TextTable, columns: Int) {
    guard count > 0 else { return }
    let cells = [say("……另有 \(count) 行", "… \(count) more")]
    table.add(cells + Array(repeating: "", count: columns - 1))
  }

  private func heading(_ plan: PlanDocument) -> [String] {
    let zone = name(plan.zone.nameZh, plan.zone.nameEn)
    let scenario = plan.request.scenario.map { say("，情景 \($0)", ", scenario \($0)") } ?? ""
    let prices = [
      "low": say("低价", "low prices"), "base": say("基准价", "base prices"),
      "high": say("高价", "high prices"),
    ]
    let price = prices[plan.request.prices] ?? plan.request.prices
    let title = say(
      "\(zone) \(plan.request.year) 年规划（\(price)\(scenario)）：\(statusName(plan.status))",
      "\(zone), plan of \(plan.request.year) (\(price)\(scenario)): \(statusName(plan.status))")
    let facts = plan.solution
    let size = say(
      "\(facts.rows) 行、\(facts.columns) 列、\(facts.timesteps) 个时段；\(facts.solver)",
      "\(facts.rows) rows, \(facts.columns) columns, \(facts.timesteps) timestep(s); \(facts.solver)"
    )
    return [title, size] + boundLine(plan)
  }

  /// What the reader must know of a plan whose run did not come to its end.
  private func stopLines(_ plan: PlanDocument) -> [String] {
    guard let reason = plan.statusDetail.map(stopName) else { return [] }
    if plan.status == "optimal" {
      return [
        say(
          "\(reason)：部分边际价值只有单侧值。",
          "\(reason): some marginal values have one side only.")
      ]
    }
    return [
      say(
        "\(reason)：以下是停止时已满足全部约束的最好方案，未必最优，没有边际价值。",
        "\(reason): what follows is the best plan so far. It keeps every row but need not be "
          + "optimal, and has no marginal values.")
    ]
  }

  func stopName(_ reason: String) -> String {
    switch reason {
    case "time_limit": say("时间已到", "The time was up")
    case "interrupted": say("被中断", "It was interrupted")
    case "iteration_limit": say("迭代次数已满", "The iterations were up")
    default: reason
    }
  }

  /// How far from the best a plan with whole numbers can be at most.
  private func boundLine(_ plan: PlanDocument) -> [String] {
    guard let bound = plan.solution.bound, let cost = plan.objective?.netCost else { return [] }
    let gap = Amounts.percent(max(0, cost - bound) / max(1, abs(cost)))
    return [
      say(
        "含整体建设的项目：已证明净支出最多还能降低 \(gap)；边际价值以所选项目不变为前提。",
        "With projects built as a whole: proven within \(gap) of the least net cost; marginal values "
          + "hold at fixed builds.")
    ]
  }

  private func statusName(_ status: String) -> String {
    StatusWords(language: language).text(status, nil)
  }
}
