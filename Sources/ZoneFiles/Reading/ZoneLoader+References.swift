import Chemistry
import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Reads a column of ids into the rows that they name.
  ///
  /// A row that names an unknown id is dropped; where the table of that id lost rows nothing is said.
  mutating func readReferences(
    _ referent: Referent, _ column: Int, of table: inout TypedTable
  ) {
    let isRequired = table.schema.columns[column].presence == .required
    var codes = [Int32](repeating: -1, count: table.rowCount)
    var base: Int32 = 0
    let homes = referent.tables.compactMap { references.home($0) }
    for (home, index) in homes {
      Self.find(column, of: table.cells, in: home, index, base: base, &codes)
      base += Int32(home.rowCount)
    }
    for row in 0..<table.rowCount where codes[row] < 0 {
      let cell = table.cells.cell(row, column)
      if cell.isEmpty {
        if isRequired { reportMissing(&table, row, column) }
        continue
      }
      if homes.isEmpty { codes[row] = references.row(named: table.cells.text(cell), referent) }
      if codes[row] < 0 { reportReference(referent, &table, row, column) }
    }
    table.setCodes(column, codes)
  }

  /// Finds the ids of a column among the rows of one table; runs of the same id are looked up once.
  private static func find(
    _ column: Int, of cells: CellTable, in home: CellTable, _ index: KeyIndex, base: Int32,
    _ codes: inout [Int32]
  ) {
    let bytes = cells.bytes.span
    var lastCell = Cell.empty
    var lastRow: Int32 = -1
    for row in 0..<cells.rowCount where codes[row] < 0 {
      let cell = cells.cell(row, column)
      if cell.isEmpty { continue }
      if !KeyIndex.equal(lastCell, bytes, cell, bytes) {
        lastCell = cell
        lastRow = index.row(of: cell, in: bytes, table: home)
      }
      if lastRow >= 0 { codes[row] = base + lastRow }
    }
  }

  private mutating func reportReference(
    _ referent: Referent, _ table: inout TypedTable, _ row: Int, _ column: Int
  ) {
    if references.mayBeLost(referent) {
      table.isDropped[row] = true
      return
    }
    let text = table.cells.text(table.cells.cell(row, column))
    let nearest = references.nearest(to: text, referent)
    reportCell(
      .referenceUnknown, &table, row, column,
      ["expected": .text(referent.home), "nearest": Advice.nearest(nearest)])
    if referent == .process, let nearest {
      suspects.insert(references.row(named: nearest, .process))
    }
  }

  /// Reads a column of source keys; codes number the distinct lists.
  mutating func readSources(_ column: Int, of table: inout TypedTable) {
    var codes = [Int32](repeating: -1, count: table.rowCount)
    for row in 0..<table.rowCount {
      let cell = table.cells.cell(row, column)
      let code = sourceTexts.code(of: cell, in: table.cells)
      if code < 0 {
        reportMissing(&table, row, column)
        continue
      }
      if code >= sourceLists.count { sourceLists.append(sourceRows(sourceTexts.texts[Int(code)])) }
      codes[row] = code
      if case .failure(let unknown) = sourceLists[Int(code)] {
        reportSource(unknown.key, &table, row, column)
      }
    }
    table.setCodes(column, codes)
  }

  private func sourceRows(_ text: String) -> Result<[Int32], UnknownSource> {
    var rows: [Int32] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let key = part.filter { $0 != " " }
      let row = references.row(named: key, .source)
      guard row >= 0 else { return .failure(UnknownSource(key: key)) }
      rows.append(row)
    }
    return .success(rows)
  }

  private mutating func reportSource(
    _ key: String, _ table: inout TypedTable, _ row: Int, _ column: Int
  ) {
    guard !references.mayBeLost(.source) else { return }
    guard !table.isDropped[row] else { return }
    table.isDropped[row] = true
    log.report(
      .referenceUnknown, table.cells, row: row, column: column,
      [
        "found": .text(key), "expected": .text(Referent.source.home),
        "nearest": Advice.nearest(references.nearest(to: key, .source)),
      ])
  }

  /// The element's symbol that is most like a word.
  static func nearestElement(_ word: String) -> String? {
    let symbols = Element.all.map(\.symbol)
    return symbols.first { $0.lowercased() == word.lowercased() }
  }
}

/// A key of a list of sources that no source has.
struct UnknownSource: Error, Sendable, Hashable {
  let key: String
}
