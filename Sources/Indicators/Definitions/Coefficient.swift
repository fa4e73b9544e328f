public import Findings
public import Quantities

/// A coefficient of a standard, for a span of years.
public struct Coefficient: Sendable {
  /// The id, by which formulas name it; several spans share one.
  public let id: String
  /// The name.
  public let name: Phrase
  /// The value, in the unit of the row.
  public let value: Double
  /// The unit.
  public let unit: Unit
  /// The standard uncertainty, in the same unit; `nil` where not stated.
  public let uncertainty: Double?
  /// The first year in which it holds; `nil` where not stated.
  public let firstYear: Int?
  /// The last year in which it holds; `nil` where not stated.
  public let lastYear: Int?
  /// The standard or notice, with its edition.
  public let standard: String
  /// How it is known.
  public let certainty: Certainty
  /// Where it stands.
  public let place: Place

  /// Creates a coefficient.
  public init(
    id: String, name: Phrase, value: Double, unit: Unit, uncertainty: Double? = nil,
    firstYear: Int? = nil, lastYear: Int? = nil, standard: String, certainty: Certainty,
    place: Place
  ) {
    self.id = id
    self.name = name
    self.value = value
    self.unit = unit
    self.uncertainty = uncertainty
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.standard = standard
    self.certainty = certainty
    self.place = place
  }

  /// Whether it holds in a year.
  public func holds(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}

/// The levels of energy or water per unit of a product that a standard or notice sets.
public struct Benchmark: Sendable {
  /// The id.
  public let id: String
  /// The product and route.
  public let name: Phrase
  /// What is compared: `energy` or `water`.
  public let kind: String
  /// The commodities whose output is the product; empty where the zone has none.
  public let commodities: [String]
  /// The unit of the levels.
  public let unit: Unit
  /// Level 1 or the advanced value; `nil` where not obtained.
  public let advanced: Double?
  /// Level 3 or the general value, the least that is allowed; `nil` where not obtained.
  public let limit: Double?
  /// The benchmark level (标杆水平); `nil` where there is none.
  public let benchmark: Double?
  /// The baseline level (基准水平); `nil` where there is none.
  public let baseline: Double?
  /// The standard of the limit levels.
  public let standard: String
  /// How the limit levels are known.
  public let certainty: Certainty
  /// How benchmark and baseline are known.
  public let noticeCertainty: Certainty
  /// Where it stands.
  public let place: Place

  /// Creates a benchmark.
  public init(
    id: String, name: Phrase, kind: String, commodities: [String], unit: Unit, advanced: Double?,
    limit: Double?, benchmark: Double?, baseline: Double?, standard: String, certainty: Certainty,
    noticeCertainty: Certainty, place: Place
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.commodities = commodities
    self.unit = unit
    self.advanced = advanced
    self.limit = limit
    self.benchmark = benchmark
    self.baseline = baseline
    self.standard = standard
    self.certainty = certainty
    self.noticeCertainty = noticeCertainty
    self.place = place
  }
}
