/// Holds a commodity between times at a site.
public struct Store: Sendable {
  /// The store's id.
  public let id: String
  /// What it holds.
  public let commodity: CommodityID
  /// Where it stands.
  public let site: SiteID
  /// The most that it holds, units of the commodity.
  public let capacity: Bound
  /// The most that it takes in an hour, units of the commodity.
  public let chargeLimit: Bound
  /// The most that it gives in an hour, units of the commodity.
  public let dischargeLimit: Bound
  /// Share of what is taken in that is held.
  public let chargeEfficiency: Double
  /// Share of what is drawn that is given.
  public let dischargeEfficiency: Double
  /// Share of what is held that is lost in an hour.
  public let hourlyLoss: Double
  /// The first year in which it exists; `nil` for what has long been there.
  public let firstYear: Int?
  /// The last year in which it exists; `nil` where no end is stated.
  public let lastYear: Int?
  /// Money per unit that it can hold; `nil` where not stated.
  public let investment: Double?
  /// Money per unit an hour that it can give; `nil` where the rates go with what it can hold.
  public let powerInvestment: Double?
  /// Yearly change of both investments as a share, from the price year on.
  public let investmentChange: Double
  /// Yearly fixed cost as a share of the investment.
  public let fixedCostShare: Double
  /// Years that it lasts; `nil` where not stated.
  public let lifetime: Double?
  /// How it comes to be; `nil` for what exists.
  public let project: Project?
  /// Whether what it holds, and the room in it, may be held as a reserve.
  public let providesReserve: Bool
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a store.
  public init(
    id: String, commodity: CommodityID, site: SiteID, capacity: Bound,
    chargeLimit: Bound = .unlimited, dischargeLimit: Bound = .unlimited,
    chargeEfficiency: Double = 1, dischargeEfficiency: Double = 1, hourlyLoss: Double = 0,
    firstYear: Int? = nil, lastYear: Int? = nil, investment: Double? = nil,
    powerInvestment: Double? = nil, investmentChange: Double = 0, fixedCostShare: Double = 0,
    lifetime: Double? = nil, project: Project? = nil,
    providesReserve: Bool = false, origin: Origin = .none, provenance: Provenance
  ) {
    self.id = id
    self.commodity = commodity
    self.site = site
    self.capacity = capacity
    self.chargeLimit = chargeLimit
    self.dischargeLimit = dischargeLimit
    self.chargeEfficiency = chargeEfficiency
    self.dischargeEfficiency = dischargeEfficiency
    self.hourlyLoss = hourlyLoss
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.investment = investment
    self.powerInvestment = powerInvestment
    self.investmentChange = investmentChange
    self.fixedCostShare = fixedCostShare
    self.lifetime = lifetime
    self.project = project
    self.providesReserve = providesReserve
    self.origin = origin
    self.provenance = provenance
  }

  /// Whether the store exists, or may come to be, in a year.
  public func exists(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }

  /// How fast it gives at most, units of the commodity an hour; how fast it takes where only that is
  /// limited.
  public var power: Bound { dischargeLimit == .unlimited ? chargeLimit : dischargeLimit }
}
