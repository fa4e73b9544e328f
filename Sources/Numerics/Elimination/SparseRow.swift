/// One row of a sparse system while rows are combined: entries, right side, and where it came from.
public struct SparseRow: Sendable, Hashable {
  /// The columns of the entries, rising.
  public private(set) var columns: [Int32]
  /// The value of each entry.
  public private(set) var values: [Double]
  /// The right side.
  public private(set) var rightSide: Double
  /// The sum of the magnitudes that were added up to the right side.
  public private(set) var rightMagnitude: Double
  /// The first of the original rows that were combined into this one, at most ``sourceLimit``.
  public private(set) var sources: [Int32]
  /// How many original rows were combined, each counted as often as it came in.
  public private(set) var sourceCount: Int

  /// How many original rows a row remembers.
  public static let sourceLimit = 16
  /// What remains of a difference counts as zero below this share of its larger part.
  static let cancellationLimit = 1e-11

  /// Copies the entries of a matrix's row whose columns are wanted, zeros left out.
  public init(
    _ row: Int, of matrix: SparseMatrix, rightSide: Double,
    where isWanted: (Int32) -> Bool = { _ in true }
  ) {
    columns = []
    values = []
    for entry in matrix.entries(ofRow: row)
    where matrix.values[entry] != 0 && isWanted(matrix.columnIndex[entry]) {
      columns.append(matrix.columnIndex[entry])
      values.append(matrix.values[entry])
    }
    self.rightSide = rightSide
    rightMagnitude = abs(rightSide)
    sources = [Int32(row)]
    sourceCount = 1
  }

  /// The value in a column; zero where there is no entry.
  ///
  /// - Complexity: O(log(entries)).
  public subscript(column: Int32) -> Double {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? values[low] : 0
  }

  /// Subtracts a multiple of another row so that the entry in one column goes.
  ///
  /// - Parameter change: called with each column that comes (true) or goes (false).
  /// - Returns: the number of entries that the row has now.
  mutating func eliminate(
    _ column: Int32, by pivot: SparseRow, change: (_ column: Int32, _ comes: Bool) -> Void
  ) -> Int {
    let factor = self[column] / pivot[column]
    var merged: [Int32] = []
    var sums: [Double] = []
    merged.reserveCapacity(columns.count + pivot.columns.count)
    sums.reserveCapacity(columns.count + pivot.columns.count)
    var own = 0
    var other = 0
    while own < columns.count || other < pivot.columns.count {
      let left = own < columns.count ? columns[own] : .max
      let right = other < pivot.columns.count ? pivot.columns[other] : .max
      var value = 0.0
      if left <= right { value = values[own] }
      if right <= left {
        value = Self.difference(value, factor * pivot.values[other])
        if left != right { change(right, true) }
        other += 1
      }
      if left <= right { own += 1 }
      let place = min(left, right)
      if value != 0, place != column {
        merged.append(place)
        sums.append(value)
      } else {
        change(place, false)
      }
    }
    columns = merged
    values = sums
    takeRightSide(of: pivot, factor)
    return columns.count
  }

  private static func difference(_ left: Double, _ right: Double) -> Double {
    let value = left - right
    return abs(value) <= cancellationLimit * max(abs(left), abs(right)) ? 0 : value
  }

  private mutating func takeRightSide(of pivot: SparseRow, _ factor: Double) {
    rightSide -= factor * pivot.rightSide
    rightMagnitude += abs(factor) * pivot.rightMagnitude
    sourceCount += pivot.sourceCount
    for source in pivot.sources where sources.count < Self.sourceLimit && !sources.contains(source)
    {
      sources.append(source)
    }
  }
}
