import Optimization

/// A tiny programme as one dense system: `[A, -I]` · (columns, rows) = 0.
struct DenseTableau {
  let columnCount: Int
  let rowCount: Int
  let offset: Double
  /// Columns of `[A, -I]`.
  let matrix: [[Double]]
  var cost: [Double]
  var lower: [Double]
  var upper: [Double]

  private static let tolerance = 1e-9

  init(_ program: LinearProgram) {
    columnCount = program.columnCount
    rowCount = program.rowCount
    offset = program.offset
    let empty = [Double](repeating: 0, count: program.rowCount)
    var matrix = [[Double]](repeating: empty, count: program.columnCount + program.rowCount)
    for row in 0..<program.rowCount {
      for position in program.entries(ofRow: row) {
        matrix[Int(program.columnIndex[position])][row] += program.coefficient[position]
      }
      matrix[program.columnCount + row][row] = -1
    }
    self.matrix = matrix
    cost = program.columnCost + empty
    lower = program.columnLower + program.rowLower
    upper = program.columnUpper + program.rowUpper
  }

  /// The best basic point; infeasible where no basic point satisfies all bounds.
  func solve() -> Solution {
    guard zip(lower, upper).allSatisfy({ $0 <= $1 }) else { return answer(.infeasible) }
    var isFeasible = false
    for basis in subsets(of: matrix.count, size: rowCount) {
      guard let inverse = inverse(of: basis.map { matrix[$0] }) else { continue }
      let duals = (0..<rowCount).map { row in
        zip(basis, inverse).reduce(0) { $0 + cost[$1.0] * $1.1[row] }
      }
      let reduced = matrix.indices.map { variable in
        cost[variable] - dot(duals, matrix[variable])
      }
      let outside = matrix.indices.filter { !basis.contains($0) }
      for signed in [true, false] where signed || !isFeasible {
        let choices = outside.map { standing($0, reduced: signed ? reduced[$0] : 0) }
        guard let values = point(basis, inverse, outside, choices) else { continue }
        isFeasible = true
        if signed { return answer(.optimal, values, duals, reduced) }
      }
    }
    return answer(isFeasible ? .unbounded : .infeasible)
  }

  /// The values at which a variable outside the basis may stand; none where its sign is wrong.
  private func standing(_ variable: Int, reduced: Double) -> [Double] {
    let bounds = [lower[variable], upper[variable]]
    if lower[variable] == upper[variable] { return [lower[variable]] }
    if abs(reduced) <= Self.tolerance {
      let finite = bounds.filter(\.isFinite)
      return finite.isEmpty ? [0] : finite
    }
    return [reduced > 0 ? bounds[0] : bounds[1]].filter(\.isFinite)
  }

  /// The first choice of standings that puts the basic variables within their bounds.
  private func point(
    _ basis: [Int], _ inverse: [[Double]], _ outside: [Int], _ choices: [[Double]]
  ) -> [Double]? {
    let total = choices.reduce(1) { $0 * $1.count }
    for number in 0..<total {
      var rest = number
      var values = [Double](repeating: 0, count: matrix.count)
      var side = [Double](repeating: 0, count: rowCount)
      for (variable, options) in zip(outside, choices) {
        let value = options[rest % options.count]
        rest /= options.count
        values[variable] = value
        for row in 0..<rowCount { side[row] -= matrix[variable][row] * value }
      }
      for (variable, row) in zip(basis, inverse) { values[variable] = dot(row, side) }
      if basis.allSatisfy({ isWithin(values[$0], $0) }) { return values }
    }
    return nil
  }

  private func isWithin(_ value: Double, _ variable: Int) -> Bool {
    value >= lower[variable] - Self.tolerance && value <= upper[variable] + Self.tolerance
  }

  private func answer(
    _ status: SolveStatus, _ values: [Double] = [], _ duals: [Double] = [],
    _ reduced: [Double] = []
  ) -> Solution {
    Solution(
      status: status, objective: status == .optimal ? offset + dot(cost, values) : 0,
      columnValues: Array(values.prefix(columnCount)),
      columnReducedCosts: Array(reduced.prefix(columnCount)),
      rowValues: Array(values.dropFirst(columnCount)), rowDuals: duals,
      iterations: 0, rawStatus: "\(status)")
  }
}

private func dot(_ first: [Double], _ second: [Double]) -> Double {
  zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
}

/// All ascending choices of `size` of the numbers below `count`.
private func subsets(of count: Int, size: Int) -> [[Int]] {
  guard size > 0 else { return [[]] }
  return (size - 1..<max(size - 1, count)).flatMap { last in
    subsets(of: last, size: size - 1).map { $0 + [last] }
  }
}

/// The inverse of the matrix with these columns, by rows; `nil` where it is singular.
private func inverse(of columns: [[Double]]) -> [[Double]]? {
  let count = columns.count
  var rows = (0..<count).map { row in
    columns.map { $0[row] } + (0..<count).map { $0 == row ? 1.0 : 0 }
  }
  for pivot in 0..<count {
    let best = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
    guard abs(rows[best][pivot]) > 1e-10 else { return nil }
    rows.swapAt(pivot, best)
    let factor = rows[pivot][pivot]
    rows[pivot] = rows[pivot].map { $0 / factor }
    for row in 0..<count where row != pivot && rows[row][pivot] != 0 {
      let share = rows[row][pivot]
      rows[row] = zip(rows[row], rows[pivot]).map { $0 - share * $1 }
    }
  }
  return rows.map { Array($0.dropFirst(count)) }
}
