import Optimization
import ProcessNetwork

/// `exclusive[group]`: of the projects of a group one at most stands in a year.
enum Exclusive: ConstraintFamily {
  static let name = "exclusive"

  static func add(to assembly: inout PlanAssembly) {
    for (position, group) in assembly.sets.exclusiveGroups.enumerated() {
      _ = assembly.noteRows(Exclusive.self, subject: position, nil)
      assembly.program.beginRow(lower: -.infinity, upper: 1)
      for row in group.members { assembly.program.entry(assembly.layout.columns.unit[row], 1) }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.exclusiveGroups[subject].name
  }
}
