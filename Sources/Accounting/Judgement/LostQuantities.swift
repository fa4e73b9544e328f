import Numerics

/// Quantities of which arithmetic keeps no digit: their readings are so much less certain than what the
/// others say of them that the difference of both is rounding.
///
/// A quantity that exact values alone determine has no uncertainty either; it is told apart, for it does
/// not move in any solution of the equations between readings.
struct LostQuantities<Factorization: SparseFactorization> {
  /// The quantities, rising.
  let quantities: [Int]

  /// A form below this share of what it adds up is zero.
  private static var zeroShare: Double { 1e-9 }

  /// Looks for them.
  ///
  /// - Parameter variances: the variance of each quantity that is determined.
  /// - Complexity: that of an elimination of the conditions, where a variance is zero; else O(quantities).
  init(_ estimate: LinearEstimate<Factorization>, variances: [Double]) {
    let conditions = estimate.conditions
    let readings = conditions.measured.indices.filter {
      variances[Int(conditions.measured[$0])] == 0
    }
    let forms = estimate.consequences.quantities.indices.filter {
      variances[Int(estimate.consequences.quantities[$0])] == 0
        && !estimate.consequences.forms.entries(ofRow: $0).isEmpty
    }
    guard !(readings.isEmpty && forms.isEmpty) else {
      quantities = []
      return
    }
    let columns = conditions.measured.indices.map { Int32($0) }
    let directions = FreeDirections(columns, in: conditions.coefficients)
    let lost =
      readings.filter { directions.isFree($0) }.map { Int(conditions.measured[$0]) }
      + forms.filter { Self.moves($0, estimate.consequences.forms, directions) }
      .map { Int(estimate.consequences.quantities[$0]) }
    quantities = lost.sorted()
  }

  /// Whether a form is not zero in a random solution of the equations.
  private static func moves(
    _ row: Int, _ forms: SparseMatrix, _ directions: FreeDirections
  ) -> Bool {
    var sum = 0.0
    var size = 0.0
    for entry in forms.entries(ofRow: row) {
      let term = forms.values[entry] * directions.first[Int(forms.columnIndex[entry])]
      sum += term
      size += abs(term)
    }
    return abs(sum) > zeroShare * size
  }
}
