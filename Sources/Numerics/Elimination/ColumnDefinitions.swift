/// Equations that each define one column by others: by columns that are defined further down the list,
/// or not at all.
public struct ColumnDefinitions: Sendable {
  /// The columns that are defined.
  public let columns: [Int32]
  /// The row of the elimination that each was taken from.
  public let rows: [Int32]
  /// The coefficient of each of them in its own equation.
  public let pivots: [Double]
  /// The coefficients of the other columns, one row per definition.
  public let others: SparseMatrix
  /// What each equation sums up to.
  public let rightSides: [Double]

  /// Definitions of nothing.
  public static func none(columnCount: Int) -> ColumnDefinitions {
    ColumnDefinitions(
      columns: [], rows: [], pivots: [],
      others: SparseMatrix(ordered: [0], [], [], columnCount: columnCount), rightSides: [])
  }

  /// The number of definitions.
  public var count: Int { columns.count }

  /// Sets the columns to what their equations say, given the values of all others.
  ///
  /// - Parameters:
  ///   - isHomogeneous: whether right sides count as zero: for differences of solutions.
  ///   - sides: right sides in the place of the own ones, one per row of the elimination.
  /// - Complexity: O(entries), no allocation.
  public func substitute(
    into values: inout [Double], isHomogeneous: Bool = false, rightSides sides: [Double]? = nil
  ) {
    let start = others.rowStart.span
    let index = others.columnIndex.span
    let coefficients = others.values.span
    var target = values.mutableSpan
    for row in columns.indices.reversed() {
      var sum = isHomogeneous ? 0 : rightSides[row]
      if let sides { sum = sides[Int(rows[row])] }
      for entry in Int(start[row])..<Int(start[row + 1]) {
        sum -= coefficients[entry] * target[Int(index[entry])]
      }
      target[Int(columns[row])] = sum / pivots[row]
    }
  }

  /// Rewrites a linear form so that it holds none of the columns that are defined, right sides left out.
  ///
  /// - Parameters:
  ///   - weights: the coefficient of each column.
  ///   - multipliers: receives by what each row of the elimination was multiplied to take its column out.
  public func resolve(_ weights: inout [Double], multipliers: inout [Double]) {
    var weights = weights.mutableSpan
    for row in columns.indices {
      let own = weights[Int(columns[row])]
      guard own != 0 else { continue }
      let multiplier = own / pivots[row]
      multipliers[Int(rows[row])] = multiplier
      weights[Int(columns[row])] = 0
      for entry in others.entries(ofRow: row) {
        weights[Int(others.columnIndex[entry])] -= others.values[entry] * multiplier
      }
    }
  }
}
