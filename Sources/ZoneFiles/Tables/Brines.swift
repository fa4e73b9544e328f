import Findings
import Quantities
import SaltLake

extension ZoneLoader {
  /// The columns of the solutes, in the order of `Solute.allCases`.
  private static let contents: [Field] = [.na, .k, .mg, .ca, .cl, .so4, .li, .rb, .br, .b2o3]

  /// Reads `brines.csv`; one sample a row, `nil` for dropped rows.
  mutating func readBrines() -> [LaboratoryAnalysis?] {
    guard var table = tables[TableName.brines.position] else { return [] }
    let samples = (0..<table.rowCount).map { brine(&table, $0) }
    tables[TableName.brines.position] = table
    return samples
  }

  private mutating func brine(_ table: inout TypedTable, _ row: Int) -> LaboratoryAnalysis? {
    let cubic = units.code(of: .kilogramPerCubicMetre)
    let density = converted(&table, row, .density, to: cubic)
    guard !table.isDropped[row], let scale = contentScale(&table, row, density: density) else {
      return nil
    }
    var contents: [Solute: Double] = [:]
    for (solute, column) in zip(Solute.allCases, Self.contents) {
      contents[solute] = table.number(row, column).map { $0 * scale }
    }
    return LaboratoryAnalysis(
      id: table.text(row, .brine), name: name(table, row),
      commodity: table.code(row, .commodity).map { _ in table.text(row, .commodity) },
      concentrations: contents, density: density,
      temperature: table.number(row, .temperature) ?? 20, pH: table.number(row, .ph),
      closure: Self.value(table.code(row, .closure)) ?? .refuse, place: sitePlace(table, row),
      provenance: words(table, row))
  }

  /// Kilograms per cubic metre in one unit of a row's contents; a mass fraction needs the density.
  private mutating func contentScale(
    _ table: inout TypedTable, _ row: Int, density: Double?
  ) -> Double? {
    guard let code = table.code(row, .unit), let unit = units.unit(Int32(code)) else { return nil }
    if unit.dimension == Unit.kilogramPerCubicMetre.dimension {
      return unit.factor / Unit.kilogramPerCubicMetre.factor
    }
    if unit.dimension == Unit.one.dimension, let density { return unit.factor * density }
    reportConversion(
      .dimension, &table, row, .na, units.code(of: .kilogramPerCubicMetre))
    return nil
  }

  /// Where a row was read, for findings of the uses.
  func sitePlace(_ table: TypedTable, _ row: Int) -> Place {
    Place(
      file: log.files[Int(table.cells.rowFiles[row])], line: Int(table.cells.lines[row]))
  }

  /// What a row says of its sources and how sure it is.
  func words(_ table: TypedTable, _ row: Int) -> String {
    let confidence = table.text(row, .confidence)
    let source = table.text(row, .source)
    return confidence.isEmpty ? source : "\(source) (\(confidence))"
  }
}

extension Unit {
  /// The unit of concentrations and densities.
  static let kilogramPerCubicMetre = known("kg/m3")
  /// The unit of areas.
  static let squareMetre = known("m2")
  /// The unit of lengths.
  static let metre = known("m")
  /// The unit of leakage.
  static let metrePerDay = known("m/d")
  /// The unit of residence times.
  static let day = known("d")
  /// The unit of flows of brine.
  static let cubicMetrePerYear = known("m3/a")
  /// The unit of feeds by mass.
  static let kilogramPerYear = known("kg/a")

  private static func known(_ text: String) -> Unit {
    guard let unit = try? Unit(text) else { preconditionFailure("\(text) is no unit") }
    return unit
  }
}
