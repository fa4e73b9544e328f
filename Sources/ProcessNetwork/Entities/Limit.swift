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

/// What of the flows that a term names is counted.
public enum Counted: Sendable, Hashable {
  /// Units of one commodity.
  case commodity(CommodityID)
  /// All commodities by what a unit of each counts for in a layer: tonnes of CO2, GJ, m³ of water.
  case layer(Layer)
}

/// One term of a limit: a coefficient times the flows that it counts.
public struct LimitTerm: Sendable, Hashable {
  /// What is counted.
  public let counted: Counted
  /// The process whose flows count; `nil` for all.
  public let process: ProcessID?
  /// The sector whose processes' flows count; `nil` for all.
  public let sector: String?
  /// The site within which flows count; `nil` for the whole zone.
  public let site: SiteID?
  /// Which flows count.
  public let direction: FlowDirection
  /// Units of the limit per unit of what is counted.
  public let coefficient: Double
  /// Whether it belongs to the divisor of a ratio; the limit then bounds the other terms over these.
  public let isDivisor: Bool
  /// Where it was read.
  public let origin: Origin

  /// Creates a term.
  public init(
    _ counted: Counted, process: ProcessID? = nil, sector: String? = nil, site: SiteID? = nil,
    direction: FlowDirection, coefficient: Double, isDivisor: Bool = false,
    origin: Origin = .none
  ) {
    self.counted = counted
    self.process = process
    self.sector = sector
    self.site = site
    self.direction = direction
    self.coefficient = coefficient
    self.isDivisor = isDivisor
    self.origin = origin
  }

  /// Creates a term that counts one commodity.
  public init(
    commodity: CommodityID, process: ProcessID? = nil, site: SiteID? = nil,
    direction: FlowDirection, coefficient: Double, origin: Origin = .none
  ) {
    self.init(
      .commodity(commodity), process: process, site: site, direction: direction,
      coefficient: coefficient, origin: origin)
  }
}

extension Network {
  /// Units of a limit that one unit of a commodity in a term's flows counts for; 0 where it does not
  /// count.
  public func weight(of commodity: CommodityID, in term: LimitTerm) -> Double {
    switch term.counted {
    case .commodity(let counted): counted == commodity ? term.coefficient : 0
    case .layer(let layer): term.coefficient * (weight(of: commodity, in: layer) ?? 0)
    }
  }

  /// Whether flows of a process belong to a term.
  public func counts(_ process: ProcessID, in term: LimitTerm) -> Bool {
    (term.process.map { $0 == process } ?? true)
      && (term.sector.map { $0 == self[process].sector } ?? true)
  }
}

/// A bound on a linear expression of a year's flows, or on the ratio of two.
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
  /// The terms whose sum is bounded; empty where a formula states it.
  public let terms: [LimitTerm]
  /// The formula over flows that is bounded; `nil` where terms state it.
  public let formula: String?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a limit.
  public init(
    id: String, name: Phrase, sense: LimitSense, value: Double, unit: Unit, firstYear: Int? = nil,
    lastYear: Int? = nil, terms: [LimitTerm], formula: String? = nil, origin: Origin = .none,
    provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.sense = sense
    self.value = value
    self.unit = unit
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.terms = terms
    self.formula = formula
    self.origin = origin
    self.provenance = provenance
  }

  /// Whether the value bounds a ratio: some of the terms are its divisor.
  public var isRatio: Bool { terms.contains(where: \.isDivisor) }

  /// Whether the limit holds in a year.
  public func holds(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}
