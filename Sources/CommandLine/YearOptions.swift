import ArgumentParser
import Findings
import Planning
import ProcessNetwork
import Reports

/// What commands take that read something out of the best plan of a year.
struct YearOptions: ParsableArguments {
  @OptionGroup var zone: ZoneOptions

  @Option(help: "The year to plan. 规划年份。")
  var year: Int

  @Option(help: "How to print: text or json. 输出格式。")
  var format = TextOrJSON.text

  @Option(help: "The folder for results; ZONE/results by default. 结果文件夹。")
  var results: String?

  @OptionGroup var limits: RunLimits

  /// The best plan, filed as `plan` files it.
  ///
  /// - Throws: an exit with status 2 where there is none, after the reason has been printed.
  func plan(
    _ network: Network, of input: LoadedInput, prices: PriceCase, marginal: [String] = [],
    wantsTwoSidedValues: Bool = false
  ) throws -> PlanDocument {
    let request = PlanRequest(
      year: year, prices: prices, scenario: zone.scenario, marginal: marginal,
      wantsTwoSidedValues: wantsTwoSidedValues)
    let run = PlanRun(input: input, network: network, request: request, control: limits.control)
    let plan = try run.filedPlan(in: results ?? "\(zone.zone)/results").document
    guard plan.status == "optimal" else {
      Console.print(PlanText(language: input.language).text(plan))
      throw ExitCode(2)
    }
    return plan
  }

  /// Prints what was read, in the form asked for.
  func print<Document: Encodable>(_ document: Document, text: (Document) -> String) throws {
    switch format {
    case .json: Console.print(try JSONText.of(document))
    case .text: Console.print(text(document))
    }
  }
}
