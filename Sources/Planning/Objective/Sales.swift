import Findings
import ProcessNetwork

/// `sales`: minus price times amount of everything sold.
enum Sales: ObjectiveTerm {
  static let key = "sales"
  static let name = Phrase(zh: "销售", en: "sales")

  static func costs(_ layout: PlanLayout) -> [CostBlock] { layout.marketCosts(.sale, sign: -1) }
}
