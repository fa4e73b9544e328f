import Accounting
import ArgumentParser
import Findings
import Numerics
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite reconcile`: what really flowed, given meters that disagree.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Reconcile readings that disagree, and test them. 数据校正。",
    discussion: """
      DIR holds flows.csv, perhaps with constraints.csv and correlations.csv; or variables.csv and
      equations.csv; or it is a zone with measurements.csv, whose periods --period names.
      Ends with status 1 where the data contradict themselves. 数据自相矛盾时退出状态为 1。
      """)

  @Argument(help: "The folder of the account, or a zone's. 账目或试验区文件夹。", completion: .directory)
  var folder: String

  @Option(
    help: "A zone's reporting period: 2023, 2023-06, 2023-01..2023-02; may be repeated. 报告期。")
  var period: [String] = []

  @Option(help: "The level of the global test. 总体检验的置信水平。")
  var level = 0.95

  @Flag(help: "List every flow and finding, not the first few. 全部列出。")
  var all = false

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @Option(help: "The folder for results of a zone; ZONE/results by default. 结果文件夹。")
  var results: String?

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level lies between 0 and 1, such as 0.95.")
    }
    for text in period where AccountPeriod(text) == nil {
      throw ValidationError(
        "'\(text)' is no period; write 2023, 2023-06, 2023-01..2023-02 or days.")
    }
  }

  func run() throws {
    let account = AccountFolder(path: folder)
    let (kind, problems) = account.kind()
    switch kind {
    case .linear: try runLinear(account)
    case .zone: try runZone()
    case .nonlinear: try runNonlinear(account)
    case nil: throw refusal(problems)
    }
  }

  private func runLinear(_ account: AccountFolder) throws {
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

  private func runNonlinear(_ account: AccountFolder) throws {
    let (problem, read) = account.nonlinearProblem()
    guard let problem else { throw refusal(account.locate(read)) }
    var reconciler = NonlinearReconciler(using: SparseCholesky.self)
    reconciler.testLevel = level
    let outcome = reconciler.reconcile(problem)
    let findings = account.locate(read + outcome.findings)
    guard let reconciliation = outcome.reconciliation else { throw refusal(findings) }
    note(findings)
    try print(
      ReconciliationDocument(
        reconciliation, problem.quantities, convergence: outcome.convergence))
  }

  private func runZone() throws {
    guard !period.isEmpty else {
      throw ValidationError("A zone needs --period, such as --period 2023-06.")
    }
    let input = LoadedInput(folder: folder, language: language)
    let run = ReconciliationRun(
      input: input, network: try input.checkedNetwork(),
      periods: period.compactMap { AccountPeriod($0) }, level: level)
    let filed = try run.filed(in: results ?? "\(folder)/results")
    note(filed.findings)
    Console.print(filed.text(format, language: language))
    Console.note(filed.message(in: language))
  }

  private func refusal(_ findings: [Finding]) -> ExitCode {
    Refusal.print(findings, folder: folder, language: language)
  }

  private func note(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let text = FindingsText(language: language, mostOfOneRule: all ? .max : 5, folder: folder)
    Console.note(text.text(findings))
  }

  private func print(_ account: ReconciliationDocument) throws {
    switch format {
    case .json: Console.print(try JSONText.of(account))
    case .csv: Console.print(ReconciliationTables.flows(account))
    case .text:
      let writer = ReconciliationText(language: language, mostLines: all ? .max : 40)
      Console.print(writer.text(account))
    }
  }
}
