public import Findings

/// What one more, and one less, of a commodity at a site is worth to the zone.
public struct PlanMarginalValue: Sendable {
  /// The commodity, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// Where it is balanced, a position in ``PlanEntities/sites``.
  public let site: Int
  /// The unit of the commodity: values are money per this unit, spread evenly over the year.
  public let unit: String
  /// What one more unit would bring, money: negative where it would be a burden, minus infinity
  /// where no plan could take it.
  public let more: Double
  /// What taking one unit away would cost, money: negative where it would be a relief, infinity
  /// where no plan could do without it.
  public let less: Double
  /// Whether the two were found by changing the amount and solving again; else both are the one
  /// dual.
  public let isTwoSided: Bool
  /// The least dual over the timesteps, money per unit.
  public let least: Double
  /// The greatest dual over the timesteps, money per unit.
  public let greatest: Double
  /// The two values in a plant engineer's words.
  public let words: Phrase

  /// States every part.
  public init(
    commodity: Int, site: Int, unit: String, more: Double, less: Double, isTwoSided: Bool,
    least: Double, greatest: Double, words: Phrase
  ) {
    self.commodity = commodity
    self.site = site
    self.unit = unit
    self.more = more
    self.less = less
    self.isTwoSided = isTwoSided
    self.least = least
    self.greatest = greatest
    self.words = words
  }
}
