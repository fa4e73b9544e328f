import Findings
import ProcessNetwork

/// `curtailment`: cost of curtailment times what is available and not made.
enum CurtailmentCosts: ObjectiveTerm {
  static let key = "curtailment"
  static let name = Phrase(zh: "弃用费用", en: "curtailment")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    let weights = layout.sets.time.spans(.timestep).weights
    return layout.columns.curtailed.indices.filter { layout.columns.curtailed[$0] >= 0 }.map {
      CostBlock(
        first: layout.columns.curtailed[$0],
        rate: layout.sets.network[layout.sets.facilities.facility[$0]].curtailmentCost,
        weights: weights)
    }
  }
}
