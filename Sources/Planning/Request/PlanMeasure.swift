import Chemistry
public import Findings
public import ProcessNetwork
public import Quantities

/// A quantity of a year, beside its cost, that can be capped or made as small as possible.
public struct PlanMeasure: Sendable, Hashable {
  /// The key by which it is asked for.
  public let key: String
  /// Its name.
  public let name: Phrase
  /// The unit in which it counts; amounts are per year.
  public let unit: String
  /// What it counts.
  public let content: Content

  /// What a measure counts.
  public enum Content: Sendable, Hashable {
    /// The weighted sum of flows.
    case terms([LimitTerm])
    /// A formula over flows, in a unit.
    case formula(String, Unit)
    /// The net cost of the year, or with -1 the value added.
    case money(sign: Double)
  }

  /// Whether it counts money of the objective.
  public var isMoney: Bool { if case .money = content { true } else { false } }

  /// States every part.
  public init(key: String, name: Phrase, unit: String, content: Content) {
    self.key = key
    self.name = name
    self.unit = unit
    self.content = content
  }

  /// States a sum of terms.
  public init(key: String, name: Phrase, unit: String, terms: [LimitTerm]) {
    self.init(key: key, name: name, unit: unit, content: .terms(terms))
  }

  /// States a formula.
  public init(key: String, name: Phrase, formula: String, unit: Unit) {
    self.init(key: key, name: name, unit: unit.symbol, content: .formula(formula, unit))
  }
}

extension PlanMeasure {
  /// The measure of a key; `nil` where the network has none of that name.
  ///
  /// - Parameter key: `co2` (what is let out), `energy`, `water` (what is taken or bought),
  ///   `chlorine-disposed` (the element in what is disposed of or let out), `cost`, `value-added`, a
  ///   commodity with a direction (`kcl:sale`), the id of a sheet (what of its commodities is disposed
  ///   of or let out), or the id of a limit (what it counts).
  public static func named(_ key: String, in network: Network) -> PlanMeasure? {
    switch key {
    case "co2":
      return layer(.co2, [.emission], Phrase(zh: "二氧化碳排放", en: "CO2 emissions"), "t", key)
    case "energy":
      return layer(
        .energy, [.purchase, .extraction], Phrase(zh: "能源输入", en: "energy taken in"), "GJ", key)
    case "chlorine-disposed":
      guard let chlorine = Element(symbol: "Cl") else { return nil }
      return layer(
        .element(chlorine), [.disposal, .emission],
        Phrase(zh: "处置与排放的氯", en: "chlorine disposed of"), "t", key)
    case "water":
      return layer(
        .water, [.purchase, .extraction], Phrase(zh: "取水", en: "water taken in"), "m3", key)
    case "cost":
      return PlanMeasure(
        key: key, name: Phrase(zh: "净成本", en: "net cost"), unit: "\(network.zone.currency)",
        content: .money(sign: 1))
    case "value-added":
      return PlanMeasure(
        key: key, name: Phrase(zh: "增加值", en: "value added"), unit: "\(network.zone.currency)",
        content: .money(sign: -1))
    default:
      return sheet(key, network) ?? limit(key, network) ?? flow(key, network)
    }
  }

  /// The keys that a network knows, for messages.
  public static func keys(of network: Network) -> [String] {
    ["co2", "energy", "water", "chlorine-disposed", "cost", "value-added"]
      + network.sheets.map(\.id) + network.limits.map(\.id)
  }

  private static func layer(
    _ layer: Layer, _ directions: [FlowDirection], _ name: Phrase, _ unit: String, _ key: String
  ) -> PlanMeasure {
    PlanMeasure(
      key: key, name: name, unit: unit,
      terms: directions.map { LimitTerm(.layer(layer), direction: $0, coefficient: 1) })
  }

  private static func sheet(_ key: String, _ network: Network) -> PlanMeasure? {
    guard let sheet = network.sheets.first(where: { $0.id == key }) else { return nil }
    let terms = sheet.weights.flatMap { weight in
      [FlowDirection.disposal, .emission].map {
        LimitTerm(.commodity(weight.0), direction: $0, coefficient: weight.1)
      }
    }
    let name = Phrase(zh: "\(sheet.name.zh)的处置与排放", en: "\(sheet.name.en) disposed of")
    return PlanMeasure(key: key, name: name, unit: sheet.unit.symbol, terms: terms)
  }

  private static func limit(_ key: String, _ network: Network) -> PlanMeasure? {
    guard let limit = network.limits.first(where: { $0.id == key }) else { return nil }
    if let formula = limit.formula {
      return PlanMeasure(key: key, name: limit.name, formula: formula, unit: limit.unit)
    }
    return PlanMeasure(key: key, name: limit.name, unit: limit.unit.symbol, terms: limit.terms)
  }

  /// A commodity's flow of a direction: `kcl:sale`.
  private static func flow(_ key: String, _ network: Network) -> PlanMeasure? {
    let parts = key.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let id = network.commodity(named: parts[0]),
      let direction = FlowDirection(rawValue: parts[1])
    else { return nil }
    let name = network[id].name
    return PlanMeasure(
      key: key, name: Phrase(zh: "\(name.zh)（\(parts[1])）", en: "\(name.en) (\(parts[1]))"),
      unit: network[id].unit.symbol,
      terms: [LimitTerm(commodity: id, direction: direction, coefficient: 1)])
  }
}

/// A measure with the most that a plan may have of it.
public struct PlanCap: Sendable, Hashable {
  /// What is capped.
  public var measure: PlanMeasure
  /// The most in a year, or the least, in the measure's unit; infinity only measures it.
  public var value: Double
  /// Which side it bounds.
  public var sense: LimitSense

  /// States every part.
  public init(_ measure: PlanMeasure, _ value: Double, sense: LimitSense = .maximum) {
    self.measure = measure
    self.value = value
    self.sense = sense
  }
}
