import Findings
import Indicators
import ProcessNetwork
import SaltLake

/// One reading of a folder: its files, in the order in which they depend on each other.
struct ZoneReading {
  private var reader: FolderReader
  private var tables: [CellTable?] = Array(repeating: nil, count: TableName.allCases.count)
  private var log = FindingLog()
  private var references = ReferenceBook()
  private var profiles: [Profile] = []
  private var saltLake = SaltLakeModel()
  private var timestepsFile = TableName.timesteps.file

  init(_ paths: FolderPaths) {
    reader = FolderReader(paths)
  }

  /// Reads everything.
  mutating func zone(scenario: String?, timesteps: String?) -> LoadedZone {
    let document = readDocument()
    for schema in ZoneSchema.tables where schema.name.isPartOfZone { readTable(schema) }
    checkPackage()
    let coverage = readCoverage()
    let scenarios = scenario.map { overlay($0) } ?? []
    if let timesteps { replaceTimesteps(timesteps) }
    indexTables()
    readProfiles(of: scenarios)
    let sheets = reader.read(ZoneLoader.sheetsFile, isRequired: false)
    let sheetsFile = log.add(file: ZoneLoader.sheetsFile)
    let indicators = reader.read(IndicatorReading.file, isRequired: false)
    noticeUnknownFiles()
    let (network, book) = network(document, sheets, sheetsFile, indicators)
    log.append(reader.findings)
    return LoadedZone(
      network: network, findings: log.findings.sorted(), files: reader.records,
      hash: reader.hash.text, scenario: scenarios.last, coverage: coverage, indicators: book,
      saltLake: saltLake)
  }

  private mutating func readDocument() -> ZoneDocument? {
    guard let bytes = reader.read(ZoneDocument.file, isRequired: true) else { return nil }
    let (document, findings) = ZoneDocument.read(bytes)
    log.append(findings)
    return document
  }

  private mutating func readTable(_ schema: TableSchema) {
    let before = reader.findings.count
    guard let bytes = reader.read(schema.file, isRequired: schema.isRequired) else {
      if reader.findings.count > before { references.damaged.insert(schema.name) }
      return
    }
    var table = TableReader(schema, file: schema.file, position: log.add(file: schema.file))
    tables[schema.name.position] = table.read(bytes)
    if tables[schema.name.position] == nil { references.damaged.insert(schema.name) }
    log.append(table.findings)
  }

  /// Reads the timesteps from a file outside the folder, in the place of the folder's own.
  private mutating func replaceTimesteps(_ path: String) {
    let schema = ZoneSchema.table(.timesteps)
    tables[schema.name.position] = nil
    guard let bytes = reader.read(outside: path) else {
      references.damaged.insert(schema.name)
      return
    }
    references.damaged.remove(schema.name)
    var table = TableReader(schema, file: path, position: log.add(file: path))
    tables[schema.name.position] = table.read(bytes)
    if tables[schema.name.position] == nil { references.damaged.insert(schema.name) }
    log.append(table.findings)
    timestepsFile = path
  }

  /// Holds the mapping of the plan against the tables of the zone; where an id is in none of them,
  /// also against the scenarios' and against tables of other programs.
  private mutating func readCoverage() -> PlanCoverage? {
    var coverage = CoverageReading(tables, damaged: references.damaged, log: log)
    if coverage.hasUnknownDestination {
      for (path, column) in foreignTables {
        guard let bytes = reader.read(path, isRequired: false, isHashed: false) else { continue }
        coverage.addIDs(of: bytes, column: column)
      }
    }
    defer { log = coverage.log }
    return coverage.coverage()
  }

  /// The tables whose ids the zone's own tables do not hold, each with the column of its ids.
  private var foreignTables: [(path: String, column: Int)] {
    let unknown = UnknownFiles.list(reader.paths).filter { $0.hasSuffix(".csv") }
    let changed = ScenarioChain.all(reader.paths).flatMap { scenario in
      TableName.allCases.map { "\(ScenarioChain.folder)/\(scenario)/\($0.file)" }
    }
    return unknown.map { ($0, 0) } + changed.filter(reader.paths.exists).map { ($0, 1) }
  }

  /// Lays a scenario and those that it extends over the tables; they stand in that order.
  private mutating func overlay(_ id: String) -> [Scenario] {
    var chain = ScenarioChain()
    chain.find(id, &reader)
    log.append(chain.findings)
    for scenario in chain.scenarios {
      for schema in ZoneSchema.tables where schema.name.isPartOfZone {
        overlay(scenario, schema)
      }
    }
    return chain.scenarios
  }

  private mutating func overlay(_ scenario: Scenario, _ schema: TableSchema) {
    let path = "\(ScenarioChain.folder)/\(scenario.id)/\(schema.file)"
    guard let bytes = reader.read(path, isRequired: false) else { return }
    var changes = TableReader(Overlay.schema(schema), file: path, position: log.add(file: path))
    let table = changes.read(bytes)
    log.append(changes.findings)
    guard let table else { return }
    let base = tables[schema.name.position] ?? CellTable(schema: schema)
    var overlay = Overlay(of: table, over: base, files: log.files)
    tables[schema.name.position] = overlay.applied()
    log.append(overlay.findings)
  }

  /// Indexes the tables by their keys; later rows of a key are dropped.
  private mutating func indexTables() {
    for schema in ZoneSchema.tables {
      guard var table = tables[schema.name.position] else { continue }
      let index = log.index(&table)
      tables[schema.name.position] = table
      references.set(table, index)
    }
  }

  /// Reads the profiles of the zone and those that scenarios add.
  private mutating func readProfiles(of scenarios: [Scenario]) {
    let timesteps = tables[TableName.timesteps.position]
    let isLost = references.damaged.contains(.timesteps) || timesteps?.brokenRows.isEmpty == false
    let ids = timesteps.map { table in
      (0..<table.rowCount).map { table.text(table.cell($0, 0)) }
    }
    var homes: [String: String] = [:]
    let added = scenarios.map { "\(ScenarioChain.folder)/\($0.id)/profiles" }
    let files = (["profiles"] + added).flatMap { folder in
      reader.paths.names(in: folder).filter { $0.hasSuffix(".csv") }.map { "\(folder)/\($0)" }
    }
    for path in files {
      guard let bytes = reader.read(path, isRequired: true) else {
        references.areProfilesDamaged = true
        continue
      }
      var profile = ProfileReader(
        file: path, position: log.add(file: path), timesteps: isLost ? nil : ids ?? [])
      let read = profile.read(bytes)
      log.append(profile.findings)
      note(profile.names, read, path, &homes)
    }
  }

  /// Enters the profiles of a file; the ids of those that cannot be used are known, too.
  private mutating func note(
    _ names: [String], _ read: [Profile], _ path: String, _ homes: inout [String: String]
  ) {
    for (index, name) in names.enumerated() {
      if let home = homes[name] {
        log.report(
          .profileTwice, at: Place(file: path, line: 1, field: name),
          ["found": .text(name), "other": .text(home)])
        continue
      }
      homes[name] = path
      references.profiles[name] = read.isEmpty ? .max : Int32(profiles.count)
      if !read.isEmpty { profiles.append(read[index]) }
    }
  }

  private mutating func network(
    _ document: ZoneDocument?, _ sheets: [UInt8]?, _ sheetsFile: Int32, _ indicators: [UInt8]?
  ) -> (Network?, IndicatorBook) {
    let zone = document?.zone ?? ZoneDocument.unread
    let money = document?.money ?? MoneyBasis(currency: zone.currency)
    var loader = ZoneLoader(zone: zone, money: money, log: log)
    loader.references = references
    loader.timestepsFile = timestepsFile
    for file in log.files { _ = loader.builder.add(file: file) }
    for case let table? in tables { loader.addChanges(table) }
    loader.addAll(tables, profiles: profiles)
    if let sheets { loader.addSheets(sheets, file: sheetsFile) }
    var book = loader.readIndicatorTables()
    log = loader.log
    saltLake = loader.saltLake
    readSignals()
    if let indicators {
      var reading = IndicatorReading()
      reading.read(indicators, into: &book)
      log.append(reading.findings)
    }
    return (document == nil ? nil : loader.builder.freeze(), book)
  }

  /// Reads the series of `signals/`, where `signals.csv` binds any.
  private mutating func readSignals() {
    guard !saltLake.signals.isEmpty else { return }
    var signals = SignalReader(known: Set(saltLake.signals.map(\.id)))
    for name in reader.paths.names(in: SignalReader.folder) where name.hasSuffix(".csv") {
      let path = "\(SignalReader.folder)/\(name)"
      if let bytes = reader.read(path, isRequired: true) { signals.read(bytes, file: path) }
    }
    log.append(signals.findings)
    for index in saltLake.signals.indices {
      let values = signals.values[saltLake.signals[index].id] ?? []
      saltLake.signals[index].values = values.sorted { $0.year < $1.year }
    }
  }

  private mutating func checkPackage() {
    guard let bytes = reader.read(DataPackage.file, isRequired: false, isHashed: false) else {
      return
    }
    let files = tables.compactMap { table in
      table.map { (name: $0.schema.name, columns: $0.header) }
    }
    log.append(PackageCheck.findings(bytes, files: files))
  }

  private mutating func noticeUnknownFiles() {
    let unknown = UnknownFiles.list(reader.paths)
    guard !unknown.isEmpty else { return }
    log.report(.fileUnknown, at: Place(file: unknown[0]), ["found": .list(unknown)])
  }
}
