public import Formulas
public import ProcessNetwork

/// The names of formulas that speak of flows alone: the set `flow`, the year, and the named groups of
/// the zone: the commodities of a sheet and the processes of a chain.
public struct FlowNames: FormulaNames {
  /// The key of the set of flows.
  public static let flow = 0
  /// The key of the year.
  public static let year = 1
  private static let group = 2

  private let vocabulary: FlowVocabulary
  private let groups: [String: [String]]

  /// The names of a vocabulary, with the groups of the zone that it is of.
  public init(_ vocabulary: FlowVocabulary, groupsOf network: Network) {
    self.vocabulary = vocabulary
    groups = network.formulaGroups
  }

  /// Flows are those of a year.
  public var hasYears: Bool { true }
  /// The set, the year and the groups.
  public var allNames: [String] { ["flow", "year"] + groups.keys.sorted() }

  /// What a name stands for; `nil` where nothing has it.
  public func meaning(of name: String) -> FormulaMeaning? {
    switch name {
    case "flow": FormulaMeaning(key: Self.flow, set: vocabulary.set)
    case "year": FormulaMeaning(key: Self.year, value: .number(.plain))
    default: groups[name].map { FormulaMeaning(key: Self.group, group: $0) }
    }
  }
}

extension Network {
  /// The ids of the commodities of each sheet and of the processes of each chain, by its id with `_` in
  /// the place of `-`; a sheet goes before a chain of the same name.
  fileprivate var formulaGroups: [String: [String]] {
    var groups: [String: [String]] = [:]
    for chain in chains { groups[Self.word(chain.id)] = chain.processes.map { self[$0].id } }
    for sheet in sheets {
      groups[Self.word(sheet.id)] = sheet.weights.map { self[$0.commodity].id }
    }
    return groups
  }

  private static func word(_ id: String) -> String {
    String(id.map { $0 == "-" ? "_" : $0 })
  }
}
