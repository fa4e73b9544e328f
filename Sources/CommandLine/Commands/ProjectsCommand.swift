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

  @OptionGroup var options: YearOptions

  @Option(help: "The case of the prices: low, base or high. 价格情形。")
  var prices = PriceCase.base

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let plan = try options.plan(network, of: input, prices: prices)
    let begin = network.zone.periods.first ?? .max
    let projects = network.facilities.filter {
      $0.project != nil || ($0.firstYear ?? .min) > begin
    }
    try options.print(ProjectsDocument(plan, projects: Set(projects.map(\.id)))) {
      ProjectsText(language: input.language).text($0)
    }
  }
}
