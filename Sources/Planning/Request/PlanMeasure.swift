import Chemistry
public import Findings
public import ProcessNetwork
import Quantities

/// A quantity of a year, beside its cost, that can be capped or made as small as possible.
public struct PlanMeasure: Sendable, Hashable {
  /// The key by which it is asked for.
  public let key: String
  /// Its name.
  public let name: Phrase
  /// The unit in which it counts; amounts are per year.
  public let unit: String
  /// The flows whose weighted sum it is.
  public let terms: [LimitTerm]

  /// States every part.
  public init(key: String, name: Phrase, unit: String, terms: [LimitTerm]) {
    self.key = key
    self.name = name
    self.unit = unit
    self.terms = terms
  }
}

extension PlanMeasure {
  /// The measure of a key; `nil` where the network has none of that name.
  ///
  /// - Parameter key: `co2` (what is let out), `energy`, `water` (what is taken or bought),
  ///   `chlorine-disposed` (the element in what is disposed of or let out), the id of a sheet (what of
  ///   its commodities is disposed of or let out), or the id of a limit that is no ratio (what it
  ///   counts).
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
    default:
      return sheet(key, network) ?? limit(key, network)
    }
  }

  /// The keys that a network knows, for messages.
  public static func keys(of network: Network) -> [String] {
    ["co2", "energy", "water", "chlorine-disposed"] + network.sheets.map(\.id)
      + network.limits.filter { !$0.isRatio }.map(\.id)
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
    guard let limit = network.limits.first(where: { $0.id == key }), !limit.isRatio else {
      return nil
    }
    return PlanMeasure(key: key, name: limit.name, unit: limit.unit.symbol, terms: limit.terms)
  }
}

/// A measure with the most that a plan may have of it.
public struct PlanCap: Sendable, Hashable {
  /// What is capped.
  public var measure: PlanMeasure
  /// The most in a year, in the measure's unit; infinity only measures it.
  public var value: Double

  /// States both.
  public init(_ measure: PlanMeasure, _ value: Double) {
    self.measure = measure
    self.value = value
  }
}
