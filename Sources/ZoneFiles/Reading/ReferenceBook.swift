import Findings

/// Finds the rows that ids name, over all tables.
struct ReferenceBook: Sendable {
  private var tables: [CellTable?] = Array(repeating: nil, count: TableName.allCases.count)
  private var indexes: [KeyIndex?] = Array(repeating: nil, count: TableName.allCases.count)
  /// The ids of profiles.
  var profiles: [String: Int32] = [:]
  /// Ids of a finished network, by kind; where there are any they stand for the tables.
  var names: [Referent: [String]] = [:] {
    didSet {
      positions = names.mapValues { ids in
        Dictionary(zip(ids, 0...).map { ($0, Int32($1)) }) { first, _ in first }
      }
    }
  }
  private var positions: [Referent: [String: Int32]] = [:]
  /// The tables of which rows are missing, so that an unknown id says nothing.
  var damaged: Set<TableName> = []
  /// Whether profiles are missing.
  var areProfilesDamaged = false
  private var nearest: [String: String?] = [:]

  mutating func set(_ table: CellTable, _ index: KeyIndex) {
    tables[table.schema.name.position] = table
    indexes[table.schema.name.position] = index
    if table.wasCut { damaged.insert(table.schema.name) }
  }

  /// The row of a table that a cell names; -1 where there is none.
  @inline(__always)
  func row(of cell: Cell, in other: borrowing CellTable, table name: TableName) -> Int32 {
    guard let table = tables[name.position], let index = indexes[name.position] else { return -1 }
    return index.row(of: cell, in: other.bytes.span, table: table)
  }

  /// The table and index of a referent's declarations; `nil` where there is none.
  func home(_ name: TableName) -> (CellTable, KeyIndex)? {
    guard let table = tables[name.position], let index = indexes[name.position] else { return nil }
    return (table, index)
  }

  /// The number of rows of a table.
  func rowCount(_ name: TableName) -> Int { tables[name.position]?.rowCount ?? 0 }

  /// Whether an id that is not found may be one that was lost with a damaged table.
  func mayBeLost(_ referent: Referent) -> Bool {
    referent == .profile ? areProfilesDamaged : referent.tables.contains(where: damaged.contains)
  }

  /// The row that a text names; -1 where there is none.
  ///
  /// Rows of a second table follow the first's.
  func row(named text: String, _ referent: Referent) -> Int32 {
    if referent == .profile { return profiles[text] ?? -1 }
    if let known = positions[referent] { return known[text] ?? -1 }
    let bytes = Array(text.utf8)
    var base: Int32 = 0
    for name in referent.tables {
      if let (table, index) = home(name) {
        let cell = Cell(start: 0, count: bytes.count)
        let row = index.row(of: cell, in: bytes.span, table: table)
        if row >= 0 { return base + row }
        base += Int32(table.rowCount)
      }
    }
    return -1
  }

  /// The known id most like an unknown one.
  mutating func nearest(to text: String, _ referent: Referent) -> String? {
    let key = "\(referent.rawValue) \(text)"
    if let known = nearest[key] { return known }
    guard nearest.count < 64 else { return nil }
    let word = Spelling.nearest(to: text, among: ids(referent))
    nearest[key] = .some(word)
    return word
  }

  private func ids(_ referent: Referent) -> [String] {
    if referent == .profile { return profiles.keys.sorted() }
    if let known = names[referent] { return known }
    return referent.tables.flatMap { name -> [String] in
      guard let table = tables[name.position] else { return [] }
      return (0..<table.rowCount).map { table.text(table.cell($0, 0)) }
    }
  }
}
