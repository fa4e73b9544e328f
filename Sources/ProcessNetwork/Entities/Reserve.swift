public import Findings

/// Which way a reserve must be able to move the balance of its commodity.
public enum ReserveDirection: String, Sendable, Hashable, CaseIterable {
  /// More can be made, or less used.
  case up
  /// Less can be made, or more used.
  case down
}

/// Head-room that must be held in every timestep: what facilities and stores could make more of a
/// commodity, or less, when something does not come as planned.
public struct Reserve: Sendable {
  /// The reserve's id.
  public let id: String
  /// The reserve's name.
  public let name: Phrase
  /// The commodity of which it is held.
  public let commodity: CommodityID
  /// The site within which it is held, with all sites below.
  public let site: SiteID
  /// Which way it works.
  public let direction: ReserveDirection
  /// What is required whatever runs, units of the commodity an hour.
  public let amount: Double
  /// Share of what facilities within the site use that is required.
  public let shareOfLoad: Double
  /// Share of what facilities with a profile of availability make within the site that is required.
  public let shareOfVariable: Double
  /// Hours within which it must be there: a facility offers no more than its ramp limit allows.
  public let responseHours: Double
  /// Hours for which it must last: a store offers no more than it can give, or take, so long.
  public let sustainedHours: Double
  /// The first year in which it holds; `nil` where not stated.
  public let firstYear: Int?
  /// The last year in which it holds; `nil` where not stated.
  public let lastYear: Int?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a reserve.
  public init(
    id: String, name: Phrase, commodity: CommodityID, site: SiteID, direction: ReserveDirection,
    amount: Double = 0, shareOfLoad: Double = 0, shareOfVariable: Double = 0,
    responseHours: Double = 1, sustainedHours: Double = 1, firstYear: Int? = nil,
    lastYear: Int? = nil, origin: Origin = .none, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.commodity = commodity
    self.site = site
    self.direction = direction
    self.amount = amount
    self.shareOfLoad = shareOfLoad
    self.shareOfVariable = shareOfVariable
    self.responseHours = responseHours
    self.sustainedHours = sustainedHours
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.origin = origin
    self.provenance = provenance
  }

  /// Whether the reserve must be held in a year.
  public func holds(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}

extension Network {
  /// Whether a reserve can come from a facility by its row: it says so, stands within the site and
  /// makes or uses the commodity.
  public func facility(_ id: FacilityID, mayProvide reserve: Reserve) -> Bool {
    let facility = self[id]
    return facility.providesReserve && site(facility.site, isWithin: reserve.site)
      && facility.modes.contains { mode in
        recipes.lines(of: mode.process).contains { recipes.commodity[$0] == reserve.commodity }
      }
  }

  /// Whether a reserve can come from a store by its row.
  public func store(_ id: StoreID, mayProvide reserve: Reserve) -> Bool {
    let store = self[id]
    return store.providesReserve && store.commodity == reserve.commodity
      && site(store.site, isWithin: reserve.site)
  }
}
