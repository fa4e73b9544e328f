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
      guard sets.hasYearlyCapacity(row) else {
        assembly.layout.rows.yearlyCapacity.append(-1)
        continue
      }
      let size = assembly.layout.columns.size[row]
      assembly.layout.rows.yearlyCapacity.append(
        assembly.noteRows(YearlyCapacity.self, subject: row, nil))
      assembly.program.beginRow(
        lower: -.infinity, upper: size < 0 ? sets.facilities.capacity[row] : 0)
      for activity in sets.facilities.activities(of: row) {
        let made = assembly.layout.columns(ofActivity: activity, within: .year)
        assembly.addYearly(
          made.first, made.resolution, 1 / sets.activities.unitsPerCapacity[activity])
      }
      if size >= 0 { assembly.program.entry(size, -1) }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

extension PlanSets {
  /// Whether a row states the yearly capacity of a facility.
  func hasYearlyCapacity(_ row: Int) -> Bool {
    !time.isOneStep && (facilities.isSized[row] || facilities.capacity[row].isFinite)
      && facilities.mayPassYear(row, time)
  }
}
