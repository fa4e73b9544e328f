import Findings
import ProcessNetwork

/// `start_costs`: cost of a start times the starts of the year.
enum StartCosts: ObjectiveTerm {
  static let key = "start_costs"
  static let name = Phrase(zh: "启动费用", en: "start costs")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    let weights = layout.sets.time.spans(.timestep).weights
    return layout.columns.start.indices.filter { layout.columns.start[$0] >= 0 }.map { row in
      CostBlock(
        first: layout.columns.start[row],
        rate: layout.sets.network[layout.sets.facilities.facility[row]].startCost,
        weights: weights)
    }
  }
}
