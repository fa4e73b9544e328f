public import Findings
import ProcessNetwork
import Quantities
public import Structures

/// A folder that holds a synthesis problem: `materials.csv`, `units.csv`, `recipes.csv` and, where
/// units exclude each other, `exclusions.csv`.
public struct SynthesisFolder: Sendable {
  /// The path as it was given.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(path: String) {
    self.path = path
  }

  /// Whether the folder holds tables of a synthesis problem and no zone.
  public var isPresent: Bool {
    guard let paths = FolderPaths(path), !paths.exists(ZoneDocument.file) else { return false }
    return paths.exists(TableName.materials.file) || paths.exists(TableName.units.file)
  }

  /// Reads the problem, with everything that is wrong in its files or with itself.
  ///
  /// - Returns: the problem of what could be read, and the findings in the order of their places.
  public func read() -> (problem: SynthesisProblem, findings: [Finding]) {
    guard let paths = FolderPaths(path) else {
      let finding = Finding(.folderMissing, at: Place(file: path), ["found": .text(path)])
      return (SynthesisProblemBuilder().finish(), [finding])
    }
    var reading = SynthesisReading(paths)
    let problem = reading.problem()
    var findings = reading.findings
    if !findings.contains(where: { $0.severity == .error }) { findings += problem.findings() }
    return (problem, findings.sorted())
  }
}

/// One reading of a synthesis problem's folder.
private struct SynthesisReading {
  private var reader: FolderReader
  private var loader: ZoneLoader
  private var builder = SynthesisProblemBuilder()
  private var materials: [Int?] = []
  private var units: [Int?] = []

  init(_ paths: FolderPaths) {
    reader = FolderReader(paths)
    let zone = ZoneDocument.unread
    loader = ZoneLoader(
      zone: zone, money: MoneyBasis(currency: zone.currency), log: FindingLog())
  }

  var findings: [Finding] { reader.findings + loader.log.findings }

  mutating func problem() -> SynthesisProblem {
    if let table = table(ZoneSchema.materials, isRequired: true) { addMaterials(table) }
    if let table = table(ZoneSchema.units, isRequired: true) { addUnits(table) }
    if let table = table(ZoneSchema.unitRecipes, isRequired: true) { addLines(table) }
    if let table = table(ZoneSchema.exclusions, isRequired: false) { addExclusions(table) }
    return builder.finish()
  }

  private mutating func table(_ schema: TableSchema, isRequired: Bool) -> TypedTable? {
    guard let bytes = reader.read(schema.file, isRequired: isRequired) else {
      loader.references.damaged.insert(schema.name)
      return nil
    }
    var reader = TableReader(
      schema, file: schema.file, position: loader.log.add(file: schema.file))
    let read = reader.read(bytes)
    loader.log.append(reader.findings)
    guard var cells = read else {
      loader.references.damaged.insert(schema.name)
      return nil
    }
    let index = loader.log.index(&cells)
    loader.references.set(cells, index)
    return loader.typed(cells)
  }

  private mutating func addMaterials(_ table: TypedTable) {
    for row in 0..<table.rowCount {
      guard !table.isDropped[row],
        let role: MaterialRole = ZoneLoader.value(table.code(row, .type))
      else {
        materials.append(nil)
        continue
      }
      materials.append(
        builder.add(
          SynthesisMaterial(
            id: table.text(row, .id), role: role, price: table.number(row, .price) ?? 0,
            demand: table.number(row, .demand) ?? 0, place: place(table, row))))
    }
  }

  private mutating func addUnits(_ table: TypedTable) {
    for row in 0..<table.rowCount {
      guard !table.isDropped[row], let cost = cost(table, row) else {
        units.append(nil)
        continue
      }
      units.append(
        builder.add(
          OperatingUnit(id: table.text(row, .id), cost: cost, place: place(table, row))))
    }
  }

  /// What a unit costs; `nil` with a finding where that is stated twice or in part.
  private mutating func cost(_ table: TypedTable, _ row: Int) -> UnitCost? {
    let whole = table.number(row, .cost)
    let parts: [Field] = [.capacity, .fixedCost, .proportionalCost]
    let stated = parts.compactMap { table.number(row, $0) }
    switch (whole, stated.count) {
    case (nil, 0): return .unstated
    case (.some(let cost), 0): return .whole(cost)
    case (nil, 3): return .sized(capacity: stated[0], fixed: stated[1], proportional: stated[2])
    default:
      let names = ([.cost] + parts).filter { table.number(row, $0) != nil }.map(\.name)
      loader.log.report(
        .unitCostTwofold, at: place(table, row),
        ["found": .list(names), "unit": .text(table.text(row, .id))])
      return nil
    }
  }

  private mutating func addLines(_ table: TypedTable) {
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let unit = table.code(row, .unit).flatMap({ units[$0] }),
        let material = table.code(row, .material).flatMap({ materials[$0] }),
        let side: RecipeSide = ZoneLoader.value(table.code(row, .direction))
      else { continue }
      builder.addLine(
        unit: unit, material: material, side, amount: table.number(row, .amount) ?? 1)
    }
  }

  private mutating func addExclusions(_ table: TypedTable) {
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let unit = table.code(row, .unit).flatMap({ units[$0] }) else { continue }
      builder.exclude(unit: unit, in: table.text(row, .group))
    }
  }

  private func place(_ table: TypedTable, _ row: Int) -> Place {
    Place(file: table.schema.file, line: Int(table.cells.lines[row]))
  }
}
