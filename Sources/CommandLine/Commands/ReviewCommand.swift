public import ArgumentParser
import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Reports
public import Review
import ZoneFiles

/// `carnallite review`: what a project does to the whole zone.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Plan a year with a project and without it, and say who wins and loses. 项目评审。",
    discussion: """
      Three plans: without the project, with it left free, with the whole of it built. The result
      holds review.html. Ends with status 2 where there is no plan without it.
      """)

  @OptionGroup var options: StudyOptions

  @Option(help: "The project: an id of projects.csv. 项目。")
  var project: String

  @Option(help: "Whose marginal values are the transfer prices: without or with it. 转移价格。")
  var transfer = TransferPrices.without

  @Option(help: "How many rows of each kind of change are printed (text). 每类最多打印的行数。")
  var rows = 10

  func validate() throws {
    guard rows > 0 else { throw ValidationError("--rows must be above 0. 行数须大于 0。") }
  }

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let request = ReviewRequest(plan: options.plan, project: project, transfer: transfer)
    let study = StudyRun<ReviewDocument>(
      name: "review", options: options, input: input,
      facts: ["project": project, "transfer": transfer.rawValue])
    let filed = try study.filed { _, control in
      let review = try review(network, request, input, control)
      let document = ReviewDocument(review)
      let page = ReviewPage(language: input.language).html(document)
      return .init(
        document: document, files: ReviewTables.files(document) + [("review.html", page)],
        isFinal: [review.without, review.free, review.forced].allSatisfy(\.isFinal))
    }
    let text = ReviewText(language: input.language, mostLines: rows)
    try study.print(filed, text: text.text, tables: ReviewTables.files)
    if filed.document.plans.first?.status != "optimal" { throw ExitCode(2) }
  }

  private func review(
    _ network: Network, _ request: ReviewRequest, _ input: LoadedInput, _ control: RunControl
  ) throws -> ProjectReview {
    do {
      return try ProjectReview.run(
        network, request, solver: { () throws(SolverError) in try HiGHSSolver() },
        control: control)
    } catch .plan(.refused(let findings)) {
      throw Refusal.print(input.files.locate(findings), input)
    } catch {
      throw Refusal.print(error.words[input.language])
    }
  }
}

extension TransferPrices: ExpressibleByArgument {}
