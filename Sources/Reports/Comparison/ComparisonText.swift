public import Findings

/// A comparison of two plans as text for a terminal: what differs by kind, the heaviest first.
public struct ComparisonText {
  private let language: Language
  private let mostLines: Int

  /// Creates a writer; of each kind at most `mostLines` rows are written, the rest is counted.
  public init(language: Language, mostLines: Int = 15) {
    self.language = language
    self.mostLines = mostLines
  }

  /// The whole text.
  public func text(_ comparison: PlanComparison) -> String {
    var lines = ["A: " + side(comparison.first), "B: " + side(comparison.second)]
    if comparison.differences.isEmpty {
      lines.append(say("两个结果没有差别。", "The two results do not differ."))
    }
    for kind in PlanComparison.Kind.allCases {
      let rows = comparison.differences.filter { $0.kind == kind }
      if !rows.isEmpty { lines += ["", title(kind, rows.count)] + table(rows).lines }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func side(_ side: PlanComparison.Side) -> String {
    let scenario = side.request.scenario.map { say("，情景 \($0)", ", scenario \($0)") } ?? ""
    let zone = say(side.zone.nameZh, side.zone.nameEn)
    return say(
      "\(zone) \(side.request.year) 年\(scenario)，价格 \(side.request.prices)，\(side.status)",
      "\(zone), \(side.request.year)\(scenario), prices \(side.request.prices), \(side.status)")
  }

  private func title(_ kind: PlanComparison.Kind, _ count: Int) -> String {
    let name = ComparisonWords.title(kind)[language]
    return say("\(name)（\(count) 处不同）", "\(name) (\(count) differ)")
  }

  private func table(_ rows: [PlanComparison.Difference]) -> TextTable {
    var table = TextTable([
      (say("名称", "name"), .left), (say("园区", "site"), .left), ("", .left), ("A", .right),
      ("B", .right), (say("变化", "change"), .right), (say("单位", "unit"), .left),
    ])
    for row in rows.prefix(mostLines) {
      table.add([
        say(row.nameZh, row.nameEn), say(row.siteZh ?? "", row.siteEn ?? ""),
        ComparisonWords.name(of: row.quantity)[language], Amounts.text(row.first),
        Amounts.text(row.second),
        (row.change > 0 ? "+" : "") + Amounts.text(row.change), row.unit,
      ])
    }
    let rest = rows.count - mostLines
    if rest > 0 {
      let cells = [say("……另有 \(rest) 行", "… \(rest) more")]
      table.add(cells + Array(repeating: "", count: 6))
    }
    return table
  }
}

/// A comparison of two plans as one CSV table, numbers unrounded.
public enum ComparisonTable {
  /// The table.
  public static func text(_ comparison: PlanComparison) -> String {
    var table = CSVText([
      "kind", "id", "name_zh", "name_en", "site", "quantity", "unit", "first", "second", "change",
      "weight",
    ])
    for row in comparison.differences {
      table.add([
        row.kind.rawValue, row.id, row.nameZh, row.nameEn, row.site ?? "", row.quantity.rawValue,
        row.unit, CSVText.number(row.first), CSVText.number(row.second),
        CSVText.number(row.change), CSVText.number(row.weight),
      ])
    }
    return table.text
  }
}
