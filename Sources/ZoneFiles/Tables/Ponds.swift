import Findings
import ProcessNetwork
import Quantities
import SaltLake

extension ZoneLoader {
  /// Reads the tables of brines, ponds, ores, lakes and signals.
  mutating func readSaltLake() -> SaltLakeModel {
    var model = SaltLakeModel()
    let brines = readBrines()
    model.analyses = brines.compactMap { $0 }
    let climates = readClimates()
    model.series = readSeries(brines, climates)
    model.ores = readOres(brines)
    model.lakes = readLakes(brines, climates)
    model.signals = readSignals()
    return model
  }

  private mutating func readSeries(
    _ brines: [LaboratoryAnalysis?], _ climates: [String: Climate]
  ) -> [SeriesPlan] {
    guard var table = tables[TableName.pondSeries.position] else { return [] }
    let ponds = readPonds(count: table.rowCount)
    let suppressions = readSuppressions(count: table.rowCount)
    let distribution = readDistribution()
    var plans: [SeriesPlan] = []
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let brine = table.code(row, .brine).flatMap({ brines[$0] }),
        let feed = feed(&table, row),
        let climate = climate(&table, row, climates)
      else { continue }
      let own = ponds[row].map { Self.suppressed($0, by: suppressions[row]) }
      guard !own.isEmpty else {
        log.append([
          Finding(
            .seriesWithoutPonds, at: sitePlace(table, row),
            ["series": .text(table.text(row, .series))])
        ])
        continue
      }
      plans.append(
        SeriesPlan(
          id: table.text(row, .series), name: name(table, row), brine: brine, feed: feed,
          ponds: own, climate: climate, dormantBelow: table.number(row, .dormantBelow) ?? 0,
          distribution: distribution, suppressions: suppressions[row],
          potash: named(table, row, .potash), lithium: named(table, row, .lithium),
          lithiumRecovery: table.number(row, .lithiumRecovery) ?? 0.8,
          site: named(table, row, .site),
          uncertainty: SeriesUncertainty(
            composition: table.number(row, .compositionUncertainty) ?? 0,
            evaporation: table.number(row, .evaporationUncertainty) ?? 0),
          place: sitePlace(table, row), provenance: words(table, row)))
    }
    tables[TableName.pondSeries.position] = table
    return plans
  }

  /// The text of a reference that was found.
  private func named(_ table: TypedTable, _ row: Int, _ column: Field) -> String? {
    table.code(row, column).map { _ in table.text(row, column) }
  }

  private mutating func feed(_ table: inout TypedTable, _ row: Int) -> FeedRate? {
    guard let code = table.code(row, .feedUnit), let unit = units.unit(Int32(code)) else {
      return nil
    }
    if unit.dimension == Unit.cubicMetrePerYear.dimension {
      return converted(&table, row, .feed, to: units.code(of: .cubicMetrePerYear))
        .map(FeedRate.volume)
    }
    return converted(&table, row, .feed, to: units.code(of: .kilogramPerYear))
      .map(FeedRate.mass)
  }

  /// The climate that a row names, or a finding of what it lacks.
  mutating func climate(
    _ table: inout TypedTable, _ row: Int, _ climates: [String: Climate]
  ) -> Climate? {
    let id = table.text(row, .climate)
    if let climate = climates[id] { return climate }
    guard !references.damaged.contains(.pondClimate) else { return nil }
    let months = climateMonths[id] ?? []
    let lacking = (1...12).filter { !months.contains($0) }.map { String($0) }
    log.append([
      Finding(
        .climateIncomplete, at: sitePlace(table, row),
        ["climate": .text(id), "expected": .list(lacking)])
    ])
    return nil
  }

  private mutating func readPonds(count: Int) -> [[Pond]] {
    var ponds = [[Pond]](repeating: [], count: count)
    guard var table = tables[TableName.ponds.position] else { return ponds }
    for row in 0..<table.rowCount {
      guard let series = table.code(row, .series), let pond = pond(&table, row) else { continue }
      ponds[series].append(pond)
    }
    tables[TableName.ponds.position] = table
    return ponds
  }

  private mutating func pond(_ table: inout TypedTable, _ row: Int) -> Pond? {
    let area = converted(&table, row, .area, to: units.code(of: .squareMetre))
    let depth = converted(&table, row, .depth, to: units.code(of: .metre))
    let leakage = converted(&table, row, .leakage, to: units.code(of: .metrePerDay))
    let residence = converted(&table, row, .residence, to: units.code(of: .day))
    let months = harvestMonths(&table, row)
    guard !table.isDropped[row], let area, let depth, let months else { return nil }
    return Pond(
      id: table.text(row, .pond), name: name(table, row), area: area, depth: depth,
      leakage: leakage ?? 0, residence: residence,
      harvest: Harvest(months: months, share: table.number(row, .harvestShare) ?? 1),
      entrainment: table.number(row, .entrainment) ?? 0, place: sitePlace(table, row))
  }

  private mutating func harvestMonths(_ table: inout TypedTable, _ row: Int) -> Set<Int>? {
    let text = table.text(row, .harvest)
    if text.isEmpty { return [] }
    if text == "all" { return Set(1...12) }
    let months = text.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0.filter { $0 != " " })
    }
    guard months.allSatisfy({ $0.map { (1...12).contains($0) } ?? false }) else {
      reportCell(
        .choiceUnknown, &table, row, table.column(.harvest),
        ["expected": .list(["all", "1 … 12"]), "nearest": Advice.nearest(nil)])
      return nil
    }
    return Set(months.compactMap { $0 })
  }

  private static func suppressed(_ pond: Pond, by suppressions: [Suppression]) -> Pond {
    var pond = pond
    let own = suppressions.filter { $0.pond == nil || $0.pond == pond.id }
    pond.suppressed = MineralSet(own.map(\.mineral))
    return pond
  }

  private func readSuppressions(count: Int) -> [[Suppression]] {
    var lists = [[Suppression]](repeating: [], count: count)
    guard let table = tables[TableName.suppressedMinerals.position] else { return lists }
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let series = table.code(row, .series), let mineral = table.code(row, .mineral) else {
        continue
      }
      let pond = table.text(row, .pond)
      lists[series].append(
        Suppression(
          pond: pond.isEmpty ? nil : pond, mineral: Mineral.all[mineral],
          source: words(table, row)))
    }
    return lists
  }

  private func readDistribution() -> TraceDistribution {
    var distribution = TraceDistribution.none
    guard let table = tables[TableName.traceDistribution.position] else { return distribution }
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let trace = table.code(row, .element), let mineral = table.code(row, .mineral),
        let coefficient = table.number(row, .coefficient)
      else { continue }
      distribution[Solute.traces[trace], Mineral.all[mineral]] = coefficient
    }
    return distribution
  }

  /// The climates that have all twelve months; the months of each are noted.
  private mutating func readClimates() -> [String: Climate] {
    guard var table = tables[TableName.pondClimate.position] else { return [:] }
    if table.isDropped.contains(true) { references.damaged.insert(.pondClimate) }
    var found: [String: [Int: ClimateMonth]] = [:]
    for row in 0..<table.rowCount {
      let metre = units.code(of: .metre)
      let evaporation = converted(&table, row, .evaporation, to: metre)
      let rain = converted(&table, row, .rain, to: metre)
      guard !table.isDropped[row], let month = table.code(row, .month), let evaporation, let rain,
        let humidity = table.number(row, .humidity),
        let temperature = table.number(row, .temperature)
      else { continue }
      found[table.text(row, .climate), default: [:]][month] = ClimateMonth(
        evaporation: evaporation, rain: rain, humidity: humidity, temperature: temperature)
    }
    tables[TableName.pondClimate.position] = table
    climateMonths = found.mapValues { Set($0.keys) }
    return found.compactMapValues { months in
      let year = (1...12).compactMap { months[$0] }
      return year.count == 12 ? Climate(months: year) : nil
    }
  }
}
