import Findings
package import Numerics

/// The independent equations between uncertain readings: exact readings stand on the right side,
/// equations among exact values alone are checked and left out.
package struct ReadingConditions: Sendable {
  /// The quantities with an uncertain reading, which are the columns of the coefficients.
  package let measured: [Int32]
  /// The column of each quantity, or −1.
  package let column: [Int32]
  /// The coefficients of the readings, one row per independent equation.
  package let coefficients: SparseMatrix
  /// What each row sums up to.
  package let rightSides: [Double]
  /// The equations that each row was combined from, the first of them.
  package let sources: [[Int32]]
  /// The equations that do not hold among exact values alone.
  package let contradictions: [Contradiction]

  /// An equation that cannot hold, whatever the uncertain readings are.
  package struct Contradiction: Sendable, Hashable {
    /// The equations that were combined into it, the first of them.
    package let equations: [Int]
    /// The exactly known quantities in it.
    package let quantities: [Int]
    /// By how much it fails.
    package let gap: Double
  }

  /// A gap below this share of what is added up is rounding.
  private static let gapShare = 1e-9

  /// The number of independent equations: the degrees of freedom of the account.
  package var count: Int { rightSides.count }

  /// Sorts out the conditions of an account.
  package init(_ problem: ReconciliationProblem, _ observability: Observability) {
    var measured: [Int32] = []
    var column = [Int32](repeating: -1, count: problem.quantities.count)
    for (number, quantity) in problem.quantities.enumerated() {
      guard quantity.reading.isUncertain else { continue }
      column[number] = Int32(measured.count)
      measured.append(Int32(number))
    }
    self.measured = measured
    self.column = column
    let rows = observability.conditions
    let all = Self.matrix(rows, column, measured.count)
    let (dependent, contradictions) = Self.dependent(problem, rows, column, among: all)
    self.contradictions = contradictions
    let kept = rows.indices.filter { !dependent.contains($0) }.map { rows[$0] }
    coefficients = dependent.isEmpty ? all : Self.matrix(kept, column, measured.count)
    sources = kept.map(\.sources)
    rightSides = kept.map { Self.rightSide(of: $0, problem).value }
  }

  /// The coefficients of the uncertain readings.
  private static func matrix(_ rows: [SparseRow], _ column: [Int32], _ count: Int) -> SparseMatrix {
    var builder = SparseMatrixBuilder(capacity: rows.reduce(0) { $0 + $1.columns.count })
    for (number, row) in rows.enumerated() {
      for (quantity, value) in zip(row.columns, row.values) where column[Int(quantity)] >= 0 {
        builder.add(value, row: number, column: Int(column[Int(quantity)]))
      }
    }
    return builder.finish(rowCount: rows.count, columnCount: count)
  }

  /// The right side less the exact readings, and the sum of the magnitudes that went into it.
  private static func rightSide(
    of row: SparseRow, _ problem: ReconciliationProblem
  ) -> (value: Double, magnitude: Double) {
    var terms = [row.rightSide]
    var magnitude = row.rightMagnitude
    for (quantity, coefficient) in zip(row.columns, row.values) {
      guard case .exact(let value) = problem.quantities[Int(quantity)].reading else { continue }
      terms.append(-coefficient * value)
      magnitude += abs(coefficient * value)
    }
    return (Sum.compensated(terms.span), magnitude)
  }

  /// The rows that follow from the others, and those of them that do not hold.
  private static func dependent(
    _ problem: ReconciliationProblem, _ rows: [SparseRow], _ column: [Int32],
    among all: SparseMatrix
  ) -> (rows: Set<Int>, contradictions: [Contradiction]) {
    let doubtful = all.rowsWithoutOwnColumn()
    guard !doubtful.isEmpty else { return ([], []) }
    var elimination = RowElimination(
      doubtful.map { rows[$0] }, columnCount: problem.quantities.count)
    let present = Set(doubtful.lazy.flatMap { rows[$0].columns }).sorted()
    elimination.eliminate(present.filter { column[Int($0)] >= 0 })
    let left = elimination.activeRows
    let contradictions = left.compactMap { contradiction(in: elimination.rows[$0], problem) }
    return (Set(left.map { doubtful[$0] }), contradictions)
  }

  private static func contradiction(
    in row: SparseRow, _ problem: ReconciliationProblem
  ) -> Contradiction? {
    let (gap, magnitude) = rightSide(of: row, problem)
    guard abs(gap) > gapShare * magnitude else { return nil }
    return Contradiction(
      equations: row.sources.map(Int.init).sorted(), quantities: row.columns.map(Int.init), gap: gap
    )
  }
}
