import Numerics

/// Searches gross errors by serial elimination: while the global test rejects, the reading with the
/// largest test is treated as unmeasured.
///
/// A reading of infinite variance is a change of the normal equations by one vector, so each step takes
/// one solution with the factor that is there, not a new factorisation.
package struct GrossErrorSearch<Factorization: SparseFactorization> {
  private let estimate: LinearEstimate<Factorization>
  private let variances: [Double]
  private let freedom: Int
  private var multipliers: [Double]
  private var adjustments: [Double]
  private var gains: [Double]
  private var steps: [Step] = []

  /// One elimination: the vector by which the multipliers change, and its size.
  private struct Step {
    var reading: Int
    var test: Double
    var direction: [Double]
    var size: Double
    var shift: Double
  }

  /// What a search found.
  package struct Verdict: Sendable {
    /// The readings that were eliminated: their columns, tests and estimates without them.
    package var found: [(reading: Int, test: Double, estimate: Double)]
    /// Whether an error is left whose place cannot be told.
    package var isLeftUnlocated: Bool
    /// The readings that share the largest test where an error is left.
    package var suspects: [Int]
    /// Chi-square without the eliminated readings.
    package var chiSquare: Double
    /// The degrees of freedom without them.
    package var degreesOfFreedom: Int
  }

  /// Tests that differ by less than this share are equal.
  private static var tieShare: Double { 1e-7 }
  /// A reading is no longer redundant when its adjustment keeps less than this share of its variance.
  private static var lostShare: Double { 1e-9 }

  /// Prepares the search in an estimate.
  ///
  /// - Parameters:
  ///   - gains: the variance of each adjustment; 0 where a reading is not to be named.
  ///   - degreesOfFreedom: those of the account; the number of its conditions by default.
  package init(
    _ estimate: LinearEstimate<Factorization>, gains: [Double], degreesOfFreedom: Int? = nil
  ) {
    self.estimate = estimate
    freedom = degreesOfFreedom ?? estimate.conditions.count
    self.gains = gains
    variances = gains
    multipliers = estimate.multipliers
    adjustments = estimate.adjustments
  }

  /// Searches until the global test at a level accepts, or no single reading can be named.
  package mutating func run(level: Double) -> Verdict {
    var suspects: [Int] = []
    while isRejected(level) {
      suspects = largestTests()
      guard suspects.count == 1 else { break }
      eliminate(suspects[0])
    }
    let isLeft = isRejected(level)
    return Verdict(
      found: estimates(), isLeftUnlocated: isLeft, suspects: isLeft ? suspects : [],
      chiSquare: chiSquare, degreesOfFreedom: degreesOfFreedom)
  }

  private var chiSquare: Double {
    max(0, Sum.ofProducts(multipliers.span, estimate.residuals.span))
  }

  private var degreesOfFreedom: Int { freedom - steps.count }

  private func isRejected(_ level: Double) -> Bool {
    guard degreesOfFreedom > 0 else { return false }
    return ChiSquare(degreesOfFreedom: degreesOfFreedom).probability(above: chiSquare) < 1 - level
  }

  /// The readings that share the largest test.
  private func largestTests() -> [Int] {
    let tests = adjustments.indices.map { reading in
      gains[reading] > Self.lostShare * variances[reading]
        ? abs(adjustments[reading]) / gains[reading].squareRoot() : 0
    }
    guard let largest = tests.max(), largest > 0 else { return [] }
    return tests.indices.filter { tests[$0] >= largest * (1 - Self.tieShare) }
  }

  /// Treats a reading as unmeasured.
  private mutating func eliminate(_ reading: Int) {
    let test = abs(adjustments[reading]) / gains[reading].squareRoot()
    var direction = [Double](repeating: 0, count: multipliers.count)
    let columns = estimate.normal.columns
    for entry in columns.entries(ofRow: reading) {
      direction[Int(columns.columnIndex[entry])] = columns.values[entry]
    }
    estimate.factor.solve(&direction)
    for step in steps {
      let share = product(reading, step.direction) / step.size
      for index in direction.indices { direction[index] -= share * step.direction[index] }
    }
    let size = product(reading, direction)
    let shift = product(reading, multipliers) / size
    for index in multipliers.indices { multipliers[index] -= shift * direction[index] }
    let pull = LinearEstimate<Factorization>.product(estimate.normal.pulls, direction)
    for index in adjustments.indices {
      adjustments[index] -= shift * pull[index]
      gains[index] = max(0, gains[index] - pull[index] * pull[index] / size)
    }
    gains[reading] = 0
    steps.append(
      Step(reading: reading, test: test, direction: direction, size: size, shift: shift))
  }

  /// gᵀ·v with the conditions g that a reading stands in.
  private func product(_ reading: Int, _ vector: [Double]) -> Double {
    let columns = estimate.normal.columns
    return columns.entries(ofRow: reading).reduce(0.0) {
      $0 + columns.values[$1] * vector[Int(columns.columnIndex[$1])]
    }
  }

  /// What the eliminated readings should have been: each shift is the sum of the errors of its own and
  /// of the readings eliminated later, as far as they pull at it.
  private func estimates() -> [(reading: Int, test: Double, estimate: Double)] {
    var errors = steps.map(\.shift)
    for place in steps.indices.reversed() {
      let step = steps[place]
      for later in place + 1..<steps.count {
        errors[place] -= product(steps[later].reading, step.direction) / step.size * errors[later]
      }
    }
    return zip(steps, errors).map { step, error in
      let value = estimate.readings[step.reading] - error - adjustments[step.reading]
      return (step.reading, step.test, value)
    }
  }
}
