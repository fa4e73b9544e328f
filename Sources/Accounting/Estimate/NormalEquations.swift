package import Numerics

/// The normal equations of an account, N = G·S·Gᵀ.
///
/// G are the conditions between readings, S is the covariance of their errors.
package struct NormalEquations: Sendable {
  /// Gᵀ: the conditions that each reading stands in.
  package let columns: SparseMatrix
  /// S·Gᵀ: what each reading takes of each condition's multiplier.
  package let pulls: SparseMatrix
  /// T·S·Gᵀ: the same for each observable quantity with its form T.
  package let consequencePulls: SparseMatrix
  /// N.
  package let matrix: SymmetricMatrix

  /// Forms the normal equations.
  package init(_ conditions: ReadingConditions, _ errors: ReadingErrors, _ forms: SparseMatrix) {
    columns = conditions.coefficients.transposed()
    pulls =
      errors.isCorrelated
      ? errors.covariance.multiplied(by: columns)
      : columns.scalingRows(by: errors.covariance.values)
    consequencePulls = forms.multiplied(by: pulls)
    matrix = SymmetricMatrix(
      lower: conditions.coefficients.multiplied(by: pulls, isLower: true))
  }
}
