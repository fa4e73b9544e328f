import Optimization
import ProcessNetwork

/// `yearly_capacity[facility]`: what all modes use of the capacity in all timesteps is at most the
/// yearly capacity.
///
/// Only where the year has several timesteps and their capacities together pass the yearly one.
enum YearlyCapacity: ConstraintFamily {
  static let name = "yearly_capacity"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.facilities.count {
      guard !sets.time.isOneStep, sets.facilities.mayPassYear(row, sets.time) else {
        assembly.layout.rows.yearlyCapacity.append(-1)
        continue
      }
      let size = assembly.layout.columns.size[row]
      assembly.layout.rows.yearlyCapacity.append(
        assembly.noteRows(YearlyCapacity.self, subject: row, nil))
      assembly.program.beginRow(
        lower: -.infinity, upper: size < 0 ? sets.facilities.capacity[row] : 0)
      for activity in sets.facilities.activities(of: row) {
        assembly.addYearly(
          assembly.layout.columns.activity[activity], .timestep,
          1 / sets.activities.unitsPerCapacity[activity])
      }
      if size >= 0 { assembly.program.entry(size, -1) }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}
