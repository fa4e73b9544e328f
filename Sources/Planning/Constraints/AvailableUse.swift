import Optimization
import ProcessNetwork

/// `available_use[facility,t]`: what is available of the capacity in one occurrence of a timestep is
/// used or curtailed; used where curtailment is forbidden.
enum AvailableUse: ConstraintFamily {
  static let name = "available_use"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.facilities.count {
      guard sets.countsCurtailment(row) else {
        assembly.layout.rows.availableUse.append(-1)
        continue
      }
      assembly.layout.rows.availableUse.append(
        assembly.noteRows(AvailableUse.self, subject: row, .timestep))
      let reach = sets.facilities.reach[row]
      let (size, rest) = (assembly.layout.columns.size[row], assembly.layout.columns.curtailed[row])
      var pattern = assembly.layout.loadPattern(ofFacility: row)
      if rest >= 0 { pattern.append(PatternEntry(firstColumn: rest, coefficient: 1)) }
      if size >= 0 {
        pattern.append(
          PatternEntry(firstColumn: size, stride: 0, coefficients: reach.map { -$0 }))
      }
      let capacity = sets.facilities.capacity[row]
      let available = reach.map { size < 0 ? capacity * $0 : 0 }
      assembly.program.addRows(lower: available, upper: available, pattern: pattern)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}
