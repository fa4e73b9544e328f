import Optimization
import ProcessNetwork

/// `whole_units[project]`: a project that is built as a whole has its stated capacity or none; one
/// that excludes others has none where it is not chosen.
enum WholeUnits: ConstraintFamily {
  static let name = "whole_units"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.facilities.count where assembly.layout.columns.unit[row] >= 0 {
      _ = assembly.noteRows(WholeUnits.self, subject: row, nil)
      assembly.program.beginRow(lower: sets.isWhole(row) ? 0 : -.infinity, upper: 0)
      assembly.program.entry(assembly.layout.columns.size[row], 1)
      assembly.program.entry(assembly.layout.columns.unit[row], -sets.facilities.capacity[row])
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}
