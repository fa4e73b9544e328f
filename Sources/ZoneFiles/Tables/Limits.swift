import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `limits.csv` with those of `limit_terms.csv`.
  mutating func addLimits() {
    guard var table = tables[TableName.limits.position] else { return }
    checkYears(&table)
    let (terms, damaged) = readTerms(table.rowCount)
    for row in 0..<table.rowCount where !table.isDropped[row] {
      let hasFormula = !table.text(row, .formula).isEmpty
      if hasFormula, !terms[row].isEmpty {
        table.isDropped[row] = true
        log.report(
          .limitTwoStatements, table.cells, row: row, column: table.column(.formula),
          ["limit": .text(table.text(row, .limit))])
      }
      guard terms[row].isEmpty, !hasFormula else { continue }
      table.isDropped[row] = true
      guard !damaged.contains(row), !references.damaged.contains(.limitTerms) else { continue }
      log.report(
        .limitWithoutTerms, table.cells, row: row, ["found": .text(table.text(row, .limit))])
    }
    limits = ids(table)
    for row in 0..<table.rowCount where limits[row] != nil {
      guard let value = table.number(row, .value), let code = table.code(row, .unit),
        let unit = units.unit(Int32(code))
      else { continue }
      builder.add(
        Limit(
          id: table.text(row, .limit), name: name(table, row),
          sense: Self.value(table.code(row, .sense)) ?? .maximum, value: value, unit: unit,
          firstYear: year(table, row, .from), lastYear: year(table, row, .to),
          terms: terms[row],
          formula: table.text(row, .formula).isEmpty ? nil : table.text(row, .formula),
          origin: origin(table, row), provenance: provenance(table, row)))
    }
    tables[TableName.limits.position] = table
  }

  /// What a term counts: a commodity or a layer, never both and never none.
  private mutating func counted(_ table: inout TypedTable, _ row: Int) -> Counted? {
    let text = table.text(row, .layer)
    let commodity = id(commodities, table, row, .commodity)
    if let commodity, text.isEmpty { return .commodity(commodity) }
    if commodity == nil, let layer = Layer(key: text) { return .layer(layer) }
    table.isDropped[row] = true
    let found = commodity.map { "\(builder[$0].id) \(text)" } ?? text
    log.report(
      .limitCounted, table.cells, row: row, column: table.column(.layer), ["found": .text(found)])
    return nil
  }

  /// The terms by row of the limit, and the limits that lost one.
  private mutating func readTerms(_ count: Int) -> ([[LimitTerm]], Set<Int>) {
    var terms = [[LimitTerm]](repeating: [], count: count)
    var damaged: Set<Int> = []
    guard var table = tables[TableName.limitTerms.position] else { return (terms, damaged) }
    dropRows(of: &table, naming: .commodity, droppedIn: commodities)
    dropRows(of: &table, naming: .process, droppedIn: processes)
    dropRows(of: &table, naming: .site, droppedIn: sites)
    for row in 0..<table.rowCount {
      guard let limit = table.code(row, .limit) else { continue }
      guard !table.isDropped[row], let counted = counted(&table, row),
        let direction: FlowDirection = Self.value(table.code(row, .direction))
      else {
        damaged.insert(limit)
        continue
      }
      let sector = table.text(row, .sector)
      terms[limit].append(
        LimitTerm(
          counted, process: id(processes, table, row, .process),
          sector: sector.isEmpty ? nil : sector, site: id(sites, table, row, .site),
          direction: direction, coefficient: table.number(row, .coefficient) ?? 0,
          isDivisor: table.code(row, .part) == 1, origin: origin(table, row)))
    }
    return (terms, damaged)
  }
}
