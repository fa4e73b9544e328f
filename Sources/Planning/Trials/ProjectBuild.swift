public import Findings
import Optimization
public import ProcessNetwork
import Quantities

/// A project that a plan builds.
public struct ProjectBuild: Sendable, Hashable {
  /// The project's id.
  public let id: String
  /// The project's name.
  public let name: Phrase
  /// The unit of its capacity, which is of a year.
  public let unit: String
  /// The yearly capacity that is built.
  public let size: Double
}

extension PlanModel {
  /// The rows of the projects in the table of facilities.
  var projectRows: [Int] {
    sets.facilities.facility.indices.filter {
      sets.network[sets.facilities.facility[$0]].project != nil
    }
  }

  /// The least size that counts as built.
  func leastBuild(_ row: Int) -> Double {
    let capacity = sets.facilities.capacity[row]
    return capacity.isFinite ? 1e-6 * capacity : 1e-3
  }

  /// The projects that a solution builds, in the order of their table.
  func builds(in solution: Solution) -> [ProjectBuild] {
    projectRows.compactMap { row in
      let size = solution.columnValues[layout.columns.size[row]]
      guard size > leastBuild(row) else { return nil }
      let facility = sets.network[sets.facilities.facility[row]]
      let process = sets.network[facility.modes[0].process]
      return ProjectBuild(
        id: facility.id, name: facility.name,
        unit: sets.network[process.reference].unit.symbol, size: size)
    }
  }

  /// The same plan with the size of a project between bounds; `nil` where the year has no such
  /// project.
  public func holding(_ facility: FacilityID, lower: Double, upper: Double) -> PlanModel? {
    guard let row = sets.facilities.facility.firstIndex(of: facility),
      layout.columns.size[row] >= 0
    else { return nil }
    let column = layout.columns.size[row]
    var layout = layout
    layout.heldSizes.insert(row)
    return PlanModel(
      program: program.bounding([(column, lower, upper)]), findings: findings, layout: layout)
  }
}
