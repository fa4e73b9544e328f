import ProcessNetwork

/// `even_flow[commodity,site,made|used,span]`: units that the activities which run evenly over a span
/// together make or use at a node that balances over shorter spans.
enum EvenFlow: VariableFamily {
  static let name = "even_flow"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.evenFlows.count {
      assembly.layout.columns.evenFlow.append(
        assembly.addColumns(
          EvenFlow.self, subject: row, assembly.sets.evenFlows.resolution[row]))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let flows = sets.evenFlows
    return "\(sets.label(ofNode: flows.node[subject])),\(flows.isMade[subject] ? "made" : "used")"
  }
}
