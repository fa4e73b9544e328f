import Accounting
import Findings
import Numerics

/// A plain dense reconciliation, which the fast one is held against.
///
/// Unmeasured quantities are eliminated with complete pivoting; classes come from ranks: a reading is
/// redundant if its column adds to the rank of the unmeasured ones' columns, an unmeasured quantity is
/// observable if the rank falls by one without its column.
struct DenseReference {
  var classes: [ObservationClass] = []
  var values: [Double?] = []
  var variances: [Double?] = []
  var adjustmentVariances: [Double] = []
  var chiSquare = 0.0
  var degreesOfFreedom = 0

  /// Reconciles a problem.
  ///
  /// - Parameter known: the classes, where they were found before.
  init(_ problem: ReconciliationProblem, classes known: [ObservationClass]? = nil) {
    let count = problem.quantities.count
    let readings = problem.quantities.map(\.reading)
    let unmeasured = (0..<count).filter { readings[$0] == .none }
    let measured = (0..<count).filter { if case .measured = readings[$0] { true } else { false } }
    let matrix = (0..<problem.equations.count).map { row in
      (0..<count).map { problem.coefficients[row, $0] } + [problem.rightSides[row]]
    }
    classes = known ?? Self.classes(matrix, unmeasured, count)

    let echelon = DenseMatrix.eliminate(matrix, columns: unmeasured)
    var conditions = echelon.rest.map { echelon.rows[$0] }
    let independent = DenseMatrix.eliminate(conditions, columns: measured).pivots.map(\.row)
      .sorted()
    conditions = independent.map { conditions[$0] }
    let exactPart = { (row: [Double]) -> Double in
      (0..<count).reduce(row[count]) { sum, quantity in
        if case .exact(let value) = readings[quantity] { sum - row[quantity] * value } else { sum }
      }
    }
    let g = conditions.map { row in measured.map { row[$0] } }
    let covariance = Self.covariance(problem, measured)
    let pull = DenseMatrix.product(covariance, DenseMatrix.transposed(g, columns: measured.count))
    let inverse = DenseMatrix.inverse(DenseMatrix.product(g, pull))
    let start = measured.map { readings[$0].value ?? 0 }
    let residual = zip(g, conditions).map { row, condition in
      zip(row, start).reduce(-exactPart(condition)) { $0 + $1.0 * $1.1 }
    }
    let multipliers = inverse.map { row in zip(row, residual).reduce(0) { $0 + $1.0 * $1.1 } }
    chiSquare = zip(multipliers, residual).reduce(0) { $0 + $1.0 * $1.1 }
    degreesOfFreedom = conditions.count
    let adjustments = pull.map { row in zip(row, multipliers).reduce(0) { $0 + $1.0 * $1.1 } }
    let gain = DenseMatrix.product(
      DenseMatrix.product(pull, inverse), DenseMatrix.transposed(pull, columns: g.count))
    adjustmentVariances = measured.indices.map { gain.isEmpty || g.isEmpty ? 0 : gain[$0][$0] }
    let left = measured.indices.map { row in
      measured.indices.map { covariance[row][$0] - (g.isEmpty ? 0 : gain[row][$0]) }
    }

    values = readings.map(\.value)
    variances = readings.map { $0 == .none ? nil : 0 }
    for (place, quantity) in measured.enumerated() {
      values[quantity] = start[place] - (g.isEmpty ? 0 : adjustments[place])
      variances[quantity] = left[place][place]
    }
    for pivot in echelon.pivots where classes[pivot.column] == .observable {
      let row = echelon.rows[pivot.row]
      let own = row[pivot.column]
      let form = measured.map { -row[$0] / own }
      var value = exactPart(row) / own
      for (coefficient, quantity) in zip(form, measured) {
        value += coefficient * (values[quantity] ?? 0)
      }
      values[pivot.column] = value
      variances[pivot.column] = form.indices.reduce(0.0) { sum, a in
        form.indices.reduce(sum) { $0 + form[a] * form[$1] * left[a][$1] }
      }
    }
  }

  private static func classes(
    _ matrix: [[Double]], _ unmeasured: [Int], _ count: Int
  ) -> [ObservationClass] {
    let rank = DenseMatrix.rank(matrix, columns: unmeasured)
    return (0..<count).map { quantity in
      if unmeasured.contains(quantity) {
        let others = unmeasured.filter { $0 != quantity }
        return DenseMatrix.rank(matrix, columns: others) < rank ? .observable : .unobservable
      }
      return DenseMatrix.rank(matrix, columns: unmeasured + [quantity]) > rank
        ? .redundant : .nonredundant
    }
  }

  private static func covariance(
    _ problem: ReconciliationProblem, _ measured: [Int]
  ) -> [[Double]] {
    let deviations = measured.map { problem.quantities[$0].reading.standardUncertainty ?? 0 }
    var covariance = measured.indices.map { row in
      measured.indices.map { $0 == row ? deviations[row] * deviations[row] : 0 }
    }
    for pair in problem.correlations {
      guard let first = measured.firstIndex(of: pair.first),
        let second = measured.firstIndex(of: pair.second)
      else { continue }
      covariance[first][second] = pair.coefficient * deviations[first] * deviations[second]
      covariance[second][first] = covariance[first][second]
    }
    return covariance
  }
}
