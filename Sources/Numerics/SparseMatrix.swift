/// A sparse matrix by rows (CSR): in each row, the columns rise.
public struct SparseMatrix: Sendable, Hashable {
  /// Where each row begins in `columnIndex` and `values`, and the end; `count == rowCount + 1`.
  public let rowStart: [Int32]
  /// The column of each entry; in each row strictly rising.
  public let columnIndex: [Int32]
  /// The value of each entry; `count == columnIndex.count`.
  public let values: [Double]
  /// The number of columns.
  public let columnCount: Int

  /// Creates a matrix from its arrays.
  ///
  /// - Precondition: `rowStart` begins at 0, does not fall and ends at the number of entries; in each
  ///   row the columns rise strictly and lie in `0..<columnCount`.
  public init(rowStart: [Int32], columnIndex: [Int32], values: [Double], columnCount: Int) {
    precondition(rowStart.first == 0 && values.count == columnIndex.count)
    precondition(rowStart.last.map(Int.init) == values.count)
    self.rowStart = rowStart
    self.columnIndex = columnIndex
    self.values = values
    self.columnCount = columnCount
    precondition((0..<rowCount).allSatisfy(isRowInOrder))
  }

  /// A matrix of arrays that are known to be in order.
  init(ordered rowStart: [Int32], _ columnIndex: [Int32], _ values: [Double], columnCount: Int) {
    self.rowStart = rowStart
    self.columnIndex = columnIndex
    self.values = values
    self.columnCount = columnCount
  }

  /// The matrix with some values on its diagonal and nothing else.
  public static func diagonal(_ values: [Double]) -> SparseMatrix {
    let count = Int32(values.count)
    return SparseMatrix(
      ordered: Array(0...count), Array(0..<count), values, columnCount: values.count)
  }

  /// The number of rows.
  public var rowCount: Int { rowStart.count - 1 }

  /// The number of entries that are stored.
  public var entryCount: Int { values.count }

  /// The places of a row's entries in `columnIndex` and `values`.
  public func entries(ofRow row: Int) -> Range<Int> {
    Int(rowStart[row])..<Int(rowStart[row + 1])
  }

  /// The value at a row and a column; zero where no entry is stored.
  ///
  /// - Complexity: O(log(entries of the row)).
  public subscript(row: Int, column: Int) -> Double {
    place(row: row, column: column).map { values[$0] } ?? 0
  }

  /// A matrix of the same pattern with other values.
  ///
  /// - Precondition: There is one value per entry.
  public func replacingValues(by others: [Double]) -> SparseMatrix {
    precondition(others.count == entryCount)
    return SparseMatrix(ordered: rowStart, columnIndex, others, columnCount: columnCount)
  }

  /// Where the entry of a row and a column stands in `values`; `nil` where none is stored.
  ///
  /// - Complexity: O(log(entries of the row)).
  public func place(row: Int, column: Int) -> Int? {
    precondition(0..<columnCount ~= column)
    var low = Int(rowStart[row])
    var high = Int(rowStart[row + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(columnIndex[middle]) < column { low = middle + 1 } else { high = middle }
    }
    guard low < Int(rowStart[row + 1]), Int(columnIndex[low]) == column else { return nil }
    return low
  }

  private func isRowInOrder(_ row: Int) -> Bool {
    guard rowStart[row] <= rowStart[row + 1], Int(rowStart[row + 1]) <= values.count else {
      return false
    }
    var last = -1
    for entry in entries(ofRow: row) {
      let column = Int(columnIndex[entry])
      guard column > last, column < columnCount else { return false }
      last = column
    }
    return true
  }
}
