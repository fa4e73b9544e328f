import Findings

extension FindingLog {
  /// Indexes a table by its key; later rows of a key are reported and count as broken.
  mutating func index(_ table: inout CellTable) -> KeyIndex {
    let keys = table.schema.key.compactMap { table.schema.position(of: $0) }
    var twice: [(row: Int, first: Int)] = []
    let index = KeyIndex(table, columns: keys) { twice.append(($0, $1)) }
    let broken = Set(table.brokenRows)
    for (row, first) in twice where !broken.contains(row) && !broken.contains(first) {
      guard !table.isMissingColumns, !table.cell(row, keys[0]).isEmpty else { continue }
      reportTwice(table, row, first, keys)
      table.brokenRows.append(row)
    }
    return index
  }

  private mutating func reportTwice(_ table: CellTable, _ row: Int, _ first: Int, _ keys: [Int]) {
    let names = keys.map { table.text(table.cell(row, $0)) }.filter { !$0.isEmpty }
    let other = "\(files[Int(table.rowFiles[first])]):\(table.lines[first])"
    report(
      .keyTwice, table, row: row, column: keys[0],
      ["found": .text(names.joined(separator: ", ")), "other": .text(other)])
  }
}
