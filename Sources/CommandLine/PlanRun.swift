import Findings
import Foundation
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// A result as it was filed.
struct Filed<Document> {
  /// The result.
  let document: Document
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

/// One planning run of a year: the request, its key, the solve and the filing.
struct PlanRun {
  let input: LoadedInput
  let network: Network
  let request: PlanRequest
  /// How long the run may take and how many threads it may use.
  var control = RunControl()
  /// The gap up to which the plan is to be proven; `nil` where the programme is solved as it is.
  var gap: Double?

  /// The plan of the request: the filed one where an equal request was finished, else a new one.
  func filedPlan(in folder: String) throws -> Filed<PlanDocument> {
    let solver = try HiGHSSolver()
    let filing = PlanFiling(
      input: input, solver: solver.identity,
      request: request.facts.merging([
        "command": "plan", "year": String(request.year), "threads": "\(control.threads)",
        "gap": gap.map { "\($0)" } ?? "",
      ]) { first, _ in first },
      folder: folder)
    if let path = filing.finished {
      return Filed(document: try PlanFile.read(path), folder: path, isReused: true)
    }
    let started = Date()
    let result = try plan(with: solver)
    let document = PlanDocument(result)
    let path = try filing.write(
      try document.files, isFinal: result.isFinal, seconds: Date().timeIntervalSince(started))
    return Filed(document: document, folder: path, isReused: false)
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
    let progress = ProgressLine(language: input.language)
    defer { progress.close() }
    var control = control
    control.gap = gap
    control.report = { progress.report($0) }
    let begun = ContinuousClock.now
    do {
      guard request.aim == nil else {
        return try Planner.plan(network, request, solver: solver, control: control)
      }
      let model = try PlanModel.build(network, request)
      if let gap, let proven = try prove(model, gap, solver.identity, progress) { return proven }
      control.timeLimit = control.timeLimit.map { max(0, $0 - (.now - begun) / .seconds(1)) }
      return try Planner.plan(model, solver: solver, control: control)
    } catch PlanError.refused(let findings) {
      throw Refusal.print(input.files.locate(findings), input)
    } catch {
      throw Refusal.print("\(error)")
    }
  }

  private func prove(
    _ model: PlanModel, _ gap: Double, _ identity: SolverIdentity, _ progress: ProgressLine
  ) throws(PlanError) -> PlanResult? {
    let team: HiGHSTeam
    do {
      team = try HiGHSTeam(count: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      throw .solver(error)
    }
    return try Planner.prove(
      model, gap: gap, timeLimit: control.timeLimit, on: team, identity: identity,
      progress: { progress.report($0) })
  }
}

extension PlanRequest {
  /// What every plan of a year depends on, but for the year.
  var facts: [String: String] {
    [
      "prices": prices.rawValue, "time": time.rawValue, "scenario": scenario ?? "",
      "marginal": marginal.sorted().joined(separator: ","),
      "two_sided": wantsTwoSidedValues ? "yes" : "no",
      "on_off": relaxesOnOff ? "relaxed" : "whole",
      "caps": caps.map { "\($0.measure.key) \($0.sense.rawValue) \($0.value) \($0.measure.unit)" }
        .joined(separator: ";"),
      "objective": aim.map { ($0.isGreatest ? "max:" : "min:") + $0.measure.key } ?? "cost",
    ]
  }
}

extension PlanDocument {
  /// The files in which a plan of a year is filed.
  var files: [(name: String, text: String)] {
    get throws { [("plan.json", try JSONText.of(self))] + PlanTables.files(self) }
  }
}

extension PlanResult {
  /// Whether an equal request would end the same way.
  var isFinal: Bool { stop == nil && status.isFinal }
}

extension PlanStatus {
  /// Whether it is an answer rather than the end of a run.
  var isFinal: Bool { self == .optimal || self == .infeasible || self == .unbounded }
}
