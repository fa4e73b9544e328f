public import ArgumentParser
import Findings
import Foundation
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports
import Results
import ZoneFiles

/// `carnallite plan`: the best running of a year, or the best builds over several periods.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the best plan of a year or of several periods. 求一年或多期的最优方案。",
    discussion: """
      With --year one year is planned; with --from and --to the zone's periods between them are
      planned together: what is built when, and how each period's first year runs.
      The result is filed under ZONE/results and printed. An equal request finds the filed result.
      Ctrl-C stops it; the best plan so far is filed under a run number.
      Ends with status 2 where there is no plan: infeasible, unbounded or stopped.
      """)

  @OptionGroup var options: ZoneOptions

  @Option(help: "The year to plan. 规划年份。")
  var year: Int?

  @OptionGroup var span: PeriodSpan

  @Option(help: "The case of the prices: low, base or high. 价格情形。")
  var prices = PriceCase.base

  @Option(
    help: ArgumentHelp(
      """
      The steps of the year: one (one step), table (timesteps.csv), hourly (8,760 h), or the path of \
      a table in the form of timesteps.csv. 时段。
      """, valueName: "one|table|hourly|FILE"))
  var timesteps = Steps.one

  @Flag(help: "As --timesteps hourly. 逐时规划。")
  var hourly = false

  @Flag(help: "Let facilities with a minimum load run with any share of themselves. 放松启停。")
  var relaxOnOff = false

  @Option(
    help: "Prove the plan of a year in timesteps up to this gap: 0.5% or 0.005. 要求的最优性差距。")
  var gap: Gap?

  @OptionGroup var goals: PlanGoals

  @Option(
    name: .customLong("marginal"),
    help: "A commodity whose worth of one more and one less is wanted; may be repeated. 边际价值。")
  var marginal: [String] = []

  @Flag(help: "Leave out the two-sided marginal values; each is then one dual. 不求双侧边际价值。")
  var oneSided = false

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @Option(help: "Print this sheet only (text). 只打印一张平衡表。")
  var sheet: String?

  @Option(name: .customLong("export-mps"), help: "Also write the linear programme as MPS. 导出模型。")
  var exportMPS: String?

  @Option(help: "The folder for results; ZONE/results by default. 结果文件夹。")
  var results: String?

  @OptionGroup var limits: RunLimits

  /// The steps in which a year is planned.
  enum Steps: ExpressibleByArgument, Equatable {
    case one
    case table
    case hourly
    case file(String)

    init?(argument: String) {
      switch argument {
      case "one": self = .one
      case "table": self = .table
      case "hourly": self = .hourly
      case _ where argument.contains(".") || argument.contains("/"): self = .file(argument)
      default: return nil
      }
    }

    var defaultValueDescription: String { "one" }

    var detail: TimeDetail {
      switch self {
      case .one: .oneStep
      case .table, .file: .timesteps
      case .hourly: .hourly
      }
    }

    /// The file that holds the timesteps; `nil` for those of the zone.
    var path: String? {
      if case .file(let path) = self { path } else { nil }
    }
  }

  func validate() throws {
    guard (year != nil) != (span.years != nil) else {
      throw ValidationError(
        "State --year, or --from and --to. 请写 --year，或同时写 --from 与 --to。")
    }
    if year == nil, sheet != nil {
      throw ValidationError("--sheet needs --year. --sheet 只用于单年规划。")
    }
    guard !hourly || timesteps == .one || timesteps == .hourly else {
      throw ValidationError(
        "--hourly and --timesteps say different things. --hourly 与 --timesteps 相互矛盾。")
    }
    guard goals.objective == nil || gap == nil else {
      throw ValidationError(
        "--objective finds its best value by solving the whole year, which --gap is there to avoid: "
          + "leave --gap out, or seek it without hours and hold it by --cap with --gap. "
          + "--objective 须整体求解全年，与 --gap 不能同用：请去掉 --gap，或先不分时段求得最优值，再以 --cap 限定并用 --gap。")
    }
    guard gap == nil || (year != nil && (timesteps != .one || hourly)) else {
      throw ValidationError(
        "--gap is about the timesteps of one year; add --timesteps table. "
          + "--gap 须与 --year 及 --timesteps table 同用。")
    }
  }

  func run() throws {
    let input = LoadedInput(options, timesteps: timesteps.path)
    let network = try input.checkedNetwork()
    var request = PlanRequest(
      year: year ?? 0, prices: prices, time: hourly ? .hourly : timesteps.detail,
      scenario: options.scenario,
      marginal: marginal, wantsTwoSidedValues: !oneSided)
    request.relaxesOnOff = relaxOnOff
    try goals.enter(into: &request, network, input.language)
    let folder = results ?? "\(options.zone)/results"
    if let years = span.years {
      guard !request.caps.contains(where: \.measure.isMoney) else {
        throw ValidationError(
          "A cap on cost or value added is about one year: use --year. 成本或增加值的上限只用于单年规划。")
      }
      let run = PeriodsRun(
        input: input, network: network, request: span.request(request, years), limits: limits)
      return try planPeriods(run, in: folder)
    }
    let run = PlanRun(
      input: input, network: network, request: request, control: limits.control, gap: gap?.share)
    if let exportMPS { try run.export(to: exportMPS) }
    let filed = try run.filedPlan(in: folder)
    try print(filed.document)
    Console.note(filed.message(in: input.language))
    if filed.document.status != "optimal" { throw ExitCode(2) }
  }

  private func planPeriods(_ run: PeriodsRun, in folder: String) throws {
    if let exportMPS { try run.export(to: exportMPS) }
    let filed = try run.filedPlan(in: folder)
    switch format {
    case .json: Console.print(try JSONText.of(filed.document))
    case .csv:
      Console.print(CSVBundle.text(PeriodsTables.files(filed.document)))
    case .text: Console.print(PeriodsText(language: options.language).text(filed.document))
    }
    Console.note(filed.message(in: options.language))
    if filed.document.status != "optimal" { throw ExitCode(2) }
  }

  private func print(_ plan: PlanDocument) throws {
    let text = PlanText(language: options.language)
    switch format {
    case .json: Console.print(try JSONText.of(plan))
    case .csv:
      Console.print(CSVBundle.text(PlanTables.files(plan)))
    case .text:
      guard let sheet else { return Console.print(text.text(plan)) }
      guard let lines = text.sheet(sheet, of: plan) else {
        let known = plan.sheets.map(\.id).joined(separator: ", ")
        throw ValidationError("No sheet '\(sheet)'; there are: \(known)")
      }
      Console.print(lines)
    }
  }
}

extension PriceCase: ExpressibleByArgument {}
extension Foresight: ExpressibleByArgument {}

/// The periods that are planned together.
struct PeriodSpan: ParsableArguments {
  @Option(help: "Plan the periods from this year on. 起始年份。")
  var from: Int?

  @Option(help: "Plan the periods up to this year. 终止年份。")
  var to: Int?

  @Option(help: "How far builders see: perfect or myopic (period by period). 预见程度。")
  var foresight = Foresight.perfect

  @Flag(help: "Plants may be closed for good before their end. 允许提前关停。")
  var close = false

  func validate() throws {
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from and --to go together. --from 与 --to 须同时写。")
    }
    if let from, let to, from > to {
      throw ValidationError("--from \(from) is after --to \(to). 起始年份晚于终止年份。")
    }
  }

  /// The first and the last year; `nil` where no periods are asked for.
  var years: (from: Int, to: Int)? {
    from.flatMap { from in to.map { (from, $0) } }
  }

  func request(_ each: PlanRequest, _ years: (from: Int, to: Int)) -> PeriodsRequest {
    PeriodsRequest(
      each: each, from: years.from, to: years.to, foresight: foresight, closesPlants: close)
  }
}

/// A relative gap as a user writes it: `0.5%` or `0.005`.
struct Gap: ExpressibleByArgument {
  /// The gap as a share.
  let share: Double

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument),
      number >= 0, number.isFinite
    else { return nil }
    share = isPercent ? number / 100 : number
    guard share < 1 else { return nil }
  }
}
