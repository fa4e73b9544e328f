/// A plan over several periods as it is filed: what `plan --from … --to … --format json` prints.
///
/// The plan of each period's year lies beside it, in a folder named by the year. Money is in the
/// currency of ``PlanDocument/Units/money``; what is optional is left out where there is none.
public struct PeriodsDocument: Codable, Sendable {
  /// The units in which the document counts.
  public var units: PlanDocument.Units
  /// How planning ended.
  public var status: String
  /// Why it stopped before its end.
  public var statusDetail: String?
  /// What was asked.
  public var request: Request
  /// The zone.
  public var zone: PlanDocument.Named
  /// Name and version of the solver.
  public var solver: String
  /// Net cost of all periods, discounted to the beginning of the first.
  public var netCost: Double?
  /// A proven bound of the discounted net cost.
  public var bound: Double?
  /// What was sought in all years of all periods together before the least cost; absent where cost alone
  /// decided.
  public var aim: PlanDocument.Aim?
  /// The periods.
  public var periods: [Period]
  /// What is built.
  public var builds: [Build]
  /// How much stands of what the plan sizes.
  public var stock: [Stock]
  /// What stands in the way, where there is no plan.
  public var exceptions: [Exception]

  /// What was asked.
  public struct Request: Codable, Sendable {
    /// The first year.
    public var from: Int
    /// The last year.
    public var to: Int
    /// `perfect` or `myopic`.
    public var foresight: String
    /// Whether plants may be closed before their end.
    public var closesPlants: Bool
    /// The scenario laid over the zone.
    public var scenario: String?
    /// The case of the prices.
    public var prices: String
    /// In how many steps each year is planned.
    public var time: String
  }

  /// A period.
  public struct Period: Codable, Sendable {
    /// Its first year, which is planned.
    public var year: Int
    /// How many years it has.
    public var years: Int
    /// What a yearly amount of money of the period counts for at the beginning of the plan.
    public var weight: Double
    /// How the year's plan ended.
    public var status: String
    /// Net cost of the year.
    public var netCost: Double?
    /// Net cost of the period, discounted.
    public var discounted: Double?
    /// The terms of the year's net cost.
    public var terms: [PlanDocument.Objective.Term]
    /// The stated limits of the year.
    public var limits: [PlanDocument.LimitRow]
  }

  /// Capacity that is built.
  public struct Build: Codable, Sendable {
    /// The facility or store.
    public var id: String
    /// `facility`, `store` (what it can hold) or `store_power` (how fast it can give).
    public var kind: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// The first year in which it stands.
    public var year: Int
    /// The first year in which it no longer stands.
    public var end: Double?
    /// Yearly capacity; of a store what it can hold, or how fast it can give.
    public var amount: Double
    /// The unit of the capacity.
    public var unit: String
    /// Annuity of the investment, money a year.
    public var annuity: Double
    /// The investment.
    public var investment: Double?
    /// Where the row stands.
    public var place: String
  }

  /// How much of a facility or store stands.
  public struct Stock: Codable, Sendable {
    /// The facility or store.
    public var id: String
    /// `facility`, `store` or `store_power`.
    public var kind: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// The unit of the capacity.
    public var unit: String
    /// Yearly capacity by period; null where it does not exist in the year.
    public var byPeriod: [Double?]
  }

  /// What stands in the way of a plan in a year.
  public struct Exception: Codable, Sendable {
    /// The year.
    public var year: Int
    /// What would have to give way.
    public var row: PlanDocument.ExceptionRow
  }
}
