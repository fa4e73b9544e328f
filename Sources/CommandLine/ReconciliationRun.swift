import Accounting
import Findings
import Foundation
import Numerics
import ProcessNetwork
import Reports
import Results
import ZoneFiles

/// A reconciled period as it was filed.
struct FiledReconciliation {
  /// The account as JSON, and its flows as CSV.
  let json: String
  let csv: String
  /// The account in words of both languages.
  let text: (chinese: String, english: String)
  /// What was found on the way.
  let findings: [Finding]
  /// The folder of the result.
  let folder: String
  /// Whether an equal request had been finished before.
  let isReused: Bool

  /// What is printed.
  func text(_ form: TableForm, language: Language) -> String {
    switch form {
    case .json: json
    case .csv: csv
    case .text: language == .zh ? text.chinese : text.english
    }
  }

  /// Where the result lies, in words.
  func message(in language: Language) -> String {
    switch (language, isReused) {
    case (.zh, false): "结果：\(folder)"
    case (.zh, true): "结果（同一请求此前已完成，直接沿用）：\(folder)"
    case (.en, false): "Result: \(folder)"
    case (.en, true): "Result (an equal request was finished before and is reused): \(folder)"
    }
  }
}

/// One reconciliation of a zone: its key, the account and the filing.
struct ReconciliationRun {
  let input: LoadedInput
  let network: Network
  let periods: [AccountPeriod]
  let level: Double

  private static let names = (
    json: "reconciliation.json", csv: "flows.csv", chinese: "reconciliation.zh.txt",
    english: "reconciliation.en.txt"
  )

  /// The filed result of the request: one that was finished, else a new one.
  func filed(in folder: String) throws -> FiledReconciliation {
    let store = ResultStore(folder: folder)
    let key = ResultKey(
      ["snapshot": input.loaded.hash, "program": ProgramVersion.text].merging(request) { $1 })
    if let path = store.finished(key), let filed = Self.read(path) { return filed }
    let started = Date()
    let (document, findings) = try reconciled()
    let files: [(name: String, text: String)] = [
      (Self.names.json, try JSONText.of(document)),
      (Self.names.csv, ReconciliationTables.flows(document)),
      (Self.names.chinese, ReconciliationText(language: .zh, mostLines: 400).text(document)),
      (Self.names.english, ReconciliationText(language: .en, mostLines: 400).text(document)),
    ]
    let manifest = ResultManifest(
      key: key.digest, program: "carnallite \(ProgramVersion.text)", solver: "",
      snapshot: input.loaded.hash, request: request, command: CommandLine.arguments,
      user: NSUserName(), finishedAt: ISO8601DateFormatter().string(from: Date()),
      seconds: Date().timeIntervalSince(started))
    let path = try store.write(
      key, files: files, manifest: try JSONText.of(manifest), isFinal: true)
    return FiledReconciliation(
      json: files[0].text, csv: files[1].text, text: (files[2].text, files[3].text),
      findings: findings, folder: path, isReused: false)
  }

  private var request: [String: String] {
    [
      "command": "reconcile", "level": String(level),
      "periods": periods.sorted().map(\.text).joined(separator: ","),
    ]
  }

  private func reconciled() throws -> (ReconciliationDocument, [Finding]) {
    let account = ZoneAccount(network, periods: periods)
    guard !account.findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(input.files.locate(account.findings), input)
    }
    var reconciler = NonlinearReconciler(using: SparseCholesky.self)
    reconciler.testLevel = level
    let outcome = reconciler.reconcile(account.problem)
    let findings = input.files.locate(account.findings + outcome.findings)
    guard let reconciliation = outcome.reconciliation else {
      throw Refusal.print(findings, input)
    }
    let document = ReconciliationDocument(
      reconciliation, account.problem.quantities, units: account.units(in: network),
      convergence: outcome.convergence)
    return (document, findings.filter { $0.severity != .notice })
  }

  private static func read(_ path: String) -> FiledReconciliation? {
    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: "\(path)/\(name)").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    guard let json = text(names.json), let csv = text(names.csv),
      let chinese = text(names.chinese), let english = text(names.english)
    else { return nil }
    return FiledReconciliation(
      json: json, csv: csv, text: (chinese, english), findings: [], folder: path, isReused: true)
  }
}
