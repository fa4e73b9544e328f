public import Chemistry
import Findings

/// What given outputs of facilities make, use, lack and leave over.
///
/// All amounts are of one year. A site is one at which the commodity balances; rows whose site is
/// `nil` are the zone: the sums over all sites, nothing being carried between them.
public struct BalanceResult: Sendable {
  /// The outputs that were given, and what is wrong with them.
  public let production: Production
  /// Every commodity that flows, by commodity and site.
  public let commodities: [CommodityFlow]
  /// Every commodity that flows, in the zone.
  public let zoneCommodities: [CommodityFlow]
  /// Every tracked element by site, then in the zone; tonnes.
  public let elements: [ElementFlow]
  /// Every sheet by site, then in the zone; in the sheet's unit.
  public let sheets: [SheetFlow]
  /// The facilities that run, in order.
  public let capacities: [CapacityUse]
  /// What jams each chain first, with nothing carried between sites, in the order of the chains.
  public let chains: [ChainJam]
  /// What jams each chain first where everything could be carried everywhere without limit.
  public let chainsWithFreeTransport: [ChainJam]

  /// The facilities that are given more than their capacity.
  public var exceeded: [CapacityUse] { capacities.filter { $0.factor < 1 } }
}

/// What is made and used, and what of it is lacking and left over at the places where it balances.
public struct FlowBalance: Sendable, Hashable {
  /// What facilities make.
  public internal(set) var production = 0.0
  /// What facilities use.
  public internal(set) var consumption = 0.0
  /// What is lacking, summed over the places where it is.
  public internal(set) var shortage = 0.0
  /// What is left over, summed over the places where it is.
  public internal(set) var surplus = 0.0

  /// What is made less what is used: the zone's gap if everything could be carried everywhere.
  public var net: Double { production - consumption }

  /// Counts another balance in, with a weight.
  mutating func add(_ other: FlowBalance, weight: Double) {
    production += weight * other.production
    consumption += weight * other.consumption
    shortage += weight * other.shortage
    surplus += weight * other.surplus
  }
}

/// The balance of a commodity at a site or in the zone, and what the boundary could give and take.
public struct CommodityFlow: Sendable, Hashable {
  /// The commodity; amounts are in its unit.
  public let commodity: CommodityID
  /// The site; `nil` for the zone.
  public let site: SiteID?
  /// What is made, used, lacking and left over.
  public let balance: FlowBalance
  /// What purchases and extractions that serve the site may bring; other sites may share them.
  public let inletLimit: Double
  /// What sales, disposals and emissions that serve the site may take, disposal by class included.
  public let outletLimit: Double
  /// Whether a market that serves the site states no limit, so that it counts as unlimited.
  public let hasUnstatedLimit: Bool
  /// The factor on all given outputs at which the shortage passes what can be bought or extracted,
  /// or the surplus what can be sold, disposed of or emitted; below 1 it does so already.
  ///
  /// Limits that several sites or commodities share are shared out so that they last longest.
  public let factor: Double
}

/// The balance of an element at a site or in the zone, tonnes.
public struct ElementFlow: Sendable, Hashable {
  /// The element.
  public let element: Element
  /// The site; `nil` for the zone.
  public let site: SiteID?
  /// What commodities made, used, lacking and left over hold of it.
  public let balance: FlowBalance
}

/// The balance of a sheet at a site or in the zone, in the sheet's unit.
public struct SheetFlow: Sendable, Hashable {
  /// The sheet.
  public let sheet: SheetID
  /// The site; `nil` for the zone.
  public let site: SiteID?
  /// The weighted sums over the sheet's commodities.
  public let balance: FlowBalance
}

/// How much of a facility's capacity its outputs take.
public struct CapacityUse: Sendable, Hashable {
  /// The facility.
  public let facility: FacilityID
  /// The sum over its processes of output per unit of capacity; units of the capacity.
  public let used: Double
  /// The capacity; infinite where it is unlimited.
  public let capacity: Double
  /// The factor on its outputs at which it is full; below 1 it is exceeded already.
  public var factor: Double { used > 0 ? capacity / used : .infinity }
}

/// What passes its bound when all given outputs grow together.
public struct Jam: Sendable, Hashable {
  /// Which bound it is.
  public enum Cause: Sendable, Hashable {
    /// A commodity lacks more than can be bought or extracted; `nil` is the zone.
    case shortage(CommodityID, SiteID?)
    /// A commodity is left over more than can be sold, disposed of or emitted; `nil` is the zone.
    case surplus(CommodityID, SiteID?)
    /// A facility is full.
    case capacity(FacilityID)
  }

  /// Which bound it is.
  public let cause: Cause
  /// The factor on all given outputs at which it is passed.
  public let factor: Double
}

/// What a chain jams at, the first first.
public struct ChainJam: Sendable, Hashable {
  /// The chain.
  public let chain: ChainID
  /// Its jams by their factors, at equal factors the most tonnes first, those that never come left
  /// out; empty where the chain stands still or nothing bounds it.
  public let jams: [Jam]
  /// Whether any facility runs one of its processes.
  public let isRunning: Bool

  /// What jams first.
  public var first: Jam? { jams.first }
}
