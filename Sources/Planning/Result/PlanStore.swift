/// What a store does in the year.
public struct PlanStore: Sendable {
  /// The store's id.
  public let id: String
  /// What it holds, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// Where the commodity is balanced, a position in ``PlanEntities/sites``.
  public let site: Int
  /// Where it stands, a position in ``PlanEntities/sites``.
  public let home: Int
  /// The most that it holds.
  public let capacity: PlanBound
  /// What it can hold: that of the table, or what the plan builds or keeps; `nil` without a bound.
  public let size: Double?
  /// How fast it can give, units an hour, or take where only that is bounded; `nil` without a bound.
  public let power: Double?
  /// Whether the plan chose the size.
  public let isBuilt: Bool
  /// Fixed cost of the year, money.
  public let fixedCost: Double
  /// Annuity of what the plan builds, money a year.
  public let capitalCost: Double
  /// Units that it takes in the year.
  public let charged: Double
  /// Units that it gives in the year.
  public let discharged: Double
  /// Units taken in each of ``PlanEntities/timesteps``, all occurrences in the year together.
  public let chargeByTimestep: [Double]
  /// Units given in each timestep, all occurrences in the year together.
  public let dischargeByTimestep: [Double]
  /// Units held at the end of each timestep, in the first occurrence of its stretch.
  public let level: [Double]
  /// The most that it holds at the end of a timestep in any occurrence.
  public let highestLevel: Double
  /// What one more unit of capacity would be worth in the year, money.
  public let worthOfCapacity: Double
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, commodity: Int, site: Int, home: Int, capacity: PlanBound, size: Double?,
    power: Double?, isBuilt: Bool, fixedCost: Double, capitalCost: Double, charged: Double,
    discharged: Double, chargeByTimestep: [Double], dischargeByTimestep: [Double],
    level: [Double], highestLevel: Double, worthOfCapacity: Double, provenance: PlanProvenance
  ) {
    self.id = id
    self.commodity = commodity
    self.site = site
    self.home = home
    self.capacity = capacity
    self.size = size
    self.power = power
    self.isBuilt = isBuilt
    self.fixedCost = fixedCost
    self.capitalCost = capitalCost
    self.charged = charged
    self.discharged = discharged
    self.chargeByTimestep = chargeByTimestep
    self.dischargeByTimestep = dischargeByTimestep
    self.level = level
    self.highestLevel = highestLevel
    self.worthOfCapacity = worthOfCapacity
    self.provenance = provenance
  }
}

extension PlanStore {
  /// Units that the year loses in it: its levels end as they began.
  public var lost: Double { max(0, charged - discharged) }

  /// How often a year fills it; `nil` without a capacity.
  public var cycles: Double? {
    size.flatMap { $0 > 0 ? discharged / $0 : nil }
  }
}
