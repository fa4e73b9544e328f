import Findings
import ProcessNetwork

/// `purchases`: price times amount of everything bought.
enum Purchases: ObjectiveTerm {
  static let key = "purchases"
  static let name = Phrase(zh: "采购", en: "purchases")

  static func costs(_ layout: PlanLayout) -> [CostBlock] { layout.marketCosts(.purchase) }
}
