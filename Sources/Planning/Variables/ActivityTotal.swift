import ProcessNetwork

/// `activity_total[facility,process,span]`: units that a mode makes in a span of the year that is
/// longer than that of its columns, all occurrences together.
///
/// Only where several rows count them: each such row then has one entry instead of one for each
/// shorter span.
enum ActivityTotal: VariableFamily {
  static let name = "activity_total"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.activities.count {
      var totals: [SpanColumns] = []
      for resolution in assembly.sets.totalled(ofActivity: row) {
        let first = assembly.addColumns(ActivityTotal.self, subject: row, resolution)
        totals.append(SpanColumns(first: first, resolution: resolution))
      }
      assembly.layout.columns.activityTotals.append(totals)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Activity.label(subject, sets) }
}

/// Columns for every span of a resolution.
struct SpanColumns: Sendable, Hashable {
  /// The column of the first span.
  let first: Int
  /// The resolution.
  let resolution: Resolution
}

extension PlanSets {
  /// The resolutions at which an activity's totals are wanted, fine to coarse.
  fileprivate func totalled(ofActivity row: Int) -> [Resolution] {
    let own = self.resolution(ofActivity: row)
    let columns = time.spans(own).count
    var references = 0
    var wanted: Set<Resolution> = []
    for (node, amount) in recipe(ofActivity: row) where amount != 0 {
      let resolution = nodes.resolution[node]
      guard resolution > own, time.spans(resolution).count < columns else { continue }
      references += 1
      wanted.insert(resolution)
    }
    if own < .year, hasYearlyCapacity(activities.facility[row]) {
      references += 1
      wanted.insert(.year)
    }
    return references < 2 ? [] : wanted.sorted()
  }
}

extension PlanLayout {
  /// The coarsest columns that tell what an activity makes in every span of a resolution.
  func columns(ofActivity row: Int, within resolution: Resolution) -> SpanColumns {
    let totals = columns.activityTotals.isEmpty ? [] : columns.activityTotals[row]
    return totals.last { $0.resolution <= resolution }
      ?? SpanColumns(
        first: columns.activity[row], resolution: sets.resolution(ofActivity: row))
  }
}
