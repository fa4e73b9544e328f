import Findings
import ProcessNetwork

/// `disposal`: price times amount of everything disposed of.
enum DisposalCost: ObjectiveTerm {
  static let key = "disposal"
  static let name = Phrase(zh: "处置", en: "disposal")

  static func costs(_ layout: PlanLayout) -> [CostBlock] { layout.marketCosts(.disposal) }
}
