public import ArgumentParser
import Findings
import HiGHSSolver
import Indicators
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
      Three plans: without the project, with it left free, with the whole of it built. A facility
      that stands already, such as a project that a scenario has built, is reviewed by removing it.
      The result holds review.html. Ends with status 2 where there is no plan without it.
      """)

  @OptionGroup var options: StudyOptions

  @Option(help: "The project or facility: an id of projects.csv or facilities.csv. 项目或装置。")
  var project: String

  @Option(help: "Whose marginal values are the transfer prices: without or with it. 转移价格。")
  var transfer = TransferPrices.without

  @Option(
    name: .customLong("transfer-prices"),
    help:
      "A table of transfer prices (commodity,site,price,unit) in place of marginal values. 转移价格表。",
    completion: .file())
  var priceTable: String?

  @Option(help: "How many rows of each kind of change are printed (text). 每类最多打印的行数。")
  var rows = 10

  func validate() throws {
    guard rows > 0 else { throw ValidationError("--rows must be above 0. 行数须大于 0。") }
  }

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    var request = ReviewRequest(plan: options.plan, project: project, transfer: transfer)
    request.stated = try statedPrices(network, input)
    let study = StudyRun<ReviewDocument>(
      name: "review", options: options, input: input,
      facts: [
        "project": project, "transfer": transfer.rawValue,
        "stated": request.stated.map { "\($0.commodity) \($0.site ?? -1) \($0.price)" }
          .joined(separator: ";"),
      ])
    let filed = try study.filed { _, control in
      let review = try review(network, request, input, control)
      let model = IndicatorModel(input.loaded.indicators, network: network)
      let document = ReviewDocument(
        review, indicators: IndicatorChange.changes(model, network, review))
      let page = ReviewPage(language: input.language).html(document)
      return .init(
        document: document, files: ReviewTables.files(document) + [("review.html", page)],
        isFinal: [review.without, review.free, review.forced].allSatisfy(\.isFinal))
    }
    let text = ReviewText(language: input.language, mostLines: rows)
    try study.print(filed, text: text.text, tables: ReviewTables.files)
    if filed.document.plans.first?.status != "optimal" { throw ExitCode(2) }
  }

  private func statedPrices(
    _ network: Network, _ input: LoadedInput
  ) throws -> [StatedPrice] {
    guard let priceTable else { return [] }
    switch LooseTable.read(priceTable) {
    case .failure(let fault):
      throw Refusal.print(fault.findings, folder: "", language: input.language)
    case .success(let table):
      let (prices, faults) = StatedPrice.read(
        header: table.header, rows: table.rows, lines: table.lines, in: network)
      guard faults.isEmpty else {
        throw Refusal.print(
          faults.map { "\(priceTable):\($0.line): \($0.text[input.language])" }
            .joined(separator: "\n"))
      }
      return prices
    }
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
