import ArgumentParser
import Evaluation
import Findings
import Indicators
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite enterprise`: an enterprise's own page.
struct EnterpriseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enterprise",
    abstract: "Show an enterprise's energy, water and carbon and its place against benchmarks. 企业页。"
  )

  @OptionGroup var options: ZoneOptions

  @Argument(help: "The enterprise, as enterprises.csv names it. 企业标识。")
  var enterprise: String

  @Option(help: "The year; the last one with statistics by default. 年份。")
  var year: Int?

  @Option(help: "Write a page as well. 另存网页。", completion: .file())
  var html: String?

  func run() throws {
    let indicators = try ZoneIndicators(options, year: year)
    let network = indicators.network
    guard let index = network.enterprises.firstIndex(where: { $0.id == enterprise }) else {
      let known = network.enterprises.map(\.id)
      let nearest = Spelling.nearest(to: enterprise, among: known) ?? known.joined(separator: ", ")
      throw ValidationError("There is no enterprise \(enterprise); did you mean \(nearest)?")
    }
    let statement = EnterpriseStatement(
      EnterpriseID(index), year: indicators.year, model: indicators.model, network: network)
    let lead = EnterpriseTables.lead(statement)
    let tables = EnterpriseTables.all(statement)
    let language = options.language
    if let html {
      let page = OfficerPage(
        title: statement.enterprise.name, lead: [lead],
        sections: tables.map { OfficerPage.Section(title: $0.title, tables: [$0]) }
      ).html(language: language)
      try OutputFile.write(page, to: html, language: language)
    }
    let name = statement.enterprise.name[language]
    Console.print(
      (["\(name) \(statement.year)", lead[language] + "\n"] + tables.map { $0.text(language) })
        .joined(separator: "\n"))
  }
}
