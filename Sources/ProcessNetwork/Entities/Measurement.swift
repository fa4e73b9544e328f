public import Chemistry

/// What a measurement measures.
public enum MeasurementTarget: Sendable, Hashable {
  /// What a facility takes in of a commodity, or gives out.
  case facility(FacilityID, CommodityID, isOutput: Bool)
  /// What passes a market, all its steps together.
  case market(String, CommodityID, SiteID, MarketKind)
  /// What a route carries of a commodity, where it sets out.
  case route(RouteID, CommodityID)
  /// What a store holds at the end of the period's last day.
  case stock(StoreID)
}

/// A measured amount of a period, a stock, or the content of an element.
public struct Measurement: Sendable {
  /// The measurement's id.
  public let id: String
  /// What it measures.
  public let target: MeasurementTarget
  /// The element whose mass fraction it is; `nil` for an amount.
  public let element: Element?
  /// The first day of the period, as year, month and day in one number: 20230601.
  public let periodStart: Int
  /// The last day of the period, written likewise.
  public let periodEnd: Int
  /// The amount over the period in the commodity's unit, or the mass fraction.
  public let value: Double
  /// The standard uncertainty of the value; 0 means exactly known.
  public let standardUncertainty: Double
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a measurement.
  public init(
    id: String, target: MeasurementTarget, element: Element? = nil, periodStart: Int,
    periodEnd: Int, value: Double, standardUncertainty: Double, origin: Origin = .none,
    provenance: Provenance
  ) {
    self.id = id
    self.target = target
    self.element = element
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.value = value
    self.standardUncertainty = standardUncertainty
    self.origin = origin
    self.provenance = provenance
  }
}
