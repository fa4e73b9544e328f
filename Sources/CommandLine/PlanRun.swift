import Findings
import Foundation
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Reports
import Results
import ZoneFiles

/// A plan as it was filed.
struct FiledPlan {
  /// The plan.
  let document: PlanDocument
  /// The folder of the result.
  let folder: String
  /// Whether an equal request had been finished before.
  let isReused: Bool

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

/// One planning run: the request, its key, the solve and the filing.
struct PlanRun {
  let input: LoadedInput
  let network: Network
  let request: PlanRequest
  /// The gap up to which the plan is to be proven; `nil` where the programme is solved as it is.
  var gap: Double?

  /// The plan of the request: the filed one where an equal request was finished, else a new one.
  func filedPlan(in folder: String) throws -> FiledPlan {
    let store = ResultStore(folder: folder)
    let solver = try HiGHSSolver()
    let key = ResultKey(facts(solver.identity))
    if let path = store.finished(key) {
      return FiledPlan(document: try PlanFile.read(path), folder: path, isReused: true)
    }
    let started = Date()
    let result = try plan(with: solver)
    let document = PlanDocument(result)
    let manifest = manifest(
      key, solver: solver.identity, seconds: Date().timeIntervalSince(started))
    let path = try store.write(
      key, files: try files(document), manifest: try JSONText.of(manifest),
      isFinal: result.status.isFinal)
    return FiledPlan(document: document, folder: path, isReused: false)
  }

  /// Writes the linear programme as MPS.
  func export(to path: String) throws {
    let model = try build()
    let writer = MPSWriter(rowName: model.rowName, columnName: model.columnName)
    let text = try writer.text(model.program, name: network.zone.id)
    try OutputFile.write(text, to: path, language: input.language)
  }

  private func build() throws -> PlanModel {
    do {
      return try PlanModel.build(network, request)
    } catch .refused(let findings) {
      throw Refusal.print(input.files.locate(findings), input)
    }
  }

  private func plan(with solver: HiGHSSolver) throws -> PlanResult {
    let model = try build()
    let progress = ProgressLine(language: input.language)
    do {
      if let gap, let proven = try prove(model, gap, solver.identity, progress) { return proven }
      return try Planner.plan(model, solver: solver, progress: progress.report)
    } catch {
      throw Refusal.print("\(error)")
    }
  }

  private func prove(
    _ model: PlanModel, _ gap: Double, _ identity: SolverIdentity, _ progress: ProgressLine
  ) throws(PlanError) -> PlanResult? {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let team: HiGHSTeam
    do {
      team = try HiGHSTeam(count: cores)
    } catch {
      throw .solver(error)
    }
    return try Planner.prove(
      model, gap: gap, timeLimit: request.timeLimit, on: team, identity: identity,
      progress: { progress.report($0) })
  }

  private func files(_ document: PlanDocument) throws -> [(name: String, text: String)] {
    [("plan.json", try JSONText.of(document))] + PlanTables.files(document)
  }

  /// What the result depends on.
  private func facts(_ solver: SolverIdentity) -> [String: String] {
    [
      "snapshot": input.loaded.hash, "program": ProgramVersion.text,
      "solver": "\(solver.name) \(solver.version)",
    ].merging(requestFacts) { first, _ in first }
  }

  private var requestFacts: [String: String] {
    [
      "command": "plan", "year": String(request.year), "prices": request.prices.rawValue,
      "time": request.time.rawValue, "scenario": request.scenario ?? "",
      "gap": gap.map { "\($0)" } ?? "",
      "marginal": request.marginal.sorted().joined(separator: ","),
      "two_sided": request.wantsTwoSidedValues ? "yes" : "no",
    ]
  }

  private func manifest(
    _ key: ResultKey, solver: SolverIdentity, seconds: Double
  ) -> ResultManifest {
    ResultManifest(
      key: key.digest, program: "carnallite \(ProgramVersion.text)",
      solver: "\(solver.name) \(solver.version)", snapshot: input.loaded.hash,
      request: requestFacts, command: CommandLine.arguments, user: NSUserName(),
      finishedAt: ISO8601DateFormatter().string(from: Date()), seconds: seconds)
  }
}

extension PlanStatus {
  /// Whether an equal request would end the same way.
  var isFinal: Bool { self == .optimal || self == .infeasible || self == .unbounded }
}
