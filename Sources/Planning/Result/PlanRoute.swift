/// What a route carries of one commodity in the planned year.
public struct PlanRoute: Sendable {
  /// The route's id.
  public let id: String
  /// The means of transport.
  public let means: String
  /// What it carries, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// The balance site from which it carries, a position in ``PlanEntities/sites``.
  public let from: Int
  /// The balance site to which it carries, a position in ``PlanEntities/sites``.
  public let to: Int
  /// Units that leave, in the year.
  public let amount: Double
  /// Units that arrive, in the year.
  public let arrived: Double
  /// Freight of the year, money.
  public let cost: Double
  /// The yearly capacity of the route, all commodities together, tonnes, or units where the
  /// commodity has no mass.
  public let capacity: PlanBound
  /// Whether the capacity is reached.
  public let isAtCapacity: Bool
  /// What one more tonne of capacity would be worth, money; 0 where it is not reached.
  public let worthOfCapacity: Double
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, means: String, commodity: Int, from: Int, to: Int, amount: Double, arrived: Double,
    cost: Double, capacity: PlanBound, isAtCapacity: Bool, worthOfCapacity: Double,
    provenance: PlanProvenance
  ) {
    self.id = id
    self.means = means
    self.commodity = commodity
    self.from = from
    self.to = to
    self.amount = amount
    self.arrived = arrived
    self.cost = cost
    self.capacity = capacity
    self.isAtCapacity = isAtCapacity
    self.worthOfCapacity = worthOfCapacity
    self.provenance = provenance
  }
}

/// What becomes a disposal commodity because nobody takes it.
public struct PlanDisposal: Sendable {
  /// What is disposed of, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// The disposal commodity that it becomes, a position in ``PlanEntities/commodities``.
  public let into: Int
  /// Where, a position in ``PlanEntities/sites``.
  public let site: Int
  /// Units of the commodity in the year.
  public let amount: Double
  /// Units of the disposal commodity in the year.
  public let intoAmount: Double
  /// Where the commodity's row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    commodity: Int, into: Int, site: Int, amount: Double, intoAmount: Double,
    provenance: PlanProvenance
  ) {
    self.commodity = commodity
    self.into = into
    self.site = site
    self.amount = amount
    self.intoAmount = intoAmount
    self.provenance = provenance
  }
}
