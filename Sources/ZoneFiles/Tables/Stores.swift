import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the rows of `stores.csv`.
  mutating func addStores() {
    guard var table = tables[TableName.stores.position] else { return }
    checkYears(&table)
    for row in 0..<table.rowCount {
      guard let kind = table.code(row, .commodity) else { continue }
      let unit = commodityUnits[kind]
      let capacity = converted(&table, row, .capacity, to: target(.amount, unit))
      let charge = converted(&table, row, .chargeLimit, to: target(.perHour, unit))
      let discharge = converted(&table, row, .dischargeLimit, to: target(.perHour, unit))
      let investment = converted(&table, row, .investment, to: target(.moneyPer, unit))
      let power = converted(&table, row, .powerInvestment, to: target(.moneyPerHourly, unit))
      let buildLimit = converted(&table, row, .buildLimit, to: target(.amount, unit))
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
          firstYear: year(table, row, .from), lastYear: year(table, row, .to),
          investment: investment, powerInvestment: power,
          investmentChange: table.number(row, .investmentChange) ?? 0,
          fixedCostShare: table.number(row, .fixedCostShare) ?? 0,
          lifetime: table.number(row, .lifetime),
          project: table.text(row, .phase).isEmpty
            ? nil
            : Project(
              phase: table.text(row, .phase), investment: nil, isWhole: false,
              leadTime: table.code(row, .leadTime) ?? 0, buildLimit: buildLimit),
          providesReserve: table.code(row, .providesReserve) == 1, origin: origin(table, row),
          provenance: provenance(table, row)))
    }
    tables[TableName.stores.position] = table
  }
}
