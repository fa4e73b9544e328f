/// Which entity a text id names, for each kind of entity.
struct NameIndex: Sendable {
  var sites: [String: SiteID] = [:]
  var enterprises: [String: EnterpriseID] = [:]
  var commodities: [String: CommodityID] = [:]
  var processes: [String: ProcessID] = [:]
  var facilities: [String: FacilityID] = [:]
  var profiles: [String: ProfileID] = [:]
  var sources: [String: SourceID] = [:]
  var sheets: [String: SheetID] = [:]
  var limits: [String: LimitID] = [:]
}

extension Network {
  /// The site that a text id names.
  public func site(named id: String) -> SiteID? { names.sites[id] }
  /// The enterprise that a text id names.
  public func enterprise(named id: String) -> EnterpriseID? { names.enterprises[id] }
  /// The commodity that a text id names.
  public func commodity(named id: String) -> CommodityID? { names.commodities[id] }
  /// The process that a text id names.
  public func process(named id: String) -> ProcessID? { names.processes[id] }
  /// The facility that a text id names.
  public func facility(named id: String) -> FacilityID? { names.facilities[id] }
  /// The profile that a text id names.
  public func profile(named id: String) -> ProfileID? { names.profiles[id] }
  /// The source that a key names.
  public func source(named key: String) -> SourceID? { names.sources[key] }
  /// The sheet that a text id names.
  public func sheet(named id: String) -> SheetID? { names.sheets[id] }
  /// The limit that a text id names.
  public func limit(named id: String) -> LimitID? { names.limits[id] }
}
