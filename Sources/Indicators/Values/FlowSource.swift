import FlowFormulas
import Formulas
import ProcessNetwork

/// The flows of a year as items of a set.
struct FlowSource: Sendable {
  private let account: FlowAccount
  private let vocabulary: FlowVocabulary
  private let items: [FlowItem]
  /// By flow; empty where nothing is confidential.
  private let flowOwners: [Set<Int>]

  init(_ account: FlowAccount, _ network: Network, _ owners: ReturnOwners) {
    self.account = account
    flowOwners = owners.owners(of: account.flows, year: account.year)
    vocabulary = FlowAccount.vocabulary(network)
    items = account.flows.map { flow in
      FlowItem(
        commodity: flow.commodity, direction: flow.direction.rawValue, role: flow.role,
        process: flow.process, facility: flow.facility,
        site: flow.facility.map { network[$0].site })
    }
  }

  /// The number of flows.
  var count: Int { items.count }

  /// The enterprises whose confidential outputs a flow rests on.
  func owners(_ item: Int) -> Set<Int> { flowOwners.isEmpty ? [] : flowOwners[item] }

  /// Whether an attribute is an amount, not a word about the flow.
  func isAmount(_ attribute: Int?) -> Bool {
    if case .text = vocabulary.attribute(attribute) { false } else { true }
  }

  func value(_ item: Int, _ attribute: Int?) -> FormulaDatum {
    if case .text(let text) = vocabulary.attribute(attribute) {
      return .text(vocabulary.text(text, of: items[item]))
    }
    return amount(item, times: vocabulary.factor(at: attribute, of: items[item].commodity))
  }

  private func amount(_ item: Int, times factor: Double) -> FormulaDatum {
    let flow = account.flows[item]
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
}

extension FlowAccount {
  /// What formulas may ask of the flows of an account.
  static func vocabulary(_ network: Network) -> FlowVocabulary {
    FlowVocabulary(network, directions: Direction.allCases.map(\.rawValue))
  }
}
