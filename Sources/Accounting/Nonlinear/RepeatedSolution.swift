import Numerics

/// Solves the linear accounts of later steps with the factor of an earlier one.
///
/// Later equations differ little from those that were factorised. The readings follow from the
/// multipliers at once, x = m − S·Jᵀ·λ; what is missing in J·x = b and in Jᵀ·λ = 0 for quantities without
/// a reading is corrected as if the old equations held, again and again. A correction takes one solution
/// with the factor, and each is smaller by what the equations have changed.
struct RepeatedSolution<Factorization: SparseFactorization> {
  private let observability: Observability
  private let estimate: LinearEstimate<Factorization>
  private let rows: [Int]
  private let isUnmeasured: [Bool]
  /// The multiplier of each equation.
  private var multipliers: [Double]

  /// Corrections go on until they are smaller than this share of the step.
  private static var share: Double { 1e-5 }
  /// Each correction is smaller than this share of the one before, or the old equations are too old.
  private static var mostRatio: Double { 0.5 }
  /// How many corrections are made at most.
  private static var most: Int { 10 }

  init(
    _ account: ReconciliationProblem, _ observability: Observability,
    _ estimate: LinearEstimate<Factorization>
  ) {
    self.observability = observability
    self.estimate = estimate
    rows = estimate.conditions.rowNumbers
    var isUnmeasured = [Bool](repeating: false, count: account.quantities.count)
    for quantity in account.unmeasured { isUnmeasured[Int(quantity)] = true }
    self.isUnmeasured = isUnmeasured
    multipliers = [Double](repeating: 0, count: account.equations.count)
    for (row, multiplier) in zip(rows, estimate.multipliers) { multipliers[row] = multiplier }
    observability.conditions.operations.applyTransposed(to: &multipliers)
  }

  /// The values that solve the account of other equations; `nil` where these differ too much.
  ///
  /// - Parameters:
  ///   - values: where the equations were made.
  ///   - sizes: what a change of each quantity is measured by.
  ///   - accuracy: the change that counts as none.
  mutating func values(
    _ linearisation: Linearisation, at values: [Double], sizes: [Double], accuracy: Double
  ) -> [Double]? {
    var target = values
    var pull = setReadings(of: &target, linearisation.derivatives)
    var last = Double.infinity
    for _ in 0..<Self.most {
      let old = target
      correct(&target, pull, missing: missing(linearisation, values, target))
      pull = setReadings(of: &target, linearisation.derivatives)
      let correction = Self.change(from: old, to: target, sizes)
      guard correction.isFinite, correction <= Self.mostRatio * last else {
        return correction <= accuracy ? target : nil
      }
      last = correction
      let step = Self.change(from: values, to: target, sizes)
      if correction <= Self.share * step { return target }
    }
    return last <= accuracy ? target : nil
  }

  /// Sets the readings to what the multipliers say; returns Jᵀ·λ.
  private func setReadings(of values: inout [Double], _ derivatives: SparseMatrix) -> [Double] {
    var pull = [Double](repeating: 0, count: values.count)
    var target = pull.mutableSpan
    derivatives.multiplyTransposed(multipliers.span, into: &target)
    let own = estimate.conditions.measured.map { pull[Int($0)] }
    let adjustments = LinearEstimate<Factorization>.product(estimate.errors.covariance, own)
    for (place, quantity) in estimate.conditions.measured.enumerated() {
      values[Int(quantity)] = estimate.readings[place] - adjustments[place]
    }
    return pull
  }

  /// By how much each equation is missed.
  private func missing(
    _ linearisation: Linearisation, _ values: [Double], _ target: [Double]
  ) -> [Double] {
    let moved = zip(target, values).map { $0 - $1 }
    let sums = LinearEstimate<Factorization>.product(linearisation.derivatives, moved)
    return zip(linearisation.residuals, sums).map { -$0 - $1 }
  }

  /// Corrects multipliers and unmeasured quantities as if the old equations held.
  private mutating func correct(
    _ target: inout [Double], _ pull: [Double], missing: [Double]
  ) {
    var sides = missing
    observability.conditions.operations.apply(to: &sides)
    var weights = zip(pull, isUnmeasured).map { $1 ? -$0 : 0 }
    var change = [Double](repeating: 0, count: multipliers.count)
    observability.freeDefinitions.resolve(&weights, multipliers: &change)
    observability.definitions.resolve(&weights, multipliers: &change)

    let conditions = estimate.conditions
    var moves = LinearEstimate<Factorization>.product(
      estimate.errors.covariance, conditions.measured.map { weights[Int($0)] })
    var solution = LinearEstimate<Factorization>.product(conditions.coefficients, moves)
    for (place, row) in rows.enumerated() { solution[place] -= sides[row] }
    estimate.factor.solve(&solution)
    let back = LinearEstimate<Factorization>.product(estimate.normal.pulls, solution)
    for place in moves.indices { moves[place] -= back[place] }

    var all = [Double](repeating: 0, count: target.count)
    for (place, quantity) in conditions.measured.enumerated() { all[Int(quantity)] = moves[place] }
    observability.definitions.substitute(into: &all, rightSides: sides)
    observability.freeDefinitions.substitute(into: &all, rightSides: sides)
    for number in target.indices where isUnmeasured[number] { target[number] += all[number] }
    for (place, row) in rows.enumerated() { change[row] = solution[place] }
    observability.conditions.operations.applyTransposed(to: &change)
    for row in change.indices { multipliers[row] += change[row] }
  }

  private static func change(from old: [Double], to new: [Double], _ sizes: [Double]) -> Double {
    var largest = 0.0
    for number in old.indices {
      let share = abs(new[number] - old[number]) / sizes[number]
      if !(share <= largest) { largest = share.isFinite ? share : .infinity }
    }
    return largest
  }
}
