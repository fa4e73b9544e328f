/// Eliminates columns from the rows of a sparse system by Gaussian elimination.
///
/// Pivots are chosen for little fill (a column that stands in one row first, then the shortest row)
/// among those that are not small in their column. On the balances of a network all arithmetic is
/// adding and cancelling ones: eliminating a column joins the two processes at its ends.
public struct RowElimination: Sendable {
  /// A row that defines a column: the column is in no row that is still active.
  public struct Pivot: Sendable, Hashable {
    /// The row.
    public let row: Int32
    /// The column that it defines.
    public let column: Int32
  }

  /// Whether each row is still to be combined; a pivot row is not.
  public private(set) var isActive: [Bool]
  /// The pivots in the order in which they were chosen.
  public private(set) var pivots: [Pivot] = []
  private var operations: RowOperations
  private var store: RowStore
  private var merge = RowMerge()
  /// The active rows of each column that is being eliminated.
  private var holders: ColumnHolders
  private var isEliminated: [Bool]
  private var singles: [Int32] = []
  private var queue = LeastFirstQueue()

  /// A pivot is at least this share of the largest value in its column.
  private static let pivotShare = 0.1

  /// Creates an elimination of the rows of a matrix; nothing is eliminated yet.
  ///
  /// - Parameters:
  ///   - rightSides: what each row sums up to; `count == matrix.rowCount`.
  ///   - rightMagnitudes: the sums of the magnitudes that were added up to them; their own by default.
  ///   - isWanted: whether each column is taken over; all are by default.
  public init(
    _ matrix: SparseMatrix, rightSides: [Double], rightMagnitudes: [Double]? = nil,
    where isWanted: [Bool]? = nil
  ) {
    store = RowStore(matrix, rightSides, rightMagnitudes ?? rightSides.map(abs), where: isWanted)
    isActive = [Bool](repeating: true, count: matrix.rowCount)
    holders = ColumnHolders(columnCount: matrix.columnCount)
    isEliminated = [Bool](repeating: false, count: matrix.columnCount)
    operations = RowOperations(rowCount: matrix.rowCount)
  }

  /// The number of columns.
  public var columnCount: Int { holders.columnCount }

  /// The rows that are not pivots.
  public var activeRows: [Int] { isActive.indices.filter { isActive[$0] } }

  /// Eliminates columns from the active rows; a column that the pivots cannot define stays in none.
  public mutating func eliminate(_ columns: [Int32]) {
    for column in columns { isEliminated[Int(column)] = true }
    for row in isActive.indices where isActive[row] {
      var isTouched = false
      for entry in store.entries(row) where isEliminated[Int(store.columns[entry])] {
        holders.add(row, to: store.columns[entry])
        isTouched = true
      }
      if isTouched { queue.add(row, rank: store.entryCount(row)) }
    }
    singles = columns.filter { holders.count($0) == 1 }
    while let pivot = nextPivot() { use(pivot) }
    for column in columns { isEliminated[Int(column)] = false }
  }

  /// The next pivot: a column in one row only, else one of the shortest row.
  private mutating func nextPivot() -> Pivot? {
    while let column = singles.popLast() {
      if holders.count(column) == 1 {
        return Pivot(row: Int32(holders.link(holders.head(column)).row), column: column)
      }
    }
    while let (row, rank) = queue.popLeast() {
      guard isActive[row] else { continue }
      guard rank == store.entryCount(row) else {
        queue.add(row, rank: store.entryCount(row))
        continue
      }
      guard let column = rarestColumn(of: row) else { continue }
      return Pivot(row: Int32(shortHolder(of: column)), column: column)
    }
    return nil
  }

  /// The column of a row that fewest rows hold, of those that are being eliminated.
  private func rarestColumn(of row: Int) -> Int32? {
    var rarest: Int32?
    var least = Int.max
    for entry in store.entries(row) where isEliminated[Int(store.columns[entry])] {
      let count = holders.count(store.columns[entry])
      if count < least {
        least = count
        rarest = store.columns[entry]
      }
    }
    return rarest
  }

  /// The shortest row of a column whose value is not small in the column.
  private func shortHolder(of column: Int32) -> Int {
    var largest = 0.0
    var link = holders.head(column)
    while link >= 0 {
      let (row, next) = holders.link(link)
      largest = max(largest, abs(store.value(row, column)))
      link = next
    }
    var shortest: (length: Int, row: Int)?
    link = holders.head(column)
    while link >= 0 {
      let (row, next) = holders.link(link)
      link = next
      guard abs(store.value(row, column)) >= Self.pivotShare * largest else { continue }
      let own = (length: store.entryCount(row), row: row)
      if own < shortest ?? (.max, .max) { shortest = own }
    }
    return shortest?.row ?? holders.link(holders.head(column)).row
  }

  /// Takes a row out of the active ones and its column out of all others.
  private mutating func use(_ pivot: Pivot) {
    let row = Int(pivot.row)
    pivots.append(pivot)
    isActive[row] = false
    for entry in store.entries(row) where isEliminated[Int(store.columns[entry])] {
      release(row, from: store.columns[entry])
    }
    var link = holders.head(pivot.column)
    while link >= 0 {
      let (other, next) = holders.link(link)
      combine(other, with: row, pivot.column)
      link = next
    }
    holders.removeAll(from: pivot.column)
  }

  private mutating func combine(_ row: Int, with pivot: Int, _ column: Int32) {
    merge.subtract(pivot, from: row, column: column, in: store)
    store.replace(row, by: merge)
    operations.add(merge.factor, times: pivot, to: row)
    for arrival in merge.arrivals where isEliminated[Int(arrival)] {
      holders.add(row, to: arrival)
    }
    for departure in merge.departures where isEliminated[Int(departure)] {
      release(row, from: departure)
    }
    queue.add(row, rank: store.entryCount(row))
  }

  private mutating func release(_ row: Int, from column: Int32) {
    holders.remove(row, from: column)
    if holders.count(column) == 1 { singles.append(column) }
  }
}

extension RowElimination {
  /// The rows that are not pivots, as they are now.
  public var rest: CombinedRows {
    let rows = activeRows
    return CombinedRows(
      coefficients: matrix(of: rows, without: nil), rightSides: rows.map { store.rightSides[$0] },
      rightMagnitudes: rows.map { store.rightMagnitudes[$0] }, rows: rows,
      operations: operations)
  }

  /// The definitions that some of the pivots make.
  public func definitions(_ range: Range<Int>) -> ColumnDefinitions {
    let chosen = pivots[range]
    let rows = chosen.map { Int($0.row) }
    let columns = chosen.map(\.column)
    return ColumnDefinitions(
      columns: columns, rows: chosen.map(\.row),
      pivots: zip(rows, columns).map { store.value($0, $1) },
      others: matrix(of: rows, without: columns), rightSides: rows.map { store.rightSides[$0] })
  }

  /// The entries of rows, without one column of each.
  private func matrix(of rows: [Int], without columns: [Int32]?) -> SparseMatrix {
    let count = rows.reduce(0) { $0 + store.entryCount($1) }
    var start: [Int32] = [0]
    var index: [Int32] = []
    var values: [Double] = []
    start.reserveCapacity(rows.count + 1)
    index.reserveCapacity(count)
    values.reserveCapacity(count)
    for (place, row) in rows.enumerated() {
      let left = columns?[place] ?? -1
      for entry in store.entries(row) where store.columns[entry] != left {
        index.append(store.columns[entry])
        values.append(store.values[entry])
      }
      start.append(Int32(index.count))
    }
    return SparseMatrix(ordered: start, index, values, columnCount: columnCount)
  }
}
