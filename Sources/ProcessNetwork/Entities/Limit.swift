public import Findings
public import Quantities

/// Which side a limit bounds.
public enum LimitSense: String, Sendable, Hashable, CaseIterable {
  /// At most.
  case maximum
  /// At least.
  case minimum
  /// Exactly.
  case equal
}

/// Which flows of a commodity a limit's term counts.
public enum FlowDirection: String, Sendable, Hashable, CaseIterable {
  /// What processes take in.
  case consumption
  /// What processes give out.
  case production
  /// What is taken from nature.
  case extraction
  /// What is bought.
  case purchase
  /// What is sold.
  case sale
  /// What is disposed of.
  case disposal
  /// What is let out.
  case emission
}

/// One term of a limit: a coefficient times the flows that it counts.
public struct LimitTerm: Sendable, Hashable {
  /// The commodity.
  public let commodity: CommodityID
  /// The process whose flows count; `nil` for all.
  public let process: ProcessID?
  /// The site within which flows count; `nil` for the whole zone.
  public let site: SiteID?
  /// Which flows count.
  public let direction: FlowDirection
  /// Units of the limit per unit of the commodity.
  public let coefficient: Double
  /// Where it was read.
  public let origin: Origin

  /// Creates a term.
  public init(
    commodity: CommodityID, process: ProcessID? = nil, site: SiteID? = nil,
    direction: FlowDirection, coefficient: Double, origin: Origin = .none
  ) {
    self.commodity = commodity
    self.process = process
    self.site = site
    self.direction = direction
    self.coefficient = coefficient
    self.origin = origin
  }
}

/// A bound on a linear expression of a year's flows.
public struct Limit: Sendable {
  /// The limit's id.
  public let id: String
  /// The limit's name.
  public let name: Phrase
  /// Which side it bounds.
  public let sense: LimitSense
  /// The value that bounds, in the limit's unit a year.
  public let value: Double
  /// The unit of the value.
  public let unit: Unit
  /// The first year in which it holds; `nil` where not stated.
  public let firstYear: Int?
  /// The last year in which it holds; `nil` where not stated.
  public let lastYear: Int?
  /// The terms whose sum is bounded.
  public let terms: [LimitTerm]
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a limit.
  public init(
    id: String, name: Phrase, sense: LimitSense, value: Double, unit: Unit, firstYear: Int? = nil,
    lastYear: Int? = nil, terms: [LimitTerm], origin: Origin = .none, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.sense = sense
    self.value = value
    self.unit = unit
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.terms = terms
    self.origin = origin
    self.provenance = provenance
  }

  /// Whether the limit holds in a year.
  public func holds(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}
