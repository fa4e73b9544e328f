public import Findings

/// A plan over several periods as text for a terminal: money by period, what is built, limits.
public struct PeriodsText {
  private let language: Language
  private let mostLines: Int

  /// Creates a writer; of each table at most `mostLines` rows are written, the rest is counted.
  public init(language: Language, mostLines: Int = 30) {
    self.language = language
    self.mostLines = mostLines
  }

  /// The whole text.
  public func text(_ plan: PeriodsDocument) -> String {
    var lines = [heading(plan)]
    if plan.netCost == nil {
      lines += failure(plan)
    } else {
      lines += plan.aimWords.map { [say($0.zh, $0.en)] } ?? []
      lines += costLines(plan) + buildLines(plan) + limitLines(plan)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func heading(_ plan: PeriodsDocument) -> String {
    let zone = say(plan.zone.nameZh, plan.zone.nameEn)
    let years = plan.periods.map { "\($0.year)" }.joined(separator: say("、", ", "))
    let foresight =
      plan.request.foresight == "myopic"
      ? say("逐期规划", "period by period") : say("各期统一规划", "all periods together")
    let status = StatusWords(language: language).text(plan.status, plan.statusDetail)
    return say(
      "\(zone) \(years) 年规划（\(foresight)）：\(status)",
      "\(zone), plan of \(years) (\(foresight)): \(status)")
  }

  private func failure(_ plan: PeriodsDocument) -> [String] {
    guard !plan.exceptions.isEmpty else { return [] }
    return ["\n" + say("无法满足的有：", "What cannot be met:")]
      + plan.exceptions.map { exception in
        let row = exception.row
        let place = row.place.isEmpty ? "" : " [\(row.place)]"
        return say(
          "  \(exception.year) 年 \(row.nameZh)：\(Amounts.text(row.amount)) \(row.unit)/a\(place)",
          "  \(exception.year) \(row.nameEn): \(Amounts.text(row.amount)) \(row.unit)/a\(place)")
      }
  }

  private func costLines(_ plan: PeriodsDocument) -> [String] {
    let keys = plan.periods.first?.terms ?? []
    var table = TextTable(
      [(say("百万 \(plan.units.money)/a", "million \(plan.units.money) a year"), .left)]
        + plan.periods.map { ("\($0.year)", .right) })
    for (index, key) in keys.enumerated() {
      table.add(
        [say(key.nameZh, key.nameEn)]
          + plan.periods.map { Amounts.millions($0.terms[index].amount) })
    }
    table.add([say("净支出", "net cost")] + plan.periods.map { millions($0.netCost) })
    table.add([say("年数", "years")] + plan.periods.map { "\($0.years)" })
    table.add([say("折现", "discounted")] + plan.periods.map { millions($0.discounted) })
    let total = say(
      "  各期折现净支出合计 \(millions(plan.netCost)) 百万 \(plan.units.money)",
      "  discounted net cost of all periods: \(millions(plan.netCost)) million \(plan.units.money)")
    return ["\n" + say("各期收支", "Money by period")] + table.lines + [total]
  }

  private func millions(_ money: Double?) -> String { money.map(Amounts.millions) ?? "" }

  private func buildLines(_ plan: PeriodsDocument) -> [String] {
    guard !plan.builds.isEmpty else {
      return ["\n" + say("没有新建。", "Nothing is built.")]
    }
    var table = TextTable([
      (say("投产年", "ready in"), .left), (say("装置", "facility"), .left),
      (say("新增产能", "capacity"), .right), ("", .left),
      (say("投资，百万\(plan.units.money)", "investment, million \(plan.units.money)"), .right),
      (say("到期", "until"), .right),
    ])
    let builds = plan.builds.sorted {
      ($0.year, -($0.investment ?? 0), $0.id) < ($1.year, -($1.investment ?? 0), $1.id)
    }
    for row in builds.prefix(mostLines) {
      table.add([
        "\(row.year)", say(row.nameZh, row.nameEn), Amounts.text(row.amount), row.amountUnit,
        millions(row.investment), row.end.map { "\(Int($0.rounded(.up)) - 1)" } ?? "",
      ])
    }
    let rest = builds.count - mostLines
    if rest > 0 {
      let cells = [say("……另有 \(rest) 行", "… \(rest) more")]
      table.add(cells + Array(repeating: "", count: 5))
    }
    return ["\n" + say("新建", "What is built")] + table.lines
  }

  /// The limits that bind in some period, with what is reached of their values.
  private func limitLines(_ plan: PeriodsDocument) -> [String] {
    let binding = plan.periods.flatMap(\.limits).filter(\.isBinding)
    guard !binding.isEmpty else { return [] }
    var seen: Set<String> = []
    var table = TextTable(
      [(say("起作用的约束指标", "limits that bind"), .left), ("", .left)]
        + plan.periods.map { ("\($0.year)", .right) })
    for limit in binding where seen.insert(limit.id).inserted {
      table.add(
        [say(limit.nameZh, limit.nameEn), limit.unit]
          + plan.periods.map { period in
            period.limits.first { $0.id == limit.id }.map { Amounts.text($0.reached) } ?? ""
          })
    }
    return ["\n" + say("约束指标", "Limits")] + table.lines
  }
}
