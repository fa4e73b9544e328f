import Optimization
import ProcessNetwork

/// `facility_capacity[facility,t]`: what all modes use of the capacity in one occurrence of a
/// timestep is at most what is available of it.
///
/// A facility with one mode and a given capacity has bounds on its columns instead.
enum FacilityCapacity: ConstraintFamily {
  static let name = "facility_capacity"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.facilities.count {
      guard !assembly.sets.isBoundByColumn(row) else {
        assembly.layout.rows.capacity.append(-1)
        continue
      }
      assembly.layout.rows.capacity.append(
        assembly.noteRows(FacilityCapacity.self, subject: row, .timestep))
      addRows(of: row, to: &assembly)
    }
  }

  private static func addRows(of row: Int, to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    let size = assembly.layout.columns.size[row]
    for (step, reach) in sets.facilities.reach[row].enumerated() {
      let given = sets.facilities.capacity[row] * reach
      assembly.program.beginRow(lower: -.infinity, upper: size < 0 ? given : 0)
      for activity in sets.facilities.activities(of: row) {
        assembly.program.entry(
          assembly.layout.columns.activity[activity] + step,
          1 / sets.activities.unitsPerCapacity[activity])
      }
      if size >= 0 { assembly.program.entry(size, -reach) }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}
