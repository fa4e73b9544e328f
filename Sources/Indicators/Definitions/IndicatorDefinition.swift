public import Findings
public import Quantities

/// Which way an indicator should go.
public enum IndicatorDirection: String, Sendable, Hashable, CaseIterable {
  /// Upwards.
  case up
  /// Downwards.
  case down
  /// It describes and is not judged.
  case none
}

/// A formula with the place where it is written.
public struct PlacedFormula: Sendable, Hashable {
  /// The formula.
  public let text: String
  /// Where it is written.
  public let place: Place

  /// Creates a formula.
  public init(_ text: String, place: Place) {
    self.text = text
    self.place = place
  }
}

/// One of several ways to count what a definition leaves open.
public struct IndicatorVariant: Sendable {
  /// The id of the way.
  public let id: String
  /// What it counts.
  public let name: Phrase
  /// The formula over flows.
  public let network: PlacedFormula

  /// Creates a variant.
  public init(id: String, name: Phrase, network: PlacedFormula) {
    self.id = id
    self.name = name
    self.network = network
  }
}

/// An indicator: what it is called, how it is computed, and who says so.
public struct IndicatorDefinition: Sendable {
  /// The id; formulas write `-` as `_`.
  public let id: String
  /// The name.
  public let name: Phrase
  /// The unit of its values.
  public let unit: Unit
  /// Which way it should go.
  public let direction: IndicatorDirection
  /// The formula over statistics; `nil` where there is none.
  public let formula: PlacedFormula?
  /// The formula over flows of the network; `nil` where there is none.
  public let network: PlacedFormula?
  /// The statistic that states the indicator itself; `nil` where there is none.
  public let reported: PlacedFormula?
  /// Ways to count what the definition leaves open, computed side by side.
  public let variants: [IndicatorVariant]
  /// The chosen way.
  public let chosen: String?
  /// The condition on `value` that a standard sets; `nil` where it sets none.
  public let threshold: PlacedFormula?
  /// The group of the standard in which at least one must be met; `nil` where it stands alone.
  public let group: String?
  /// The document that defines it.
  public let standard: String
  /// Its edition.
  public let version: String
  /// How the definition is known.
  public let certainty: Certainty
  /// A remark.
  public let note: Phrase?
  /// Where it is defined.
  public let place: Place

  /// Creates a definition.
  public init(
    id: String, name: Phrase, unit: Unit, direction: IndicatorDirection,
    formula: PlacedFormula? = nil, network: PlacedFormula? = nil, reported: PlacedFormula? = nil,
    variants: [IndicatorVariant] = [], chosen: String? = nil, threshold: PlacedFormula? = nil,
    group: String? = nil, standard: String, version: String, certainty: Certainty,
    note: Phrase? = nil, place: Place
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.direction = direction
    self.formula = formula
    self.network = network
    self.reported = reported
    self.variants = variants
    self.chosen = chosen
    self.threshold = threshold
    self.group = group
    self.standard = standard
    self.version = version
    self.certainty = certainty
    self.note = note
    self.place = place
  }

  /// The name by which formulas call it.
  public var formulaName: String { id.replacingHyphens }
}

extension String {
  /// The text with `_` for every `-`.
  var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }
}
