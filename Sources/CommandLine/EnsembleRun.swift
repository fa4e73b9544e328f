import Findings
import Foundation
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Reports
import Results
import Synchronization
import ZoneFiles

/// One ensemble: the key, the lines that are stored already, the run, the filing.
struct EnsembleRun {
  let input: LoadedInput
  let ensemble: Ensemble
  let request: PlanRequest
  /// What the result depends on beside the zone, the program and the solver.
  let facts: [String: String]
  let threads: Int

  /// The ensemble as it was filed; an equal one that was finished before is read from its folder.
  func filed(in folder: String) throws -> (document: EnsembleDocument, folder: String) {
    let store = ResultStore(folder: folder)
    let team = try HiGHSTeam(count: threads)
    let solver = try HiGHSSolver().identity
    let key = key(solver)
    if let path = store.finished(key) { return (try read(path), path) }
    let started = Date()
    let partial = PartialScenarios(folder: folder, key: key)
    let lines = try partial.stored(atMost: ensemble.design.count)
    if !lines.isEmpty { noteResumption(lines.count) }
    let base = try solve(after: lines.count, partial, on: team)
    let answers = try partial.stored(atMost: ensemble.design.count)
    guard answers.count == ensemble.design.count else {
      throw Refusal.print(interruption(answers.count, partial.path))
    }
    let document = document(base, answers.map(\.answer))
    let manifest = ResultManifest(
      key: key.digest, program: "carnallite \(ProgramVersion.text)",
      solver: "\(solver.name) \(solver.version)", snapshot: input.loaded.hash, request: facts,
      command: CommandLine.arguments, user: NSUserName(),
      finishedAt: ISO8601DateFormatter().string(from: Date()),
      seconds: Date().timeIntervalSince(started))
    let files = [
      ("scenarios.jsonl", try partial.text()), ("ensemble.json", try JSONText.of(document)),
      ("ensemble.html", EnsemblePage(language: input.language).html(document)),
    ]
    let path = try store.write(
      key, files: files, manifest: try JSONText.of(manifest), isFinal: true)
    partial.remove()
    return (document, path)
  }

  private func key(_ solver: SolverIdentity) -> ResultKey {
    ResultKey(
      facts.merging([
        "command": "ensemble", "snapshot": input.loaded.hash, "program": ProgramVersion.text,
        "solver": "\(solver.name) \(solver.version)",
      ]) { first, _ in first })
  }

  private func read(_ path: String) throws -> EnsembleDocument {
    let data = FileManager.default.contents(atPath: "\(path)/ensemble.json") ?? Data()
    return try JSONText.value(EnsembleDocument.self, from: String(decoding: data, as: UTF8.self))
  }

  /// Solves what is not stored yet, each answer written to the file as soon as it is its turn.
  private func solve(
    after stored: Int, _ partial: PartialScenarios, on team: HiGHSTeam
  ) throws -> EnsembleAnswer {
    let sink = try partial.open()
    let progress = ScenarioProgress(total: ensemble.design.count, language: input.language)
    let design = ensemble.design
    let fault = Mutex<String?>(nil)
    do {
      let receive = { @Sendable (answer: EnsembleAnswer) -> SolveAnswer in
        do {
          try sink.write(contentsOf: Data(try EnsembleLine(answer, of: design).text().utf8))
        } catch {
          fault.withLock { $0 = error.localizedDescription }
          return .stop
        }
        return progress.report(answer.scenario + 1)
      }
      let base = try ensemble.run(
        from: stored, on: team, isStopAsked: { Interruption.isAsked }, receive: receive)
      try sink.close()
      if let reason = fault.withLock({ $0 }) { throw Refusal.print("\(partial.path): \(reason)") }
      return base
    } catch let error as PlanError {
      throw Refusal.print("\(error)")
    }
  }

  private func document(_ base: EnsembleAnswer, _ answers: [EnsembleAnswer]) -> EnsembleDocument {
    let zone = input.loaded.network?.zone
    let summary = EnsembleSummary(
      ensemble.design, sizedFacilities: ensemble.sizedFacilities, base: base, answers: answers)
    return EnsembleDocument(
      summary, of: ensemble, zone: (zone?.name.zh ?? "", zone?.name.en ?? ""), year: request.year,
      currency: zone?.currency ?? "")
  }

  private func noteResumption(_ count: Int) {
    Console.note(
      input.language == .zh
        ? "从已存的 \(count) 个情景之后继续" : "Going on after \(count) stored scenarios")
  }

  private func interruption(_ count: Int, _ path: String) -> String {
    let total = ensemble.design.count
    return input.language == .zh
      ? "已停止：\(total) 个情景中 \(count) 个已存入 \(path)；再次运行同一命令即从此继续"
      : "Stopped: \(count) of \(total) scenarios are stored in \(path); the same command goes on there"
  }
}

/// The file in which the answers of a run that is not finished stand, one a line.
struct PartialScenarios {
  /// The file.
  let path: String
  private let folder: String

  init(folder: String, key: ResultKey) {
    self.folder = folder
    path = "\(folder)/\(key.folderName)-partial.jsonl"
  }

  /// The whole lines that are stored, in order from scenario 0 on; a torn last line does not count.
  func stored(atMost count: Int) throws -> [EnsembleLine] {
    let text = try text()
    var lines: [EnsembleLine] = []
    for piece in text.split(separator: "\n") {
      guard lines.count < count, let line = EnsembleLine.read(piece),
        line.scenario == lines.count
      else { break }
      lines.append(line)
    }
    return lines
  }

  /// What is stored; empty where there is no file.
  func text() throws -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// The file, cut after its last whole line and ready for the next.
  func open() throws -> FileHandle {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let whole = try stored(atMost: .max).map { try $0.text() }.joined()
    try Data(whole.utf8).write(to: URL(fileURLWithPath: path))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    return handle
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// Tells how an ensemble goes and lets Ctrl-C stop it.
final class ScenarioProgress: Sendable {
  private let total: Int
  private let line: ProgressLine
  private let start = ContinuousClock.now

  init(total: Int, language: Language) {
    self.total = total
    line = ProgressLine(language: language)
  }

  /// Takes the number of scenarios that are done; the answer stops the run after Ctrl-C.
  func report(_ done: Int) -> SolveAnswer {
    line.report(scenarios: done, of: total, seconds: (ContinuousClock.now - start) / .seconds(1))
  }
}
