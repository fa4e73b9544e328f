public import Findings
public import Planning

/// A project that a plan builds, as a document.
public struct BuildDocument: Codable, Sendable {
  let id: String
  let nameZh: String
  let nameEn: String
  let unit: String
  let size: Double

  init(_ build: ProjectBuild) {
    id = build.id
    nameZh = build.name.zh
    nameEn = build.name.en
    unit = build.unit
    size = build.size
  }

  func name(_ language: Language) -> String { language == .zh ? nameZh : nameEn }
}

/// Near-optimal alternatives as a document for programs.
public struct AlternativesDocument: Codable, Sendable {
  /// How the first solve ended.
  public let status: String
  /// The currency of all money.
  public let money: String
  /// The most that an alternative may cost, money a year.
  public let budget: Double
  /// The share by which it may cost more than the optimum.
  public let slack: Double
  /// Why there are no more: `count`, `exhausted`, or how a solve ended.
  public let end: String
  /// The optimum, then the alternatives.
  public let plans: [Plan]

  /// One plan.
  public struct Plan: Codable, Sendable {
    /// The net cost, money a year.
    public let netCost: Double
    /// What it costs more than the optimum, money a year.
    public let more: Double
    /// What it builds.
    public let builds: [BuildDocument]
    /// Projects that it builds and the optimum does not.
    public let added: [String]
    /// Projects that the optimum builds and it does not.
    public let dropped: [String]
  }

  /// Makes the document of a result.
  public init(_ result: AlternativesResult, _ request: AlternativesRequest, money: String) {
    status = result.status
    self.money = money
    budget = result.budget
    slack = request.slack
    end = result.end
    let first = result.plans.first
    let base = Set(first?.builds.map(\.id) ?? [])
    plans = result.plans.map { plan in
      let own = Set(plan.builds.map(\.id))
      return Plan(
        netCost: plan.netCost, more: plan.netCost - (first?.netCost ?? 0),
        builds: plan.builds.map(BuildDocument.init),
        added: plan.builds.map(\.id).filter { !base.contains($0) },
        dropped: (first?.builds ?? []).map(\.id).filter { !own.contains($0) })
    }
  }
}

/// Alternatives as text for a terminal.
public struct AlternativesText {
  private let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// Each plan with its cost and what it builds that others do not.
  public func text(_ document: AlternativesDocument) -> String {
    guard let optimum = document.plans.first else {
      return say("没有最优方案（\(document.status)）。\n", "There is no optimum (\(document.status)).\n")
    }
    let percent = Amounts.percent(document.slack)
    var lines = [
      say(
        "最优净支出 \(Amounts.millions(optimum.netCost)) 百万 \(document.money)/年；"
          + "以下方案多支出不超过 \(percent)：",
        "Least net cost \(Amounts.millions(optimum.netCost)) million \(document.money) a year; the "
          + "plans below cost at most \(percent) more:"), "",
    ]
    for (number, plan) in document.plans.enumerated().dropFirst() {
      lines += alternative(number, plan)
    }
    lines += [ending(document)] + always(document)
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func alternative(_ number: Int, _ plan: AlternativesDocument.Plan) -> [String] {
    let more = Amounts.millions(plan.more)
    var lines = [
      say(
        "\(number)：多支出 \(more) 百万，建 \(plan.builds.count) 个项目",
        "\(number): costs \(more) million more, builds \(plan.builds.count) projects")
    ]
    if !plan.added.isEmpty {
      lines += Wrapped.lines([say("比最优多建：", "built beside the optimum's:")] + plan.added)
    }
    if !plan.dropped.isEmpty {
      lines += Wrapped.lines([say("比最优少建：", "not built:")] + plan.dropped)
    }
    return lines + [""]
  }

  private func ending(_ document: AlternativesDocument) -> String {
    switch document.end {
    case "count": say("已找到所要的个数。", "As many as were asked for.")
    case "exhausted": say("没有找到更多不同的项目组合。", "No further set of projects was found.")
    default: say("提前结束：\(document.end)", "Ended early: \(document.end)")
    }
  }

  /// The projects that every plan builds: what does not depend on the choice.
  private func always(_ document: AlternativesDocument) -> [String] {
    guard let first = document.plans.first, document.plans.count > 1 else { return [] }
    let rest = document.plans.dropFirst().map { Set($0.builds.map(\.id)) }
    let names = first.builds.filter { build in rest.allSatisfy { $0.contains(build.id) } }
      .map(\.id)
    guard !names.isEmpty else {
      return [say("没有每个方案都建的项目。", "No project is built in all of them.")]
    }
    return [say("每个方案都建：", "Built in all of them:")] + Wrapped.lines(names)
  }
}

/// Alternatives as CSV, numbers unrounded.
public enum AlternativesTable {
  /// The tables by file name.
  public static func files(_ document: AlternativesDocument) -> [(name: String, text: String)] {
    var table = CSVText(["plan", "net_cost", "money", "project", "size", "unit"])
    for (number, plan) in document.plans.enumerated() {
      for build in plan.builds {
        table.add([
          String(number), CSVText.number(plan.netCost), document.money, build.id,
          CSVText.number(build.size), build.unit,
        ])
      }
    }
    return [("alternatives.csv", table.text)]
  }
}
