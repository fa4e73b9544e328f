import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the rows of `reserves.csv`.
  mutating func addReserves() {
    guard var table = tables[TableName.reserves.position] else { return }
    checkYears(&table)
    for row in 0..<table.rowCount {
      guard let kind = table.code(row, .commodity) else { continue }
      let amount = converted(&table, row, .amount, to: target(.perHour, commodityUnits[kind]))
      guard !table.isDropped[row], let commodity = commodities[kind],
        let site = id(sites, table, row, .site),
        let direction: ReserveDirection = Self.value(table.code(row, .direction))
      else { continue }
      builder.add(
        Reserve(
          id: table.text(row, .reserve), name: name(table, row), commodity: commodity, site: site,
          direction: direction, amount: amount ?? 0,
          shareOfLoad: table.number(row, .shareOfLoad) ?? 0,
          shareOfVariable: table.number(row, .shareOfVariable) ?? 0,
          responseHours: table.number(row, .responseHours) ?? 1,
          sustainedHours: table.number(row, .sustainedHours) ?? 1,
          firstYear: year(table, row, .from), lastYear: year(table, row, .to),
          origin: origin(table, row), provenance: provenance(table, row)))
    }
    tables[TableName.reserves.position] = table
  }
}
