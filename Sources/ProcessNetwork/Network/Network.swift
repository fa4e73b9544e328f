public import Findings

/// A zone as one frozen network of processes, sites and commodities.
///
/// Entities stand in columns in the order of the zone's tables and are named by integer ids. A
/// network is made by ``NetworkBuilder`` and never changes.
public struct Network: Sendable {
  /// The zone.
  public let zone: Zone
  /// The sources that rows name.
  public let sources: [Source]
  /// The sets of sources that rows name together.
  public let sourceSets: [[SourceID]]
  /// The paths of the files from which entities were read, within the zone's folder.
  public let files: [String]
  /// The sites.
  public let sites: [Site]
  /// The enterprises.
  public let enterprises: [Enterprise]
  /// The commodities.
  public let commodities: [Commodity]
  /// The processes.
  public let processes: [Process]
  /// The recipes of the processes.
  public let recipes: RecipeTable
  /// The facilities, projects after what exists.
  public let facilities: [Facility]
  /// The routes.
  public let routes: [Route]
  /// The stores.
  public let stores: [Store]
  /// The markets, one for each step.
  public let markets: [Market]
  /// The limits.
  public let limits: [Limit]
  /// The reserves that must be held.
  public let reserves: [Reserve]
  /// The sheets.
  public let sheets: [Sheet]
  /// The chains.
  public let chains: [Chain]
  /// The timesteps of the year; empty where the zone has no table of them.
  public let timesteps: [Timestep]
  /// The profiles.
  public let profiles: [Profile]
  /// The reported values that count: of each the latest revision.
  public let statistics: [Statistic]
  /// The reported values as entered, those that were revised too.
  public let statisticHistory: [Statistic]
  /// The measurements.
  public let measurements: [Measurement]
  /// Compositions that hold at one site instead of the commodity's own.
  public let siteCompositions: [SiteComposition]
  /// Processes that lost a row to an error: what their recipes sum to says nothing.
  public let incompleteProcesses: Set<ProcessID>
  /// Where fields were read that a scenario sets in a row of a table.
  let changedFields: [Origin: [String: Origin]]

  let names: NameIndex
  let siteTree: SiteTree

  /// The process that a line of a recipe belongs to by its position.
  public func process(ofLine line: Int) -> ProcessID {
    var low = 0
    var high = processes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(recipes.lineStart[middle]) <= line { low = middle } else { high = middle }
    }
    return ProcessID(low)
  }

  /// The place in the user's files from which an entity or one of its fields was read.
  public func place(_ origin: Origin, field: String? = nil) -> Place {
    let origin = field.flatMap { changedFields[origin]?[$0] } ?? origin
    guard origin.file >= 0 else { return Place(file: "", field: field) }
    return Place(
      file: files[Int(origin.file)], line: origin.line > 0 ? Int(origin.line) : nil, field: field)
  }

  /// The kind of the least sure source of a row.
  public func weakestKind(of provenance: Provenance) -> SourceKind {
    let kinds = sourceSets[Int(provenance.sourceSet)].map { sources[$0.index].kind }
    let order = SourceKind.allCases
    return kinds.max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
      ?? .estimate
  }
}

extension Network {
  /// The site of an id.
  @inlinable public subscript(id: SiteID) -> Site { sites[id.index] }
  /// The enterprise of an id.
  @inlinable public subscript(id: EnterpriseID) -> Enterprise { enterprises[id.index] }
  /// The commodity of an id.
  @inlinable public subscript(id: CommodityID) -> Commodity { commodities[id.index] }
  /// The process of an id.
  @inlinable public subscript(id: ProcessID) -> Process { processes[id.index] }
  /// The facility of an id.
  @inlinable public subscript(id: FacilityID) -> Facility { facilities[id.index] }
  /// The route of an id.
  @inlinable public subscript(id: RouteID) -> Route { routes[id.index] }
  /// The store of an id.
  @inlinable public subscript(id: StoreID) -> Store { stores[id.index] }
  /// The market of an id.
  @inlinable public subscript(id: MarketID) -> Market { markets[id.index] }
  /// The limit of an id.
  @inlinable public subscript(id: LimitID) -> Limit { limits[id.index] }
  /// The sheet of an id.
  @inlinable public subscript(id: SheetID) -> Sheet { sheets[id.index] }
  /// The profile of an id.
  @inlinable public subscript(id: ProfileID) -> Profile { profiles[id.index] }
  /// The source of an id.
  @inlinable public subscript(id: SourceID) -> Source { sources[id.index] }
}
