import Findings

/// Holds `mapping.csv` and `not_modelled.csv` against each other and against the zone's own tables.
///
/// The tables are those of the zone itself: a scenario does not change where the plan's rows went.
struct CoverageReading {
  private let tables: [CellTable?]
  /// The findings so far and those of the tables before.
  private(set) var log: FindingLog
  private let isDamaged: Bool
  private var foreignIDs: Set<String> = []

  init(_ tables: [CellTable?], damaged: Set<TableName>, log: FindingLog) {
    self.tables = tables
    self.log = log
    isDamaged = !damaged.isEmpty || tables.contains { $0?.wasCut == true }
  }

  /// Whether a row of the plan leads to an id that no table of the zone has.
  var hasUnknownDestination: Bool {
    guard let mapping = usable(.mapping), !isDamaged else { return false }
    let known = knownIDs()
    return (0..<mapping.rowCount).contains { row in
      ids(mapping, row).contains { !known.contains($0) }
    }
  }

  /// Notes the ids in a column of a table that is not one of the zone's own.
  mutating func addIDs(of bytes: [UInt8], column: Int) {
    var scanner = TableScanner(bytes)
    let table = CellTable(schema: ZoneSchema.table(.mapping), bytes: bytes)
    var cells: [Cell] = []
    while scanner.next(&cells) != nil {
      if cells.count > column { foreignIDs.insert(table.text(cells[column])) }
    }
  }

  /// Counts and checks; `nil` where the zone has neither table.
  mutating func coverage() -> PlanCoverage? {
    let mapping = usable(.mapping)
    let omissions = usable(.notModelled)
    guard mapping != nil || omissions != nil else { return nil }
    var homes: [String: [String]] = [:]
    if let mapping {
      homes = destinations(mapping)
      if !isDamaged {
        checkDestinations(mapping)
        checkPlants(.facilities, homes)
        checkPlants(.projects, homes)
      }
    }
    if let omissions { checkOmissions(omissions, homes) }
    return PlanCoverage(modelled: homes.count, omitted: omissions.map(counts) ?? [])
  }

  private func usable(_ name: TableName) -> CellTable? {
    guard let table = tables[name.position], !table.isMissingColumns else { return nil }
    return table
  }

  /// The ids that each row of the plan leads to.
  private func destinations(_ mapping: CellTable) -> [String: [String]] {
    var homes: [String: [String]] = [:]
    for row in 0..<mapping.rowCount {
      let plan = text(mapping, row, .planId)
      if !plan.isEmpty, homes[plan] == nil { homes[plan] = ids(mapping, row) }
    }
    return homes
  }

  private func ids(_ mapping: CellTable, _ row: Int) -> [String] {
    text(mapping, row, .zoneId).split(separator: ";").map { $0.filter { $0 != " " } }
  }

  /// Every destination is the id of some row.
  private mutating func checkDestinations(_ mapping: CellTable) {
    let known = knownIDs()
    let broken = Set(mapping.brokenRows)
    for row in 0..<mapping.rowCount where !broken.contains(row) {
      for id in ids(mapping, row) where !known.contains(id) {
        let nearest = Spelling.nearest(to: id, among: known.sorted())
        log.report(
          .mappingUnknown, mapping, row: row, column: column(mapping, .zoneId),
          ["found": .text(id), "nearest": Advice.nearest(nearest)])
      }
    }
  }

  private func knownIDs() -> Set<String> {
    let others: Set<TableName> = [.mapping, .notModelled, .sources, .production]
    var known = foreignIDs
    for case .some(let table) in tables where !others.contains(table.schema.name) {
      for row in 0..<table.rowCount { known.insert(table.text(table.cell(row, 0))) }
    }
    return known
  }

  /// A facility or project that names a row of the plan is where that row leads.
  private mutating func checkPlants(_ name: TableName, _ homes: [String: [String]]) {
    guard let table = usable(name) else { return }
    for row in 0..<table.rowCount {
      let id = table.text(table.cell(row, 0))
      for plan in text(table, row, .planId).split(separator: ";").map({ $0.filter { $0 != " " } })
      where homes[plan]?.contains(id) != true {
        log.report(
          .mappingIncomplete, table, row: row, column: column(table, .planId),
          ["found": .text(plan), "expected": .text(id)])
      }
    }
  }

  /// No row of the plan is both modelled and left out.
  private mutating func checkOmissions(_ omissions: CellTable, _ homes: [String: [String]]) {
    for row in 0..<omissions.rowCount {
      let plan = text(omissions, row, .planId)
      guard let zone = homes[plan] else { continue }
      log.report(
        .planRowTwice, omissions, row: row, column: column(omissions, .planId),
        ["found": .text(plan), "other": .list(zone)])
    }
  }

  private func counts(_ omissions: CellTable) -> [Int] {
    OmissionReason.allCases.map { reason in
      (0..<omissions.rowCount).count { text(omissions, $0, .reason) == reason.rawValue }
    }
  }

  private func column(_ table: CellTable, _ field: Field) -> Int {
    table.schema.positions[field.rawValue]
  }

  private func text(_ table: CellTable, _ row: Int, _ field: Field) -> String {
    table.text(table.cell(row, column(table, field)))
  }
}
