import Findings
import ProcessNetwork

/// `extraction`: price times amount of everything taken from nature.
enum Extraction: ObjectiveTerm {
  static let key = "extraction"
  static let name = Phrase(zh: "开采", en: "extraction")

  static func costs(_ layout: PlanLayout) -> [CostBlock] { layout.marketCosts(.extraction) }
}
