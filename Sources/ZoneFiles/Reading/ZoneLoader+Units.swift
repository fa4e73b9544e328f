import Findings
import ProcessNetwork
import Quantities

/// The forms of units into which numbers are converted, each of a commodity's unit.
enum Target: Int, CaseIterable, Sendable {
  case amount
  case perYear
  case perHour
  case moneyPer
  case moneyPerYearly
  case moneyPerHourly
  case moneyPerDemand
}

extension ZoneLoader {
  /// The number of a target's unit; `nil` where such a unit makes no sense.
  mutating func target(_ form: Target, _ unit: Int32) -> Int32? {
    guard unit >= 0 else { return nil }
    let index = Int(unit)
    if index < targets[form.rawValue].count, let known = targets[form.rawValue][index] {
      return known
    }
    guard let base = units.unit(unit), let made = try? made(form, base) else { return nil }
    let code = units.code(of: made)
    while targets[form.rawValue].count <= index { targets[form.rawValue].append(nil) }
    targets[form.rawValue][index] = code
    return code
  }

  private func made(_ form: Target, _ unit: Unit) throws(UnitError) -> Unit {
    let money = try Unit(units.money.currency)
    switch form {
    case .amount: return unit
    case .perYear: return try unit.divided(by: .year)
    case .perHour: return try unit.divided(by: .hour)
    case .moneyPer: return try money.divided(by: unit)
    case .moneyPerYearly: return try money.divided(by: try unit.divided(by: .year))
    case .moneyPerHourly: return try money.divided(by: try unit.divided(by: .hour))
    case .moneyPerDemand:
      return try money.divided(by: try unit.divided(by: .hour)).divided(by: .year)
    }
  }

  /// A number of a row in a target's unit; `nil` where nothing is stated, or with a finding.
  ///
  /// Zero and `unlimited` need no unit.
  mutating func converted(
    _ table: inout TypedTable, _ row: Int, _ column: Field, to target: Int32?
  ) -> Double? {
    guard let value = table.number(row, column), let target else { return nil }
    guard value != 0, value != .infinity else {
      _ = factor(&table, row, column, to: target, isNeeded: false)
      return value
    }
    return factor(&table, row, column, to: target).map { value * $0 }
  }

  /// The factor of a row's unit column to a target; `nil` with a finding, and the row is dropped.
  mutating func factor(
    _ table: inout TypedTable, _ row: Int, _ column: Field, to target: Int32,
    isNeeded: Bool = true
  ) -> Double? {
    guard let unitColumn = table.unitColumn(column) else { return 1 }
    guard let code = table.code(row, unitColumn) else {
      if isNeeded { reportUnitMissing(&table, row, column, unitColumn) }
      return nil
    }
    guard units.fault(Int32(code)) == nil else { return nil }
    switch units.conversion(from: Int32(code), to: target) {
    case .factor(let factor): return factor
    case let failure:
      reportConversion(failure, &table, row, column, target)
      return nil
    }
  }

  private mutating func reportUnitMissing(
    _ table: inout TypedTable, _ row: Int, _ column: Field, _ unitColumn: Field
  ) {
    guard !table.isDropped[row] else { return }
    table.isDropped[row] = true
    log.report(
      .unitMissing, table.cells, row: row, column: table.column(unitColumn),
      ["number": .text(column.name), "expected": .text(unitColumn.name)])
  }

  /// Reports why a row's unit does not convert.
  mutating func reportConversion(
    _ failure: Conversion, _ table: inout TypedTable, _ row: Int, _ column: Field,
    _ target: Int32
  ) {
    guard let unitColumn = table.unitColumn(column) else { return }
    let position = table.column(unitColumn)
    switch failure {
    case .factor: return
    case .dimension:
      let code = Int32(table.code(row, unitColumn) ?? -1)
      let words = (units.unit(code) ?? .one).dimension.description
      let meaning = table.schema.columns[table.column(column)].measure?.meaning ?? Phrase("")
      reportCell(
        .unitDimension, &table, row, position,
        [
          "expected": .text(units.text(target)),
          "measured": .phrase(Phrase(zh: words.zh, en: words.en)), "meaning": .phrase(meaning),
        ])
    case .currency(let currency):
      reportMoney(.currencyDiffers, currency, units.money.currency, &table, row, position)
    case .priceYear(let year):
      let own = units.money.priceYear.map { String($0) } ?? ""
      reportMoney(.priceYear, String(year), own, &table, row, position)
    }
  }

  private mutating func reportMoney(
    _ rule: Rule, _ found: String, _ expected: String, _ table: inout TypedTable, _ row: Int,
    _ column: Int
  ) {
    guard !table.isDropped[row] else { return }
    table.isDropped[row] = true
    log.report(
      rule, table.cells, row: row, column: column,
      ["found": .text(found), "expected": .text(expected)])
  }
}
