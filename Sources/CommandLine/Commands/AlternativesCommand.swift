import ArgumentParser
import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports

/// `carnallite alternatives`: plans that cost little more but build other projects.
struct AlternativesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alternatives",
    abstract: "Find near-optimal plans that build other projects. 近优方案。",
    discussion: "No two of them build the same set of projects.")

  @OptionGroup var options: StudyOptions

  @Option(help: "How much more they may cost: 1% or 0.01. 允许多支出的比例。")
  var slack = Share(0.01)

  @Option(help: "How many are wanted beside the optimum. 所要的个数。")
  var count = 10

  func validate() throws {
    if count < 1 { throw ValidationError("--count is at least 1. 个数至少为 1。") }
  }

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let request = AlternativesRequest(plan: options.plan, slack: slack.value, count: count)
    let study = StudyRun<AlternativesDocument>(
      name: "alternatives", options: options, input: input,
      facts: ["slack": "\(slack.value)", "count": String(count)])
    let filed = try study.filed { solver, control in
      let result = try study.refusing { () throws(PlanError) in
        try Alternatives.run(network, request, solver: solver, control: control)
      }
      let document = AlternativesDocument(result, request, money: network.zone.currency)
      return .init(
        document: document, files: AlternativesTable.files(document),
        isFinal: result.status == "optimal" && ["count", "exhausted"].contains(result.end))
    }
    let text = AlternativesText(language: input.language)
    try study.print(filed, text: text.text, tables: AlternativesTable.files)
    if filed.document.status != "optimal" { throw ExitCode(2) }
  }
}

/// A share as people write it: `1%` or `0.01`.
struct Share: ExpressibleByArgument {
  /// The share, as a fraction.
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument),
      number.isFinite, number >= 0
    else { return nil }
    value = isPercent ? number / 100 : number
  }

  var defaultValueDescription: String { "\(value * 100)%" }
}
