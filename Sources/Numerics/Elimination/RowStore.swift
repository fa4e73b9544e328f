/// The rows of a sparse system while they are combined: flat, each in a place with some room to grow.
struct RowStore: Sendable {
  /// The columns of all rows, in each row rising, and their values; beyond a row's length is room.
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []
  /// What each row sums up to.
  private(set) var rightSides: [Double]
  /// The sum of the magnitudes that were added up to each right side.
  private(set) var rightMagnitudes: [Double]
  private var start: [Int] = []
  private var length: [Int32] = []
  private var room: [Int32] = []

  /// Copies the rows of a matrix; entries of value zero and of columns that are not wanted are left out.
  init(
    _ matrix: SparseMatrix, _ rightSides: [Double], _ rightMagnitudes: [Double],
    where isWanted: [Bool]?
  ) {
    precondition(rightSides.count == matrix.rowCount && rightMagnitudes.count == matrix.rowCount)
    self.rightSides = rightSides
    self.rightMagnitudes = rightMagnitudes
    columns.reserveCapacity(matrix.entryCount + matrix.entryCount / 2)
    values.reserveCapacity(matrix.entryCount + matrix.entryCount / 2)
    start.reserveCapacity(matrix.rowCount)
    length.reserveCapacity(matrix.rowCount)
    for row in 0..<matrix.rowCount {
      start.append(columns.count)
      for entry in matrix.entries(ofRow: row) where matrix.values[entry] != 0 {
        let column = matrix.columnIndex[entry]
        guard isWanted?[Int(column)] ?? true else { continue }
        columns.append(column)
        values.append(matrix.values[entry])
      }
      length.append(Int32(columns.count - start[row]))
    }
    room = length
  }

  /// The number of rows.
  var count: Int { start.count }

  /// How many entries a row has.
  func entryCount(_ row: Int) -> Int { Int(length[row]) }

  /// Where a row's entries stand.
  func entries(_ row: Int) -> Range<Int> { start[row]..<start[row] + Int(length[row]) }

  /// The value in a column of a row; zero where there is no entry.
  ///
  /// - Complexity: O(log(entries)).
  func value(_ row: Int, _ column: Int32) -> Double {
    let end = start[row] + Int(length[row])
    var low = start[row]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < end && columns[low] == column ? values[low] : 0
  }

  /// Puts what a merge made in the place of a row.
  mutating func replace(_ row: Int, by merge: RowMerge) {
    let count = merge.count
    if count > Int(room[row]) {
      start[row] = columns.count
      room[row] = Int32(count + count / 2)
      columns.append(contentsOf: repeatElement(0, count: Int(room[row])))
      values.append(contentsOf: repeatElement(0, count: Int(room[row])))
    }
    let begin = start[row]
    for index in 0..<count {
      columns[begin + index] = merge.columns[index]
      values[begin + index] = merge.values[index]
    }
    length[row] = Int32(count)
    rightSides[row] -= merge.factor * rightSides[merge.pivot]
    rightMagnitudes[row] += abs(merge.factor) * rightMagnitudes[merge.pivot]
  }
}

/// The difference of a row and a multiple of another, and which columns come and go by it.
struct RowMerge: Sendable {
  /// The row that is subtracted, and how many times.
  private(set) var pivot = 0
  private(set) var factor = 0.0
  /// How many entries the difference has; `columns` and `values` hold them first.
  private(set) var count = 0
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []
  /// The columns that the row did not hold before.
  private(set) var arrivals: [Int32] = []
  /// The columns that cancel; the one that is eliminated is not among them.
  private(set) var departures: [Int32] = []

  /// What remains of a difference counts as zero below this share of its larger part.
  private static let cancellationLimit = 1e-11

  /// Subtracts a multiple of the pivot row so that the entry in one column goes.
  mutating func subtract(_ pivot: Int, from row: Int, column: Int32, in store: RowStore) {
    self.pivot = pivot
    factor = store.value(row, column) / store.value(pivot, column)
    let own = store.entries(row)
    let other = store.entries(pivot)
    if columns.count < own.count + other.count {
      let size = 2 * (own.count + other.count)
      columns = [Int32](repeating: 0, count: size)
      values = [Double](repeating: 0, count: size)
    }
    count = 0
    arrivals.removeAll(keepingCapacity: true)
    departures.removeAll(keepingCapacity: true)
    merge(store.columns.span, store.values.span, own, other, without: column)
  }

  private mutating func merge(
    _ index: Span<Int32>, _ value: Span<Double>, _ own: Range<Int>, _ other: Range<Int>,
    without column: Int32
  ) {
    var left = own.lowerBound
    var right = other.lowerBound
    while left < own.upperBound || right < other.upperBound {
      let ownColumn = left < own.upperBound ? index[left] : .max
      let otherColumn = right < other.upperBound ? index[right] : .max
      if ownColumn < otherColumn {
        keep(ownColumn, value[left])
        left += 1
      } else if otherColumn < ownColumn {
        arrivals.append(otherColumn)
        keep(otherColumn, -factor * value[right])
        right += 1
      } else {
        let difference = Self.difference(value[left], factor * value[right])
        if ownColumn != column {
          if difference != 0 { keep(ownColumn, difference) } else { departures.append(ownColumn) }
        }
        left += 1
        right += 1
      }
    }
  }

  private mutating func keep(_ column: Int32, _ value: Double) {
    columns[count] = column
    values[count] = value
    count += 1
  }

  private static func difference(_ left: Double, _ right: Double) -> Double {
    let value = left - right
    return abs(value) <= cancellationLimit * max(abs(left), abs(right)) ? 0 : value
  }
}
