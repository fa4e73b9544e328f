import ArgumentParser
import Findings
import Reports

/// `carnallite compare`: what differs between two plans.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what differs between two plans. 比较两个规划结果。",
    discussion: """
      Each side is a result's folder, or a zone's folder for its newest plan. Rows are sorted by
      weight: money where the row has money, else the change as a share.
      """)

  @Argument(help: "A result's folder, or a zone's folder. 第一个结果。", completion: .directory)
  var first: String

  @Argument(help: "Another one. 第二个结果。", completion: .directory)
  var second: String

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @Option(help: "How many rows of each kind are printed (text). 每类最多打印的行数。")
  var rows = 15

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard rows > 0 else { throw ValidationError("--rows must be above 0. 行数须大于 0。") }
  }

  func run() throws {
    let language = languageOption.language
    let comparison = PlanComparison(
      try PlanFile.read(try ResultFolder.find(first, language)),
      try PlanFile.read(try ResultFolder.find(second, language)))
    switch format {
    case .text:
      Console.print(ComparisonText(language: language, mostLines: rows).text(comparison))
    case .csv: Console.print(ComparisonTable.text(comparison))
    case .json: Console.print(try JSONText.of(comparison))
    }
  }
}
