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
    var lines = heading(plan) + proofLines(plan)
    if plan.status != "optimal", plan.objective == nil {
      lines += failure(plan)
    } else {
      for sheet in plan.sheets { lines += sheetLines(sheet, plan) }
      lines += elementLines(plan)
      lines += productionLines(plan)
      lines += marketLines(plan)
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
    return [title, size]
  }

  private func statusName(_ status: String) -> String {
    switch status {
    case "optimal": say("已得最优解，并通过残差检查", "optimal, residuals checked")
    case "infeasible": say("无可行方案", "infeasible")
    case "unbounded": say("收益无上限", "unbounded")
    case "stopped": say("中途停止", "stopped")
    default: say("数值不可信", "numerical trouble")
    }
  }
}
