import Chemistry
import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `commodities.csv` with their compositions.
  mutating func addCommodities(_ analyses: Analyses) {
    guard var table = tables[TableName.commodities.position] else { return }
    var known: [String: Formula] = [:]
    let formulas = (0..<table.rowCount).map { formula(&table, $0, &known) }
    let masses = (0..<table.rowCount).map { mass(&table, $0) }
    for row in 0..<table.rowCount {
      checkBasis(&table, row, hasFormula: formulas[row] != nil, analyses)
      checkStock(&table, row)
    }
    commodityUnits = table.codes(.unit).map { $0 >= 0 && units.unit($0) != nil ? $0 : -1 }
    commodities = ids(table)
    for row in 0..<table.rowCount {
      guard let id = commodities[row], let unit = units.unit(commodityUnits[row]) else { continue }
      if analyses.damaged.contains(row) { damagedCommodities.insert(id) }
      let composition = composition(table, row, formulas[row], analyses.own(row))
      builder.add(
        commodity(
          table, row, unit: unit, mass: masses[row] ?? 0, formula: formulas[row], composition))
    }
    tables[TableName.commodities.position] = table
  }

  private mutating func commodity(
    _ table: TypedTable, _ row: Int, unit: Unit, mass: Double, formula: Formula?,
    _ composition: Composition?
  ) -> Commodity {
    Commodity(
      id: table.text(row, .commodity), name: name(table, row),
      category: Self.value(table.code(row, .category)) ?? .material, unit: unit,
      massPerUnit: mass, energyPerUnit: table.number(row, .energyPerUnit) ?? 0,
      waterPerUnit: table.number(row, .waterPerUnit) ?? 0,
      co2PerUnit: table.number(row, .co2PerUnit) ?? 0, formula: formula,
      composition: composition, hazard: Self.value(table.code(row, .hazard)) ?? .none,
      balanceLevel: Self.value(table.code(row, .balanceAt)) ?? .site,
      resolution: Self.value(table.code(row, .resolution)) ?? .timestep,
      stock: stock(table, row), cargo: table.text(row, .cargo),
      disposedAs: id(commodities, table, row, .disposedAs), origin: origin(table, row),
      provenance: provenance(table, row))
  }

  private func stock(_ table: TypedTable, _ row: Int) -> StockStatement? {
    let holder = table.text(row, .stockHolder)
    guard !holder.isEmpty, let amount = table.number(row, .stockAmount) else { return nil }
    return StockStatement(holder: holder, amount: amount.isFinite ? amount : nil)
  }

  private func composition(
    _ table: TypedTable, _ row: Int, _ formula: Formula?, _ analysis: Analyses.Analysis?
  ) -> Composition? {
    let basis: CompositionBasis = Self.value(table.code(row, .compositionBasis)) ?? .none
    if basis == .formula { return formula?.composition }
    return analysis.map {
      Composition(
        fractions: $0.fractions, roundings: $0.roundings, isComplete: basis == .complete)
    }
  }

  private mutating func formula(
    _ table: inout TypedTable, _ row: Int, _ known: inout [String: Formula]
  ) -> Formula? {
    let text = table.text(row, .formula)
    guard !text.isEmpty else { return nil }
    if let formula = known[text] { return formula }
    do throws(FormulaError) {
      let formula = try Formula(text)
      known[text] = formula
      return formula
    } catch {
      reportCell(
        .formulaMalformed, &table, row, table.column(.formula),
        [
          "reason": .phrase(Phrase(zh: error.cause.zh, en: error.cause.en)),
          "advice": .phrase(Phrase(zh: error.mend.zh, en: error.mend.en)),
        ])
      return nil
    }
  }

  /// Tonnes in one unit: as stated, else those of a unit of mass.
  private mutating func mass(_ table: inout TypedTable, _ row: Int) -> Double? {
    guard !table.isDropped[row], let code = table.code(row, .unit).map({ Int32($0) }),
      let unit = units.unit(code)
    else { return nil }
    let own = try? unit.factor(to: .tonne)
    guard let stated = table.number(row, .massPerUnit) else {
      if own == nil { reportMass(&table, row, unit) }
      return own
    }
    if let own, stated != 0, abs(stated - own) > 1e-9 * own {
      table.isDropped[row] = true
      log.report(
        .massDiffers, table.cells, row: row, column: table.column(.massPerUnit),
        [
          "found": .number(stated, unit: ""), "expected": .number(own, unit: ""),
          "unit": .text(unit.symbol),
        ])
    }
    return stated
  }

  private mutating func reportMass(_ table: inout TypedTable, _ row: Int, _ unit: Unit) {
    table.isDropped[row] = true
    log.report(
      .massMissing, table.cells, row: row, column: table.column(.massPerUnit),
      ["found": .text(unit.symbol)])
  }

  private mutating func checkStock(_ table: inout TypedTable, _ row: Int) {
    guard !table.isDropped[row] else { return }
    let hasHolder = !table.text(row, .stockHolder).isEmpty
    let hasAmount = table.number(row, .stockAmount) != nil
    if hasHolder != hasAmount {
      table.isDropped[row] = true
      let missing: Field = hasHolder ? .stockAmount : .stockHolder
      log.report(
        .stockIncomplete, table.cells, row: row, column: table.column(missing),
        ["expected": .text(missing.name)])
    } else if !hasHolder, (table.code(row, .resolution) ?? 0) > 0 {
      reportCell(.stockUnstated, &table, row, table.column(.resolution))
    }
  }
}
