import ArgumentParser
import Findings
import Indicators
import Planning
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

  @OptionGroup var plan: PlannedFlows

  func run() throws {
    let indicators = try ZoneIndicators(options, year: year, plan: plan)
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

/// Whether flows come from a plan instead of reported outputs.
struct PlannedFlows: ParsableArguments {
  @Flag(
    name: .customLong("plan"),
    help: "Take the flows of the year from its best plan, filed or planned now. 流量取自该年规划结果。")
  var isWanted = false

  /// The flows of a year's best plan, filed as `plan` files it, and where the plan lies.
  ///
  /// - Throws: an exit with status 2 where there is no plan, after the reason has been printed.
  func flows(
    _ input: LoadedInput, _ network: Network, _ options: ZoneOptions, year: Int
  ) throws -> FlowAccount {
    let request = PlanRequest(
      year: year, scenario: options.scenario, wantsTwoSidedValues: true)
    let run = PlanRun(input: input, network: network, request: request)
    let filed = try run.filedPlan(in: "\(options.zone)/results")
    guard filed.document.status == "optimal" else {
      Console.note(PlanText(language: input.language).text(filed.document))
      throw ExitCode(2)
    }
    Console.note(filed.message(in: input.language))
    return filed.document.flowAccount(in: network)
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
  init(_ options: ZoneOptions, year: Int?, plan: PlannedFlows? = nil) throws {
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
    let reported = FlowAccount.reported(in: network)
    guard let plan, plan.isWanted else {
      flows = reported
      return
    }
    flows =
      reported.filter { $0.year != last } + [try plan.flows(input, network, options, year: last)]
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
