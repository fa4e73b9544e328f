import Optimization
import ProcessNetwork

/// `measure_cap[measure]`: what a measure that the request caps counts in the year is at most, or at
/// least, its cap.
enum MeasureCap: ConstraintFamily {
  static let name = "measure_cap"

  static func add(to assembly: inout PlanAssembly) {
    for (position, cap) in assembly.sets.request.caps.enumerated() {
      assembly.layout.rows.cap.append(
        assembly.noteRows(MeasureCap.self, subject: position, nil))
      assembly.addRow(assembly.layout.expression(ofCap: position), cap.sense, cap.value)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.request.caps[subject].measure.key
  }
}
