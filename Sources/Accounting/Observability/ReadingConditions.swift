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
  /// The equations that do not hold among exact values alone.
  package let contradictions: [Contradiction]

  private let rows: CombinedRows
  private let kept: [Int]

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

  /// The equation that each condition stands for after the elimination.
  var rowNumbers: [Int] { kept.map { rows.rows[$0] } }

  /// The equations that a condition was combined from, the first of them.
  package func equations(of condition: Int) -> [Int] { rows.origins(of: kept[condition]) }

  /// Sorts out the conditions of an account.
  package init(_ problem: ReconciliationProblem, _ observability: Observability) {
    var measured: [Int32] = []
    var column = [Int32](repeating: -1, count: problem.quantities.count)
    for number in problem.quantities.indices where problem.quantities[number].reading.isUncertain {
      column[number] = Int32(measured.count)
      measured.append(Int32(number))
    }
    self.measured = measured
    self.column = column
    let rows = observability.conditions
    self.rows = rows
    let exact = ExactReadings(problem)
    let all = Self.matrix(rows.coefficients, column, measured.count)
    let (isDependent, contradictions) = Self.dependent(rows, exact, column, among: all)
    self.contradictions = contradictions
    kept = isDependent.indices.filter { !isDependent[$0] }
    coefficients = kept.count == rows.count ? all : all.selecting(rows: kept)
    rightSides = kept.map { exact.rightSide(of: $0, in: rows).value }
  }

  /// The coefficients of the uncertain readings.
  private static func matrix(
    _ all: SparseMatrix, _ column: [Int32], _ count: Int
  ) -> SparseMatrix {
    var start: [Int32] = [0]
    var index: [Int32] = []
    var values: [Double] = []
    start.reserveCapacity(all.rowCount + 1)
    index.reserveCapacity(all.entryCount)
    values.reserveCapacity(all.entryCount)
    for row in 0..<all.rowCount {
      for entry in all.entries(ofRow: row) {
        let own = column[Int(all.columnIndex[entry])]
        guard own >= 0 else { continue }
        index.append(own)
        values.append(all.values[entry])
      }
      start.append(Int32(index.count))
    }
    return SparseMatrix(rowStart: start, columnIndex: index, values: values, columnCount: count)
  }

  /// The rows that follow from the others, and those of them that do not hold.
  private static func dependent(
    _ rows: CombinedRows, _ exact: ExactReadings, _ column: [Int32], among all: SparseMatrix
  ) -> (isDependent: [Bool], contradictions: [Contradiction]) {
    var isDependent = [Bool](repeating: false, count: rows.count)
    let doubtful = all.rowsWithoutOwnColumn()
    guard !doubtful.isEmpty else { return (isDependent, []) }
    let part = rows.coefficients.selecting(rows: doubtful)
    var isPresent = [Bool](repeating: false, count: part.columnCount)
    for quantity in part.columnIndex where column[Int(quantity)] >= 0 {
      isPresent[Int(quantity)] = true
    }
    var elimination = RowElimination(
      part, rightSides: doubtful.map { rows.rightSides[$0] },
      rightMagnitudes: doubtful.map { rows.rightMagnitudes[$0] })
    elimination.eliminate(isPresent.indices.filter { isPresent[$0] }.map(Int32.init))
    let left = elimination.rest
    for row in left.rows { isDependent[doubtful[row]] = true }
    return (
      isDependent,
      (0..<left.count).compactMap { place in
        Self.contradiction(place, left, exact) { rows.origins(of: doubtful[$0]) }
      }
    )
  }

  private static func contradiction(
    _ place: Int, _ left: CombinedRows, _ exact: ExactReadings, equations: (Int) -> [Int]
  ) -> Contradiction? {
    let (gap, magnitude) = exact.rightSide(of: place, in: left)
    guard abs(gap) > gapShare * magnitude else { return nil }
    let origins = left.origins(of: place).flatMap(equations)
    let quantities = left.coefficients.entries(ofRow: place).map {
      Int(left.coefficients.columnIndex[$0])
    }
    return Contradiction(
      equations: Set(origins).sorted(), quantities: quantities, gap: gap)
  }
}

/// The values that are known exactly, for right sides.
private struct ExactReadings {
  private var isExact: [Bool]
  private var value: [Double]

  init(_ problem: ReconciliationProblem) {
    isExact = [Bool](repeating: false, count: problem.quantities.count)
    value = [Double](repeating: 0, count: problem.quantities.count)
    for number in problem.quantities.indices {
      guard case .exact(let own) = problem.quantities[number].reading else { continue }
      isExact[number] = true
      value[number] = own
    }
  }

  /// The right side less the exact readings, and the sum of the magnitudes that went into it.
  func rightSide(of row: Int, in rows: CombinedRows) -> (value: Double, magnitude: Double) {
    var terms: [Double] = []
    var magnitude = rows.rightMagnitudes[row]
    for entry in rows.coefficients.entries(ofRow: row) {
      let quantity = Int(rows.coefficients.columnIndex[entry])
      guard isExact[quantity] else { continue }
      let term = rows.coefficients.values[entry] * value[quantity]
      if terms.isEmpty { terms.append(rows.rightSides[row]) }
      terms.append(-term)
      magnitude += abs(term)
    }
    return (terms.isEmpty ? rows.rightSides[row] : Sum.compensated(terms.span), magnitude)
  }
}
