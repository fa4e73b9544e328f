import Findings
public import Planning

/// A curve of abatement as it is filed: what `abatement --format json` prints.
public struct AbatementDocument: Codable, Sendable {
  /// The zone.
  public var zone: PlanDocument.Named
  /// The year.
  public var year: Int
  /// The scenario laid over the zone.
  public var scenario: String?
  /// The currency of all money.
  public var money: String
  /// The key of what is abated.
  public var measure: String
  /// Its name in Chinese.
  public var nameZh: String
  /// Its name in English.
  public var nameEn: String
  /// The unit in which it counts, a year.
  public var unit: String
  /// How the curve ended.
  public var status: String
  /// Why it stopped before its end.
  public var statusDetail: String?
  /// The solver.
  public var solver: String
  /// The steps, from the cheapest plan to the least that is possible.
  public var steps: [Step]

  /// One step.
  public struct Step: Codable, Sendable {
    /// What the plan has.
    public var reached: Double
    /// Net cost of the year.
    public var netCost: Double
    /// What the last unit costs, money per unit.
    public var marginalCost: Double?
    /// Cost of the step per unit abated in it.
    public var stepCost: Double?
    /// What runs differently than at the step before.
    public var changes: [Change]
  }

  /// A facility that runs differently.
  public struct Change: Codable, Sendable {
    /// The facility.
    public var id: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// Its load at the step before.
    public var before: Double
    /// Its load at this step.
    public var after: Double
    /// The unit of the load.
    public var unit: String
  }
}

extension AbatementDocument {
  /// Files a curve.
  public init(_ curve: AbatementCurve) {
    zone = PlanDocument.Named(
      id: curve.zone.id, nameZh: curve.zone.name.zh, nameEn: curve.zone.name.en)
    year = curve.request.year
    scenario = curve.request.scenario
    money = curve.zone.currency
    measure = curve.measure.key
    nameZh = curve.measure.name.zh
    nameEn = curve.measure.name.en
    unit = curve.measure.unit
    status = curve.status.key
    if case .stopped(let stop) = curve.status { statusDetail = stop.rawValue }
    solver = curve.solver
    steps = curve.steps.map { step in
      Step(
        reached: step.reached, netCost: step.netCost,
        marginalCost: step.marginalCost, stepCost: step.stepCost,
        changes: step.changes.map {
          Change(
            id: $0.id, nameZh: $0.name.zh, nameEn: $0.name.en, before: $0.before,
            after: $0.after, unit: $0.unit)
        })
    }
  }
}
