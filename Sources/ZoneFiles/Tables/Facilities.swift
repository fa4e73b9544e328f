import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `facilities.csv` with those of `modes.csv`, then those of `projects.csv`.
  mutating func addFacilities() {
    let modes = readModes()
    let existing = tables[TableName.facilities.position].map { facilityRows($0, modes) }
    let offset = existing?.table.rowCount ?? 0
    let projects = tables[TableName.projects.position].map { projectRows($0, modes, offset) }
    facilities = ids(existing?.table)
    let count = facilities.count { $0 != nil }
    facilities += ids(projects?.table, from: count)
    for (read, first) in [(existing, 0), (projects, offset)] {
      guard let read else { continue }
      for row in 0..<read.table.rowCount where facilities[first + row] != nil {
        guard let facility = facility(read, row) else { continue }
        builder.add(facility)
        facilityCommodities.append(read.commodities[row])
      }
    }
    tables[TableName.facilities.position] = existing?.table
    tables[TableName.projects.position] = projects?.table
  }

  /// The rows of one of the two tables with what was found for each.
  private struct FacilityRows {
    var table: TypedTable
    var modes: [[Mode]] = []
    var capacities: [Double?] = []
    var investments: [Double?] = []
    var startCosts: [Double?] = []
    var curtailmentCosts: [Double?] = []
    var buildLimits: [Double?] = []
    /// The reference commodity of each row's first mode.
    var commodities: [CommodityID?] = []
    let key: Field
  }

  private mutating func facilityRows(
    _ source: TypedTable, _ modes: [Int: [ModeRow]]
  ) -> FacilityRows {
    var rows = FacilityRows(table: source, key: .facility)
    dropRows(of: &rows.table, naming: .site, droppedIn: sites)
    checkYears(&rows.table)
    for row in 0..<source.rowCount {
      let own = rows.table.code(row, .process)
      let listed = modes[row] ?? []
      checkProcesses(&rows.table, row, own: own != nil, listed: !listed.isEmpty)
      let all = own.map { [ModeRow(process: $0, ratio: 1)] } ?? listed
      finish(&rows, row, all)
    }
    return rows
  }

  private mutating func projectRows(
    _ source: TypedTable, _ modes: [Int: [ModeRow]], _ offset: Int
  ) -> FacilityRows {
    var rows = FacilityRows(table: source, key: .project)
    dropRows(of: &rows.table, naming: .site, droppedIn: sites)
    checkYears(&rows.table)
    checkNames(&rows.table)
    for row in 0..<source.rowCount {
      if modes[offset + row] != nil {
        checkProcesses(&rows.table, row, own: true, listed: true)
      }
      let own = rows.table.code(row, .process).map { [ModeRow(process: $0, ratio: 1)] } ?? []
      rows.investments.append(converted(&rows.table, row, .investment, to: moneyUnit))
      finish(&rows, row, own)
      rows.buildLimits.append(
        own.first.flatMap { capacity(&rows.table, row, $0.process, .buildLimit) })
    }
    return rows
  }

  /// The number of the unit of money.
  private var moneyUnit: Int32? {
    mutating get { (try? Unit(units.money.currency)).map { units.code(of: $0) } }
  }

  /// Notes modes and capacity of a row; drops it where a process was dropped.
  private mutating func finish(_ rows: inout FacilityRows, _ row: Int, _ modes: [ModeRow]) {
    let known = modes.compactMap { mode in
      processes[mode.process].map { Mode(process: $0, unitsPerCapacity: mode.ratio) }
    }
    if known.count < modes.count || known.isEmpty { rows.table.isDropped[row] = true }
    rows.modes.append(known)
    rows.commodities.append(
      modes.first.flatMap { reference($0.process) }.flatMap { commodities[$0] })
    rows.capacities.append(
      modes.first.flatMap { capacity(&rows.table, row, $0.process, .capacity) })
    rows.startCosts.append(converted(&rows.table, row, .startCost, to: moneyUnit))
    rows.curtailmentCosts.append(
      modes.first.flatMap { reference($0.process) }.flatMap {
        converted(&rows.table, row, .curtailmentCost, to: target(.moneyPer, commodityUnits[$0]))
      })
  }

  /// Yearly capacity of a column in units of a process's reference commodity; `nil` where empty.
  ///
  /// A unit that does not count per year is a rate while running: it is multiplied by the hours.
  private mutating func capacity(
    _ table: inout TypedTable, _ row: Int, _ process: Int, _ field: Field
  ) -> Double? {
    guard !table.isDropped[row], table.number(row, field) != nil, let reference = reference(process)
    else { return nil }
    let unit = commodityUnits[reference]
    let yearly = target(.perYear, unit)
    if let code = table.code(row, .unit), units.isPerYear(code) {
      return converted(&table, row, field, to: yearly)
    }
    guard let yearly, factor(&table, row, field, to: yearly) != nil,
      let rate = converted(&table, row, field, to: target(.perHour, unit))
    else { return nil }
    return rate * (table.number(row, .operatingHours) ?? 8000)
  }

  /// The row of a process's reference commodity.
  private func reference(_ process: Int) -> Int? {
    tables[TableName.processes.position]?.code(process, .reference)
  }

  private mutating func checkProcesses(
    _ table: inout TypedTable, _ row: Int, own: Bool, listed: Bool
  ) {
    guard own == listed, own || !references.damaged.contains(.modes) else { return }
    let problem =
      own
      ? Phrase(zh: "的工艺在两处都写了", en: "states processes in both places")
      : Phrase(zh: "没有工艺", en: "has no process")
    guard !table.isDropped[row] else { return }
    table.isDropped[row] = true
    log.report(
      .facilityProcess, table.cells, row: row, column: table.column(.process),
      ["found": .text(table.cells.text(table.cells.cell(row, 0))), "problem": .phrase(problem)])
  }

  /// Drops projects whose id a facility has.
  private mutating func checkNames(_ table: inout TypedTable) {
    guard let (home, index) = references.home(.facilities) else { return }
    for row in 0..<table.rowCount where !table.isDropped[row] {
      let cell = table.cells.cell(row, 0)
      let other = index.row(of: cell, in: table.cells.bytes.span, table: home)
      guard other >= 0 else { continue }
      reportCell(.keyTwice, &table, row, 0, ["other": .text(place(home, Int(other)))])
    }
  }

  private mutating func facility(_ rows: FacilityRows, _ row: Int) -> Facility? {
    let table = rows.table
    guard let site = id(sites, table, row, .site) else { return nil }
    let isProject = rows.key == .project
    return Facility(
      id: table.text(row, rows.key), name: name(table, row),
      enterprise: id(enterprises, table, row, .enterprise), site: site, modes: rows.modes[row],
      capacity: rows.capacities[row].map(Self.bound) ?? .unlimited,
      operatingHours: table.number(row, .operatingHours) ?? 8000,
      firstYear: year(table, row, .from), lastYear: year(table, row, .to),
      minimumLoad: table.number(row, .minimumLoad) ?? 0,
      rampLimit: table.number(row, .rampLimit), startCost: rows.startCosts[row] ?? 0,
      availability: id(profileIDs, table, row, .availability),
      runsEvenlyOver: Self.value(table.code(row, .runsEvenlyOver)),
      forbidsCurtailment: table.code(row, .curtailment) == 1,
      curtailmentCost: rows.curtailmentCosts[row] ?? 0,
      providesReserve: table.code(row, .providesReserve) == 1,
      project: isProject
        ? Project(
          phase: table.text(row, .phase), investment: rows.investments[row],
          isWhole: table.code(row, .wholeUnits) == 1,
          leadTime: table.code(row, .leadTime) ?? 0, buildLimit: rows.buildLimits[row],
          exclusiveGroup: table.text(row, .exclusiveGroup).isEmpty
            ? nil : table.text(row, .exclusiveGroup),
          requires: id(facilities, table, row, .requires)) : nil,
      origin: origin(table, row), provenance: provenance(table, row))
  }

  /// A bound of a number; infinity is the word `unlimited`.
  static func bound(_ value: Double) -> Bound { value.isFinite ? .limited(value) : .unlimited }
}
