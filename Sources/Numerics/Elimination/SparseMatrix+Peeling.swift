extension SparseMatrix {
  /// The rows that are left when each row that holds the only entry of some column is taken away,
  /// again and again.
  ///
  /// The rows taken away are linearly independent of each other and of what is left. The balances of a
  /// network that is joined to its outside are all taken away.
  ///
  /// - Complexity: O(entries).
  public func rowsWithoutOwnColumn() -> [Int] {
    var count = [Int32](repeating: 0, count: columnCount)
    var rowSum = [Int32](repeating: 0, count: columnCount)
    for row in 0..<rowCount {
      for entry in entries(ofRow: row) where values[entry] != 0 {
        count[Int(columnIndex[entry])] += 1
        rowSum[Int(columnIndex[entry])] ^= Int32(row)
      }
    }
    var isLeft = [Bool](repeating: true, count: rowCount)
    var singles = (0..<columnCount).filter { count[$0] == 1 }
    while let column = singles.popLast() {
      guard count[column] == 1 else { continue }
      let row = Int(rowSum[column])
      isLeft[row] = false
      for entry in entries(ofRow: row) where values[entry] != 0 {
        let other = Int(columnIndex[entry])
        count[other] -= 1
        rowSum[other] ^= Int32(row)
        if count[other] == 1 { singles.append(other) }
      }
    }
    return (0..<rowCount).filter { isLeft[$0] }
  }
}
