/// What is asked of the planner for several periods together.
public struct PeriodsRequest: Sendable, Hashable {
  /// What is asked of each period's year; its own year does not count, and its aim is one of all years
  /// of all periods together.
  public var each: PlanRequest
  /// Measures that are capped, or held above a floor, in all years of all periods together.
  public var totals: [PlanCap] = []
  /// The first year that may begin a period; money is discounted to the first period.
  public var from: Int
  /// The last year that may begin a period.
  public var to: Int
  /// How far builders see.
  public var foresight: Foresight
  /// Whether plants may be closed for good before their end.
  public var closesPlants: Bool

  /// States what is asked.
  public init(
    each: PlanRequest, from: Int, to: Int, foresight: Foresight = .perfect,
    closesPlants: Bool = false
  ) {
    self.each = each
    self.from = from
    self.to = to
    self.foresight = foresight
    self.closesPlants = closesPlants
  }
}

/// How far builders see.
public enum Foresight: String, Sendable, Hashable, CaseIterable {
  /// All periods are planned together.
  case perfect
  /// Each period is planned alone, as if it lasted for ever, with what stands from those before.
  case myopic
}
