import Optimization
import ProcessNetwork

/// `measure_cap[measure]`: what a measure that the request caps counts in the year is at most its cap.
enum MeasureCap: ConstraintFamily {
  static let name = "measure_cap"

  static func add(to assembly: inout PlanAssembly) {
    for (position, cap) in assembly.sets.request.caps.enumerated() {
      assembly.layout.rows.cap.append(
        assembly.noteRows(MeasureCap.self, subject: position, nil))
      assembly.program.beginRow(lower: -.infinity, upper: cap.value)
      var counts = LimitCounts(assembly.layout)
      for term in cap.measure.terms { counts.add(term) }
      for count in counts.sorted {
        assembly.addYearly(count.first, count.resolution, count.coefficient)
      }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.request.caps[subject].measure.key
  }
}
