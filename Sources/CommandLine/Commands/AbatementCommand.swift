import ArgumentParser
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports

/// `carnallite abatement`: what it costs to have less carbon, energy, water or waste.
struct AbatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abatement",
    abstract: "Lower a cap step by step and show what each step costs. 减排成本曲线。",
    discussion: """
      The measure is carbon (by default), energy, water, the id of a sheet (what of it is disposed of)
      or of a limit. The curve goes from the cheapest plan to the least that is possible.
      """)

  @OptionGroup var options: StudyOptions

  @Option(help: "What is abated: carbon, energy, water, a sheet or a limit. 减什么。")
  var measure = "carbon"

  @Option(help: "How many steps. 步数。")
  var steps = 10

  func validate() throws {
    guard (1...1000).contains(steps) else {
      throw ValidationError("--steps must be from 1 to 1000. 步数须为 1 至 1000。")
    }
  }

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let asked = try input.measure(measure, in: network)
    let study = StudyRun<AbatementDocument>(
      name: "abatement", options: options, input: input,
      facts: ["measure": asked.key, "steps": String(steps)])
    let filed = try study.filed { solver, control in
      let curve = try study.refusing { () throws(PlanError) in
        try AbatementPlanner.curve(
          network, options.plan, of: asked, steps: steps, solver: solver, control: control)
      }
      let document = AbatementDocument(curve)
      return .init(
        document: document, files: AbatementTables.files(document),
        isFinal: curve.status.isFinal)
    }
    let text = AbatementText(language: input.language)
    try study.print(filed, text: text.text, tables: AbatementTables.files)
    if filed.document.status != "optimal" { throw ExitCode(2) }
  }
}
