package import Numerics

/// The normal equations of an account, N = G·S·Gᵀ, with a pattern that holds all that is asked of its
/// inverse.
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
  /// The observable quantities whose variance is found by a solution of their own, because their forms
  /// reach over too many conditions.
  package let wideConsequences: [Int]

  /// How many conditions a form may reach over before it is solved for on its own.
  private static let widthLimit = 150

  /// Forms the normal equations.
  package init(_ conditions: ReadingConditions, _ errors: ReadingErrors, _ forms: SparseMatrix) {
    columns = conditions.coefficients.transposed()
    pulls = errors.covariance.multiplied(by: columns)
    consequencePulls = forms.multiplied(by: pulls)
    guard forms.rowCount > 0 || errors.isCorrelated else {
      matrix = SymmetricMatrix(
        lower: conditions.coefficients.multiplied(by: pulls).lowerTriangle())
      wideConsequences = []
      return
    }
    var builder = SparseMatrixBuilder(capacity: 4 * pulls.entryCount + conditions.count)
    for row in 0..<conditions.count { builder.add(0, row: row, column: row) }
    for reading in 0..<columns.rowCount {
      for left in columns.entries(ofRow: reading) {
        let row = Int(columns.columnIndex[left])
        for right in pulls.entries(ofRow: reading) {
          let column = Int(pulls.columnIndex[right])
          guard column <= row else { break }
          builder.add(columns.values[left] * pulls.values[right], row: row, column: column)
        }
      }
    }
    for reading in 0..<pulls.rowCount
    where pulls.entries(ofRow: reading).count > columns.entries(ofRow: reading).count {
      Self.join(pulls, reading, in: &builder)
    }
    var wide: [Int] = []
    for form in 0..<consequencePulls.rowCount {
      if consequencePulls.entries(ofRow: form).count > Self.widthLimit {
        wide.append(form)
      } else {
        Self.join(consequencePulls, form, in: &builder)
      }
    }
    wideConsequences = wide
    matrix = SymmetricMatrix(
      lower: builder.finish(rowCount: conditions.count, columnCount: conditions.count))
  }

  /// Makes any two conditions of a vector an entry of the pattern.
  private static func join(
    _ vectors: SparseMatrix, _ vector: Int, in builder: inout SparseMatrixBuilder
  ) {
    let entries = vectors.entries(ofRow: vector)
    for left in entries {
      for right in entries.lowerBound..<left {
        builder.add(
          0, row: Int(vectors.columnIndex[left]), column: Int(vectors.columnIndex[right]))
      }
    }
  }
}
