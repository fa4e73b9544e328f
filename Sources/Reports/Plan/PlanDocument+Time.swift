import Planning

extension PlanDocument {
  /// What a store does in the year.
  public struct StoreRow: Codable, Sendable {
    /// The id.
    public var id: String
    /// What it holds.
    public var commodity: String
    /// Where it stands.
    public var site: String
    /// The unit of all amounts.
    public var unit: String
    /// The most that it holds; left out where nothing bounds it.
    public var capacity: Double?
    /// What it can hold: as stated, or as the plan builds or keeps; left out without a bound.
    public var size: Double?
    /// How fast it can give, units an hour; left out without a bound.
    public var power: Double?
    /// Whether the plan chose the size.
    public var isBuilt: Bool
    /// Fixed cost of the year.
    public var fixedCost: Double
    /// Annuity of what the plan builds.
    public var capitalCost: Double
    /// Units taken in the year.
    public var charged: Double
    /// Units given in the year.
    public var discharged: Double
    /// Units lost in the year.
    public var lost: Double
    /// How often a year fills it; left out without a capacity.
    public var cycles: Double?
    /// The most that it ever holds.
    public var highestLevel: Double
    /// What one more unit of capacity would be worth in the year.
    public var worthOfCapacity: Double
    /// Units taken in each timestep, all its occurrences together.
    public var chargeByTimestep: [Double]
    /// Units given in each timestep, all its occurrences together.
    public var dischargeByTimestep: [Double]
    /// Units held at the end of each timestep, in its first occurrence.
    public var level: [Double]
    /// Where its row comes from.
    public var origin: RowOrigin
  }

  /// A purchase whose highest demand is charged.
  public struct DemandRow: Codable, Sendable {
    /// The market's step that states the charge.
    public var market: String
    /// What is bought.
    public var commodity: String
    /// Where it is metered.
    public var site: String
    /// The unit of the peaks: of the commodity an hour.
    public var unit: String
    /// The spans over which the highest demand is taken.
    public var spans: [String]
    /// The highest net purchase of each span.
    public var peaks: [Double]
    /// What it costs in the year.
    public var money: Double
    /// Where its row comes from.
    public var origin: RowOrigin
  }
}

extension PlanDocument.StoreRow {
  init(_ store: PlanStore, _ names: PlanNames) {
    id = store.id
    commodity = names.commodities[store.commodity].id
    site = names.sites[store.home].id
    unit = names.commodities[store.commodity].unit
    capacity = store.capacity.stated
    size = store.size
    power = store.power
    isBuilt = store.isBuilt
    fixedCost = store.fixedCost
    capitalCost = store.capitalCost
    charged = store.charged
    discharged = store.discharged
    lost = store.lost
    cycles = store.cycles
    highestLevel = store.highestLevel
    worthOfCapacity = store.worthOfCapacity
    chargeByTimestep = store.chargeByTimestep
    dischargeByTimestep = store.dischargeByTimestep
    level = store.level
    origin = names.origin(store.provenance)
  }
}

extension PlanDocument.DemandRow {
  init(_ demand: PlanDemand, _ names: PlanNames) {
    market = demand.id
    commodity = names.commodities[demand.commodity].id
    site = names.sites[demand.site].id
    unit = "\(names.commodities[demand.commodity].unit)/h"
    spans = demand.spans
    peaks = demand.peaks
    money = demand.money
    origin = names.origin(demand.provenance)
  }
}
