import Findings
import ProcessNetwork
import SaltLake

/// Turns the tables of a zone into a network, collecting every finding.
///
/// The way goes one direction: cells, typed columns, entities. A row with an error is dropped; what
/// named it is dropped without a second finding.
struct ZoneLoader {
  var log: FindingLog
  var units = UnitBook()
  var references = ReferenceBook()
  var builder: NetworkBuilder
  /// The file of the timesteps.
  var timestepsFile = TableName.timesteps.file
  var tables: [TypedTable?] = Array(repeating: nil, count: TableName.allCases.count)

  /// The distinct texts of source columns and the rows that each names.
  var sourceTexts = TextCodes()
  var sourceLists: [Result<[Int32], UnknownSource>] = []
  var provenances: [Provenance?] = []

  /// The rows of processes that may have lost a line to an error.
  var suspects: Set<Int32> = []
  /// The commodities that lost a row of their composition to an error.
  var damagedCommodities: Set<CommodityID> = []
  var profileIDs: [ProfileID?] = []

  var sources: [SourceID?] = []
  var sites: [SiteID?] = []
  var enterprises: [EnterpriseID?] = []
  var commodities: [CommodityID?] = []
  var processes: [ProcessID?] = []
  /// By row of facilities, then of projects.
  var facilities: [FacilityID?] = []
  /// The reference commodity of each facility's first mode, by id.
  var facilityCommodities: [CommodityID?] = []
  var limits: [LimitID?] = []
  /// The number of each commodity's unit, by row; -1 where it has none.
  var commodityUnits: [Int32] = []
  /// The numbers of targets' units, by form and then by the number of the commodity's unit.
  var targets: [[Int32?]] = Array(repeating: [], count: Target.allCases.count)

  /// The brines, ponds and lakes.
  var saltLake = SaltLakeModel()
  /// The months that each climate states.
  var climateMonths: [String: Set<Int>] = [:]

  init(zone: Zone, money: MoneyBasis, log: FindingLog) {
    builder = NetworkBuilder(zone: zone)
    units.money = money
    self.log = log
  }

  /// The entities' ids of a table's rows: in the order of rows, dropped ones left out.
  func ids<ID: NetworkID>(_ table: TypedTable?, from first: Int = 0) -> [ID?] {
    guard let table else { return [] }
    var next = first
    return table.isDropped.map { isDropped in
      guard !isDropped else { return nil }
      next += 1
      return ID(next - 1)
    }
  }

  /// Notes which fields of a table's rows a scenario sets, and where.
  mutating func addChanges(_ table: CellTable) {
    for row in table.overlays.keys.sorted() {
      let origin = Origin(file: table.rowFiles[row], line: table.lines[row])
      for column in 0..<table.width {
        let source = table.source(of: table.cell(row, column), row: row)
        let changed = Origin(file: source.file, line: source.line)
        guard changed != origin else { continue }
        builder.setOrigin(changed, ofField: table.schema.columns[column].name, inRow: origin)
      }
    }
  }

  /// Where a row was read.
  func origin(_ table: TypedTable, _ row: Int) -> Origin {
    Origin(file: table.cells.rowFiles[row], line: table.cells.lines[row])
  }

  /// The name of a row in both languages.
  func name(_ table: TypedTable, _ row: Int) -> Phrase {
    Phrase(zh: table.text(row, .nameZh), en: table.text(row, .nameEn))
  }

  /// Where a row comes from, and how sure it is.
  mutating func provenance(_ table: TypedTable, _ row: Int) -> Provenance {
    provenance(
      list: table.codes(.source)[row], confidence: table.codes(.confidence)[row])
  }

  /// The provenance of a list of sources and a row's own statement of confidence.
  mutating func provenance(list: Int32, confidence: Int32) -> Provenance {
    let key = Int(list + 1) * 4 + Int(confidence + 1)
    if key < provenances.count, let known = provenances[key] { return known }
    var ids: [SourceID] = []
    if list >= 0, case .success(let rows) = sourceLists[Int(list)] {
      ids = rows.compactMap { sources[Int($0)] }
    }
    let provenance = builder.provenance(ids, confidence: Self.confidence(confidence))
    while provenances.count <= key { provenances.append(nil) }
    provenances[key] = provenance
    return provenance
  }

  /// The confidence of a code of the columns' list `high, medium, low`.
  static func confidence(_ code: Int32) -> Confidence? {
    switch code {
    case 0: .high
    case 1: .medium
    case 2: .low
    default: nil
    }
  }

  /// The id that a code of a reference column stands for.
  func id<ID>(_ ids: [ID?], _ table: TypedTable, _ row: Int, _ column: Field) -> ID? {
    table.code(row, column).flatMap { $0 < ids.count ? ids[$0] : nil }
  }

  /// A year of a row; `nil` where none is stated.
  func year(_ table: TypedTable, _ row: Int, _ column: Field) -> Int? {
    table.code(row, column)
  }

  /// Drops the rows that end before they begin.
  mutating func checkYears(_ table: inout TypedTable) {
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let from = table.code(row, .from), let to = table.code(row, .to), from > to else {
        continue
      }
      table.isDropped[row] = true
      log.report(
        .yearsReversed, table.cells, row: row, column: table.column(.from),
        ["found": .count(from), "expected": .count(to)])
    }
  }

  /// The file and line of a row, as compilers write them.
  func place(_ table: CellTable, _ row: Int) -> String {
    "\(log.files[Int(table.rowFiles[row])]):\(table.lines[row])"
  }

  /// A value of an enumeration from the code of its choice column.
  static func value<Value: CaseIterable>(_ code: Int?) -> Value?
  where Value.AllCases.Index == Int {
    guard let code, code < Value.allCases.count else { return nil }
    return Value.allCases[code]
  }
}
