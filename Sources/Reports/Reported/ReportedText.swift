public import Findings

/// Modelled beside reported, as text for a terminal.
public struct ReportedText {
  /// The language of the text.
  public let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// The whole text.
  public func text(_ document: ReportedDocument) -> String {
    let zone = say(document.zone.nameZh, document.zone.nameEn)
    let scenario = document.scenario.map { say("，情景 \($0)", ", scenario \($0)") } ?? ""
    let limit = Amounts.percent(ReportedDocument.greatestDeviation)
    let count = document.deviating.count
    var lines = [
      say(
        "\(zone) \(document.year) 年\(scenario)：规划所得与上报对照",
        "\(zone), \(document.year)\(scenario): modelled beside reported"),
      say(
        "有规模的产品 \(document.products.count) 种，\(count) 种偏差超过 \(limit)",
        "\(document.products.count) products of plants of stated size, \(count) off by more than \(limit)"
      ), "",
    ]
    lines += table(document).lines
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func table(_ document: ReportedDocument) -> TextTable {
    var table = TextTable([
      (say("产品", "product"), .left), (say("产能", "capacity"), .right),
      (say("上报", "reported"), .right), (say("模型", "modelled"), .right), ("", .left),
      (say("偏差", "deviation"), .right), (say("由此决定", "held by"), .left),
      (say("所在行", "row"), .left),
    ])
    for row in document.products {
      table.add([
        say(row.nameZh, row.nameEn), Amounts.text(row.capacity), Amounts.text(row.reported),
        Amounts.text(row.modelled), "\(row.unit)/a", deviation(row), cause(row.cause), row.place,
      ])
    }
    return table
  }

  private func deviation(_ row: ReportedDocument.Product) -> String {
    guard let deviation = row.deviation else { return say("新增", "new") }
    let rounded = (deviation * 1000).rounded() / 1000
    return (rounded > 0 ? "+" : "") + Amounts.percent(rounded)
  }

  private func cause(_ cause: String) -> String {
    switch ReportedCause(rawValue: cause) {
    case .capacity: say("规模", "its size")
    case .market: say("市场", "its market")
    case .worth, nil: say("再多不值", "no more pays")
    }
  }
}
