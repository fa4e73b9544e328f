public import Findings

/// What a plan makes of the projects, as text for a terminal.
public struct ProjectsText {
  /// The language of the text.
  public let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// The whole text: what the market holds first, then what does not pay, then the rest.
  public func text(_ document: ProjectsDocument) -> String {
    let zone = say(document.zone.nameZh, document.zone.nameEn)
    let scenario = document.scenario.map { say("，情景 \($0)", ", scenario \($0)") } ?? ""
    var lines = [
      say(
        "\(zone) \(document.year) 年\(scenario)：规划用到各项目的多少",
        "\(zone), \(document.year)\(scenario): how much of each project the plan uses")
    ]
    if document.projects.isEmpty {
      lines.append(say("  当年没有可建的项目", "  no project may come to be in that year"))
    }
    for verdict in [ProjectVerdict.market, .worth, .whole] {
      let rows = document.projects.filter { $0.verdict == verdict.rawValue }
      guard !rows.isEmpty else { continue }
      lines += ["", "\(title(verdict)) (\(rows.count))"] + table(rows).lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func title(_ verdict: ProjectVerdict) -> String {
    switch verdict {
    case .market: say("产品市场容不下", "Larger than the market of the product takes")
    case .worth: say("再多不合算", "More would not pay at these prices")
    case .whole: say("全部用到", "Used whole")
    }
  }

  private func table(_ rows: [ProjectsDocument.Project]) -> TextTable {
    var table = TextTable([
      (say("项目", "project"), .left), (say("园区", "site"), .left),
      (say("规模", "size"), .right), (say("用到", "used"), .right), ("", .left),
      (say("占比", "share"), .right), (say("由此决定", "held by"), .left),
      (say("可信度", "confidence"), .left),
    ])
    for row in rows {
      table.add([
        say(row.nameZh, row.nameEn), say(row.siteZh, row.siteEn),
        Amounts.text(row.size), Amounts.text(row.used), "\(row.unit)/a",
        row.size > 0 ? Amounts.percent(row.used / row.size) : "",
        row.place, confidence(row.confidence),
      ])
    }
    return table
  }

  private func confidence(_ word: String) -> String {
    switch word {
    case "high": say("高", "high")
    case "medium": say("中", "medium")
    default: say("低", "low")
    }
  }
}
