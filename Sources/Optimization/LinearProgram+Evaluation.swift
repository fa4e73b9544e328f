/// Sums by row or column, each with the greatest magnitude that took part in it (at least 1).
struct RowValues {
  var sums: [Double]
  var scales: [Double]
}

extension LinearProgram {
  /// The value of every row, and its scale: the greatest term or finite bound, at least 1.
  func rowValues(at values: [Double]) -> RowValues {
    var result = RowValues(
      sums: [Double](repeating: 0, count: rowCount),
      scales: [Double](repeating: 1, count: rowCount))
    for row in 0..<rowCount {
      var sum = 0.0
      var scale = 1.0
      for position in entries(ofRow: row) {
        let term = coefficient[position] * values[Int(columnIndex[position])]
        sum += term
        scale = max(scale, abs(term))
      }
      result.sums[row] = sum
      result.scales[row] = max(scale, finite(rowLower[row]), finite(rowUpper[row]))
    }
    return result
  }

  /// Cost minus the duals' worth of every column, and its scale: the greatest term, at least 1.
  func reducedCosts(of duals: [Double]) -> RowValues {
    var result = RowValues(sums: columnCost, scales: columnCost.map { max(1, abs($0)) })
    for row in 0..<rowCount where duals[row] != 0 {
      let dual = duals[row]
      for position in entries(ofRow: row) {
        let column = Int(columnIndex[position])
        let term = coefficient[position] * dual
        result.sums[column] -= term
        result.scales[column] = max(result.scales[column], abs(term))
      }
    }
    return result
  }

  /// The value of every row.
  ///
  /// - Complexity: O(rows + entries).
  public func rowValues(of columnValues: [Double]) -> [Double] { rowValues(at: columnValues).sums }

  /// Cost minus the duals' worth of every column.
  ///
  /// - Complexity: O(rows + columns + entries).
  public func reducedCosts(rowDuals: [Double]) -> [Double] { reducedCosts(of: rowDuals).sums }

  /// Cost · x + offset, and 1 + the sum of the magnitudes that took part.
  public func objective(at values: [Double]) -> (value: Double, scale: Double) {
    var sum = offset
    var scale = 1 + abs(offset)
    for column in 0..<columnCount {
      let term = columnCost[column] * values[column]
      sum += term
      scale += abs(term)
    }
    return (sum, scale)
  }
}

/// The magnitude of a bound, 0 where there is none.
func finite(_ bound: Double) -> Double { bound.isInfinite ? 0 : abs(bound) }
