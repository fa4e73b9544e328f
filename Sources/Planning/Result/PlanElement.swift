/// The balance of an element over the whole zone: sources + residual = sinks + stock change.
public struct PlanElement: Sendable {
  /// The element's symbol.
  public let symbol: String
  /// Whether the zone tracks it: every recipe must keep its balance.
  public let isTracked: Bool
  /// What brings it in, tonnes of the element a year, the greatest first.
  public let sources: [PlanLine]
  /// What carries it out or buries it, tonnes of the element a year, the greatest first.
  public let sinks: [PlanLine]
  /// What recipes create, negative where they lose it, tonnes a year.
  public let residual: [PlanLine]
  /// What stocks gain, tonnes a year; empty where a year closes.
  public let stockChange: [PlanLine]
  /// Tonnes a year brought in whose composition does not say how much of the element is in them.
  public let untrackedIn: Double
  /// Tonnes a year carried out whose composition does not say how much of the element is in them.
  public let untrackedOut: Double
  /// What the tolerance of recipes creates on the planned path.
  public let created: PlanCreated

  /// States every part.
  public init(
    symbol: String, isTracked: Bool, sources: [PlanLine], sinks: [PlanLine], residual: [PlanLine],
    stockChange: [PlanLine], untrackedIn: Double, untrackedOut: Double, created: PlanCreated
  ) {
    self.symbol = symbol
    self.isTracked = isTracked
    self.sources = sources
    self.sinks = sinks
    self.residual = residual
    self.stockChange = stockChange
    self.untrackedIn = untrackedIn
    self.untrackedOut = untrackedOut
    self.created = created
  }
}

/// What recipes make of an element from nothing, and what it is worth.
public struct PlanCreated: Sendable {
  /// Tonnes a year that recipes create, those that lose it left out.
  public let created: Double
  /// Tonnes a year that recipes lose, those that create it left out.
  public let lost: Double
  /// Money a year that the created tonnes bring at the marginal values of what carries them; an
  /// upper bound, as each element is charged with the whole value of its carrier.
  public let worth: Double

  /// States every part.
  public init(
    created: Double, lost: Double, worth: Double
  ) {
    self.created = created
    self.lost = lost
    self.worth = worth
  }
}
