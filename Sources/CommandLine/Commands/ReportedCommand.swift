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

  @OptionGroup var options: YearOptions

  @Option(help: "The case of the prices: low, base or high. 价格情形。")
  var prices = PriceCase.base

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let balance = Balance.compute(
      network, BalanceRequest(year: options.year, outputs: .asReported))
    let findings = input.files.locate(balance.production.findings)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(findings, input)
    }
    let plan = try options.plan(network, of: input, prices: prices)
    try options.print(ReportedDocument(reported: BalanceDocument(balance, network), plan: plan)) {
      ReportedText(language: input.language).text($0)
    }
  }
}
