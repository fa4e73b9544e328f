import Findings
import Numerics

/// The solution of one linear account on the way to that of a nonlinear one.
struct LinearStep<Factorization: SparseFactorization> {
  /// The value of every quantity: what no reading determines stays near where it is; `nil` where a
  /// finding forbids a solution.
  private(set) var values: [Double]?
  /// The variance of every quantity that is determined, if asked for.
  private(set) var variances: [Double]?
  /// What the readings determine.
  private(set) var classes: [ObservationClass] = []
  /// What forbids a solution.
  private(set) var findings: [Finding] = []

  /// Solves a linear account.
  ///
  /// - Parameter known: the classes of the quantities, where only values are asked for and telling them
  ///   anew is not worth it.
  init(
    _ account: ReconciliationProblem, around values: [Double], withVariances: Bool = false,
    known: [ObservationClass]? = nil
  ) {
    findings = Reconciler<Factorization>.findingsOfCorrelations(in: account)
    guard findings.isEmpty else { return }
    let hasBounds = account.quantities.contains { $0.lower != nil || $0.upper != nil }
    let needsForms = withVariances || hasBounds
    let observability =
      if let known, !needsForms { Observability(account, classes: known) } else {
        Observability(account)
      }
    classes = observability.classes
    let conditions = ReadingConditions(account, observability)
    findings = conditions.contradictions.map { Reconciler<Factorization>.finding($0, in: account) }
    guard findings.isEmpty else { return }
    do throws(ReadingErrors.Singular) {
      let errors = try ReadingErrors(account, conditions)
      let consequences =
        needsForms
        ? Consequences(observability, conditions)
        : Consequences(valuesOnly: observability, conditions)
      do throws(FactorizationError) {
        let estimate = try LinearEstimate<Factorization>(account, conditions, errors, consequences)
        self.values = estimate.values(account, observability, undetermined: values)
        guard needsForms else { return }
        hold(account, observability, estimate)
      } catch {
        guard case .notPositiveDefinite(let row) = error else { return }
        findings = [Reconciler<Factorization>.finding(row, conditions, account)]
      }
    } catch {
      findings = [Reconciler<Factorization>.finding(error, in: account)]
    }
  }

  /// Adds variances, and holds the values within bounds.
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
    variances = assembly.variances
    guard var held = values, !assembly.result.boundsHeld.isEmpty else { return }
    for number in held.indices where classes[number] != .unobservable {
      held[number] = assembly.values[number]
    }
    for definition in observability.freeDefinitions.reversed() {
      definition.substitute(into: &held)
    }
    values = held
  }
}
