import Optimization
import ProcessNetwork

/// `activity[facility,process,t]`: units of the reference commodity that a mode makes in one
/// occurrence of a timestep, or in a span over which its facility runs evenly.
enum Activity: VariableFamily {
  static let name = "activity"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.activities.count {
      let first = assembly.addColumns(
        Activity.self, subject: row, sets.resolution(ofActivity: row))
      assembly.layout.columns.activity.append(first)
      guard sets.isBoundByColumn(sets.activities.facility[row]) else { continue }
      let facility = sets.activities.facility[row]
      let capacity = sets.facilities.capacity[facility] * sets.activities.unitsPerCapacity[row]
      for (span, reach) in sets.facilities.reach[facility].enumerated() {
        assembly.program.setBounds(ofColumn: first + span, lower: 0, upper: capacity * reach)
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let facility = sets.facilities.facility[sets.activities.facility[subject]]
    return "\(sets.network[facility].id),\(sets.network[sets.activities.process[subject]].id)"
  }
}

extension PlanSets {
  /// Whether a facility's capacity is the bound of its one activity's columns: nothing else shares it.
  func isBoundByColumn(_ facility: Int) -> Bool {
    !facilities.isSized[facility] && facilities.activities(of: facility).count == 1
      && !reserves.offers(ofFacility: facility).contains { reserves.isRise(reserves.offers[$0]) }
  }
}
