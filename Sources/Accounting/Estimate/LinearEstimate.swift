package import Numerics

/// The least-squares estimate of an account: multipliers, adjustments and their variances.
///
/// With readings m, conditions G·x = h and covariance S: λ = (G·S·Gᵀ)⁻¹·(G·m − h), x = m − S·Gᵀ·λ,
/// chi-square = λᵀ·(G·m − h), and the adjustments have the covariance S·Gᵀ·(G·S·Gᵀ)⁻¹·G·S.
package struct LinearEstimate<Factorization: SparseFactorization>: Sendable {
  /// The conditions between readings.
  package let conditions: ReadingConditions
  /// The covariance of the readings' errors.
  package let errors: ReadingErrors
  /// How observable quantities follow.
  package let consequences: Consequences
  /// The normal equations and their pattern.
  package let normal: NormalEquations
  /// The factorised normal equations.
  package let factor: Factorization
  /// The readings.
  package let readings: [Double]
  /// By how much the readings miss each condition.
  package let residuals: [Double]
  /// The multiplier of each condition.
  package let multipliers: [Double]
  /// What is taken away from each reading.
  package let adjustments: [Double]

  /// Estimates the readings of an account.
  package init(
    _ problem: ReconciliationProblem, _ conditions: ReadingConditions, _ errors: ReadingErrors,
    _ consequences: Consequences
  ) throws(FactorizationError) {
    self.conditions = conditions
    self.errors = errors
    self.consequences = consequences
    normal = NormalEquations(conditions, errors, consequences.forms)
    factor = try Factorization(normal.matrix)
    readings = conditions.measured.map { problem.quantities[Int($0)].reading.value ?? 0 }
    residuals = Self.residuals(of: readings, conditions)
    var multipliers = residuals
    factor.solve(&multipliers)
    var adjustments = Self.product(normal.pulls, multipliers)
    for _ in 0..<2 {
      var correction = Self.residuals(
        of: zip(readings, adjustments).map { $0 - $1 }, conditions)
      factor.solve(&correction)
      for index in multipliers.indices { multipliers[index] += correction[index] }
      adjustments = Self.product(normal.pulls, multipliers)
    }
    self.multipliers = multipliers
    self.adjustments = adjustments
  }

  /// The least weighted sum of squares.
  package var chiSquare: Double { max(0, Sum.ofProducts(multipliers.span, residuals.span)) }

  /// The variances of the adjustments, then those by which observable quantities gain.
  ///
  /// The variance of a reconciled reading is its own less the first; that of an observable quantity is
  /// the variance of its form in unreconciled readings less the second.
  package func gains() -> (readings: [Double], consequences: [Double]) {
    let forms = factor.quadraticForms(normal.pulls.appending(normal.consequencePulls))
    let readings = normal.pulls.rowCount
    return (Array(forms[..<readings]), Array(forms[readings...]))
  }

  /// The variance of a linear form of the reconciled readings.
  ///
  /// - Parameter form: one coefficient per reading.
  func variance(ofForm form: [Double]) -> Double {
    var raw = 0.0
    var pull = [Double](repeating: 0, count: conditions.count)
    for reading in form.indices where form[reading] != 0 {
      for entry in errors.covariance.entries(ofRow: reading) {
        let other = Int(errors.covariance.columnIndex[entry])
        raw += form[reading] * errors.covariance.values[entry] * form[other]
      }
      for entry in normal.pulls.entries(ofRow: reading) {
        pull[Int(normal.pulls.columnIndex[entry])] += form[reading] * normal.pulls.values[entry]
      }
    }
    var solution = pull
    factor.solve(&solution)
    return max(0, raw - Sum.ofProducts(pull.span, solution.span))
  }

  /// The covariance of a linear form of the reconciled readings with every quantity.
  ///
  /// - Parameter form: one coefficient per reading.
  /// - Returns: one covariance per quantity of the account; 0 for quantities that are exact or not
  ///   determined.
  package func covariances(withForm form: [Double]) -> [Double] {
    let raw = Self.product(errors.covariance, form)
    var correction = Self.product(conditions.coefficients, raw)
    factor.solve(&correction)
    let gain = Self.product(normal.pulls, correction)
    var all = [Double](repeating: 0, count: conditions.column.count)
    for (column, quantity) in conditions.measured.enumerated() {
      all[Int(quantity)] = raw[column] - gain[column]
    }
    consequences.substitute(into: &all, isHomogeneous: true)
    return all
  }

  static func product(_ matrix: SparseMatrix, _ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: matrix.rowCount)
    var target = result.mutableSpan
    matrix.multiply(vector.span, into: &target)
    return result
  }

  private static func residuals(
    of values: [Double], _ conditions: ReadingConditions
  ) -> [Double] {
    var residuals = product(conditions.coefficients, values)
    for index in residuals.indices { residuals[index] -= conditions.rightSides[index] }
    return residuals
  }
}
