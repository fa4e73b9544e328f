public import Findings

/// What hangs on the prices, as text for a terminal.
public struct FragileText {
  /// The language of the text.
  public let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// The whole text.
  public func text(_ document: FragileDocument) -> String {
    var lines = heading(document)
    for kind in FragileKind.allCases {
      let rows = document.conclusions.filter { $0.kind == kind.rawValue }
      lines.append("\n" + title(kind, rows.count, of: document.compared[kind.rawValue] ?? 0))
      if !rows.isEmpty { lines += table(rows, document).lines }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func heading(_ document: FragileDocument) -> [String] {
    let zone = say(document.zone.nameZh, document.zone.nameEn)
    let scenario = document.scenario.map { say("，情景 \($0)", ", scenario \($0)") } ?? ""
    let worth = zip(document.cases, document.valueAdded).map { name, money in
      say("\(priceCase(name)) \(Amounts.millions(money))", "\(name) \(Amounts.millions(money))")
    }
    return [
      say(
        "\(zone) \(document.year) 年\(scenario)：随价格情形而变的结论",
        "\(zone), \(document.year)\(scenario): conclusions that differ between the cases of prices"),
      say("增加值，百万：", "Value added, millions: ") + worth.joined(separator: say("、", ", ")),
    ]
  }

  private func priceCase(_ name: String) -> String {
    switch name {
    case "low": say("低价", "low")
    case "high": say("高价", "high")
    default: say("基准价", "base")
    }
  }

  private func title(_ kind: FragileKind, _ count: Int, of all: Int) -> String {
    let name =
      switch kind {
      case .worth: say("多一单位值多少", "What one more unit is worth")
      case .running: say("是否运行", "Whether it runs")
      case .full: say("是否满负荷", "Whether it is full")
      case .market: say("市场是否到顶", "Whether a market is at its limit")
      case .limit: say("约束指标是否起作用", "Whether a limit binds")
      }
    return say("\(name)：\(all) 条中 \(count) 条会变", "\(name): \(count) of \(all) differ")
  }

  private func table(
    _ rows: [FragileDocument.Conclusion], _ document: FragileDocument
  ) -> TextTable {
    var table = TextTable(
      [("", .left), (say("园区", "site"), .left)]
        + document.cases.map { (priceCase($0), .right) } + [("", .left)])
    for row in rows {
      table.add(
        [say(row.nameZh, row.nameEn), say(row.siteZh ?? "", row.siteEn ?? "")]
          + row.states.indices.map { cell(row, $0) } + [row.unit == "1" ? "" : row.unit])
    }
    return table
  }

  private func cell(_ row: FragileDocument.Conclusion, _ index: Int) -> String {
    let value = row.values[index]
    switch FragileState(rawValue: row.states[index]) {
    case .worthSomething, .costsSomething, .worthNothing:
      return value.map { Amounts.text($0) } ?? ""
    case .unmoved: return say("无流量", "none moves")
    case .stands: return say("停", "stands")
    case .runs: return value.map { Amounts.percent($0) } ?? say("运行", "runs")
    case .yes: return row.unit == "1" ? say("满", "full") : say("到顶", "reached")
    case .no, nil:
      guard let value else { return "" }
      return row.unit == "1" ? Amounts.percent(value) : Amounts.text(value)
    }
  }
}
