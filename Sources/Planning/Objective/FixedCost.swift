import Findings
import ProcessNetwork

/// `fixed_cost`: yearly share of the investment times capacity, existing or built.
enum FixedCost: ObjectiveTerm {
  static let key = "fixed_cost"
  static let name = Phrase(zh: "固定成本", en: "fixed cost")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    layout.columns.size.indices.filter { layout.columns.size[$0] >= 0 }.map { row in
      CostBlock(
        first: layout.columns.size[row], rate: layout.sets.facilities.fixedRate[row], weights: [1])
    }
  }

  static func constant(_ sets: PlanSets) -> Double {
    (0..<sets.facilities.count).reduce(0) { sum, row in
      guard !sets.facilities.isSized[row] else { return sum }
      return sum + sets.facilities.fixedRate[row] * sets.facilities.capacity[row]
    }
  }
}
