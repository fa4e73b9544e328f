import Findings
import ProcessNetwork

/// `demand_charges`: charge times the highest net purchase of each month.
enum DemandCharges: ObjectiveTerm {
  static let key = "demand_charges"
  static let name = Phrase(zh: "需量电费", en: "demand charges")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    (0..<layout.sets.demands.count).map { row in
      CostBlock(
        first: layout.columns.peakDemand[row], rate: 1,
        weights: layout.sets.demands.charges(row, layout.sets.time))
    }
  }
}
