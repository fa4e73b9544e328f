import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `processes.csv`.
  mutating func addProcesses(_ paths: [[String]: YearlyFactors]) {
    guard var table = tables[TableName.processes.position] else { return }
    dropRows(of: &table, naming: .reference, droppedIn: commodities)
    var investments: [(Double, CapacityBasis)?] = []
    var costs: [Double] = []
    for row in 0..<table.rowCount {
      investments.append(investment(&table, row))
      costs.append(variableCost(&table, row) ?? 0)
    }
    processes = ids(table)
    for row in 0..<table.rowCount where processes[row] != nil {
      guard let reference = id(commodities, table, row, .reference) else { continue }
      let provenance = provenance(table, row)
      builder.add(
        Process(
          id: table.text(row, .process), name: name(table, row),
          sector: table.text(row, .sector), reference: reference,
          lifetime: table.number(row, .lifetime), investment: investments[row]?.0,
          investmentBasis: investments[row]?.1 ?? .yearly,
          investmentChange: table.number(row, .investmentChange) ?? 0,
          investmentPath: paths[["process", table.text(row, .process)]],
          fixedCostShare: table.number(row, .fixedCostShare) ?? 0, variableCost: costs[row],
          runsEvenlyOver: Self.value(table.code(row, .runsEvenlyOver)) ?? .timestep,
          origin: origin(table, row), provenance: provenance,
          investmentConfidence: Self.confidence(table.codes(.investmentConfidence)[row])
            ?? provenance.confidence))
    }
    tables[TableName.processes.position] = table
  }

  /// Drops the rows that name a row which was dropped itself; nothing more is said.
  mutating func dropRows<ID>(
    of table: inout TypedTable, naming column: Field, droppedIn ids: [ID?]
  ) {
    let codes = table.codes(column)
    for row in 0..<table.rowCount where codes[row] >= 0 && ids[Int(codes[row])] == nil {
      table.isDropped[row] = true
    }
  }

  /// Investment per unit of capacity, and whether that is counted by the year or by the hour.
  private mutating func investment(
    _ table: inout TypedTable, _ row: Int
  ) -> (Double, CapacityBasis)? {
    guard !table.isDropped[row], table.number(row, .investment) != nil,
      let reference = table.code(row, .reference)
    else { return nil }
    let code = table.code(row, .investmentUnit)
    let isYearly = code.map { units.isPerYear($0) || !isRate($0) } ?? true
    let form: Target = isYearly ? .moneyPerYearly : .moneyPerHourly
    let target = target(form, commodityUnits[reference])
    return converted(&table, row, .investment, to: target).map {
      ($0, isYearly ? .yearly : .hourly)
    }
  }

  /// Whether the unit of an investment measures money per rate, so that a basis can be told.
  private func isRate(_ code: Int) -> Bool {
    units.unit(Int32(code)).map { $0.dimension.timeExponent != 0 } ?? false
  }

  private mutating func variableCost(_ table: inout TypedTable, _ row: Int) -> Double? {
    guard !table.isDropped[row], let reference = table.code(row, .reference) else { return nil }
    return converted(
      &table, row, .variableCost, to: target(.moneyPer, commodityUnits[reference]))
  }
}
