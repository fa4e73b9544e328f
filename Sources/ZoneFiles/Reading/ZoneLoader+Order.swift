import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Reads all tables and adds their rows, in the order in which they depend on each other.
  mutating func addAll(_ cells: [CellTable?], profiles: [Profile]) {
    for name in TableName.allCases {
      if let table = cells[name.position] { tables[name.position] = typed(table) }
    }
    addSources()
    addSites()
    addEnterprises()
    addProfiles(profiles)
    addTimesteps()
    let analyses = readAnalyses()
    addCommodities(analyses)
    addSiteCompositions(analyses)
    let paths = readPricePaths()
    addProcesses(paths)
    addRecipes()
    addFacilities()
    addRoutes()
    addStores()
    addMarkets(paths)
    addLimits()
    addReserves()
    addStatistics()
    addMeasurements()
    addChains()
    saltLake = readSaltLake()
  }

  private mutating func addProfiles(_ profiles: [Profile]) {
    for profile in profiles { profileIDs.append(builder.add(profile)) }
  }
}
