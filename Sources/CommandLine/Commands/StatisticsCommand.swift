import ArgumentParser
import Findings
import Indicators
import ProcessNetwork
import Reports
import Statistics
import ZoneFiles

/// `carnallite statistics`: the statistics of a month or a year as they may be published.
struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "Table the statistics of a month or a year as they may be published. 统计表。",
    discussion: """
      In-month and cumulative values follow from each other; growth is over the year, over the month, of
      the same enterprises and at constant prices. No figure is from fewer than three enterprises or can be
      found by difference. January goes with February. 1 月与 2 月合并。
      """)

  @OptionGroup var options: ZoneOptions
  @OptionGroup var output: OfficerOutput

  @Option(help: "The year. 年份。")
  var year: Int

  @Option(help: "The month; the whole year by default. 月份。")
  var month: Int?

  @Option(help: "The year of constant prices; the zone's price year by default. 不变价基年。")
  var baseYear: Int?

  @Flag(help: "Show every site, not the zone alone. 分园区列出。")
  var bySite = false

  @Option(
    help:
      "Tables that are published already, as 2023-05 or 2023, separated by commas; nothing can be found from all together. 此前已公布的统计表。"
  )
  var published: String?

  func validate() throws {
    guard month.map((1...12).contains) ?? true else {
      throw ValidationError("--month is from 1 to 12.")
    }
  }

  func run() throws {
    let input = LoadedInput(options)
    let network = try input.checkedNetwork()
    let book = StatisticBook(network, input.loaded.indicators.statistics)
    let request = StatisticRequest(year: year, month: month, baseYear: baseYear)
    let report = StatisticReport(network, book, request, after: try publishedBefore())
    let findings = input.files.locate(report.findings)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(findings, input)
    }
    let tables = StatisticTables(report, network, isInternal: output.internal)
    let shown = tables.table(bySite: bySite)
    try output.write(
      OfficerResult(
        lead: tables.lead, tables: [shown], allTables: [shown],
        json: { try JSONText.of(StatisticDocument(report, network, isInternal: output.internal)) },
        html: { language in
          OfficerPage(
            title: shown.title, lead: [tables.lead],
            sections: [OfficerPage.Section(title: shown.title, tables: [shown])]
          ).html(language: language)
        }), language: options.language)
    if !findings.isEmpty {
      Console.note(FindingsText(language: input.language, folder: input.folder).text(findings))
    }
  }

  /// The tables that `--published` names, in their order.
  private func publishedBefore() throws -> [StatisticRequest] {
    try (published ?? "").split(separator: ",").map { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let year = parts[0], (1900...2200).contains(year), parts.count <= 2,
        parts.count == 1 || parts[1].map((1...12).contains) == true
      else {
        throw ValidationError(
          "--published names years and months, as 2023-05,2023; \(text) is neither. 请写 2023-05 或 2023。"
        )
      }
      return StatisticRequest(year: year, month: parts.count == 2 ? parts[1] : nil)
    }
  }
}
