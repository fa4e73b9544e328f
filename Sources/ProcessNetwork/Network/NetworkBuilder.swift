/// A network under construction: entities are added and get their ids, then it is frozen.
///
/// The builder trusts its caller: ids must come from this builder, text ids must be unique within
/// a kind. Loaders check the user's rows before they add them.
public struct NetworkBuilder {
  private var network: Parts
  private var lines: [RecipeLine] = []
  private var owner: [ProcessID] = []
  private var names = NameIndex()
  private var setIndex: [[SourceID]: Int32] = [:]

  /// Begins a network.
  public init(zone: Zone) {
    network = Parts(zone: zone)
  }

  /// Adds a file that entities are read from; the position for ``Origin``.
  public mutating func add(file: String) -> Int32 {
    network.files.append(file)
    return Int32(network.files.count - 1)
  }

  /// States that a field of a row was read elsewhere: where a scenario sets it.
  public mutating func setOrigin(_ changed: Origin, ofField field: String, inRow origin: Origin) {
    network.changedFields[origin, default: [:]][field] = changed
  }

  /// Adds a source.
  @discardableResult
  public mutating func add(_ source: Source) -> SourceID {
    let id = SourceID(network.sources.count)
    network.sources.append(source)
    names.sources[source.key] = id
    return id
  }

  /// The provenance of a row that names these sources.
  ///
  /// - Parameters:
  ///   - sources: the sources that the row names; ids of this builder.
  ///   - confidence: the row's own statement; `nil` takes that of its least sure source.
  public mutating func provenance(
    _ sources: [SourceID], confidence: Confidence? = nil
  ) -> Provenance {
    let least = sources.map { network.sources[$0.index].confidence }.min() ?? .low
    if let known = setIndex[sources] {
      return Provenance(sourceSet: known, confidence: confidence ?? least)
    }
    let position = Int32(network.sourceSets.count)
    network.sourceSets.append(sources)
    setIndex[sources] = position
    return Provenance(sourceSet: position, confidence: confidence ?? least)
  }

  /// Adds a site.
  @discardableResult
  public mutating func add(_ site: Site) -> SiteID {
    let id = SiteID(network.sites.count)
    network.sites.append(site)
    names.sites[site.id] = id
    return id
  }

  /// Adds an enterprise.
  @discardableResult
  public mutating func add(_ enterprise: Enterprise) -> EnterpriseID {
    let id = EnterpriseID(network.enterprises.count)
    network.enterprises.append(enterprise)
    names.enterprises[enterprise.id] = id
    return id
  }

  /// Adds a commodity.
  @discardableResult
  public mutating func add(_ commodity: Commodity) -> CommodityID {
    let id = CommodityID(network.commodities.count)
    network.commodities.append(commodity)
    names.commodities[commodity.id] = id
    return id
  }

  /// Adds a process; its recipe follows line by line.
  @discardableResult
  public mutating func add(_ process: Process) -> ProcessID {
    let id = ProcessID(network.processes.count)
    network.processes.append(process)
    names.processes[process.id] = id
    return id
  }

  /// Adds a line to a process's recipe.
  public mutating func add(_ line: RecipeLine, to process: ProcessID) {
    lines.append(line)
    owner.append(process)
  }

  /// Reserves room for lines of recipes.
  public mutating func reserve(recipeLines count: Int) {
    lines.reserveCapacity(count)
    owner.reserveCapacity(count)
  }

  /// Adds a facility.
  @discardableResult
  public mutating func add(_ facility: Facility) -> FacilityID {
    let id = FacilityID(network.facilities.count)
    network.facilities.append(facility)
    names.facilities[facility.id] = id
    return id
  }

  /// Adds a route.
  @discardableResult
  public mutating func add(_ route: Route) -> RouteID {
    network.routes.append(route)
    return RouteID(network.routes.count - 1)
  }

  /// Adds a store.
  @discardableResult
  public mutating func add(_ store: Store) -> StoreID {
    network.stores.append(store)
    return StoreID(network.stores.count - 1)
  }

  /// Adds a step of a market.
  @discardableResult
  public mutating func add(_ market: Market) -> MarketID {
    network.markets.append(market)
    return MarketID(network.markets.count - 1)
  }

  /// Adds a limit.
  @discardableResult
  public mutating func add(_ limit: Limit) -> LimitID {
    let id = LimitID(network.limits.count)
    network.limits.append(limit)
    names.limits[limit.id] = id
    return id
  }

  /// Adds a reserve.
  public mutating func add(_ reserve: Reserve) { network.reserves.append(reserve) }

  /// Adds a sheet.
  @discardableResult
  public mutating func add(_ sheet: Sheet) -> SheetID {
    let id = SheetID(network.sheets.count)
    network.sheets.append(sheet)
    names.sheets[sheet.id] = id
    return id
  }

  /// Adds a chain.
  public mutating func add(_ chain: Chain) { network.chains.append(chain) }

  /// Adds a timestep; the order of adding is the order of time.
  public mutating func add(_ timestep: Timestep) { network.timesteps.append(timestep) }

  /// Adds a profile.
  @discardableResult
  public mutating func add(_ profile: Profile) -> ProfileID {
    let id = ProfileID(network.profiles.count)
    network.profiles.append(profile)
    names.profiles[profile.id] = id
    return id
  }

  /// Adds a reported value.
  public mutating func add(_ statistic: Statistic) { network.statistics.append(statistic) }

  /// Adds a measurement.
  public mutating func add(_ measurement: Measurement) {
    network.measurements.append(measurement)
  }

  /// The routes added so far.
  public var routes: [Route] { network.routes }
  /// The stores added so far.
  public var stores: [Store] { network.stores }
  /// The markets added so far.
  public var markets: [Market] { network.markets }

  /// Adds a composition that holds at one site.
  public mutating func add(_ composition: SiteComposition) {
    network.siteCompositions.append(composition)
  }

  /// Marks a process that lost a row to an error.
  public mutating func markIncomplete(_ process: ProcessID) {
    network.incompleteProcesses.insert(process)
  }

  /// The commodity that a text id names, among those added so far.
  public func commodity(named id: String) -> CommodityID? { names.commodities[id] }
  /// The process that a text id names, among those added so far.
  public func process(named id: String) -> ProcessID? { names.processes[id] }
  /// The site that a text id names, among those added so far.
  public func site(named id: String) -> SiteID? { names.sites[id] }
  /// The enterprise that a text id names, among those added so far.
  public func enterprise(named id: String) -> EnterpriseID? { names.enterprises[id] }
  /// The facility that a text id names, among those added so far.
  public func facility(named id: String) -> FacilityID? { names.facilities[id] }
  /// The profile that a text id names, among those added so far.
  public func profile(named id: String) -> ProfileID? { names.profiles[id] }
  /// The source that a key names, among those added so far.
  public func source(named key: String) -> SourceID? { names.sources[key] }
  /// The commodity of an id.
  public subscript(id: CommodityID) -> Commodity { network.commodities[id.index] }

  /// The finished network.
  ///
  /// - Complexity: O(entities + recipe lines).
  public consuming func freeze() -> Network {
    Network(
      zone: network.zone, sources: network.sources, sourceSets: network.sourceSets,
      files: network.files, sites: network.sites, enterprises: network.enterprises,
      commodities: network.commodities, processes: network.processes,
      recipes: RecipeTable(
        lines: lines, owner: owner, processCount: network.processes.count),
      facilities: network.facilities, routes: network.routes, stores: network.stores,
      markets: network.markets, limits: network.limits, reserves: network.reserves,
      sheets: network.sheets,
      chains: network.chains, timesteps: network.timesteps, profiles: network.profiles,
      statistics: network.statistics.latestRevisions, statisticHistory: network.statistics,
      measurements: network.measurements,
      siteCompositions: network.siteCompositions,
      incompleteProcesses: network.incompleteProcesses, changedFields: network.changedFields,
      names: names,
      siteTree: SiteTree(network.sites))
  }
}

extension NetworkBuilder {
  /// The columns under construction.
  private struct Parts {
    let zone: Zone
    var sources: [Source] = []
    var sourceSets: [[SourceID]] = []
    var files: [String] = []
    var sites: [Site] = []
    var enterprises: [Enterprise] = []
    var commodities: [Commodity] = []
    var processes: [Process] = []
    var facilities: [Facility] = []
    var routes: [Route] = []
    var stores: [Store] = []
    var markets: [Market] = []
    var limits: [Limit] = []
    var reserves: [Reserve] = []
    var sheets: [Sheet] = []
    var chains: [Chain] = []
    var timesteps: [Timestep] = []
    var profiles: [Profile] = []
    var statistics: [Statistic] = []
    var measurements: [Measurement] = []
    var siteCompositions: [SiteComposition] = []
    var incompleteProcesses: Set<ProcessID> = []
    var changedFields: [Origin: [String: Origin]] = [:]
  }
}
