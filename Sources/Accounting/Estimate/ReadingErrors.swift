import Findings
package import Numerics

/// The covariance of the errors of the uncertain readings.
package struct ReadingErrors: Sendable {
  /// The covariance, both triangles; column i is the reading of the i-th measured quantity.
  package let covariance: SparseMatrix

  /// Readings whose correlations cannot all be true: they leave some combination of readings without
  /// an error, or with a negative variance.
  package struct Singular: Error, Sendable, Hashable {
    /// The quantities that are joined by such correlations.
    package let quantities: [Int]
  }

  /// The share of its variance that each reading's error must have for itself, given all others.
  private static let leastIndependence = 1e-12

  /// Whether errors of different readings belong together.
  var isCorrelated: Bool { covariance.entryCount > covariance.rowCount }

  /// The variance of each reading.
  package var variances: [Double] {
    (0..<covariance.rowCount).map { covariance[$0, $0] }
  }

  /// Collects the errors of an account's readings.
  ///
  /// - Precondition: Correlations join uncertain readings only.
  package init(
    _ problem: ReconciliationProblem, _ conditions: ReadingConditions
  ) throws(Singular) {
    let deviations = conditions.measured.map {
      problem.quantities[Int($0)].reading.standardUncertainty ?? 0
    }
    guard !problem.correlations.isEmpty else {
      covariance = .diagonal(deviations.map { $0 * $0 })
      return
    }
    var builder = SparseMatrixBuilder(capacity: deviations.count + 2 * problem.correlations.count)
    for (place, deviation) in deviations.enumerated() {
      builder.add(deviation * deviation, row: place, column: place)
    }
    for pair in problem.correlations {
      let first = Int(conditions.column[pair.first])
      let second = Int(conditions.column[pair.second])
      let value = pair.coefficient * deviations[first] * deviations[second]
      builder.add(value, row: first, column: second)
      builder.add(value, row: second, column: first)
    }
    covariance = builder.finish(rowCount: deviations.count, columnCount: deviations.count)
    try Self.check(problem.correlations, quantityCount: problem.quantities.count)
  }

  /// Refuses correlations that are not positive definite.
  private static func check(
    _ correlations: [ReadingCorrelation], quantityCount: Int
  ) throws(Singular) {
    guard !correlations.isEmpty else { return }
    var place = [Int](repeating: -1, count: quantityCount)
    var members: [Int] = []
    for pair in correlations {
      for quantity in [pair.first, pair.second] where place[quantity] < 0 {
        place[quantity] = members.count
        members.append(quantity)
      }
    }
    var builder = SparseMatrixBuilder(capacity: members.count + correlations.count)
    for number in members.indices { builder.add(1, row: number, column: number) }
    for pair in correlations {
      let first = place[pair.first]
      let second = place[pair.second]
      builder.add(pair.coefficient, row: max(first, second), column: min(first, second))
    }
    let matrix = SymmetricMatrix(
      lower: builder.finish(rowCount: members.count, columnCount: members.count))
    do throws(FactorizationError) {
      _ = try SparseCholesky(matrix, leastPivotShare: leastIndependence)
    } catch {
      guard case .notPositiveDefinite(let row) = error else { return }
      throw Singular(quantities: Self.joined(to: members[row], by: correlations))
    }
  }

  /// The quantities that correlations join to one of them, directly or through others.
  private static func joined(to member: Int, by correlations: [ReadingCorrelation]) -> [Int] {
    var joined: Set<Int> = [member]
    var size = 0
    while joined.count != size {
      size = joined.count
      for pair in correlations where joined.contains(pair.first) || joined.contains(pair.second) {
        joined.formUnion([pair.first, pair.second])
      }
    }
    return joined.sorted()
  }
}
