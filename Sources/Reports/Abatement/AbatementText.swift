public import Findings

/// A curve of abatement as text for a terminal.
public struct AbatementText {
  private let language: Language
  private let mostChanges = 3

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// The whole text.
  public func text(_ curve: AbatementDocument) -> String {
    let status = StatusWords(language: language).text(curve.status, curve.statusDetail)
    let title = say(
      "\(curve.zone.nameZh) \(curve.year) 年：\(curve.nameZh)的减排成本（\(status)）",
      "\(curve.zone.nameEn), \(curve.year): cost of abating \(curve.nameEn) (\(status))")
    guard !curve.steps.isEmpty else { return title + "\n" }
    var table = TextTable([
      (say("达到，\(curve.unit)/a", "reached, \(curve.unit)/a"), .right),
      (say("减少", "abated"), .right),
      (say("净支出，百万\(curve.money)", "net cost, million \(curve.money)"), .right),
      (say("边际成本，\(curve.money)/\(curve.unit)", "marginal, \(curve.money)/\(curve.unit)"), .right),
      (say("本步平均", "step mean"), .right),
    ])
    let first = curve.steps[0].reached
    for step in curve.steps {
      table.add([
        Amounts.text(step.reached),
        first == 0 ? "" : Amounts.percent((first - step.reached) / abs(first)),
        Amounts.millions(step.netCost), step.marginalCost.map { Amounts.text($0) } ?? "",
        step.stepCost.map { Amounts.text($0) } ?? "",
      ])
    }
    let measures = curve.steps.dropFirst().flatMap(measures)
    let heading = measures.isEmpty ? [] : ["", say("各步变化最大的装置", "What changes most at each step")]
    return ([title, ""] + table.lines + heading + measures).joined(separator: "\n") + "\n"
  }

  private func measures(_ step: AbatementDocument.Step) -> [String] {
    let changes = step.changes.prefix(mostChanges).map { change in
      let amount = change.after - change.before
      let sign = amount > 0 ? "+" : ""
      return
        "    \(sign)\(Amounts.text(amount)) \(change.unit)  \(say(change.nameZh, change.nameEn))"
    }
    return changes.isEmpty ? [] : ["  \(say("至", "to")) \(Amounts.text(step.reached)) "] + changes
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

/// A curve of abatement as CSV tables, numbers unrounded.
public enum AbatementTables {
  /// The tables by file name, in a fixed order.
  public static func files(_ curve: AbatementDocument) -> [(name: String, text: String)] {
    [("abatement.csv", steps(curve)), ("abatement_changes.csv", changes(curve))]
  }

  private static func steps(_ curve: AbatementDocument) -> String {
    var table = CSVText([
      "step", "reached", "unit", "net_cost", "marginal_cost", "step_cost", "currency",
    ])
    for (position, step) in curve.steps.enumerated() {
      table.add([
        "\(position)", CSVText.number(step.reached), curve.unit, CSVText.number(step.netCost),
        CSVText.number(step.marginalCost), CSVText.number(step.stepCost), curve.money,
      ])
    }
    return table.text
  }

  private static func changes(_ curve: AbatementDocument) -> String {
    var table = CSVText([
      "step", "facility", "name_zh", "name_en", "before", "after", "unit",
    ])
    for (position, step) in curve.steps.enumerated() {
      for row in step.changes {
        table.add([
          "\(position)", row.id, row.nameZh, row.nameEn, CSVText.number(row.before),
          CSVText.number(row.after), row.unit,
        ])
      }
    }
    return table.text
  }
}
