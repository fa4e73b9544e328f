public import Findings
import Numerics

/// A reconciled nonlinear account, what was found on the way, and how the iteration went.
public struct NonlinearOutcome: Sendable {
  /// What is wrong or doubtful in the data.
  public var findings: [Finding]
  /// The reconciled account; `nil` where a finding is an error.
  public var reconciliation: Reconciliation?
  /// How the iteration went.
  public var convergence: Convergence
}

/// Reconciles nonlinear accounts by successive linearisation.
///
/// The search begins where the linear equations alone lead, and takes flow × content as one quantity
/// where the content has no reading; each of its steps solves the linear account of the equations at the
/// values so far, the readings being the measured ones throughout. Classes, uncertainties and tests
/// are those of the linear account at the answer. What the readings determine no better than by its
/// own size is held near where the search began, and called unobservable.
///
/// Source: C. M. Crowe, *Reconciliation of process flow rates by matrix projection II: the nonlinear
/// case*, AIChE Journal 32 (1986) 616; VDI 2048 part 1, annex.
public struct NonlinearReconciler<Factorization: SparseFactorization>: Sendable {
  /// The level of the global test.
  public var testLevel = 0.95
  /// How many steps are tried.
  public var mostSteps = 200
  /// The last step changes no quantity by more than this share of its size, or than a thousand times this
  /// share of its standard uncertainty; the judgement at the end is one step more.
  public var accuracy = 1e-6
  /// Whether gross errors are searched and meters appraised.
  public var isThorough = true

  /// Creates a reconciler that works with a factorisation.
  public init(using factorization: Factorization.Type) {}

  /// Reconciles an account.
  public func reconcile(_ problem: NonlinearProblem) -> NonlinearOutcome {
    var outcome = NonlinearOutcome(findings: [], convergence: Convergence())
    do throws(UndefinedEquation) {
      try iterate(problem, into: &outcome)
    } catch {
      let equation = problem.equations[error.equation]
      outcome.findings.append(
        Finding(
          .equationUndefined, at: equation.place,
          [
            "equation": .text(equation.id),
            "reason": .phrase(Phrase(zh: error.reason.zh, en: error.reason.en)),
          ]))
    }
    return outcome
  }

  private func iterate(
    _ problem: NonlinearProblem, into outcome: inout NonlinearOutcome
  ) throws(UndefinedEquation) {
    let loads = LoadSubstitution(problem)
    let unknowns = LinearUnknowns(loads.problem)
    var iteration = try NonlinearIteration<Factorization>(
      unknowns.problem, mostSteps: mostSteps, accuracy: accuracy)
    try iteration.run()
    outcome.convergence = iteration.convergence
    let values = loads.contents(unknowns.complete(iteration.values))
    guard iteration.findings.isEmpty else {
      let whole = LinearStep<Factorization>(
        problem.linearProblem(try problem.functions.linearised(at: values), at: values),
        around: values)
      outcome.findings = whole.findings.isEmpty ? iteration.findings : whole.findings
      return
    }
    guard iteration.convergence.isConverged else {
      outcome.findings = [Self.divergence(iteration.convergence, problem)]
      return
    }
    let account = problem.linearProblem(
      try problem.functions.linearised(at: values), at: values, assuming: iteration.account)
    judge(account, into: &outcome)
  }

  private static func divergence(
    _ convergence: Convergence, _ problem: NonlinearProblem
  ) -> Finding {
    let worst = problem.equations[convergence.worstEquation ?? 0]
    return Finding(
      .iterationDiverges, at: worst.place,
      [
        "equation": .text(worst.id), "count": .count(convergence.steps.count),
        "gap": .number(convergence.steps.last?.gap ?? 0, unit: ""),
      ])
  }

  /// Reconciles the linear account at the answer, for classes, uncertainties and tests.
  private func judge(_ account: ReconciliationProblem, into outcome: inout NonlinearOutcome) {
    var reconciler = Reconciler(using: Factorization.self)
    reconciler.testLevel = testLevel
    reconciler.searchesGrossErrors = isThorough
    reconciler.appraisesMeters = isThorough
    let linear = reconciler.reconcile(account)
    outcome.findings += linear.findings
    outcome.reconciliation = linear.reconciliation
  }
}
