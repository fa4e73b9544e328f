/// Collects entries in any order and makes a matrix of them; entries at one place are summed.
public struct SparseMatrixBuilder: Sendable {
  private var rows: [Int32] = []
  private var columns: [Int32] = []
  private var values: [Double] = []

  /// Creates a builder without entries.
  ///
  /// - Parameter capacity: how many entries to make room for.
  public init(capacity: Int = 0) {
    rows.reserveCapacity(capacity)
    columns.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  /// The number of entries added.
  public var count: Int { values.count }

  /// Adds a value at a row and a column.
  public mutating func add(_ value: Double, row: Int, column: Int) {
    rows.append(Int32(row))
    columns.append(Int32(column))
    values.append(value)
  }

  /// The matrix of the entries.
  ///
  /// Entries at one place are summed in the order in which they were added; a sum of zero stays an
  /// entry, so that the pattern does not depend on the values.
  ///
  /// - Precondition: Every entry lies in `0..<rowCount` and `0..<columnCount`.
  /// - Complexity: O(entries + rows + columns): two stable counting sorts.
  public func finish(rowCount: Int, columnCount: Int) -> SparseMatrix {
    let byColumn = Self.order(Array(0..<Int32(values.count)), by: columns, count: columnCount)
    let order = Self.order(byColumn, by: rows, count: rowCount)
    var start = [Int32](repeating: 0, count: rowCount + 1)
    var index: [Int32] = []
    var merged: [Double] = []
    index.reserveCapacity(values.count)
    merged.reserveCapacity(values.count)
    var lastRow: Int32 = -1
    var lastColumn: Int32 = -1
    for entry in order.lazy.map(Int.init) {
      let row = rows[entry]
      let column = columns[entry]
      if row == lastRow && column == lastColumn {
        merged[merged.count - 1] += values[entry]
      } else {
        index.append(column)
        merged.append(values[entry])
        start[Int(row) + 1] += 1
      }
      lastRow = row
      lastColumn = column
    }
    for row in 0..<rowCount { start[row + 1] += start[row] }
    return SparseMatrix(ordered: start, index, merged, columnCount: columnCount)
  }

  /// The entries in the order of their keys; entries of one key keep their order.
  private static func order(_ entries: [Int32], by keys: [Int32], count: Int) -> [Int32] {
    var next = [Int32](repeating: 0, count: count + 1)
    for key in keys {
      precondition(key >= 0 && Int(key) < count)
      next[Int(key) + 1] += 1
    }
    for key in 0..<count { next[key + 1] += next[key] }
    var sorted = entries
    for entry in entries {
      let key = Int(keys[Int(entry)])
      sorted[Int(next[key])] = entry
      next[key] += 1
    }
    return sorted
  }
}
