import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the rows of `stores.csv`.
  mutating func addStores() {
    guard var table = tables[TableName.stores.position] else { return }
    for row in 0..<table.rowCount {
      guard let kind = table.code(row, .commodity) else { continue }
      let unit = commodityUnits[kind]
      let capacity = converted(&table, row, .capacity, to: target(.amount, unit))
      let charge = converted(&table, row, .chargeLimit, to: target(.perHour, unit))
      let discharge = converted(&table, row, .dischargeLimit, to: target(.perHour, unit))
      guard !table.isDropped[row], let commodity = commodities[kind],
        let site = id(sites, table, row, .site), let capacity
      else { continue }
      builder.add(
        Store(
          id: table.text(row, .store), commodity: commodity, site: site,
          capacity: Self.bound(capacity), chargeLimit: charge.map(Self.bound) ?? .unlimited,
          dischargeLimit: discharge.map(Self.bound) ?? .unlimited,
          chargeEfficiency: table.number(row, .chargeEfficiency) ?? 1,
          dischargeEfficiency: table.number(row, .dischargeEfficiency) ?? 1,
          hourlyLoss: table.number(row, .hourlyLoss) ?? 0,
          providesReserve: table.code(row, .providesReserve) == 1, origin: origin(table, row),
          provenance: provenance(table, row)))
    }
    tables[TableName.stores.position] = table
  }
}
