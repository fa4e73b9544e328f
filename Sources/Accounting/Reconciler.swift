public import Findings
import Numerics

/// A reconciled account and what was found on the way; no reconciliation where an error forbids one.
public struct ReconciliationOutcome: Sendable {
  /// What is wrong or doubtful in the data.
  public var findings: [Finding]
  /// The reconciled account; `nil` where a finding is an error.
  public var reconciliation: Reconciliation?
}

/// Reconciles accounts: weighted least squares under linear equations, with the tests of VDI 2048.
public struct Reconciler<Factorization: SparseFactorization>: Sendable {
  /// The level of the global test.
  public var testLevel = 0.95
  /// Whether gross errors are searched where the global test rejects.
  public var searchesGrossErrors = true
  /// Whether the worth of one more meter is told.
  public var appraisesMeters = true

  /// Creates a reconciler that works with a factorisation.
  public init(using factorization: Factorization.Type) {}

  /// Reconciles an account.
  ///
  /// - Complexity: that of factorising the normal equations, three times over.
  public func reconcile(_ problem: ReconciliationProblem) -> ReconciliationOutcome {
    var outcome = ReconciliationOutcome(
      findings: SeparateNetworks(problem).findings(in: problem), reconciliation: nil)
    let wrong = Self.findingsOfCorrelations(in: problem)
    outcome.findings += wrong
    guard wrong.isEmpty else { return outcome }
    let observability = Observability(problem)
    let conditions = ReadingConditions(problem, observability)
    outcome.findings += conditions.contradictions.map { Self.finding($0, in: problem) }
    guard conditions.contradictions.isEmpty else { return outcome }
    do throws(ReadingErrors.Singular) {
      let errors = try ReadingErrors(problem, conditions)
      solve(problem, observability, conditions, errors, into: &outcome)
    } catch {
      outcome.findings.append(Self.finding(error, in: problem))
    }
    return outcome
  }

  private func solve(
    _ problem: ReconciliationProblem, _ observability: Observability,
    _ conditions: ReadingConditions, _ errors: ReadingErrors,
    into outcome: inout ReconciliationOutcome
  ) {
    let consequences = Consequences(observability, conditions)
    do throws(FactorizationError) {
      let estimate = try LinearEstimate<Factorization>(problem, conditions, errors, consequences)
      var assembly = AccountAssembly(problem, observability, estimate, level: testLevel)
      assembly.withdrawAssumptions()
      assembly.holdBounds()
      if searchesGrossErrors { assembly.searchGrossErrors() }
      if appraisesMeters { assembly.appraiseMeters() }
      outcome.findings += assembly.findings
      outcome.reconciliation = assembly.isRefused ? nil : assembly.result
    } catch {
      guard case .notPositiveDefinite(let row) = error else { return }
      outcome.findings.append(Self.finding(row, conditions, problem))
    }
  }
}
