import Findings
import ProcessNetwork

/// `fixed_cost`: yearly share of the investment times capacity, existing or built.
enum FixedCost: ObjectiveTerm {
  static let key = "fixed_cost"
  static let name = Phrase(zh: "固定成本", en: "fixed cost")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    let stores = layout.sets.stores
    return layout.sizeCosts(layout.columns.size, layout.sets.facilities.fixedRate)
      + layout.sizeCosts(layout.columns.storeSize, stores.fixedRate)
      + layout.sizeCosts(layout.columns.storePower, stores.powerFixedRate)
  }

  static func constant(_ sets: PlanSets) -> Double {
    let facilities = (0..<sets.facilities.count).reduce(0.0) { sum, row in
      guard !sets.facilities.isSized[row] else { return sum }
      return sum + sets.facilities.fixedRate[row] * sets.facilities.capacity[row]
    }
    return (0..<sets.stores.count).reduce(facilities) { sum, row in
      let capacity = sets.capacity(ofStore: row)
      guard !sets.stores.isSized[row], capacity.isFinite else { return sum }
      return sum + sets.stores.fixedRate[row] * capacity
    }
  }
}
