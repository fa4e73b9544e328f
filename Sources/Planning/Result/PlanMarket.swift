public import ProcessNetwork

/// What passes the boundary through one step of a market, at one of the sites that it serves.
public struct PlanMarket: Sendable {
  /// The id of the market's step.
  public let id: String
  /// Which way it passes.
  public let kind: MarketKind
  /// What passes, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// Where the commodity is balanced, a position in ``PlanEntities/sites``.
  public let site: Int
  /// The site whose row states the market, a position in ``PlanEntities/sites``.
  public let home: Int
  /// The step, from 1.
  public let step: Int
  /// Units of the commodity in the year.
  public let amount: Double
  /// The price used, money per unit; the mean over the amounts where it varies in time.
  public let price: Double
  /// What the zone pays in the year, negative where it is paid.
  public let money: Double
  /// The most that may pass in a year, all sites served together.
  public let limit: PlanBound
  /// What passes through this step at all sites together.
  public let total: Double
  /// Whether the limit is reached.
  public let isAtLimit: Bool
  /// What one more unit of the limit would be worth, money; 0 where it is not reached.
  public let worthOfLimit: Double
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, kind: MarketKind, commodity: Int, site: Int, home: Int, step: Int, amount: Double,
    price: Double, money: Double, limit: PlanBound, total: Double, isAtLimit: Bool,
    worthOfLimit: Double, provenance: PlanProvenance
  ) {
    self.id = id
    self.kind = kind
    self.commodity = commodity
    self.site = site
    self.home = home
    self.step = step
    self.amount = amount
    self.price = price
    self.money = money
    self.limit = limit
    self.total = total
    self.isAtLimit = isAtLimit
    self.worthOfLimit = worthOfLimit
    self.provenance = provenance
  }
}
