/// A sparse symmetric matrix, kept as its lower triangle.
public struct SymmetricMatrix: Sendable, Hashable {
  /// The lower triangle by rows; the last entry of each row is the diagonal.
  public let lower: SparseMatrix

  /// Creates a matrix from its lower triangle.
  ///
  /// - Precondition: `lower` is square; each row ends with its diagonal entry.
  public init(lower: SparseMatrix) {
    precondition(lower.rowCount == lower.columnCount)
    for row in 0..<lower.rowCount {
      let entries = lower.entries(ofRow: row)
      precondition(!entries.isEmpty && Int(lower.columnIndex[entries.upperBound - 1]) == row)
    }
    self.lower = lower
  }

  /// The number of rows, and of columns.
  public var count: Int { lower.rowCount }

  /// The values on the diagonal.
  public var diagonal: [Double] {
    (0..<count).map { lower.values[Int(lower.rowStart[$0 + 1]) - 1] }
  }

  /// y = A·x.
  ///
  /// - Complexity: O(entries), no allocation.
  public func multiply(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    precondition(x.count == count && y.count == count)
    for row in y.indices { y[row] = 0 }
    let column = lower.columnIndex.span
    let value = lower.values.span
    for row in 0..<count {
      let entries = lower.entries(ofRow: row)
      let diagonal = entries.upperBound - 1
      var sum = value[diagonal] * x[row]
      for entry in entries.lowerBound..<diagonal {
        let other = Int(column[entry])
        sum += value[entry] * x[other]
        y[other] += value[entry] * x[row]
      }
      y[row] += sum
    }
  }
}

/// The neighbours of each row of a symmetric pattern, without the row itself.
struct AdjacencyLists {
  let start: [Int]
  let index: [Int32]

  var count: Int { start.count - 1 }

  func neighbours(of row: Int) -> ArraySlice<Int32> { index[start[row]..<start[row + 1]] }

  init(_ matrix: SymmetricMatrix) {
    let lower = matrix.lower
    var start = [Int](repeating: 0, count: matrix.count + 1)
    for row in 0..<matrix.count {
      for entry in lower.entries(ofRow: row).dropLast() {
        start[row + 1] += 1
        start[Int(lower.columnIndex[entry]) + 1] += 1
      }
    }
    for row in 0..<matrix.count { start[row + 1] += start[row] }
    var next = start
    var index = [Int32](repeating: 0, count: start[matrix.count])
    for row in 0..<matrix.count {
      for entry in lower.entries(ofRow: row).dropLast() {
        let other = Int(lower.columnIndex[entry])
        index[next[row]] = Int32(other)
        next[row] += 1
        index[next[other]] = Int32(row)
        next[other] += 1
      }
    }
    self.start = start
    self.index = index
  }
}
