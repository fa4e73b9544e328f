/// The entries of a programme column by column, rows ascending.
struct ColumnwiseEntries {
  private(set) var start: [Int]
  private(set) var row: [Int32]
  private(set) var value: [Double]

  /// Counting sort: O(columns + entries).
  init(_ program: LinearProgram) {
    var start = [Int](repeating: 0, count: program.columnCount + 1)
    for column in program.columnIndex { start[Int(column) + 1] += 1 }
    for column in 0..<program.columnCount { start[column + 1] += start[column] }
    var next = start
    row = [Int32](repeating: 0, count: program.entryCount)
    value = [Double](repeating: 0, count: program.entryCount)
    for index in 0..<program.rowCount {
      for position in program.entries(ofRow: index) {
        let column = Int(program.columnIndex[position])
        row[next[column]] = Int32(index)
        value[next[column]] = program.coefficient[position]
        next[column] += 1
      }
    }
    self.start = start
  }

  func range(of column: Int) -> Range<Int> { start[column]..<start[column + 1] }
}
