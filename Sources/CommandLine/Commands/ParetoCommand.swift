import ArgumentParser
import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports

/// `carnallite pareto`: cost against carbon, chlorine disposed of or water.
struct ParetoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pareto",
    abstract: "Trace the front of cost against carbon, chlorine or water. 成本与环境的前沿。",
    discussion: """
      Both ends are exact, the points between are evenly spaced. The result holds front.html with the
      picture. Ends with status 2 where there is no front.
      """)

  @OptionGroup var options: StudyOptions

  @Option(
    help:
      "What is held against cost: carbon, chlorine-disposed, water, or what abatement knows. 与成本相对的量。"
  )
  var against: String

  @Option(help: "How many points, both ends included. 点数。")
  var points = 11

  func validate() throws {
    if !(2...1000).contains(points) {
      throw ValidationError("--points must be from 2 to 1000. 点数须为 2 至 1000。")
    }
  }

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let request = ParetoRequest(
      plan: options.plan, measure: try input.measure(against, in: network), points: points)
    let study = StudyRun<ParetoDocument>(
      name: "pareto", options: options, input: input,
      facts: ["against": request.measure.key, "points": String(points)])
    let filed = try study.filed { solver, control in
      let result = try study.refusing { () throws(PlanError) in
        try ParetoFront.run(network, request, solver: solver, control: control)
      }
      let document = ParetoDocument(result, money: network.zone.currency)
      let page = ParetoPage(language: input.language).html(document)
      return .init(
        document: document, files: ParetoTable.files(document) + [("front.html", page)],
        isFinal: result.status.isFinal)
    }
    let text = ParetoText(language: input.language)
    try study.print(filed, text: text.text, tables: ParetoTable.files)
    if filed.document.status != "optimal" { throw ExitCode(2) }
  }
}
