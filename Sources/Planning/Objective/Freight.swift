import Findings
import ProcessNetwork

/// `freight`: cost per tonne times tonnes carried; per unit where a commodity has no mass.
enum Freight: ObjectiveTerm {
  static let key = "freight"
  static let name = Phrase(zh: "运费", en: "freight")

  static func costs(_ layout: PlanLayout) -> [CostBlock] {
    layout.sets.transports.route.indices.map { row in
      let route = layout.sets.network[layout.sets.transports.route[row]]
      return CostBlock(
        first: layout.columns.transport[row],
        rate: route.cost * layout.sets.freightUnits(ofTransport: row),
        weights: layout.sets.time.spans(layout.resolution(ofTransportRow: row)).weights)
    }
  }
}
