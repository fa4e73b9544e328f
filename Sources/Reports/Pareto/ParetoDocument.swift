public import Findings
public import Planning

/// A front of cost against a measure as a document for programs.
public struct ParetoDocument: Codable, Sendable {
  /// How the solves ended.
  public let status: String
  /// The key of the measure.
  public let measure: String
  /// Its name in Chinese.
  public let nameZh: String
  /// Its name in English.
  public let nameEn: String
  /// Its unit; amounts are of a year.
  public let unit: String
  /// The currency of all money.
  public let money: String
  /// The points, from the cheapest to that with the least of the measure.
  public let points: [Point]

  /// One plan of the front.
  public struct Point: Codable, Sendable {
    /// The measure, a year.
    public let measure: Double
    /// The net cost, money a year.
    public let netCost: Double
    /// What one unit less of the measure costs here, money; left out with whole numbers.
    public let marginalCost: Double?
    /// What it builds.
    public let builds: [BuildDocument]
  }

  /// Makes the document of a result.
  public init(_ result: ParetoResult, money: String) {
    status = result.isMeasured ? result.status.key : "unmeasured"
    measure = result.measure.key
    nameZh = result.measure.name.zh
    nameEn = result.measure.name.en
    unit = result.measure.unit
    self.money = money
    points = result.points.map {
      Point(
        measure: $0.measure, netCost: $0.netCost, marginalCost: $0.marginalCost,
        builds: $0.builds.map(BuildDocument.init))
    }
  }

  /// The name of the measure.
  func name(_ language: Language) -> String { language == .zh ? nameZh : nameEn }
}

/// A front as text for a terminal.
public struct ParetoText {
  private let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// The points in a table.
  public func text(_ document: ParetoDocument) -> String {
    let name = document.name(language)
    if document.status == "unmeasured" {
      return say(
        "方案中没有计入“\(name)”的流量。\n", "No flow of the plan counts as \(name).\n")
    }
    var lines = [say("净支出与\(name)的前沿：", "Net cost against \(name):"), ""]
    var table = TextTable([
      ("", .right), ("\(name), \(document.unit)/a", .right),
      (say("净支出，百万 \(document.money)/年", "net cost, million \(document.money)/a"), .right),
      (say("再减一单位的代价", "cost of one unit less"), .right),
      (say("项目数", "projects"), .right), (say("变化", "change"), .left),
    ])
    for (number, point) in document.points.enumerated() {
      table.add([
        String(number + 1), Amounts.text(point.measure, digits: 6),
        Amounts.text(point.netCost / 1e6, digits: 7),
        point.marginalCost.map { Amounts.text($0) } ?? "", String(point.builds.count),
        change(document, number),
      ])
    }
    lines += table.lines
    if document.points.count == 1 {
      lines.append(say("最便宜的方案已是最少的。", "The cheapest plan already has the least."))
    }
    if document.status != "optimal" {
      lines.append(say("提前结束：\(document.status)", "Ended early: \(document.status)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// The projects that come and go from one point to the next.
  private func change(_ document: ParetoDocument, _ number: Int) -> String {
    guard number > 0 else { return "" }
    let before = document.points[number - 1].builds.map(\.id)
    let now = document.points[number].builds.map(\.id)
    let added = now.filter { !before.contains($0) }.map { "+\($0)" }
    let dropped = before.filter { !now.contains($0) }.map { "−\($0)" }
    let all = added + dropped
    let rest = all.count - 6
    return all.prefix(6).joined(separator: " ") + (rest > 0 ? " … \(rest)" : "")
  }
}

/// A front as CSV, numbers unrounded.
public enum ParetoTable {
  /// The tables by file name.
  public static func files(_ document: ParetoDocument) -> [(name: String, text: String)] {
    var table = CSVText([
      "point", "measure", "unit", "net_cost", "money", "marginal_cost", "projects",
    ])
    for (number, point) in document.points.enumerated() {
      table.add([
        String(number + 1), CSVText.number(point.measure), document.unit,
        CSVText.number(point.netCost), document.money, CSVText.number(point.marginalCost),
        point.builds.map(\.id).joined(separator: ";"),
      ])
    }
    return [("front.csv", table.text)]
  }
}
