import Findings
public import Formulas
import ProcessNetwork
import Quantities

/// What formulas of indicators may name: statistics, coefficients, indicators, groups, flows, the year.
public struct IndicatorNames: FormulaNames, Sendable {
  /// What a key stands for.
  enum Thing: Sendable, Hashable {
    case statistic(String)
    case coefficient(String)
    case indicator(Int)
    case flows
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
    enter("flow", .flows, nil, set: Self.flowSet(network))
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

  /// The attributes of flows, in the order of ``FlowAttribute``.
  private static func flowSet(_ network: Network) -> FormulaSet {
    let mass = FormulaType.number(FormulaMeasure(.mass))
    return FormulaSet(
      value: mass,
      attributes: [
        FormulaAttribute("commodity", .text, texts: network.commodities.map(\.id)),
        FormulaAttribute("category", .text, texts: CommodityCategory.allCases.map(\.rawValue)),
        FormulaAttribute("hazard", .text, texts: HazardClass.allCases.map(\.rawValue)),
        FormulaAttribute(
          "direction", .text, texts: FlowAccount.Direction.allCases.map(\.rawValue)),
        FormulaAttribute("role", .text, texts: RecipeRole.allCases.map(\.rawValue) + [""]),
        FormulaAttribute("process", .text, texts: network.processes.map(\.id) + [""]),
        FormulaAttribute("sector", .text, texts: network.processes.map(\.sector) + [""]),
        FormulaAttribute("facility", .text, texts: network.facilities.map(\.id) + [""]),
        FormulaAttribute("enterprise", .text, texts: network.enterprises.map(\.id) + [""]),
        FormulaAttribute("site", .text, texts: network.sites.map(\.id) + [""]),
        FormulaAttribute("park", .text, texts: network.sites.map(\.id) + [""]),
        FormulaAttribute("energy", .number(FormulaMeasure(.energy))),
        FormulaAttribute("water", .number(FormulaMeasure(.volume))),
        FormulaAttribute("co2", mass),
        FormulaAttribute("tracked", mass),
      ], isComplete: true)
  }
}

/// The attributes of flows, by position.
enum FlowAttribute: Int {
  case commodity
  case category
  case hazard
  case direction
  case role
  case process
  case sector
  case facility
  case enterprise
  case site
  case park
  case energy
  case water
  case co2
  case tracked

  /// Whether it is an amount, not a word about the flow.
  var isAmount: Bool { rawValue >= FlowAttribute.energy.rawValue }
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
