import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `routes.csv`.
  mutating func addRoutes() {
    guard var table = tables[TableName.routes.position] else { return }
    dropRows(of: &table, naming: .commodity, droppedIn: commodities)
    let cargoes = cargoes()
    for row in 0..<table.rowCount {
      checkCargo(&table, row, cargoes)
      let unit = freightUnit(table, row)
      let cost = converted(&table, row, .cost, to: target(.moneyPer, unit))
      let capacity = converted(&table, row, .capacity, to: target(.perYear, unit))
      convertDistance(&table, row)
      guard !table.isDropped[row], let cargo = cargo(table, row),
        let from = id(sites, table, row, .from), let to = id(sites, table, row, .to)
      else { continue }
      builder.add(
        Route(
          id: table.text(row, .route), cargo: cargo, from: from, to: to,
          means: table.text(row, .means), cost: cost ?? 0,
          loss: table.number(row, .loss) ?? 0, capacity: capacity.map(Self.bound) ?? .unlimited,
          origin: origin(table, row), provenance: provenance(table, row)))
    }
    tables[TableName.routes.position] = table
  }

  private func cargoes() -> Set<String> {
    guard let table = tables[TableName.commodities.position] else { return [] }
    return Set((0..<table.rowCount).map { table.text($0, .cargo) })
  }

  private func cargo(_ table: TypedTable, _ row: Int) -> Route.Cargo? {
    if table.code(row, .commodity) == nil { return .cargoClass(table.text(row, .cargo)) }
    return id(commodities, table, row, .commodity).map { .commodity($0) }
  }

  private mutating func checkCargo(_ table: inout TypedTable, _ row: Int, _ known: Set<String>) {
    guard !table.isDropped[row] else { return }
    let cargo = table.text(row, .cargo)
    let count = (cargo.isEmpty ? 0 : 1) + (table.code(row, .commodity) == nil ? 0 : 1)
    let from = table.code(row, .from)
    if count != 1 {
      table.isDropped[row] = true
      log.report(
        .routeCargo, table.cells, row: row, column: table.column(.cargo),
        ["found": .count(count), "expected": .count(1)])
    } else if !cargo.isEmpty, !known.contains(cargo), !references.mayBeLost(.commodity) {
      let nearest = Spelling.nearest(to: cargo, among: known.sorted())
      reportCell(
        .cargoUnknown, &table, row, table.column(.cargo), ["nearest": Advice.nearest(nearest)])
    } else if from == table.code(row, .to) {
      reportCell(.routeEnds, &table, row, table.column(.to))
    }
  }

  /// The unit in which freight counts: the tonne, or that of a commodity without mass.
  private mutating func freightUnit(_ table: TypedTable, _ row: Int) -> Int32 {
    if let commodity = table.code(row, .commodity), let id = commodities[commodity],
      builder[id].massPerUnit == 0
    {
      return commodityUnits[commodity]
    }
    return units.code(of: .tonne)
  }

  private mutating func convertDistance(_ table: inout TypedTable, _ row: Int) {
    guard let kilometre = try? Unit("km") else { return }
    _ = converted(&table, row, .distance, to: units.code(of: kilometre))
  }
}
