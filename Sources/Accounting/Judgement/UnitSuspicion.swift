import Findings

/// Tells readings that are a thousand times what the others say, or a thousandth.
struct UnitSuspicion<Factorization: SparseFactorization> {
  private let problem: ReconciliationProblem
  private let estimate: LinearEstimate<Factorization>
  private let gains: [Double]

  /// How far from a thousand a ratio may be.
  private static var tolerance: Double { 0.2 }

  init(
    _ problem: ReconciliationProblem, _ estimate: LinearEstimate<Factorization>, gains: [Double]
  ) {
    self.problem = problem
    self.estimate = estimate
    self.gains = gains
  }

  /// A finding where a quantity's reading is a thousand times its estimate, or a thousandth.
  func finding(_ quantity: Int, expected: Double) -> [Finding] {
    guard let found = problem.quantities[quantity].reading.value, expected != 0, found != 0 else {
      return []
    }
    for factor in [1000, 0.001] where abs(found / expected / factor - 1) < Self.tolerance {
      let place = problem.quantities[quantity].place
      return [
        Finding(
          .unitOffByThousand, at: place,
          [
            "quantity": .text(problem.quantities[quantity].id),
            "found": .number(found, unit: ""), "expected": .number(expected, unit: ""),
            "factor": .number(factor, unit: ""),
          ])
      ]
    }
    return []
  }

  /// Findings among readings of which any one may be wrong, each judged by all others.
  func findings(among readings: [Int]) -> [Finding] {
    let variances = estimate.errors.variances
    return readings.flatMap { reading -> [Finding] in
      guard gains[reading] > 0 else { return [] }
      let error = estimate.adjustments[reading] * variances[reading] / gains[reading]
      return finding(
        Int(estimate.conditions.measured[reading]), expected: estimate.readings[reading] - error)
    }
  }
}
