import Findings
import ProcessNetwork

/// `emissions`: price times amount of everything let out.
enum Emissions: ObjectiveTerm {
  static let key = "emissions"
  static let name = Phrase(zh: "排放", en: "emissions")

  static func costs(_ layout: PlanLayout) -> [CostBlock] { layout.marketCosts(.emission) }
}
