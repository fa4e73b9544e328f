import Findings
import Numerics

/// The solution of one linear account on the way to that of a nonlinear one.
struct LinearStep<Factorization: SparseFactorization> {
  private let rowCount: Int
  /// The value of every quantity: what no reading determines stays near where it is; `nil` where a
  /// finding forbids a solution.
  private(set) var values: [Double]?
  private var estimate: LinearEstimate<Factorization>?
  private var definitions: [ColumnDefinitions] = []
  private var repeated: RepeatedSolution<Factorization>?
  /// What the readings determine.
  private(set) var classes: [ObservationClass] = []
  /// What forbids a solution.
  private(set) var findings: [Finding] = []

  /// Solves a linear account.
  ///
  /// - Parameter known: the classes of the quantities, where only values are asked for and telling them
  ///   anew is not worth it.
  init(
    _ account: ReconciliationProblem, around values: [Double],
    known: [ObservationClass]? = nil
  ) {
    rowCount = account.equations.count
    findings = Reconciler<Factorization>.findingsOfCorrelations(in: account)
    guard findings.isEmpty else { return }
    let hasBounds = account.quantities.contains { $0.lower != nil || $0.upper != nil }
    let observability =
      if let known, !hasBounds { Observability(account, classes: known) } else {
        Observability(account)
      }
    classes = observability.classes
    let conditions = ReadingConditions(account, observability)
    findings = conditions.contradictions.map { Reconciler<Factorization>.finding($0, in: account) }
    guard findings.isEmpty else { return }
    do throws(ReadingErrors.Singular) {
      let errors = try ReadingErrors(account, conditions)
      let consequences =
        hasBounds
        ? Consequences(observability, conditions)
        : Consequences(valuesOnly: observability, conditions)
      do throws(FactorizationError) {
        let estimate = try LinearEstimate<Factorization>(account, conditions, errors, consequences)
        self.values = estimate.values(account, observability, undetermined: values)
        self.estimate = estimate
        definitions = [observability.freeDefinitions, observability.definitions]
        guard hasBounds else {
          repeated = RepeatedSolution(account, observability, estimate)
          return
        }
        hold(account, observability, estimate)
      } catch {
        guard case .notPositiveDefinite(let row) = error else { return }
        findings = [Reconciler<Factorization>.finding(row, conditions, account)]
      }
    } catch {
      findings = [Reconciler<Factorization>.finding(error, in: account)]
    }
  }

  /// The values that solve the account of later equations between the same quantities; `nil` where that
  /// takes a step of their own.
  mutating func values(
    _ linearisation: Linearisation, at values: [Double], sizes: [Double], accuracy: Double
  ) -> [Double]? {
    repeated?.values(linearisation, at: values, sizes: sizes, accuracy: accuracy)
  }

  /// The standard uncertainty of an unmeasured quantity; `nil` where it is not determined.
  ///
  /// - Complexity: that of one solution with the factor.
  func deviation(of quantity: Int) -> Double? {
    guard let estimate else { return nil }
    var weight = [Double](repeating: 0, count: estimate.conditions.column.count)
    weight[quantity] = 1
    var multipliers = [Double](repeating: 0, count: rowCount)
    for definitions in definitions { definitions.resolve(&weight, multipliers: &multipliers) }
    guard classes[quantity] != .unobservable else { return nil }
    let form = estimate.conditions.measured.map { weight[Int($0)] }
    return estimate.variance(ofForm: form).squareRoot()
  }

  /// Holds the values within bounds.
  private mutating func hold(
    _ account: ReconciliationProblem, _ observability: Observability,
    _ estimate: LinearEstimate<Factorization>
  ) {
    var assembly = AccountAssembly(account, observability, estimate, level: 0.95)
    assembly.holdBounds()
    guard !assembly.isRefused else {
      values = nil
      findings = assembly.findings
      return
    }
    guard var held = values, !assembly.result.boundsHeld.isEmpty else { return }
    for number in held.indices where classes[number] != .unobservable {
      held[number] = assembly.values[number]
    }
    observability.freeDefinitions.substitute(into: &held)
    values = held
  }
}
