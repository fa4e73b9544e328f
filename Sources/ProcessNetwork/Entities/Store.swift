/// Holds a commodity between times at a site.
public struct Store: Sendable {
  /// The store's id.
  public let id: String
  /// What it holds.
  public let commodity: CommodityID
  /// Where it stands.
  public let site: SiteID
  /// The most that it holds, units of the commodity.
  public let capacity: Bound
  /// The most that it takes in an hour, units of the commodity.
  public let chargeLimit: Bound
  /// The most that it gives in an hour, units of the commodity.
  public let dischargeLimit: Bound
  /// Share of what is taken in that is held.
  public let chargeEfficiency: Double
  /// Share of what is drawn that is given.
  public let dischargeEfficiency: Double
  /// Share of what is held that is lost in an hour.
  public let hourlyLoss: Double
  /// Whether what it holds, and the room in it, may be held as a reserve.
  public let providesReserve: Bool
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a store.
  public init(
    id: String, commodity: CommodityID, site: SiteID, capacity: Bound,
    chargeLimit: Bound = .unlimited, dischargeLimit: Bound = .unlimited,
    chargeEfficiency: Double = 1, dischargeEfficiency: Double = 1, hourlyLoss: Double = 0,
    providesReserve: Bool = false, origin: Origin = .none, provenance: Provenance
  ) {
    self.id = id
    self.commodity = commodity
    self.site = site
    self.capacity = capacity
    self.chargeLimit = chargeLimit
    self.dischargeLimit = dischargeLimit
    self.chargeEfficiency = chargeEfficiency
    self.dischargeEfficiency = dischargeEfficiency
    self.hourlyLoss = hourlyLoss
    self.providesReserve = providesReserve
    self.origin = origin
    self.provenance = provenance
  }
}
