import FlowFormulas
import Formulas
import ProcessNetwork

/// The flows or the capacities of a year as items of a set.
///
/// It is shared, since formulas ask for single values: a copy of a network's columns for each would cost
/// more than the values.
final class FlowSource: Sendable {
  private let vocabulary: FlowVocabulary
  private let items: [FlowItem]
  /// The amount of each item, in the unit of its commodity.
  private let amounts: [Double]
  /// What is uncertain in each amount.
  private let contributions: [[FormulaContribution]]
  /// By item; empty where nothing is confidential.
  private let itemOwners: [Set<Int>]
  private let prices: GatePrices
  private let network: Network

  /// Takes the flows of an account.
  init(flowsOf account: FlowAccount, _ network: Network, _ owners: ReturnOwners) {
    vocabulary = FlowAccount.vocabulary(network)
    itemOwners = owners.owners(of: account.flows, year: account.year)
    items = account.flows.map { flow in
      FlowItem(
        commodity: flow.commodity, direction: flow.direction.rawValue, role: flow.role,
        process: flow.process, facility: flow.facility,
        site: flow.facility.map { network[$0].site })
    }
    amounts = account.flows.map(\.amount)
    contributions = account.flows.map { flow in
      flow.parts.map { part in
        FormulaContribution(
          input: part.input, amount: part.amount * account.uncertainty[part.input])
      }
    }
    prices = GatePrices(network, year: account.year)
    self.network = network
  }

  /// Takes the capacities of an account, each as the main product of its facility.
  init(capacitiesOf account: FlowAccount, _ network: Network) {
    vocabulary = FlowAccount.capacityVocabulary(network)
    itemOwners = []
    items = account.capacities.map { capacity in
      let facility = network[capacity.facility]
      let process = facility.modes[0].process
      return FlowItem(
        commodity: network[process].reference, direction: "", process: process,
        facility: capacity.facility, site: facility.site)
    }
    amounts = account.capacities.map(\.amount)
    contributions = account.capacities.map { capacity in
      [
        FormulaContribution(
          input: IndicatorValues.firstCapacity + capacity.facility.index,
          amount: capacity.amount * capacity.uncertainty)
      ]
    }
    prices = GatePrices(network, year: account.year)
    self.network = network
  }

  /// The number of items.
  var count: Int { items.count }

  /// The enterprises whose confidential outputs an item rests on.
  func owners(_ item: Int) -> Set<Int> { itemOwners.isEmpty ? [] : itemOwners[item] }

  /// Whether an attribute is an amount, not a word about the item.
  func isAmount(_ attribute: Int?) -> Bool {
    if case .text = vocabulary.attribute(attribute) { false } else { true }
  }

  func value(_ item: Int, _ attribute: Int?) -> FormulaDatum {
    switch vocabulary.attribute(attribute) {
    case .text(let text): .text(vocabulary.text(text, of: items[item]))
    case .layer(.money): worth(item)
    case .layer, .tracked:
      amount(item, times: vocabulary.factor(at: attribute, of: items[item].commodity))
    }
  }

  private func amount(_ item: Int, times factor: Double) -> FormulaDatum {
    guard factor != 0 else { return .number(0) }
    let own = contributions[item]
    if own.count == 1 {
      return .uncertain(
        amounts[item] * factor, standardUncertainty: own[0].amount * factor, input: own[0].input)
    }
    return .derived(
      FormulaNumber(value: amounts[item] * factor, contributions: scaled(own, by: factor)))
  }

  private func worth(_ item: Int) -> FormulaDatum {
    let commodity = items[item].commodity
    guard let price = prices[commodity] else {
      return .missing("price of \(network[commodity].id)")
    }
    let ofPrice = FormulaContribution(
      input: IndicatorValues.firstPrice + commodity.index,
      amount: amounts[item] * price.uncertainty)
    return .derived(
      FormulaNumber(
        value: amounts[item] * price.value,
        contributions: scaled(contributions[item], by: price.value) + [ofPrice]))
  }

  private func scaled(
    _ contributions: [FormulaContribution], by factor: Double
  ) -> [FormulaContribution] {
    contributions.map { FormulaContribution(input: $0.input, amount: $0.amount * factor) }
  }
}

/// Sources by year, in a row, since they are asked for with every single value.
struct YearlySources: Sendable {
  private var first = 0
  private var sources: [FlowSource?] = []

  /// Takes the sources of some years.
  init(_ byYear: [Int: FlowSource]) {
    guard let first = byYear.keys.min(), let last = byYear.keys.max() else { return }
    self.first = first
    sources = (first...last).map { byYear[$0] }
  }

  subscript(_ year: Int) -> FlowSource? {
    sources.indices.contains(year - first) ? sources[year - first] : nil
  }
}

extension FlowAccount {
  /// What formulas may ask of the flows of an account.
  static func vocabulary(_ network: Network) -> FlowVocabulary {
    FlowVocabulary(network, directions: Direction.allCases.map(\.rawValue), hasMoney: true)
  }

  /// What formulas may ask of the capacities of an account: they flow in no direction.
  static func capacityVocabulary(_ network: Network) -> FlowVocabulary {
    FlowVocabulary(network, directions: [], hasMoney: true)
  }
}
