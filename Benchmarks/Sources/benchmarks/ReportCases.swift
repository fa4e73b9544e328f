import Findings
import HiGHSSolver
import Planning
import Reports

/// Showing the plan of the Qaidam zone.
enum ReportCases {
  static func report(_ name: String, _ arguments: [String]) throws {
    let network = try LoadCases.network(of: LoadCases.qaidamFolder)
    let result = try Planner.plan(
      network, PlanRequest(year: 2025, wantsTwoSidedValues: false), solver: HiGHSSolver())
    var documenting = Timing()
    var writing = Timing()
    var size = 0
    for _ in 0..<5 {
      let document = documenting.run { PlanDocument(result) }
      size = try writing.run { try JSONText.of(document).utf8.count }
    }
    Printed.timing(name, "plan as a document", documenting)
    Printed.timing(name, "plan.json", writing)
    Printed.number(name, "size of plan.json", Double(size) / 1e6, unit: "MB")
    Printed.memory(name)
  }
}
