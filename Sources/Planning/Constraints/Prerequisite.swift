import Optimization
import ProcessNetwork

/// `prerequisite[project]`: of a project no greater share of its capacity stands than of the
/// facility that it requires; nothing where that does not exist in the year.
enum Prerequisite: ConstraintFamily {
  static let name = "prerequisite"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.facilities.count {
      guard let required = sets.network[sets.facilities.facility[row]].project?.requires else {
        continue
      }
      let other = sets.facilities.row(of: required)
      let size = other.map { assembly.layout.columns.size[$0] }
      // What is given stands as a whole.
      if let size, size < 0 { continue }
      _ = assembly.noteRows(Prerequisite.self, subject: row, nil)
      assembly.program.beginRow(lower: -.infinity, upper: 0)
      assembly.program.entry(assembly.layout.columns.size[row], 1)
      if let other, let size {
        let ratio = sets.facilities.capacity[row] / sets.facilities.capacity[other]
        assembly.program.entry(size, -ratio)
      }
      assembly.program.endRow()
      assembly.layout.areSizesLinked = true
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}
