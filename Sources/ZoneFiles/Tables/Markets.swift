import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the rows of `markets.csv`.
  mutating func addMarkets(_ paths: [[String]: YearlyFactors]) {
    guard var table = tables[TableName.markets.position] else { return }
    checkYears(&table)
    for row in 0..<table.rowCount {
      guard let kind = table.code(row, .commodity) else { continue }
      let unit = commodityUnits[kind]
      let price = price(&table, row, target(.moneyPer, unit))
      let limit = converted(&table, row, .limit, to: target(.perYear, unit))
      let charge = converted(&table, row, .demandCharge, to: target(.moneyPerDemand, unit))
      guard !table.isDropped[row], let commodity = commodities[kind],
        let site = id(sites, table, row, .site), let price
      else { continue }
      builder.add(
        Market(
          id: table.text(row, .market), commodity: commodity, site: site,
          kind: Self.value(table.code(row, .kind)) ?? .purchase,
          step: table.code(row, .step) ?? 1, price: price,
          priceChange: table.number(row, .priceChange) ?? 0,
          pricePath: paths[["market", table.text(row, .market)]], limit: limit.map(Self.bound),
          firstYear: year(table, row, .from), lastYear: year(table, row, .to),
          tariff: id(profileIDs, table, row, .tariff), demandCharge: charge,
          origin: origin(table, row), provenance: provenance(table, row)))
    }
    tables[TableName.markets.position] = table
  }

  private mutating func price(
    _ table: inout TypedTable, _ row: Int, _ target: Int32?
  ) -> Price? {
    guard let base = converted(&table, row, .price, to: target) else { return nil }
    let low = converted(&table, row, .priceLow, to: target)
    let high = converted(&table, row, .priceHigh, to: target)
    let price = Price(base: base, low: low, high: high)
    guard !table.isDropped[row], price.low > price.base || price.base > price.high else {
      return price
    }
    table.isDropped[row] = true
    let found = [Field.priceLow, .price, .priceHigh].map { table.text(row, $0) }
    log.report(
      .priceOrder, table.cells, row: row, column: table.column(.price),
      ["found": .text(found.filter { !$0.isEmpty }.joined(separator: ", "))])
    return nil
  }
}
