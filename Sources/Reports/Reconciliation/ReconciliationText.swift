public import Findings

/// A reconciled account as text for a terminal: what the readings determine, then values and tests.
public struct ReconciliationText {
  /// The language of the text.
  public let language: Language
  /// How many lines of each table are written; the rest is counted.
  public let mostLines: Int

  /// Creates a writer.
  public init(language: Language, mostLines: Int = 40) {
    self.language = language
    self.mostLines = mostLines
  }

  /// The whole text.
  public func text(_ account: ReconciliationDocument) -> String {
    let parts = classLines(account) + meterLines(account) + flowLines(account) + testLines(account)
    return parts.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// The word for a class.
  func word(_ observation: String) -> String {
    switch observation {
    case "redundant": say("冗余（可校正）", "redundant")
    case "nonredundant": say("非冗余（只凭读数）", "nonredundant")
    case "observable": say("可求（由其他得出）", "observable")
    default: say("不可求", "unobservable")
    }
  }

  private func classLines(_ account: ReconciliationDocument) -> [String] {
    let counts = ["redundant", "nonredundant", "observable", "unobservable"].map { name in
      "\(word(name)) \(account.flows.count { $0.observation == name })"
    }
    var lines = [
      say("读数能确定什么", "What the readings determine"),
      "  " + counts.joined(separator: say("，", ", ")),
    ]
    let lost = account.flows.filter { $0.observation == "unobservable" }.map(\.id)
    if !lost.isEmpty { lines.append(say("  不可求：", "  not determined: ") + names(lost)) }
    let alone = account.flows.filter { $0.observation == "nonredundant" }.map(\.id)
    if !alone.isEmpty {
      lines.append(say("  只凭自己的读数：", "  known by their own reading only: ") + names(alone))
    }
    return lines
  }

  private func names(_ ids: [String], most: Int = 12) -> String {
    let shown = ids.prefix(most).joined(separator: say("、", ", "))
    let rest = ids.count - most
    return rest > 0 ? shown + say(" 等另 \(rest) 个", " and \(rest) more") : shown
  }

  private func meterLines(_ account: ReconciliationDocument) -> [String] {
    guard !account.meters.isEmpty else { return [] }
    let lines = account.meters.prefix(8).map { meter in "  " + sentence(meter) }
    let rest = account.meters.count - lines.count
    return ["\n" + say("再装一块表能得到什么", "What one more meter would buy")] + lines
      + (rest > 0 ? [say("  ……另有 \(rest) 处", "  … \(rest) more places")] : [])
  }

  private func sentence(_ meter: ReconciliationDocument.Meter) -> String {
    var parts: [String] = []
    if let before = meter.before, let after = meter.after {
      parts.append(
        say("标准不确定度 ", "standard uncertainty ") + Amounts.text(before) + " → "
          + Amounts.text(after))
    } else {
      parts.append(say("由不可求变为已测", "from not determined to measured"))
    }
    if !meter.determines.isEmpty {
      parts.append(say("并确定 ", "determines ") + names(meter.determines, most: 6))
    }
    let narrowed = meter.narrows.prefix(3).map {
      "\($0.flow) \(Amounts.text($0.before)) → \(Amounts.text($0.after))"
    }
    if !narrowed.isEmpty {
      parts.append(say("并收窄 ", "narrows ") + narrowed.joined(separator: say("、", ", ")))
    }
    return meter.flow + say("：", ": ") + parts.joined(separator: say("；", "; "))
  }

  private func flowLines(_ account: ReconciliationDocument) -> [String] {
    var table = TextTable([
      (say("流量", "flow"), .left), (say("测量值", "measured"), .right), ("±", .right),
      (say("校正值", "reconciled"), .right), ("±", .right), (say("检验", "test"), .right),
      (say("类别", "class"), .left),
    ])
    for flow in account.flows.prefix(mostLines) {
      table.add([
        flow.id, number(flow.measured), number(flow.measuredUncertainty, digits: 3),
        number(flow.reconciled), number(flow.standardUncertainty, digits: 3),
        number(flow.test, digits: 3), word(flow.observation),
      ])
    }
    let rest = account.flows.count - mostLines
    return ["\n" + say("流量（± 为一倍标准不确定度）", "Flows (± one standard uncertainty)")] + table.lines
      + (rest > 0
        ? [say("  ……另有 \(rest) 行（--all 全部列出）", "  … \(rest) more (--all lists them)")] : [])
  }

  private func number(_ value: Double?, digits: Int = 6) -> String {
    value.map { Amounts.text($0, digits: digits) } ?? "–"
  }

  private func testLines(_ account: ReconciliationDocument) -> [String] {
    var lines = ["\n" + say("检验", "Tests"), "  " + globalTest(account)]
    for held in account.boundsHeld {
      let bound = held.side == "upper" ? say("上限", "upper bound") : say("下限", "lower bound")
      lines.append("  \(held.flow): \(bound) \(Amounts.text(held.value))")
    }
    for error in account.grossErrors {
      let test = Amounts.text(error.test, digits: 3)
      let estimate = Amounts.text(error.estimate, digits: 6)
      lines.append(
        say(
          "  粗大误差：\(error.flow)（检验值 \(test)），其余读数表明应为 \(estimate)",
          "  gross error: \(error.flow) (test \(test)); the others say \(estimate)"))
    }
    if !account.grossErrors.isEmpty {
      let chi = Amounts.text(account.chiSquareWithoutErrors)
      let free = account.degreesOfFreedomWithoutErrors
      lines.append(
        say(
          "  剔除后 χ² = \(chi)（自由度 \(free)）；上表仍为含全部读数的结果",
          "  without it χ² = \(chi) (\(freedom(free))); the table above keeps every reading"
        ))
    }
    if account.grossErrorStatus == "not_locatable" {
      lines.append(
        say(
          "  必有粗大误差，但无法定位：以下读数同样可疑 ",
          "  a gross error is certain but cannot be located; equally suspect: ")
          + names(account.suspects))
    }
    return lines
  }

  private func freedom(_ count: Int) -> String {
    "\(count) degree\(count == 1 ? "" : "s") of freedom"
  }

  private func globalTest(_ account: ReconciliationDocument) -> String {
    let chi = Amounts.text(account.chiSquare)
    guard let limit = account.chiSquareLimit else {
      return say("没有多余的方程，无法检验", "no equation is left over to test with")
    }
    let level = Amounts.percent(account.testLevel)
    let statement = say(
      "χ² = \(chi)，自由度 \(account.degreesOfFreedom)，\(level) 限值 \(Amounts.text(limit))",
      "χ² = \(chi) with \(freedom(account.degreesOfFreedom)), \(level) limit \(Amounts.text(limit))"
    )
    guard account.testValid else {
      return statement + say("：有界限起作用，检验无效", ": a bound is active, the test is not valid")
    }
    return statement
      + (account.globalTestRejects ? say("：拒绝", ": rejected") : say("：接受", ": accepted"))
  }
}
