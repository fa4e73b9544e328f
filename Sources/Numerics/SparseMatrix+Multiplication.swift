extension SparseMatrix {
  /// The product of two sparse matrices, row by row.
  ///
  /// - Parameter isLower: whether only the entries on the diagonal and left of it are formed.
  /// - Complexity: O(multiplications + rows · log(entries of a row)).
  public func multiplied(by other: SparseMatrix, isLower: Bool = false) -> SparseMatrix {
    precondition(columnCount == other.rowCount)
    var start: [Int32] = [0]
    start.reserveCapacity(rowCount + 1)
    var index: [Int32] = []
    var product: [Double] = []
    var sums = [Double](repeating: 0, count: other.columnCount)
    var mark = [Int32](repeating: -1, count: other.columnCount)
    for row in 0..<rowCount {
      let begin = index.count
      for left in entries(ofRow: row) {
        for right in other.entries(ofRow: Int(columnIndex[left])) {
          let column = Int(other.columnIndex[right])
          if isLower, column > row { break }
          if mark[column] != Int32(row) {
            mark[column] = Int32(row)
            sums[column] = 0
            index.append(Int32(column))
          }
          sums[column] += values[left] * other.values[right]
        }
      }
      index[begin...].sort()
      for place in begin..<index.count { product.append(sums[Int(index[place])]) }
      start.append(Int32(index.count))
    }
    return SparseMatrix(ordered: start, index, product, columnCount: other.columnCount)
  }

  /// The matrix with each row multiplied by a factor.
  public func scalingRows(by factors: [Double]) -> SparseMatrix {
    precondition(factors.count == rowCount)
    var scaled = values
    for row in 0..<rowCount {
      for entry in entries(ofRow: row) { scaled[entry] *= factors[row] }
    }
    return replacingValues(by: scaled)
  }

  /// The rows of this matrix, then those of another with as many columns.
  public func appending(_ other: SparseMatrix) -> SparseMatrix {
    precondition(columnCount == other.columnCount)
    let shift = Int32(entryCount)
    return SparseMatrix(
      ordered: rowStart + other.rowStart.dropFirst().map { $0 + shift },
      columnIndex + other.columnIndex, values + other.values, columnCount: columnCount)
  }
  /// The matrix of some of the rows, in the given order.
  public func selecting(rows: [Int]) -> SparseMatrix {
    var start: [Int32] = [0]
    start.reserveCapacity(rows.count + 1)
    var index: [Int32] = []
    var selected: [Double] = []
    for row in rows {
      index.append(contentsOf: columnIndex[entries(ofRow: row)])
      selected.append(contentsOf: values[entries(ofRow: row)])
      start.append(Int32(index.count))
    }
    return SparseMatrix(ordered: start, index, selected, columnCount: columnCount)
  }
}
