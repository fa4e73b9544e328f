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

  /// The rows as they are now; a pivot row as it was when it was chosen.
  public private(set) var rows: [SparseRow]
  /// Whether each row is still to be combined; a pivot row is not.
  public private(set) var isActive: [Bool]
  /// The pivots in the order in which they were chosen.
  public private(set) var pivots: [Pivot] = []

  /// The active rows of each column that is being eliminated.
  private var holders: [[Int32]]
  private var isEliminated: [Bool]
  private var singles: [Int32] = []
  private var queue = LeastFirstQueue()

  /// A pivot is at least this share of the largest value in its column.
  private static let pivotShare = 0.1

  /// Creates an elimination of rows over a number of columns; nothing is eliminated yet.
  public init(_ rows: [SparseRow], columnCount: Int) {
    self.rows = rows
    isActive = [Bool](repeating: true, count: rows.count)
    holders = [[Int32]](repeating: [], count: columnCount)
    isEliminated = [Bool](repeating: false, count: columnCount)
  }

  /// The number of columns.
  public var columnCount: Int { holders.count }

  /// The rows that are not pivots.
  public var activeRows: [Int] { rows.indices.filter { isActive[$0] } }

  /// Eliminates columns from the active rows; a column that the pivots cannot define stays in none.
  public mutating func eliminate(_ columns: [Int32]) {
    for column in columns { isEliminated[Int(column)] = true }
    for row in rows.indices where isActive[row] {
      var isTouched = false
      for column in rows[row].columns where isEliminated[Int(column)] {
        holders[Int(column)].append(Int32(row))
        isTouched = true
      }
      if isTouched { queue.add(row, rank: rows[row].columns.count) }
    }
    singles = columns.filter { holders[Int($0)].count == 1 }
    while let pivot = nextPivot() { use(pivot) }
    for column in columns { isEliminated[Int(column)] = false }
  }

  /// The next pivot: a column in one row only, else one of the shortest row.
  private mutating func nextPivot() -> Pivot? {
    while let column = singles.popLast() {
      if holders[Int(column)].count == 1 {
        return Pivot(row: holders[Int(column)][0], column: column)
      }
    }
    while let (row, rank) = queue.popLeast() {
      guard isActive[row] else { continue }
      guard rank == rows[row].columns.count else {
        queue.add(row, rank: rows[row].columns.count)
        continue
      }
      let candidates = rows[row].columns.filter { isEliminated[Int($0)] }
      guard let column = candidates.min(by: { isRarer($0, $1) }) else { continue }
      return Pivot(row: shortHolder(of: column), column: column)
    }
    return nil
  }

  private func isRarer(_ left: Int32, _ right: Int32) -> Bool {
    (holders[Int(left)].count, left) < (holders[Int(right)].count, right)
  }

  /// The shortest row of a column whose value is not small in the column.
  private func shortHolder(of column: Int32) -> Int32 {
    let rows = self.rows
    let largest = holders[Int(column)].lazy.map { abs(rows[Int($0)][column]) }.max() ?? 0
    let fit = holders[Int(column)].lazy.filter {
      abs(rows[Int($0)][column]) >= Self.pivotShare * largest
    }
    let shortest = fit.min {
      (rows[Int($0)].columns.count, $0) < (rows[Int($1)].columns.count, $1)
    }
    return shortest ?? holders[Int(column)][0]
  }

  /// Takes a row out of the active ones and its column out of all others.
  private mutating func use(_ pivot: Pivot) {
    let row = Int(pivot.row)
    pivots.append(pivot)
    isActive[row] = false
    for column in rows[row].columns where isEliminated[Int(column)] { release(row, from: column) }
    for other in holders[Int(pivot.column)] { combine(Int(other), with: row, pivot.column) }
    holders[Int(pivot.column)] = []
  }

  private mutating func combine(_ row: Int, with pivot: Int, _ column: Int32) {
    var changes: [(column: Int32, comes: Bool)] = []
    let rank = rows[row].eliminate(column, by: rows[pivot]) { changes.append(($0, $1)) }
    for change in changes where isEliminated[Int(change.column)] && change.column != column {
      if change.comes {
        holders[Int(change.column)].append(Int32(row))
      } else {
        release(row, from: change.column)
      }
    }
    queue.add(row, rank: rank)
  }

  private mutating func release(_ row: Int, from column: Int32) {
    holders[Int(column)].removeAll { $0 == Int32(row) }
    if holders[Int(column)].count == 1 { singles.append(column) }
  }
}
