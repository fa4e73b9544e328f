import Findings
import Foundation
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork

/// Planning the Qaidam zone.
enum PlanCases {
  static func plan(_ name: String, _ arguments: [String]) throws {
    let request = PlanRequest(year: 2025, wantsTwoSidedValues: false)
    try plan(name, request, runs: 7, seconds: 0.3, memory: 150)
  }

  static func twoSided(_ name: String, _ arguments: [String]) throws {
    try plan(name, PlanRequest(year: 2025), runs: 3, seconds: nil, memory: nil)
  }

  /// Twelve months of 24 hours.
  static func timesteps(_ name: String, _ arguments: [String]) throws {
    let request = PlanRequest(
      year: 2025, time: .timesteps, wantsTwoSidedValues: false)
    try plan(name, request, runs: 3, seconds: 20, memory: 450)
  }

  static func timestepsTwoSided(_ name: String, _ arguments: [String]) throws {
    try plan(name, PlanRequest(year: 2025, time: .timesteps), runs: 1, seconds: 20, memory: 450)
  }

  private static func plan(
    _ name: String, _ request: PlanRequest, runs: Int, seconds: Double?, memory: Double?
  ) throws {
    let network = try LoadCases.network(of: LoadCases.qaidamFolder)
    var building = Timing()
    var planning = Timing()
    for run in 0..<runs {
      let model: PlanModel
      do throws(PlanError) {
        model = try building.run { () throws(PlanError) in try PlanModel.build(network, request) }
      } catch {
        return tell(name, error)
      }
      let result = try planning.run { try Planner.plan(model, solver: HiGHSSolver()) }
      if run == 0 { tell(name, result) }
    }
    Printed.timing(name, "build", building)
    Printed.timing(name, "hand over, solve, check, read answers", planning)
    Printed.timing(name, "plan: all of it", .sum([building, planning]), limit: seconds)
    Printed.memory(name, limit: memory)
  }

  private static func tell(_ name: String, _ result: PlanResult) {
    let size = result.modelSize
    Printed.note(
      name,
      "\(size.rows) rows, \(size.columns) columns, \(size.entries) entries: \(result.status), "
        + "net cost \(result.objective.map { "\($0.netCost)" } ?? "none")")
  }

  private static func tell(_ name: String, _ error: PlanError) {
    guard case .refused(let findings) = error else { return Printed.note(name, "\(error)") }
    for finding in findings {
      Printed.note(name, "refused: \(finding.rule.code) \(finding.place) \(finding.values)")
    }
  }
}
