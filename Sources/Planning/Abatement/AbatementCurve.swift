public import Findings

/// What it costs to have less and less of a measure: the marginal abatement cost curve of a year.
public struct AbatementCurve: Sendable {
  /// The request of the year, without the cap.
  public let request: PlanRequest
  /// The zone.
  public let zone: PlanZone
  /// What is abated.
  public let measure: PlanMeasure
  /// The steps, from the cheapest plan to the least that is possible.
  public let steps: [AbatementStep]
  /// How the curve ended: optimal where all steps are optima.
  public let status: PlanStatus
  /// The solver's name and version.
  public let solver: String
}

/// One step of a curve.
public struct AbatementStep: Sendable {
  /// What the plan has of the measure, in its unit a year.
  public let reached: Double
  /// Net cost of the year, money.
  public let netCost: Double
  /// What one unit less costs here, money per unit: the dual of the cap; `nil` where the plan has
  /// whole numbers, and at the last step, where there can be no less.
  public let marginalCost: Double?
  /// Cost of this step per unit abated in it, money per unit; `nil` at the first step.
  public let stepCost: Double?
  /// What runs differently than at the step before, the greatest change first.
  public let changes: [AbatementChange]
}

/// A facility that runs differently.
public struct AbatementChange: Sendable {
  /// The facility's id.
  public let id: String
  /// Its name.
  public let name: Phrase
  /// Its load at the step before, capacity units a year.
  public let before: Double
  /// Its load at this step.
  public let after: Double
  /// The unit of the load.
  public let unit: String
}
