import ArgumentParser
import Findings
import Planning
import Reports
import ZoneFiles

/// `carnallite fragile`: which conclusions about a year hang on the prices.
struct FragileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fragile",
    abstract: "Say which conclusions of a plan hang on the prices. 哪些结论随价格而变。",
    discussion: """
      Plans the year at low, base and high prices and lists every conclusion that differs: what one
      more unit of the sheets' commodities is worth, what runs, what is full, which market is at its
      limit, which limit binds. The plans are filed as `plan` files them.
      """)

  @OptionGroup var options: ZoneOptions

  @Option(help: "The year to plan. 规划年份。")
  var year: Int

  @Option(
    name: .customLong("marginal"),
    help: "A commodity whose worth is compared beside the sheets'; may be repeated. 边际价值。")
  var marginal: [String] = []

  @Option(help: "How to print: text or json. 输出格式。")
  var format = TextOrJSON.text

  @Option(help: "The folder for results; ZONE/results by default. 结果文件夹。")
  var results: String?

  @OptionGroup var limits: RunLimits

  func run() throws {
    let input = LoadedInput(options)
    let network = try input.checkedNetwork()
    let plans = try PriceCase.allCases.map { prices in
      let request = PlanRequest(
        year: year, prices: prices, scenario: options.scenario, marginal: marginal)
      let run = PlanRun(input: input, network: network, request: request, control: limits.control)
      let plan = try run.filedPlan(in: results ?? "\(options.zone)/results").document
      guard plan.status == "optimal" else {
        Console.print(PlanText(language: input.language).text(plan))
        throw ExitCode(2)
      }
      return plan
    }
    let document = FragileDocument(plans)
    switch format {
    case .json: Console.print(try JSONText.of(document))
    case .text: Console.print(FragileText(language: input.language).text(document))
    }
  }
}
