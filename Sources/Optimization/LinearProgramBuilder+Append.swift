extension LinearProgramBuilder {
  /// Appends a whole programme beside what is there; nothing links the two yet.
  ///
  /// - Parameter costFactor: what its costs and its constant are multiplied by.
  /// - Returns: the numbers that its first column and its first row got.
  /// - Complexity: O(columns + rows + entries of the programme).
  public mutating func append(
    _ program: LinearProgram, costFactor: Double = 1
  ) -> (column: Int, row: Int) {
    precondition(rowStart.count == rowLower.count + 1, "the row before is still open")
    let first = (column: columnCount, row: rowCount)
    let entries = Int32(entryCount)
    columnCost.append(contentsOf: program.columnCost.lazy.map { $0 * costFactor })
    columnLower.append(contentsOf: program.columnLower)
    columnUpper.append(contentsOf: program.columnUpper)
    rowLower.append(contentsOf: program.rowLower)
    rowUpper.append(contentsOf: program.rowUpper)
    rowStart.append(contentsOf: program.rowStart.dropFirst().lazy.map { $0 + entries })
    let shift = Int32(first.column)
    columnIndex.append(contentsOf: program.columnIndex.lazy.map { $0 + shift })
    coefficient.append(contentsOf: program.coefficient)
    offset += program.offset * costFactor
    for (column, kind) in (program.integrality ?? []).enumerated() where kind == .integer {
      setInteger(column: first.column + column)
    }
    return first
  }
}
