import ArgumentParser
import Findings
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite reported`: what the free plan of a year makes beside what was reported.
struct ReportedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reported",
    abstract: "Set the plan of a year beside its reported outputs. 规划与上报对照。",
    discussion: """
      For every product of plants of stated size: what statistics.csv reports, what the plan makes,
      how far apart they are, and the row that holds the modelled amount.
      """)

  @OptionGroup var options: ZoneOptions

  @Option(help: "The year. 年份。")
  var year: Int

  @Option(help: "The case of the prices: low, base or high. 价格情形。")
  var prices = PriceCase.base

  @Option(help: "How to print: text or json. 输出格式。")
  var format = TextOrJSON.text

  @Option(help: "The folder for results; ZONE/results by default. 结果文件夹。")
  var results: String?

  @OptionGroup var limits: RunLimits

  func run() throws {
    let input = LoadedInput(options)
    let network = try input.checkedNetwork()
    let balance = Balance.compute(network, BalanceRequest(year: year, outputs: .asReported))
    let findings = input.files.locate(balance.production.findings)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(findings, input)
    }
    let request = PlanRequest(
      year: year, prices: prices, scenario: options.scenario, wantsTwoSidedValues: false)
    let run = PlanRun(input: input, network: network, request: request, control: limits.control)
    let plan = try run.filedPlan(in: results ?? "\(options.zone)/results").document
    guard plan.status == "optimal" else {
      Console.print(PlanText(language: input.language).text(plan))
      throw ExitCode(2)
    }
    let document = ReportedDocument(reported: BalanceDocument(balance, network), plan: plan)
    switch format {
    case .json: Console.print(try JSONText.of(document))
    case .text: Console.print(ReportedText(language: input.language).text(document))
    }
  }
}
