import ArgumentParser
import Findings
import Indicators
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite indicators`: the plan's indicators, from statistics, as reported and from the network.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "Compute the plan's indicators with everything they rest on. 指标计算。",
    discussion: """
      Every value carries formula, inputs, sources, version and uncertainty; one without a value names
      the statistic that is missing.
      """)

  @OptionGroup var options: ZoneOptions
  @OptionGroup var output: OfficerOutput

  @Option(help: "The year; the last one with statistics by default. 年份。")
  var year: Int?

  @Flag(help: "Print formulas, inputs and packs, too. 连同公式、输入与其他指标体系。")
  var all = false

  func run() throws {
    let indicators = try ZoneIndicators(options, year: year)
    let full = indicators.report()
    let report = output.internal ? full : full.published
    let tables = IndicatorPage.tables(report, year: indicators.year)
    let shown = all || output.format == .csv ? tables : Array(tables.prefix(3))
    let lead = IndicatorTables.summary(
      report, targets: indicators.model.book.targets, year: indicators.year)
    try output.write(
      OfficerResult(
        lead: lead, tables: shown, allTables: tables,
        json: { try JSONText.of(IndicatorDocument(report, zone: indicators.network.zone.id)) },
        html: { language in
          IndicatorPage.html(
            report, zone: indicators.network.zone.name, targets: indicators.model.book.targets,
            year: indicators.year, language: language)
        }), language: options.language)
    indicators.note(indicators.model.findings(of: full))
  }
}

/// A zone's indicators as commands need them: read, checked, with the flows of every reported year.
struct ZoneIndicators {
  let input: LoadedInput
  let network: Network
  let model: IndicatorModel
  let year: Int
  private let flows: [FlowAccount]

  /// Reads a zone and its indicators.
  ///
  /// - Throws: an exit with status 1, after the errors have been printed.
  init(_ options: ZoneOptions, year: Int?) throws {
    input = LoadedInput(options)
    network = try input.checkedNetwork()
    model = IndicatorModel(input.loaded.indicators, network: network)
    let findings = input.files.locate(model.findings)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(findings, input)
    }
    guard let last = year ?? model.statisticYears.last else {
      throw ValidationError("Give --year YEAR: statistics.csv states no whole year.")
    }
    self.year = last
    flows = FlowAccount.reported(in: network)
  }

  /// The indicators of all years up to the one that was asked for.
  func report() -> IndicatorReport {
    let years = Set(model.statisticYears.filter { $0 <= year } + [year])
    return model.report(years: years.sorted(), flows: flows)
  }

  /// Prints findings beside the result.
  func note(_ findings: [Finding]) {
    let all = input.files.locate((model.findings + findings).sorted())
    guard !all.isEmpty else { return }
    Console.note(FindingsText(language: input.language, folder: input.folder).text(all))
  }
}
