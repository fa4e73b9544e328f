import Findings
import Numerics

/// Puts a reconciliation together from its estimate, step by step.
struct AccountAssembly<Factorization: SparseFactorization> {
  private let problem: ReconciliationProblem
  private var observability: Observability
  private let estimate: LinearEstimate<Factorization>
  /// The variance of each reading's adjustment, bounds left out.
  private let gains: [Double]
  /// What is taken away from each reading, and its variance, with active bounds as equations.
  private var adjustments: [Double]
  private var spreads: [Double]
  /// The value of each quantity that is determined.
  private(set) var values: [Double]
  /// The variance of each quantity that is determined.
  private(set) var variances: [Double]
  /// Whether each quantity is determined.
  private var isKnown: [Bool]
  /// Whether arithmetic keeps no digit of each quantity.
  private var isLost: [Bool]

  /// The reconciliation so far.
  private(set) var result: Reconciliation
  /// What was found so far.
  private(set) var findings: [Finding] = []
  /// Whether a finding forbids a result.
  private(set) var isRefused = false

  /// A variance that keeps less than this share of the reading's own is rounding.
  private static var vanishedShare: Double { 1e-13 }
  /// The share of its size from which on a standard uncertainty says nothing of a quantity.
  private static var vagueShare: Double { 0.25 }
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
    isLost = [Bool](repeating: false, count: isKnown.count)
    values = estimate.values(problem)
    let (readings, consequences) = estimate.gains()
    gains = readings
    adjustments = estimate.adjustments
    spreads = readings
    variances = Self.variances(estimate, readings, consequences)
    result = Reconciliation(
      chiSquare: estimate.chiSquare, degreesOfFreedom: estimate.conditions.count,
      testLevel: level, smallestPivotShare: estimate.factor.smallestPivotShare)
    let lost = LostQuantities(estimate, variances: variances).quantities
    for quantity in lost { isLost[quantity] = true }
    if let first = lost.first {
      let names = lost.prefix(10).map { problem.quantities[$0].id } + (lost.count > 10 ? ["…"] : [])
      findings.append(
        Finding(
          .quantityLostInRounding, at: problem.quantities[first].place,
          ["count": .count(lost.count), "quantities": .list(names)]))
    }
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
      guard !isLost[number] else {
        return ReconciledQuantity(observation: observability.classes[number])
      }
      let reading = problem.quantities[number].reading
      var quantity = ReconciledQuantity(
        observation: observability.classes[number], value: values[number],
        standardUncertainty: variances[number].squareRoot(),
        adjustment: reading.isAssumed ? nil : reading.value.map { values[number] - $0 })
      let column = estimate.conditions.column[number]
      if column >= 0, spreads[Int(column)] > 0 {
        quantity.test = abs(adjustments[Int(column)]) / spreads[Int(column)].squareRoot()
      }
      return quantity
    }
  }

  /// Takes back what assumed values pretend: they give no degree of freedom, and what rests on them
  /// counts as unobservable.
  mutating func withdrawAssumptions() {
    let assumed = problem.quantities.indices.filter { problem.quantities[$0].reading.isAssumed }
    guard !assumed.isEmpty else { return }
    let plain = problem.withoutAssumptions
    observability = Observability(plain)
    result.degreesOfFreedom = ReadingConditions(plain, observability).count
    result.degreesOfFreedomWithoutErrors = result.degreesOfFreedom
    for number in assumed {
      guard case .assumed(let value, let deviation) = problem.quantities[number].reading else {
        continue
      }
      let share = (values[number] - value) / deviation
      result.chiSquare = max(0, result.chiSquare - share * share)
    }
    result.chiSquareWithoutErrors = result.chiSquare
    result.chiSquareLimit = nil
    result.isRejected = false
    judge()
    let sizes = QuantitySizes(problem.coefficients, at: values).values
    for number in isKnown.indices where plain.quantities[number].reading == .none {
      let isVague = variances[number].squareRoot() >= Self.vagueShare * sizes[number]
      if isVague || problem.quantities[number].reading.isAssumed { isKnown[number] = false }
      if observability.classes[number] == .unobservable { isKnown[number] = false }
    }
    fill()
    findings.append(
      Finding(
        .quantityHardlyDetermined, at: problem.quantities[assumed[0]].place,
        [
          "count": .count(assumed.count),
          "quantities": .list(
            assumed.prefix(10).map { problem.quantities[$0].id }
              + (assumed.count > 10 ? ["…"] : [])),
        ]))
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
    let own = estimate.errors.variances
    for (column, quantity) in estimate.conditions.measured.enumerated() {
      adjustments[column] = estimate.readings[column] - values[Int(quantity)]
      spreads[column] = Self.remaining(own[column], less: variances[Int(quantity)])
    }
    result.chiSquare += bounded.chiSquareGrowth
    result.isTestValid = false
    result.isRejected = false
    result.boundsHeld = bounded.active.map {
      BoundHeld(quantity: $0.quantity, value: $0.value, isUpper: $0.sign > 0)
    }
    fill()
  }

  /// The variances of the adjustments of the readings that are not assumed; 0 for those that are.
  private var testedGains: [Double] {
    zip(estimate.conditions.measured, gains).map { quantity, gain in
      problem.quantities[Int(quantity)].reading.isAssumed ? 0 : gain
    }
  }

  /// Searches gross errors, and readings that are a thousand times too large or too small.
  mutating func searchGrossErrors() {
    let freedom = result.degreesOfFreedom
    var search = GrossErrorSearch(
      estimate, gains: testedGains, degreesOfFreedom: freedom)
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
