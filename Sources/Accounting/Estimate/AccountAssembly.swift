import Findings
import Numerics

/// Puts a reconciliation together from its estimate, step by step.
struct AccountAssembly<Factorization: SparseFactorization> {
  private let problem: ReconciliationProblem
  private let observability: Observability
  private let estimate: LinearEstimate<Factorization>
  /// The variance of each reading's adjustment.
  private let gains: [Double]
  /// The value of each quantity that is determined.
  private var values: [Double]
  /// The variance of each quantity that is determined.
  private var variances: [Double]
  /// Whether each quantity is determined.
  private let isKnown: [Bool]

  /// The reconciliation so far.
  private(set) var result: Reconciliation
  /// What was found so far.
  private(set) var findings: [Finding] = []
  /// Whether a finding forbids a result.
  private(set) var isRefused = false

  /// A variance that keeps less than this share of the reading's own is rounding.
  private static var vanishedShare: Double { 1e-13 }
  /// Below this accuracy of variances a warning is due.
  private static var accuracyLimit: Double { 1e-6 }

  init(
    _ problem: ReconciliationProblem, _ observability: Observability,
    _ estimate: LinearEstimate<Factorization>, level: Double
  ) {
    self.problem = problem
    self.observability = observability
    self.estimate = estimate
    isKnown = observability.classes.map { $0 != .unobservable }
    values = estimate.values(problem)
    let (readings, consequences) = estimate.gains()
    gains = readings
    variances = Self.variances(estimate, readings, consequences)
    result = Reconciliation(
      chiSquare: estimate.chiSquare, degreesOfFreedom: estimate.conditions.count,
      testLevel: level, smallestPivotShare: estimate.factor.smallestPivotShare)
    judge()
    fill()
    let accuracy = 2.2e-16 / estimate.factor.smallestPivotShare
    if accuracy > Self.accuracyLimit, let equation = problem.equations.first {
      findings.append(
        Finding(
          .accuracyLost, at: Place(file: equation.place.file),
          ["digits": .count(accuracy > 1e-4 ? 3 : accuracy > 1e-5 ? 4 : 5)]))
    }
  }

  private static func variances(
    _ estimate: LinearEstimate<Factorization>, _ readings: [Double], _ consequences: [Double]
  ) -> [Double] {
    let own = estimate.errors.variances
    var variances = [Double](repeating: 0, count: estimate.conditions.column.count)
    for (column, quantity) in estimate.conditions.measured.enumerated() {
      variances[Int(quantity)] = remaining(own[column], less: readings[column])
    }
    let forms = estimate.consequences.forms
    let spread = forms.multiplied(by: estimate.errors.covariance)
    for (row, quantity) in estimate.consequences.quantities.enumerated() {
      var raw = 0.0
      for entry in spread.entries(ofRow: row) {
        raw += spread.values[entry] * forms[row, Int(spread.columnIndex[entry])]
      }
      variances[Int(quantity)] = remaining(raw, less: consequences[row])
    }
    return variances
  }

  private static func remaining(_ variance: Double, less gain: Double) -> Double {
    let rest = variance - gain
    return rest > vanishedShare * variance ? rest : 0
  }

  /// Sets the global test.
  private mutating func judge() {
    guard result.degreesOfFreedom > 0 else { return }
    let limit = ChiSquare(degreesOfFreedom: result.degreesOfFreedom).quantile(result.testLevel)
    result.chiSquareLimit = limit
    result.isRejected = result.chiSquare > limit
  }

  /// Fills in the quantities.
  private mutating func fill() {
    result.quantities = problem.quantities.indices.map { number in
      guard isKnown[number] else { return ReconciledQuantity(observation: .unobservable) }
      let reading = problem.quantities[number].reading
      var quantity = ReconciledQuantity(
        observation: observability.classes[number], value: values[number],
        standardUncertainty: variances[number].squareRoot(),
        adjustment: reading.value.map { values[number] - $0 })
      let column = estimate.conditions.column[number]
      if column >= 0, gains[Int(column)] > 0 {
        quantity.test = abs(estimate.adjustments[Int(column)]) / gains[Int(column)].squareRoot()
      }
      return quantity
    }
  }

  /// Holds the quantities within their bounds.
  mutating func holdBounds() {
    guard problem.quantities.contains(where: { $0.lower != nil || $0.upper != nil }) else { return }
    var bounded = BoundedEstimate(
      problem, estimate, values: values, variances: variances, isKnown: isKnown)
    do {
      try bounded.solve()
      guard !bounded.active.isEmpty else { return }
      variances = try bounded.remainingVariances()
    } catch {
      isRefused = true
      let quantity = problem.quantities[error.quantity]
      findings.append(
        Finding(.boundsContradict, at: quantity.place, ["quantity": .text(quantity.id)]))
      return
    }
    values = bounded.values
    result.chiSquare += bounded.chiSquareGrowth
    result.isTestValid = false
    result.isRejected = false
    result.boundsHeld = bounded.active.map {
      BoundHeld(quantity: $0.quantity, value: $0.value, isUpper: $0.sign > 0)
    }
    fill()
  }

  /// Searches gross errors, and readings that are a thousand times too large or too small.
  mutating func searchGrossErrors() {
    var search = GrossErrorSearch(estimate, gains: gains)
    let verdict = search.run(level: result.testLevel)
    let measured = estimate.conditions.measured
    result.grossErrors = verdict.found.map {
      GrossError(quantity: Int(measured[$0.reading]), test: $0.test, estimate: $0.estimate)
    }
    result.suspects = verdict.suspects.map { Int(measured[$0]) }
    result.chiSquareWithoutErrors = verdict.chiSquare
    result.degreesOfFreedomWithoutErrors = verdict.degreesOfFreedom
    if verdict.isLeftUnlocated {
      result.grossErrorStatus = .notLocatable
    } else if !verdict.found.isEmpty {
      result.grossErrorStatus = .located
    } else {
      result.grossErrorStatus = result.degreesOfFreedom == 0 ? .notTested : .none
    }
    let suspicion = UnitSuspicion(problem, estimate, gains: gains)
    for error in result.grossErrors {
      findings += suspicion.finding(error.quantity, expected: error.estimate)
    }
    if verdict.isLeftUnlocated { findings += suspicion.findings(among: verdict.suspects) }
  }

  /// Tells what one more meter would buy.
  mutating func appraiseMeters() {
    let appraisal = MeterAppraisal(
      problem: problem, estimate: estimate, freeGroups: observability.freeGroups, values: values,
      variances: variances)
    result.meterWorths = appraisal.worths()
  }
}
