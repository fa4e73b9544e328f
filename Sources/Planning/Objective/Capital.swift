import Findings
import ProcessNetwork

/// `capital`: annuity of the investment times the capacity that the plan builds.
enum Capital: ObjectiveTerm {
  static let key = "capital"
  static let name = Phrase(zh: "投资年金", en: "capital")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    layout.columns.size.indices.filter { layout.columns.size[$0] >= 0 }.map { row in
      CostBlock(
        first: layout.columns.size[row], rate: layout.sets.facilities.capitalRate[row],
        weights: [1])
    }
  }
}
