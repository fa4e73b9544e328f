import Findings
import Quantities
import SaltLake

extension ZoneLoader {
  /// Reads `ore_minerals.csv`: an ore for each id, in the order of first rows.
  func readOres(_ brines: [LaboratoryAnalysis?]) -> [OrePlan] {
    guard let table = tables[TableName.oreMinerals.position] else { return [] }
    var order: [String] = []
    var minerals: [String: [Mineral: Double]] = [:]
    var firsts: [String: Int] = [:]
    for row in 0..<table.rowCount where !table.isDropped[row] {
      let id = table.text(row, .ore)
      guard let mineral = table.code(row, .mineral), let share = table.number(row, .massFraction)
      else { continue }
      if firsts[id] == nil {
        firsts[id] = row
        order.append(id)
      }
      minerals[id, default: [:]][Mineral.all[mineral]] = share
    }
    return order.compactMap { id in
      guard let first = firsts[id], let shares = minerals[id] else { return nil }
      return OrePlan(
        id: id, name: name(table, first), minerals: shares,
        solvent: table.code(first, .solvent).flatMap { brines[$0] },
        temperature: table.number(first, .temperature) ?? 15, place: sitePlace(table, first))
    }
  }

  /// Reads `lakes.csv`.
  mutating func readLakes(
    _ brines: [LaboratoryAnalysis?], _ climates: [String: Climate]
  ) -> [LakePlan] {
    guard var table = tables[TableName.lakes.position] else { return [] }
    let plans = (0..<table.rowCount).compactMap { lake(&table, $0, brines, climates) }
    tables[TableName.lakes.position] = table
    return plans
  }

  private mutating func lake(
    _ table: inout TypedTable, _ row: Int, _ brines: [LaboratoryAnalysis?],
    _ climates: [String: Climate]
  ) -> LakePlan? {
    let square = units.code(of: .squareMetre)
    let flow = units.code(of: .cubicMetrePerYear)
    let area = converted(&table, row, .area, to: square)
    let open = converted(&table, row, .openWater, to: square)
    let thickness = converted(&table, row, .thickness, to: units.code(of: .metre))
    let inflow = converted(&table, row, .inflow, to: flow)
    let pumping = converted(&table, row, .pumping, to: flow)
    let injection = converted(&table, row, .injection, to: flow)
    guard !table.isDropped[row], let brine = table.code(row, .brine).flatMap({ brines[$0] }),
      let climate = climate(&table, row, climates), let area, let thickness, let pumping
    else { return nil }
    return LakePlan(
      id: table.text(row, .lake), name: name(table, row), brine: brine, area: area,
      thickness: thickness, porosity: table.number(row, .porosity) ?? 1, openWater: open ?? 0,
      climate: climate, inflow: inflow ?? 0, inflowSalt: table.number(row, .inflowSalt) ?? 0,
      pumping: pumping, returned: table.number(row, .returned) ?? 0,
      returnedBrine: table.code(row, .returnedBrine).flatMap { brines[$0] },
      injection: injection ?? 0, dissolvedPotash: table.number(row, .dissolvedPotash) ?? 0,
      lowestLevel: table.number(row, .lowestLevel) ?? 0,
      lowestPotassium: table.number(row, .lowestPotassium) ?? 0, place: sitePlace(table, row),
      provenance: words(table, row))
  }

  /// Reads `signals.csv`; the values come from `signals/*.csv`.
  func readSignals() -> [SignalPlan] {
    guard let table = tables[TableName.signals.position] else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard !table.isDropped[row], let beginning = table.code(row, .beginning) else { return nil }
      return SignalPlan(
        id: table.text(row, .signal), lake: table.text(row, .lake),
        quantity: Self.value(table.code(row, .quantity)) ?? .level,
        lowest: table.number(row, .lowest), highest: table.number(row, .highest),
        tolerance: table.number(row, .tolerance) ?? 0.1, beginning: beginning, values: [],
        place: sitePlace(table, row))
    }
  }
}
