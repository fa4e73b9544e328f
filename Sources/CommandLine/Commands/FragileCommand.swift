import ArgumentParser
import Findings
import Planning
import Reports
import ZoneFiles

/// `carnallite fragile`: which conclusions about a year hang on the prices.
struct FragileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fragile",
    abstract: "Say which conclusions of a plan hang on the prices. 哪些结论随价格而变。",
    discussion: """
      Plans the year at low, base and high prices and lists every conclusion that differs: what one
      more unit of the sheets' commodities is worth, what runs, what is full, which market is at its
      limit, which limit binds. The plans are filed as `plan` files them.
      """)

  @OptionGroup var options: YearOptions

  @Option(
    name: .customLong("marginal"),
    help: "A commodity whose worth is compared beside the sheets'; may be repeated. 边际价值。")
  var marginal: [String] = []

  func run() throws {
    let input = LoadedInput(options.zone)
    let network = try input.checkedNetwork()
    let plans = try PriceCase.allCases.map {
      try options.plan(
        network, of: input, prices: $0, marginal: marginal, wantsTwoSidedValues: true)
    }
    try options.print(FragileDocument(plans)) {
      FragileText(language: input.language).text($0)
    }
  }
}
