import Chemistry
import Formulas
import ProcessNetwork

/// The flows of a year as items of a set: their attributes in plain columns.
struct FlowSource: Sendable {
  /// The number of flows.
  let count: Int
  private let texts: [[String]]
  private let account: FlowAccount
  private let factors: [[Double]]

  init(_ account: FlowAccount, _ network: Network) {
    self.account = account
    count = account.flows.count
    let parks = network.sites.indices.map { network.park(of: SiteID($0)) }
    texts = account.flows.map { Self.texts($0, network, parks) }
    factors = network.commodities.indices.map { Self.factors(CommodityID($0), network) }
  }

  /// The flow of an item.
  func flow(_ item: Int) -> FlowAccount.Flow { account.flows[item] }

  func value(_ item: Int, _ attribute: FlowAttribute?) -> FormulaDatum {
    guard let attribute else { return amount(item, times: 0) }
    switch attribute {
    case .energy: return amount(item, times: 1)
    case .water: return amount(item, times: 2)
    case .co2: return amount(item, times: 3)
    case .tracked: return amount(item, times: 4)
    default: return .text(texts[item][attribute.rawValue])
    }
  }

  private func amount(_ item: Int, times layer: Int) -> FormulaDatum {
    let flow = account.flows[item]
    let factor = factors[flow.commodity.index][layer]
    guard factor != 0 else { return .number(0) }
    if flow.parts.count == 1 {
      let part = flow.parts[0]
      return .uncertain(
        flow.amount * factor,
        standardUncertainty: flow.amount * factor * account.uncertainty[part.input],
        input: part.input)
    }
    let contributions = flow.parts.map { part in
      FormulaContribution(
        input: part.input, amount: part.amount * factor * account.uncertainty[part.input])
    }
    return .derived(FormulaNumber(value: flow.amount * factor, contributions: contributions))
  }

  /// Base units of each layer in one unit of a commodity: mass, energy, water, CO2, tracked elements.
  private static func factors(_ id: CommodityID, _ network: Network) -> [Double] {
    let commodity = network[id]
    let mass = commodity.massPerUnit * 1000
    let tracked = network.zone.trackedElements.reduce(0) {
      $0 + (commodity.composition?.fraction(of: $1) ?? 0)
    }
    return [
      mass, commodity.energyPerUnit * 1e9, commodity.waterPerUnit, commodity.co2PerUnit * 1000,
      mass * tracked,
    ]
  }

  private static func texts(
    _ flow: FlowAccount.Flow, _ network: Network, _ parks: [String]
  ) -> [String] {
    let commodity = network[flow.commodity]
    let facility = flow.facility.map { network[$0] }
    return [
      commodity.id, commodity.category.rawValue, commodity.hazard.rawValue,
      flow.direction.rawValue, flow.role?.rawValue ?? "",
      flow.process.map { network[$0].id } ?? "", flow.process.map { network[$0].sector } ?? "",
      facility?.id ?? "", facility?.enterprise.map { network[$0].id } ?? "",
      facility.map { network[$0.site].id } ?? "", facility.map { parks[$0.site.index] } ?? "",
    ]
  }
}
