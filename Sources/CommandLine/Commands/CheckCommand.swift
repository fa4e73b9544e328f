import ArgumentParser
import Findings
import HiGHSSolver
import Indicators
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite check`: everything that does not add up, all at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say at once and exactly what does not add up. 检查试验区。",
    discussion: "Ends with status 1 where there are errors. 有错误时退出状态为 1。")

  @OptionGroup var options: ZoneOptions

  @Flag(
    help:
      "Also ask the solver what can run, for loops that gain from nothing, and for numbers that look wrong by a thousand. 深度检查。"
  )
  var deep = false

  @Flag(help: "List every notice and warning, not the first few of each rule. 全部列出。")
  var all = false

  @Option(help: "How to print: text or json. 输出格式。")
  var format = TextOrJSON.text

  func run() throws {
    let input = LoadedInput(options)
    var findings = input.loaded.findings
    if let network = input.loaded.network {
      findings += NetworkChecks.run(network, hasLostRows: input.loaded.hasErrors)
      findings += StatementChecks.findings(input.loaded.indicators, network)
      findings += LimitFormulas.findings(network)
      if deep, !findings.contains(where: { $0.severity == .error }) {
        findings += try DeepCheck.findings(network, solver: HiGHSSolver())
        findings += Doubts.findings(network)
      }
    }
    findings = input.files.locate(findings)
    switch format {
    case .text:
      let writer = FindingsText(
        language: input.language, mostOfOneRule: all ? .max : 5, folder: input.folder)
      Console.print(writer.text(findings))
      if let network = input.loaded.network {
        Console.print(NetworkSummary.text(network, language: input.language))
      }
      if let coverage = input.loaded.coverage {
        Console.print(coverage.text(in: input.language) + "\n")
      }
    case .json:
      Console.print(
        try JSONText.of(FindingsDocument(findings, language: input.language)))
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
