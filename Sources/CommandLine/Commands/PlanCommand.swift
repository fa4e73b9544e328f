public import ArgumentParser
import Findings
import Foundation
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports
import Results
import ZoneFiles

/// `carnallite plan`: the best running of a year.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the best running of a year. 求一年的最优运行方案。",
    discussion: """
      The result is filed under ZONE/results and printed. An equal request finds the filed result.
      Ends with status 2 where there is no plan: infeasible, unbounded or stopped.
      """)

  @OptionGroup var options: ZoneOptions

  @Option(help: "The year to plan. 规划年份。")
  var year: Int

  @Option(help: "The case of the prices: low, base or high. 价格情形。")
  var prices = PriceCase.base

  @Option(help: "The steps of the year: one (one step) or table (timesteps.csv). 时段。")
  var timesteps = Steps.one

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

  @Option(help: "Stop after this many seconds. 时间上限（秒）。")
  var timeLimit: Double?

  /// The steps in which a year is planned.
  enum Steps: String, ExpressibleByArgument, CaseIterable {
    case one
    case table

    var detail: TimeDetail { self == .one ? .oneStep : .timesteps }
  }

  func run() throws {
    let input = LoadedInput(options)
    let network = try input.checkedNetwork()
    let request = PlanRequest(
      year: year, prices: prices, time: timesteps.detail, scenario: options.scenario,
      marginal: marginal, wantsTwoSidedValues: !oneSided, timeLimit: timeLimit)
    let run = PlanRun(input: input, network: network, request: request)
    if let exportMPS { try run.export(to: exportMPS) }
    let filed = try run.filedPlan(in: results ?? "\(options.zone)/results")
    try print(filed.document)
    Console.note(filed.message(in: input.language))
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
