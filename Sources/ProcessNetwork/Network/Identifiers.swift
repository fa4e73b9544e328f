/// The position of an entity in its column of a frozen network.
public protocol NetworkID: Hashable, Sendable, Comparable {
  /// The position, counted from 0.
  var index: Int { get }
  /// Creates the id of a position.
  init(_ index: Int)
}

extension NetworkID {
  /// Ids are ordered as their rows stand in the zone's tables.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// The id of a site.
@frozen
public struct SiteID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the site, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the site at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a enterprise.
@frozen
public struct EnterpriseID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the enterprise, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the enterprise at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a commodity.
@frozen
public struct CommodityID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the commodity, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the commodity at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a process.
@frozen
public struct ProcessID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the process, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the process at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a facility.
@frozen
public struct FacilityID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the facility, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the facility at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a route.
@frozen
public struct RouteID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the route, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the route at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a store.
@frozen
public struct StoreID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the store, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the store at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a market.
@frozen
public struct MarketID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the market, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the market at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a limit.
@frozen
public struct LimitID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the limit, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the limit at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a sheet.
@frozen
public struct SheetID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the sheet, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the sheet at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a profile.
@frozen
public struct ProfileID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the profile, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the profile at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a chain.
@frozen
public struct ChainID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the chain, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the chain at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}

/// The id of a source.
@frozen
public struct SourceID: NetworkID {
  @usableFromInline let position: Int32

  /// The position of the source, counted from 0.
  @inlinable public var index: Int { Int(position) }

  /// Creates the id of the source at a position.
  @inlinable public init(_ index: Int) { position = Int32(index) }
}
