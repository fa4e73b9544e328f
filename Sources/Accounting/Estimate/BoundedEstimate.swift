import Numerics

/// Holds an estimate within bounds: the quantities that would leave theirs are fixed at them.
///
/// The estimate without bounds has a covariance; fixing quantities at bounds moves it by multiples of
/// their covariances with all quantities. Which bounds are active is found by adding the worst
/// violation and dropping those that pull the wrong way, which ends after finitely many steps.
///
/// Source: C. L. Lawson, R. J. Hanson, *Solving Least Squares Problems* (1974), chapter 23, applied to
/// the multipliers of the bounds.
struct BoundedEstimate<Factorization: SparseFactorization> {
  private let problem: ReconciliationProblem
  private let estimate: LinearEstimate<Factorization>
  private let start: [Double]
  private let variances: [Double]
  private let isKnown: [Bool]

  /// The quantities that are fixed at a bound, with the multiplier that holds them there.
  private(set) var active: [ActiveBound] = []
  /// The values of all quantities.
  private(set) var values: [Double]

  /// A quantity at one of its bounds.
  struct ActiveBound {
    var quantity: Int
    var value: Double
    /// 1 for an upper bound, −1 for a lower one.
    var sign: Double
    /// The covariance of the quantity with every quantity.
    var covariances: [Double]
    var multiplier = 0.0
  }

  /// Bounds that cannot all hold.
  struct Infeasible: Error {
    var quantity: Int
  }

  /// How far outside a bound counts as inside, beside the numbers compared.
  private static var slackShare: Double { 1e-10 }

  /// The share of its variance that each active bound must take away by itself.
  private static var leastIndependence: Double { 1e-9 }

  /// Prepares bounds around the values and variances of an estimate.
  init(
    _ problem: ReconciliationProblem, _ estimate: LinearEstimate<Factorization>,
    values: [Double], variances: [Double], isKnown: [Bool]
  ) {
    self.problem = problem
    self.estimate = estimate
    self.variances = variances
    self.isKnown = isKnown
    self.values = values
    start = values
  }

  /// Finds the active bounds.
  mutating func solve() throws(Infeasible) {
    for _ in 0..<10 * (problem.quantities.count + 1) {
      guard let worst = worstViolation() else { return }
      guard variances[worst.quantity] > 0 else { throw Infeasible(quantity: worst.quantity) }
      active.append(worst)
      active[active.count - 1].covariances = covariances(of: worst.quantity)
      try settle()
      move()
    }
    if let worst = worstViolation() { throw Infeasible(quantity: worst.quantity) }
  }

  /// What chi-square grows by.
  var chiSquareGrowth: Double {
    active.reduce(0.0) { $0 + $1.multiplier * (start[$1.quantity] - $1.value) }
  }

  /// The variances that are left with the active bounds taken as exact.
  func remainingVariances() throws(Infeasible) -> [Double] {
    guard !active.isEmpty else { return variances }
    let factor = try factorised()
    return variances.indices.map { quantity in
      guard isKnown[quantity], !active.contains(where: { $0.quantity == quantity }) else {
        return 0
      }
      let own = active.map { $0.covariances[quantity] }
      var solution = own
      factor.solve(&solution)
      return max(0, variances[quantity] - Sum.ofProducts(own.span, solution.span))
    }
  }

  /// The bound that is missed by most standard uncertainties.
  private func worstViolation() -> ActiveBound? {
    var worst: ActiveBound?
    var worstMiss = 0.0
    for (number, quantity) in problem.quantities.enumerated() where isKnown[number] {
      for (bound, sign) in [(quantity.lower, -1.0), (quantity.upper, 1.0)] {
        guard let bound else { continue }
        let miss = sign * (values[number] - bound)
        guard miss > Self.slackShare * (abs(bound) + abs(start[number])) else { continue }
        let relative = miss / max(variances[number].squareRoot(), .leastNormalMagnitude)
        guard relative > worstMiss else { continue }
        worstMiss = relative
        worst = ActiveBound(quantity: number, value: bound, sign: sign, covariances: [])
      }
    }
    return worst
  }

  /// The covariance of one quantity with all.
  private func covariances(of quantity: Int) -> [Double] {
    var form = [Double](repeating: 0, count: estimate.readings.count)
    let column = estimate.conditions.column[quantity]
    if column >= 0 {
      form[Int(column)] = 1
    } else if let row = estimate.consequences.quantities.firstIndex(of: Int32(quantity)) {
      let forms = estimate.consequences.forms
      for entry in forms.entries(ofRow: row) {
        form[Int(forms.columnIndex[entry])] = forms.values[entry]
      }
    }
    return estimate.covariances(withForm: form)
  }

  /// Solves for the multipliers, dropping bounds that would have to pull the wrong way.
  private mutating func settle() throws(Infeasible) {
    while true {
      let factor = try factorised()
      var target = active.map { start[$0.quantity] - $0.value }
      factor.solve(&target)
      var step = 1.0
      for (bound, goal) in zip(active, target) where bound.sign * goal <= 0 {
        let now = bound.sign * bound.multiplier
        step = min(step, now / (now - bound.sign * goal))
      }
      for place in active.indices {
        active[place].multiplier += step * (target[place] - active[place].multiplier)
      }
      guard step < 1 else { return }
      active.removeAll { $0.sign * $0.multiplier <= 1e-14 * abs($0.multiplier) }
    }
  }

  private func factorised() throws(Infeasible) -> SparseCholesky {
    var builder = SparseMatrixBuilder()
    for (row, bound) in active.enumerated() {
      for column in 0...row {
        builder.add(bound.covariances[active[column].quantity], row: row, column: column)
      }
    }
    let matrix = SymmetricMatrix(
      lower: builder.finish(rowCount: active.count, columnCount: active.count))
    do {
      return try SparseCholesky(matrix, leastPivotShare: Self.leastIndependence)
    } catch {
      guard case .notPositiveDefinite(let row) = error else { throw Infeasible(quantity: 0) }
      throw Infeasible(quantity: active[row].quantity)
    }
  }

  /// Moves all values by what the active bounds pull.
  private mutating func move() {
    values = start
    for bound in active {
      for index in values.indices { values[index] -= bound.multiplier * bound.covariances[index] }
    }
    for bound in active { values[bound.quantity] = bound.value }
  }
}
