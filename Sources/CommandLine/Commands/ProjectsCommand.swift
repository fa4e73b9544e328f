import ArgumentParser
import Findings
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite projects`: how much of each project the best plan of a year uses, and what holds it.
struct ProjectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects",
    abstract: "Say how much of each project a plan uses, and what holds it. 项目用到多少。",
    discussion: """
      Projects are those of projects.csv, and facilities that begin after the zone's first period, as a
      scenario builds them. The row that holds a project is named: its market's, or its own.
      """)

  @OptionGroup var options: ZoneOptions

  @Option(help: "The year to plan. 规划年份。")
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
    let request = PlanRequest(
      year: year, prices: prices, scenario: options.scenario, wantsTwoSidedValues: false)
    let run = PlanRun(input: input, network: network, request: request, control: limits.control)
    let plan = try run.filedPlan(in: results ?? "\(options.zone)/results").document
    guard plan.status == "optimal" else {
      Console.print(PlanText(language: input.language).text(plan))
      throw ExitCode(2)
    }
    let begin = network.zone.periods.first ?? .max
    let projects = network.facilities.filter {
      $0.project != nil || ($0.firstYear ?? .min) > begin
    }
    let document = ProjectsDocument(plan, projects: Set(projects.map(\.id)))
    switch format {
    case .json: Console.print(try JSONText.of(document))
    case .text: Console.print(ProjectsText(language: input.language).text(document))
    }
  }
}
