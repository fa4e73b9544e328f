/// What passes the boundary at a market.
public enum MarketKind: String, Sendable, Hashable, CaseIterable {
  /// Taken from nature.
  case extraction
  /// Bought from outside.
  case purchase
  /// Sold to outside.
  case sale
  /// Given away at a cost: a heap, a basin, a landfill.
  case disposal
  /// Let out to air or water.
  case emission

  /// Whether the commodity comes in.
  @inlinable public var isInlet: Bool { self == .extraction || self == .purchase }
}

/// A price in three cases.
public struct Price: Sendable, Hashable {
  /// The low case, money per unit of the commodity.
  public let low: Double
  /// The base case, money per unit of the commodity.
  public let base: Double
  /// The high case, money per unit of the commodity.
  public let high: Double

  /// Creates a price; the low and high cases equal the base case where they are not stated.
  public init(base: Double, low: Double? = nil, high: Double? = nil) {
    self.base = base
    self.low = low ?? base
    self.high = high ?? base
  }
}

/// One step of a market: the boundary through which a commodity enters or leaves at a price.
///
/// A market at a site serves every site within it, and its limit is shared by them.
public struct Market: Sendable {
  /// The market's id, one for each step.
  public let id: String
  /// What passes.
  public let commodity: CommodityID
  /// The site at which, or within which, it passes.
  public let site: SiteID
  /// Which way it passes.
  public let kind: MarketKind
  /// The step, from 1; steps of one commodity, site and kind are used in the order of their prices.
  public let step: Int
  /// What is paid: by the zone for purchase, extraction, disposal and emission, to it for sales.
  public let price: Price
  /// Change of the price from one year to the next, as a share; the price is that of the price year.
  public let priceChange: Double
  /// The price of each year as a factor, in place of a constant change; `nil` where none is stated.
  public let pricePath: YearlyFactors?
  /// The most that passes in a year, units of the commodity; `nil` where the row leaves it empty.
  public let limit: Bound?
  /// The first year in which it exists; `nil` where not stated.
  public let firstYear: Int?
  /// The last year in which it exists; `nil` where not stated.
  public let lastYear: Int?
  /// The profile by which the price varies in time, as a factor; `nil` where it does not.
  public let tariff: ProfileID?
  /// Money a year per unit and hour of the highest demand; `nil` where there is none.
  public let demandCharge: Double?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a market.
  public init(
    id: String, commodity: CommodityID, site: SiteID, kind: MarketKind, step: Int = 1,
    price: Price, priceChange: Double = 0, pricePath: YearlyFactors? = nil, limit: Bound?,
    firstYear: Int? = nil,
    lastYear: Int? = nil,
    tariff: ProfileID? = nil, demandCharge: Double? = nil, origin: Origin = .none,
    provenance: Provenance
  ) {
    self.id = id
    self.commodity = commodity
    self.site = site
    self.kind = kind
    self.step = step
    self.price = price
    self.priceChange = priceChange
    self.pricePath = pricePath
    self.limit = limit
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.tariff = tariff
    self.demandCharge = demandCharge
    self.origin = origin
    self.provenance = provenance
  }

  /// Whether the market exists in a year.
  public func exists(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}
