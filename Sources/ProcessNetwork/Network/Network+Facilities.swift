extension Network {
  /// The same network with facilities added after its own.
  ///
  /// - Parameter added: facilities whose ids are new and whose references are those of this network.
  public func adding(_ added: [Facility]) -> Network {
    var names = names
    for (position, facility) in added.enumerated() {
      names.facilities[facility.id] = FacilityID(facilities.count + position)
    }
    return Network(
      zone: zone, sources: sources, sourceSets: sourceSets, files: files, sites: sites,
      enterprises: enterprises, commodities: commodities, processes: processes, recipes: recipes,
      facilities: facilities + added, routes: routes, stores: stores, markets: markets,
      limits: limits, reserves: reserves, sheets: sheets, chains: chains, timesteps: timesteps,
      profiles: profiles,
      statistics: statistics, statisticHistory: statisticHistory, measurements: measurements,
      siteCompositions: siteCompositions,
      incompleteProcesses: incompleteProcesses, changedFields: changedFields, names: names,
      siteTree: siteTree)
  }
}
