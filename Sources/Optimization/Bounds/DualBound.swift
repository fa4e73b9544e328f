internal import Numerics

/// A lower bound on a programme's optimum that follows from any row duals, whoever found them.
///
/// For row duals y the reduced costs are d = c − Aᵀy, and for all feasible x
/// cost · x >= sum over rows of (y > 0 ? y · lower : y · upper) + sum over columns of the least of d · x
/// within the column's bounds. A dual that speaks for a bound which is not there counts as 0. What
/// rounding may have done to a reduced cost is taken off, so the bound holds for the real numbers that
/// the programme's doubles are. With integer columns it holds for the relaxation, and so for them.
public struct DualBound: Sendable, Equatable {
  /// The bound, offset included; `-infinity` where none is proven.
  public let value: Double
  /// How much reduced costs of the wrong sign, and rounding, took off the bound; at least 0.
  public let correction: Double
  /// Columns whose reduced cost needs a bound that is neither stated nor implied.
  public let unboundedColumns: [Int]

  /// Whether a bound is proven.
  public var isProven: Bool { value > -.infinity }

  /// The bound that duals prove.
  ///
  /// - Parameters:
  ///   - rowDuals: one for each row, of any origin; NaN counts as 0.
  ///   - bounds: proven bounds of the columns; without, the stated ones alone.
  /// - Complexity: O(rows + columns + entries).
  public init(_ program: LinearProgram, rowDuals: [Double], bounds: ImpliedBounds? = nil) {
    precondition(rowDuals.count == program.rowCount, "one dual for each row")
    let duals = rowDuals.indices.map { program.usable(rowDuals[$0], ofRow: $0) }
    var terms = [program.offset]
    for row in 0..<program.rowCount where duals[row] != 0 {
      terms.append(duals[row] * (duals[row] > 0 ? program.rowLower[row] : program.rowUpper[row]))
    }
    let reduced = ReducedCosts(program, duals)
    var correction = 0.0
    var unbounded: [Int] = []
    for column in 0..<program.columnCount {
      let lower = bounds?.lower[column] ?? program.columnLower[column]
      let upper = bounds?.upper[column] ?? program.columnUpper[column]
      let cost = reduced.sums[column]
      let worth = Self.least(cost, reduced.errors[column], lower, upper)
      guard worth > -.infinity else {
        unbounded.append(column)
        continue
      }
      terms.append(worth)
      correction += Self.stated(cost, program, column) - worth
    }
    // Products and the compensated sum are good to a few units in the last place.
    let rounding = 4e-16 * terms.reduce(0) { $0 + abs($1) }
    value = unbounded.isEmpty ? Sum.compensated(terms.span) - rounding : -.infinity
    self.correction = max(0, correction)
    unboundedColumns = unbounded
  }

  /// The least of d · x with d within `error` of the reduced cost and x within the bounds.
  private static func least(
    _ cost: Double, _ error: Double, _ lower: Double, _ upper: Double
  ) -> Double {
    let (low, high) = (cost - error, cost + error)
    return min(
      min(product(low, lower), product(high, lower)), min(product(low, upper), product(high, upper))
    )
  }

  /// What the column would add if a reduced cost for a bound that is not stated were zero.
  private static func stated(_ cost: Double, _ program: LinearProgram, _ column: Int) -> Double {
    let bound = cost > 0 ? program.columnLower[column] : program.columnUpper[column]
    return bound.isFinite ? product(cost, bound) : 0
  }

  /// A product in which zero times infinity is zero.
  private static func product(_ left: Double, _ right: Double) -> Double {
    left == 0 || right == 0 ? 0 : left * right
  }
}

extension LinearProgram {
  /// A dual without what its row cannot carry: a sign that speaks for an absent bound.
  fileprivate func usable(_ dual: Double, ofRow row: Int) -> Double {
    guard dual.isFinite, dual != 0 else { return 0 }
    return (dual > 0 ? rowLower[row] : rowUpper[row]).isFinite ? dual : 0
  }
}

/// Reduced costs, and how far rounding may have moved each.
private struct ReducedCosts {
  var sums: [Double]
  var errors: [Double]

  init(_ program: LinearProgram, _ duals: [Double]) {
    sums = program.columnCost
    errors = program.columnCost.map { abs($0) }
    var counts = [Int32](repeating: 2, count: program.columnCount)
    for row in 0..<program.rowCount where duals[row] != 0 {
      let dual = duals[row]
      for position in program.entries(ofRow: row) {
        let column = Int(program.columnIndex[position])
        let term = program.coefficient[position] * dual
        sums[column] -= term
        errors[column] += abs(term)
        counts[column] += 1
      }
    }
    // The error of a sum of n products is at most n + 1 half units in the last place of the sum of
    // their magnitudes (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2002, §3.1).
    for column in errors.indices {
      errors[column] *= Double(counts[column]) * 1.2e-16
    }
  }
}
