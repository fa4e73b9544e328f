import Findings
import ProcessNetwork

/// `capital`: annuity of the investment times the capacity that the plan builds.
enum Capital: ObjectiveTerm {
  static let key = "capital"
  static let name = Phrase(zh: "投资年金", en: "capital")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    let stores = layout.sets.stores
    return layout.sizeCosts(layout.columns.size, layout.sets.facilities.capitalRate)
      + layout.sizeCosts(layout.columns.storeSize, stores.capitalRate)
      + layout.sizeCosts(layout.columns.storePower, stores.powerCapitalRate)
  }
}

extension PlanLayout {
  /// The cost of each size that the plan chooses, by its rate.
  func sizeCosts(_ columns: [Int], _ rates: [Double]) -> [CostBlock] {
    columns.indices.filter { columns[$0] >= 0 }.map {
      CostBlock(first: columns[$0], rate: rates[$0], weights: [1])
    }
  }
}
