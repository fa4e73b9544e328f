import Accounting
import ArgumentParser
import Findings
import Numerics
import Reports
import ZoneFiles

/// `carnallite reconcile`: what really flowed, given meters that disagree.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Reconcile readings that disagree, and test them. 数据校正。",
    discussion: """
      DIR holds flows.csv, perhaps with constraints.csv and correlations.csv.
      Ends with status 1 where the data contradict themselves. 数据自相矛盾时退出状态为 1。
      """)

  @Argument(help: "The folder of the account. 账目文件夹。", completion: .directory)
  var folder: String

  @Option(help: "The level of the global test. 总体检验的置信水平。")
  var level = 0.95

  @Flag(help: "List every flow and finding, not the first few. 全部列出。")
  var all = false

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level lies between 0 and 1, such as 0.95.")
    }
  }

  func run() throws {
    let account = AccountFolder(path: folder)
    let (kind, problems) = account.kind()
    guard kind == .linear else { throw refusal(problems) }
    let (problem, read) = account.linearProblem()
    guard let problem else { throw refusal(account.locate(read)) }
    var reconciler = Reconciler(using: SparseCholesky.self)
    reconciler.testLevel = level
    let outcome = reconciler.reconcile(problem)
    let findings = account.locate(read + outcome.findings)
    guard let reconciliation = outcome.reconciliation else { throw refusal(findings) }
    note(findings)
    try print(ReconciliationDocument(reconciliation, problem.quantities))
  }

  private func refusal(_ findings: [Finding]) -> ExitCode {
    Refusal.print(findings, folder: folder, language: languageOption.language)
  }

  private func note(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let text = FindingsText(
      language: languageOption.language, mostOfOneRule: all ? .max : 5, folder: folder)
    Console.note(text.text(findings))
  }

  private func print(_ account: ReconciliationDocument) throws {
    switch format {
    case .json: Console.print(try JSONText.of(account))
    case .csv: Console.print(ReconciliationTables.flows(account))
    case .text:
      let writer = ReconciliationText(
        language: languageOption.language, mostLines: all ? .max : 40)
      Console.print(writer.text(account))
    }
  }
}
