/// Carries a commodity, or all commodities of a cargo class, from one site to another.
public struct Route: Sendable {
  /// What a route carries.
  public enum Cargo: Sendable, Hashable {
    /// One commodity.
    case commodity(CommodityID)
    /// Every commodity of a cargo class.
    case cargoClass(String)
  }

  /// The route's id.
  public let id: String
  /// What it carries.
  public let cargo: Cargo
  /// Where it begins.
  public let from: SiteID
  /// Where it ends.
  public let to: SiteID
  /// The means of transport, as the table says: rail, road, pipeline.
  public let means: String
  /// Cost, money per tonne; per unit of the commodity where that has no mass.
  public let cost: Double
  /// Share of what enters that does not arrive.
  public let loss: Double
  /// Yearly capacity, tonnes; units of the commodity where that has no mass.
  public let capacity: Bound
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a route.
  public init(
    id: String, cargo: Cargo, from: SiteID, to: SiteID, means: String = "", cost: Double,
    loss: Double = 0, capacity: Bound = .unlimited, origin: Origin = .none, provenance: Provenance
  ) {
    self.id = id
    self.cargo = cargo
    self.from = from
    self.to = to
    self.means = means
    self.cost = cost
    self.loss = loss
    self.capacity = capacity
    self.origin = origin
    self.provenance = provenance
  }
}
