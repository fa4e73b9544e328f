import ArgumentParser
import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports

/// `carnallite gaps`: which processes of the catalogue the zone lacks, and what each would gain.
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Find the missing links: processes that the zone lacks and that gain most. 缺失环节。",
    discussion: """
      Every process that nothing runs stands at every park and base as a candidate of the size that
      --investment buys. The duals bound what each can gain; the best are solved exactly.
      Ctrl-C stops the search and keeps the best. Ends with status 2 where there is no plan.
      """)

  @OptionGroup var options: StudyOptions

  @Option(help: "The most money invested in one candidate. 每个候选的投资上限。")
  var investment = 1e9

  @Option(help: "How many of the best are wanted. 所要的个数。")
  var top = 10

  func validate() throws {
    if !(investment > 0) || !investment.isFinite {
      throw ValidationError("--investment must be above 0. 投资须大于 0。")
    }
    if top < 1 { throw ValidationError("--top is at least 1. 个数至少为 1。") }
  }

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let request = GapRequest(plan: options.plan, investment: investment, top: top)
    let study = StudyRun<GapsDocument>(
      name: "gaps", options: options, input: input,
      facts: ["investment": "\(investment)", "top": String(top)])
    let filed = try study.filed { solver, control in
      let result = try study.refusing { () throws(PlanError) in
        try GapSearch.run(network, request, solver: solver, control: control)
      }
      let document = GapsDocument(result, request, money: network.zone.currency)
      return .init(
        document: document, files: GapsTable.files(document),
        isFinal: result.stop == nil && result.status != "stopped")
    }
    let text = GapsText(language: input.language)
    try study.print(filed, text: text.text, tables: GapsTable.files)
    if filed.document.status != "optimal" { throw ExitCode(2) }
  }
}
