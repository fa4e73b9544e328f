import ProcessNetwork

/// `activity_sum[facility,process,span]`: a total is the sum of the timesteps, or of the shorter
/// totals, that lie in its span.
enum ActivitySum: ConstraintFamily {
  static let name = "activity_sum"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.activities.count {
      var parts = SpanColumns(
        first: assembly.layout.columns.activity[row],
        resolution: assembly.sets.resolution(ofActivity: row))
      for total in assembly.layout.columns.activityTotals[row] {
        _ = assembly.noteRows(ActivitySum.self, subject: row, total.resolution)
        assembly.addRows(
          at: total.resolution, lower: 0, upper: 0,
          [
            ColumnTerm(first: total.first, resolution: total.resolution, coefficient: 1),
            ColumnTerm(first: parts.first, resolution: parts.resolution, coefficient: -1),
          ])
        parts = total
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Activity.label(subject, sets) }
}
