public import Findings

/// A plan over several periods: a plan of each, what is built when, and what it all costs.
public struct PeriodsResult: Sendable {
  /// What was asked.
  public let request: PeriodsRequest
  /// The zone that was planned.
  public let zone: PlanZone
  /// How planning ended; where a period has no plan, as that period ended.
  public let status: PlanStatus
  /// The solver's name and version.
  public let solver: String
  /// The periods, each with the plan of its year.
  public let periods: [PlannedPeriod]
  /// What is built, in the order of facilities and then of years.
  public let builds: [PeriodsBuild]
  /// How much stands of what the plan sizes, by period, in the order of facilities.
  public let stock: [PeriodsStock]
  /// Net cost of all periods, discounted to the beginning of the first, money; `nil` where a period has no plan.
  public let netCost: Double?
  /// A proven bound below which no plan's discounted net cost lies; `nil` with myopic foresight.
  public let bound: Double?
  /// What the reader should know, of all periods.
  public let findings: [Finding]
  /// Why the run stopped before its end; `nil` where an equal request would end the same way.
  public let stop: PlanStop?
  /// What became of the aim, of all years of all periods together; `nil` where cost alone decided.
  public internal(set) var aimed: PlanAimed?
}

/// A period with the plan of its year.
public struct PlannedPeriod: Sendable {
  /// The period.
  public let period: PlanPeriod
  /// The plan of its first year: amounts and money by the year, marginal values in its own money.
  public let plan: PlanResult

  /// Net cost of the period discounted to the beginning of the plan; `nil` where there is no plan.
  public var discounted: Double? { plan.objective.map { $0.netCost * period.weight } }
}

/// What capacity is of.
public enum PeriodsAssetKind: String, Sendable, Hashable, CaseIterable {
  /// The yearly capacity of a facility.
  case facility
  /// What a store can hold.
  case store
  /// How fast a store can give.
  case storePower = "store_power"
}

/// Capacity that is built.
public struct PeriodsBuild: Sendable {
  /// The facility's or store's id.
  public let id: String
  /// What the capacity is of.
  public let kind: PeriodsAssetKind
  /// Its name.
  public let name: Phrase
  /// The first year in which it stands.
  public let year: Int
  /// The first year in which it no longer stands; `nil` where no life is stated.
  public let end: Double?
  /// Yearly capacity of a facility; of a store what it can hold, or how fast it can give.
  public let amount: Double
  /// The unit of the capacity.
  public let unit: String
  /// The annuity of its investment, money a year.
  public let annuity: Double
  /// The investment, interest during construction included, money; `nil` where none is stated.
  public let investment: Double?
  /// Where the row stands.
  public let place: Place
}

/// How much of a facility or store stands in each period.
public struct PeriodsStock: Sendable {
  /// The facility's or store's id.
  public let id: String
  /// What the capacity is of.
  public let kind: PeriodsAssetKind
  /// Its name.
  public let name: Phrase
  /// The unit of the capacity.
  public let unit: String
  /// Yearly capacity by period; `nil` where it does not exist in the period's year.
  public let byPeriod: [Double?]
}
