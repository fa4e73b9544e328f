extension SparseMatrix {
  /// y = A·x.
  ///
  /// - Parameters:
  ///   - x: one value per column; `count == columnCount`.
  ///   - y: receives one value per row; `count == rowCount`.
  /// - Complexity: O(entries), no allocation.
  public func multiply(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    precondition(x.count == columnCount && y.count == rowCount)
    let start = rowStart.span
    let column = columnIndex.span
    let value = values.span
    for row in y.indices {
      var sum = 0.0
      for entry in Int(start[row])..<Int(start[row + 1]) {
        sum += value[entry] * x[Int(column[entry])]
      }
      y[row] = sum
    }
  }

  /// y = Aᵀ·x, without forming the transpose.
  ///
  /// - Parameters:
  ///   - x: one value per row; `count == rowCount`.
  ///   - y: receives one value per column; `count == columnCount`.
  /// - Complexity: O(entries + columns), no allocation.
  public func multiplyTransposed(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    precondition(x.count == rowCount && y.count == columnCount)
    for column in y.indices { y[column] = 0 }
    let start = rowStart.span
    let column = columnIndex.span
    let value = values.span
    for row in x.indices {
      for entry in Int(start[row])..<Int(start[row + 1]) {
        y[Int(column[entry])] += value[entry] * x[row]
      }
    }
  }

  /// The transpose, by a counting sort.
  ///
  /// - Complexity: O(entries + rows + columns).
  public func transposed() -> SparseMatrix {
    var start = [Int32](repeating: 0, count: columnCount + 1)
    for column in columnIndex { start[Int(column) + 1] += 1 }
    for column in 0..<columnCount { start[column + 1] += start[column] }
    var next = start
    var rows = [Int32](repeating: 0, count: entryCount)
    var turned = [Double](repeating: 0, count: entryCount)
    for row in 0..<rowCount {
      for entry in entries(ofRow: row) {
        let column = Int(columnIndex[entry])
        let place = Int(next[column])
        next[column] += 1
        rows[place] = Int32(row)
        turned[place] = values[entry]
      }
    }
    return SparseMatrix(ordered: start, rows, turned, columnCount: rowCount)
  }
}
