import Findings
import FlowFormulas
public import Formulas
import ProcessNetwork
import Quantities

/// What formulas of indicators may name: statistics, coefficients, indicators, groups, flows, capacities,
/// the year.
public struct IndicatorNames: FormulaNames, Sendable {
  /// What a key stands for.
  enum Thing: Sendable, Hashable {
    case statistic(String)
    case coefficient(String)
    case indicator(Int)
    case flows
    case capacities
    case year
    /// The indicator's own value, in the condition of its threshold.
    case own
  }

  /// Formulas may ask for other years.
  public let hasYears = true
  private(set) var things: [Thing] = []
  private var meanings: [String: FormulaMeaning] = [:]
  /// All names, in order.
  public private(set) var allNames: [String] = []

  /// Collects the names of a zone.
  init(
    statistics: [(id: String, unit: Unit)], coefficients: [(id: String, unit: Unit)],
    definitions: [IndicatorDefinition], groups: [NamedGroup], network: Network
  ) {
    for group in groups {
      meanings[group.id] = FormulaMeaning(key: -1, group: group.members)
    }
    for (index, definition) in definitions.enumerated() {
      let type = FormulaType.number(FormulaMeasure(definition.unit))
      enter(definition.formulaName, .indicator(index), type)
    }
    for (id, unit) in coefficients {
      enter(id.replacingHyphens, .coefficient(id), .number(FormulaMeasure(unit)))
    }
    for (id, unit) in statistics {
      let type = FormulaType.number(FormulaMeasure(unit))
      enter(id.replacingHyphens, .statistic(id), type, set: Self.statisticSet(type, network))
    }
    enter("year", .year, .number(.plain))
    enter("flow", .flows, nil, set: FlowAccount.vocabulary(network).set)
    enter("capacity", .capacities, nil, set: FlowAccount.capacityVocabulary(network).set)
    allNames = meanings.keys.sorted()
  }

  private mutating func enter(
    _ name: String, _ thing: Thing, _ type: FormulaType?, set: FormulaSet? = nil
  ) {
    guard meanings[name] == nil else { return }
    meanings[name] = FormulaMeaning(key: things.count, value: type, set: set)
    things.append(thing)
  }

  /// The names for the condition of a threshold, in which `value` is the indicator's own value.
  func withOwnValue(_ unit: Unit) -> IndicatorNames {
    var names = self
    names.meanings["value"] = nil
    names.enter("value", .own, .number(FormulaMeasure(unit)))
    names.allNames.append("value")
    return names
  }

  /// What a name stands for; `nil` where nothing has it.
  public func meaning(of name: String) -> FormulaMeaning? { meanings[name] }

  /// The attributes of statistics within a function over their subjects, in the order of
  /// ``StatisticAttribute``.
  private static func statisticSet(_ type: FormulaType, _ network: Network) -> FormulaSet {
    FormulaSet(
      value: type,
      attributes: [
        FormulaAttribute(
          "subject_kind", .text, texts: ["facility", "commodity", "site", "enterprise"]),
        FormulaAttribute("facility", .text), FormulaAttribute("commodity", .text),
        FormulaAttribute("site", .text), FormulaAttribute("park", .text),
        FormulaAttribute("enterprise", .text), FormulaAttribute("sector", .text),
      ], isComplete: false)
  }
}

/// The attributes of the subjects of statistics, by position.
enum StatisticAttribute: Int {
  case subjectKind
  case facility
  case commodity
  case site
  case park
  case enterprise
  case sector
}
