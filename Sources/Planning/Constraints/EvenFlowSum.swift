import ProcessNetwork

/// `even_flow_sum[commodity,site,made|used,span]`: what even activities together make or use is the
/// sum of what each does.
enum EvenFlowSum: ConstraintFamily {
  static let name = "even_flow_sum"

  static func add(to assembly: inout PlanAssembly) {
    let flows = assembly.sets.evenFlows
    for row in 0..<flows.count {
      let resolution = flows.resolution[row]
      _ = assembly.noteRows(EvenFlowSum.self, subject: row, resolution)
      let parts = flows.parts[row].map { part in
        ColumnTerm(
          first: assembly.layout.columns.activity[part.activity], resolution: resolution,
          coefficient: part.amount)
      }
      let whole = ColumnTerm(
        first: assembly.layout.columns.evenFlow[row], resolution: resolution, coefficient: -1)
      assembly.addRows(at: resolution, lower: 0, upper: 0, parts + [whole])
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { EvenFlow.label(subject, sets) }
}
