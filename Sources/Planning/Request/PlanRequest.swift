/// What is asked of the planner.
public struct PlanRequest: Sendable, Hashable {
  /// The year that is planned.
  public var year: Int
  /// Which case of the prices holds.
  public var prices: PriceCase
  /// In how many steps the year is planned.
  public var time: TimeDetail
  /// The scenario that was laid over the zone, for the record; `nil` where there is none.
  public var scenario: String?
  /// Ids of commodities whose marginal values are wanted two-sided, beside those of the sheets.
  public var marginal: [String]
  /// Whether two-sided marginal values are computed at all; without, each is one dual.
  public var wantsTwoSidedValues: Bool
  /// Whether facilities with a minimum load may run with any share of themselves, which bounds the
  /// plan from below without whole choices.
  public var relaxesOnOff = false
  /// Measures that are capped, or held above a floor: the epsilon-constraint method.
  public var caps: [PlanCap] = []
  /// What the plan seeks before the least cost; `nil` where cost alone decides.
  public var aim: PlanAim?
  /// The ids of facilities and projects that the plan does without, as if their rows were not there.
  public var absent: Set<String> = []
  /// The greatest relative residual with which an optimum is accepted.
  public var tolerance: Double

  /// States what is asked.
  public init(
    year: Int, prices: PriceCase = .base, time: TimeDetail = .oneStep, scenario: String? = nil,
    marginal: [String] = [], wantsTwoSidedValues: Bool = true,
    tolerance: Double = 1e-6
  ) {
    self.year = year
    self.prices = prices
    self.time = time
    self.scenario = scenario
    self.marginal = marginal
    self.wantsTwoSidedValues = wantsTwoSidedValues
    self.tolerance = tolerance
  }
}

/// Which of a market's three prices holds.
public enum PriceCase: String, Sendable, Hashable, CaseIterable {
  /// The low case.
  case low
  /// The base case.
  case base
  /// The high case.
  case high
}

/// In how many steps a year is planned.
public enum TimeDetail: String, Sendable, Hashable, CaseIterable {
  /// The year as one step: profiles count by their mean.
  case oneStep = "one_step"
  /// The timesteps of the zone's table.
  case timesteps
  /// 8,760 hours.
  case hourly
}
