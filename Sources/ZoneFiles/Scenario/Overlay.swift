import Findings

/// Lays the rows of a scenario's table over a table.
struct Overlay {
  private var table: CellTable
  private let index: KeyIndex
  private let changes: CellTable
  private let offset: Int
  private var removed: Set<Int> = []
  private(set) var findings: [Finding] = []
  private let files: [String]

  /// The description of a scenario's table: the word `change` before the columns of the table.
  static func schema(_ base: TableSchema) -> TableSchema {
    let change = Column(
      "change", .choice(Change.allCases.map(\.rawValue)), .required,
      zh: "新增、修改或删除", en: "whether the row is added, set or removed")
    let columns = base.columns.map { column in
      column.presence == .required && base.key.contains(column.name) ? column : column.optional
    }
    return TableSchema(
      base.name, key: base.key, zh: base.meaning.zh, en: base.meaning.en,
      columns: [change] + columns)
  }

  /// What a row of a scenario does.
  enum Change: String, CaseIterable {
    case add
    case set
    case remove
  }

  init(of changes: CellTable, over table: CellTable, files: [String]) {
    let keys = table.schema.key.compactMap { table.schema.position(of: $0) }
    index = KeyIndex(table, columns: keys) { _, _ in }
    offset = table.bytes.count
    self.changes = changes
    self.files = files
    self.table = table
    self.table.bytes += changes.bytes
    self.table.files += changes.files.map { ($0.file, $0.start + offset) }
    for column in 0..<table.width where changes.isPresent[column + 1] {
      self.table.isPresent[column] = true
    }
  }

  /// The table with the scenario's rows laid over it.
  mutating func applied() -> CellTable {
    let broken = Set(changes.brokenRows)
    if !changes.isMissingColumns {
      for row in 0..<changes.rowCount where !broken.contains(row) { apply(row) }
    }
    table.wasCut = table.wasCut || changes.wasCut
    return removed.isEmpty ? table : table.without(removed)
  }

  private mutating func apply(_ row: Int) {
    let word = changes.text(changes.cell(row, 0))
    guard let change = Change(rawValue: word) else { return reportChange(word, row) }
    let known = index.row(like: changes, row, shift: 1, in: table)
    switch (change, known) {
    case (.add, nil): add(row)
    case (.add, .some(let known)):
      let place = "\(files[Int(table.rowFiles[known])]):\(table.lines[known])"
      report(.changeOfExisting, row, ["other": .text(place)])
    case (.set, .some(let known)): set(known, row)
    case (.remove, .some(let known)): removed.insert(known)
    case (_, nil):
      report(
        .changeOfNothing, row,
        ["change": .text(change.rawValue), "expected": .text(table.schema.file)])
    }
  }

  private mutating func add(_ row: Int) {
    for column in 0..<table.width {
      let cell = changes.cell(row, column + 1)
      table.cells.append(cell.isEmpty ? cell : cell.moved(by: offset))
    }
    table.lines.append(changes.lines[row])
    table.rowFiles.append(changes.rowFiles[row])
  }

  private mutating func set(_ known: Int, _ row: Int) {
    for column in 0..<table.width {
      let cell = changes.cell(row, column + 1)
      if !cell.isEmpty { table.cells[known * table.width + column] = cell.moved(by: offset) }
    }
    table.overlays[known, default: []].append((changes.rowFiles[row], changes.lines[row]))
  }

  private mutating func reportChange(_ word: String, _ row: Int) {
    let words = Change.allCases.map(\.rawValue)
    let nearest = Advice.nearest(Spelling.nearest(to: word, among: words))
    let place = Place(
      file: files[Int(changes.rowFiles[row])], line: Int(changes.lines[row]), field: "change")
    findings.append(
      Finding(
        .choiceUnknown, at: place,
        ["found": .text(word), "expected": .list(words), "nearest": nearest]))
  }

  private mutating func report(_ rule: Rule, _ row: Int, _ values: [String: FindingValue]) {
    var values = values
    let keys = table.schema.key.compactMap { changes.schema.position(of: $0) }
    let names = keys.map { changes.text(changes.cell(row, $0)) }
    values["found"] = .text(names.filter { !$0.isEmpty }.joined(separator: ", "))
    let place = Place(
      file: files[Int(changes.rowFiles[row])], line: Int(changes.lines[row]), field: "change")
    findings.append(Finding(rule, at: place, values))
  }
}

extension Column {
  /// The same column where a cell may be empty.
  var optional: Column {
    Column(
      name, type, .optional, unit: unitColumn, measure, in: range, zh: meaning.zh, en: meaning.en)
  }
}

extension CellTable {
  /// The table without some of its rows.
  func without(_ removed: Set<Int>) -> CellTable {
    var table = self
    let kept = (0..<rowCount).filter { !removed.contains($0) }
    table.cells = kept.flatMap { cells[$0 * width..<($0 + 1) * width] }
    table.lines = kept.map { lines[$0] }
    table.rowFiles = kept.map { rowFiles[$0] }
    let broken = Set(brokenRows)
    table.brokenRows = kept.indices.filter { broken.contains(kept[$0]) }
    table.overlays = [:]
    for (new, old) in kept.enumerated() { table.overlays[new] = overlays[old] }
    return table
  }
}
