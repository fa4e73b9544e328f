/// The amount of a commodity between a unit and the balance of the commodity at a site.
public struct PlanFlow: Sendable {
  /// What the unit is.
  public let kind: PlanUnitKind
  /// The unit, a position in ``PlanResult/facilities``, ``PlanResult/markets``,
  /// ``PlanResult/routes``, ``PlanResult/disposals`` or ``PlanResult/stores`` by its kind.
  public let unit: Int
  /// The process that a facility runs, a position in ``PlanEntities/processes``; `nil` for other
  /// units.
  public let process: Int?
  /// The commodity, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// The site of the balance, a position in ``PlanEntities/sites``.
  public let site: Int
  /// Whether it flows from the unit into the balance; else from the balance to the unit.
  public let isIntoBalance: Bool
  /// Units of the commodity in the year, positive.
  public let amount: Double
  /// What it counts for in each of ``PlanEntities/layers``; money only where it passes a market.
  public let layers: [Double]

  /// States every part.
  public init(
    kind: PlanUnitKind, unit: Int, process: Int?, commodity: Int, site: Int, isIntoBalance: Bool,
    amount: Double, layers: [Double]
  ) {
    self.kind = kind
    self.unit = unit
    self.process = process
    self.commodity = commodity
    self.site = site
    self.isIntoBalance = isIntoBalance
    self.amount = amount
    self.layers = layers
  }
}
