public import Findings

/// The sources and sinks of a weighted group of commodities.
public struct PlanSheet: Sendable {
  /// The sheet's id.
  public let id: String
  /// The sheet's name.
  public let name: Phrase
  /// The unit in which it counts; amounts are per year.
  public let unit: String
  /// The commodities that it counts.
  public let commodities: [PlanSheetWeight]
  /// What makes them or brings them in, the greatest first.
  public let sources: [PlanLine]
  /// What takes them or carries them out, the greatest first.
  public let sinks: [PlanLine]
  /// The sum of the sources; equals that of the sinks.
  public let total: Double

  /// States every part.
  public init(
    id: String, name: Phrase, unit: String, commodities: [PlanSheetWeight], sources: [PlanLine],
    sinks: [PlanLine], total: Double
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.commodities = commodities
    self.sources = sources
    self.sinks = sinks
    self.total = total
  }
}

/// The weight of a commodity in a sheet.
public struct PlanSheetWeight: Sendable {
  /// The commodity, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// Units of the sheet per unit of the commodity.
  public let weight: Double

  /// States every part.
  public init(
    commodity: Int, weight: Double
  ) {
    self.commodity = commodity
    self.weight = weight
  }
}

/// What stands at the other end of a line of a sheet or of a flow.
public enum PlanUnitKind: String, Sendable, Hashable, CaseIterable {
  /// A mode of a facility.
  case facility
  /// A step of a market.
  case market
  /// A route.
  case route
  /// Conversion of what nobody takes into its disposal commodity.
  case disposal
  /// What a store loses.
  case store
}

/// One line of a sheet: an amount, and what makes or takes it.
public struct PlanLine: Sendable {
  /// What makes or takes it.
  public let kind: PlanUnitKind
  /// Its id: of the process, of the market's step, of the route, of the disposal commodity,
  /// of the store.
  public let id: String
  /// The id of the facility that runs the process; `nil` for what is no facility.
  public let facility: String?
  /// Its name.
  public let name: Phrase
  /// The site, a position in ``PlanEntities/sites``.
  public let site: Int
  /// The commodity, a position in ``PlanEntities/commodities``; `nil` where several are summed.
  public let commodity: Int?
  /// The amount in the year, in the unit of the sheet.
  public let amount: Double

  /// States every part.
  public init(
    kind: PlanUnitKind, id: String, facility: String?, name: Phrase, site: Int, commodity: Int?,
    amount: Double
  ) {
    self.kind = kind
    self.id = id
    self.facility = facility
    self.name = name
    self.site = site
    self.commodity = commodity
    self.amount = amount
  }
}
