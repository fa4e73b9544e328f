import Findings
import ProcessNetwork

/// `variable_cost`: variable cost per unit of the reference commodity times activity.
enum VariableCost: ObjectiveTerm {
  static let key = "variable_cost"
  static let name = Phrase(zh: "可变成本", en: "variable cost")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    layout.sets.activities.process.indices.map { row in
      let process = layout.sets.network[layout.sets.activities.process[row]]
      return CostBlock(
        first: layout.columns.activity[row], rate: process.variableCost,
        weights: layout.sets.time.spans(layout.sets.resolution(ofActivity: row)).weights)
    }
  }
}
