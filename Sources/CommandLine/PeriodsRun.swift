import Findings
import Foundation
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// One planning run over several periods: the request, its key, the solve and the filing.
struct PeriodsRun {
  let input: LoadedInput
  let network: Network
  let request: PeriodsRequest
  let limits: RunLimits

  /// The plan of the request: the filed one where an equal request was finished, else a new one.
  func filedPlan(in folder: String) throws -> Filed<PeriodsDocument> {
    let solver = try HiGHSSolver()
    let filing = PlanFiling(
      input: input, solver: solver.identity, request: facts, folder: folder)
    if let path = filing.finished {
      return Filed(document: try Self.read(path), folder: path, isReused: true)
    }
    let started = Date()
    let result = try plan(with: solver)
    let plans = result.periods.map { PlanDocument($0.plan) }
    let document = PeriodsDocument(result, plans)
    var files = [("periods.json", try JSONText.of(document))] + PeriodsTables.files(document)
    for plan in plans {
      files += try plan.files.map { ("\(plan.request.year)/\($0.name)", $0.text) }
    }
    let path = try filing.write(
      files, isFinal: result.stop == nil && result.status.isFinal,
      seconds: Date().timeIntervalSince(started))
    return Filed(document: document, folder: path, isReused: false)
  }

  /// Writes the linear programme of all periods together as MPS.
  func export(to path: String) throws {
    let model = try refusing { () throws(PlanError) in try PeriodsModel.build(network, request) }
    let writer = MPSWriter(rowName: model.rowName, columnName: model.columnName)
    let text = try writer.text(model.program, name: network.zone.id)
    try OutputFile.write(text, to: path, language: input.language)
  }

  private func plan(with solver: HiGHSSolver) throws -> PeriodsResult {
    let progress = ProgressLine(language: input.language)
    defer { progress.close() }
    let control = limits.control(progress)
    return try refusing { () throws(PlanError) in
      try PeriodsPlanner.plan(network, request, solver: solver, control: control)
    }
  }

  private func refusing<Value>(_ body: () throws(PlanError) -> Value) throws -> Value {
    do throws(PlanError) {
      return try body()
    } catch .refused(let findings) {
      throw Refusal.print(input.files.locate(findings), input)
    } catch {
      throw Refusal.print("\(error)")
    }
  }

  private var facts: [String: String] {
    request.each.facts.merging([
      "command": "plan", "from": "\(request.from)", "to": "\(request.to)",
      "foresight": request.foresight.rawValue, "close": request.closesPlants ? "yes" : "no",
      "threads": "\(limits.threads)",
    ]) { first, _ in first }
  }

  /// Reads `periods.json` of a result.
  static func read(_ folder: String) throws -> PeriodsDocument {
    try PlanFile.read(PeriodsDocument.self, "\(folder)/periods.json")
  }
}
