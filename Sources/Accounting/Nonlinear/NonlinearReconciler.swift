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
/// Each step solves the linear account of the equations at the values so far, the readings being the
/// measured ones throughout; it is shortened where the equations would come out worse than both before
/// and a tenth of what they add up. Classes, uncertainties and tests are those of the linear
/// account at the answer.
///
/// Source: C. M. Crowe, *Reconciliation of process flow rates by matrix projection II: the nonlinear
/// case*, AIChE Journal 32 (1986) 616; VDI 2048 part 1, annex.
public struct NonlinearReconciler<Factorization: SparseFactorization>: Sendable {
  /// The level of the global test.
  public var testLevel = 0.95
  /// How many steps are tried.
  public var mostSteps = 200
  /// Whether gross errors are searched and meters appraised.
  public var isThorough = true

  /// Creates a reconciler that works with a factorisation.
  public init(using factorization: Factorization.Type) {}

  /// A change or gap below this share is none.
  private static var tolerance: Double { 1e-10 }
  /// Gaps below this share are left to later steps.
  private static var looseGap: Double { 0.1 }
  /// The smallest share of a step that is tried.
  private static var leastShare: Double { 1.0 / 1024 }

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
    var values = starts(problem)
    var linearisation = try problem.functions.linearised(at: values)
    for _ in 0..<mostSteps {
      let account = problem.linearProblem(linearisation, at: values)
      let step = solve(account, around: values)
      guard let target = step.values else {
        outcome.findings = step.findings
        return
      }
      let next = try advance(problem, values, linearisation, toward: target)
      let change = change(problem, from: values, to: next.values)
      values = next.values
      linearisation = next.linearisation
      let gaps = EquationGaps(linearisation, at: values)
      outcome.convergence.steps.append(
        Convergence.Step(
          change: change, gap: gaps.largest, share: next.share,
          chiSquare: chiSquare(problem, values)))
      outcome.convergence.worstEquation = gaps.worst
      if change <= Self.tolerance, gaps.largest <= 10 * Self.tolerance {
        outcome.convergence.isConverged = true
        break
      }
    }
    finish(problem, linearisation, values, into: &outcome)
  }

  /// Where the iteration begins: exact readings are what they are.
  private func starts(_ problem: NonlinearProblem) -> [Double] {
    problem.quantities.indices.map { number in
      if case .exact(let value) = problem.quantities[number].reading { return value }
      return problem.starts[number]
    }
  }

  /// The values that solve a linear account; what no reading determines stays near where it is.
  private func solve(
    _ account: ReconciliationProblem, around values: [Double]
  ) -> (values: [Double]?, findings: [Finding]) {
    let findings = Reconciler<Factorization>.findingsOfCorrelations(in: account)
    guard findings.isEmpty else { return (nil, findings) }
    let observability = Observability(account)
    let conditions = ReadingConditions(account, observability)
    guard conditions.contradictions.isEmpty else {
      let wrong = conditions.contradictions.map {
        Reconciler<Factorization>.finding($0, in: account)
      }
      return (nil, wrong)
    }
    do throws(ReadingErrors.Singular) {
      let errors = try ReadingErrors(account, conditions)
      do throws(FactorizationError) {
        let estimate = try LinearEstimate<Factorization>(
          account, conditions, errors, Consequences(observability, conditions))
        return (estimate.values(account, observability, undetermined: values), [])
      } catch {
        guard case .notPositiveDefinite(let row) = error else { return (nil, []) }
        return (nil, [Reconciler<Factorization>.finding(row, conditions, account)])
      }
    } catch {
      return (nil, [Reconciler<Factorization>.finding(error, in: account)])
    }
  }

  /// Goes toward a target as far as the equations allow.
  private func advance(
    _ problem: NonlinearProblem, _ values: [Double], _ linearisation: Linearisation,
    toward target: [Double]
  ) throws(UndefinedEquation) -> (values: [Double], linearisation: Linearisation, share: Double) {
    let allowed = max(
      Self.looseGap, 0.9 * EquationGaps(linearisation, at: values).largest)
    var share = 1.0
    while true {
      let candidate =
        share == 1 ? target : zip(values, target).map { $0 + share * ($1 - $0) }
      do throws(UndefinedEquation) {
        let there = try problem.functions.linearised(at: candidate)
        if share <= Self.leastShare || EquationGaps(there, at: candidate).largest <= allowed {
          return (candidate, there, share)
        }
      } catch {
        if share <= Self.leastShare { throw error }
      }
      share /= 2
    }
  }

  /// The weighted sum of squares, correlations left out: it only tells how the steps go.
  private func chiSquare(_ problem: NonlinearProblem, _ values: [Double]) -> Double {
    problem.quantities.indices.reduce(0) { sum, number in
      guard case .measured(let reading, let deviation) = problem.quantities[number].reading else {
        return sum
      }
      let share = (values[number] - reading) / deviation
      return sum + share * share
    }
  }

  private func change(
    _ problem: NonlinearProblem, from old: [Double], to new: [Double]
  ) -> Double {
    old.indices.reduce(0) { largest, number in
      let deviation = problem.quantities[number].reading.standardUncertainty ?? 0
      let size = max(abs(new[number]), abs(old[number]), deviation)
      return max(largest, size > 0 ? abs(new[number] - old[number]) / size : 0)
    }
  }

  /// Reconciles the linear account at the answer, for classes, uncertainties and tests.
  private func finish(
    _ problem: NonlinearProblem, _ linearisation: Linearisation, _ values: [Double],
    into outcome: inout NonlinearOutcome
  ) {
    guard outcome.convergence.isConverged else {
      let worst = outcome.convergence.worstEquation ?? 0
      outcome.findings.append(
        Finding(
          .iterationDiverges, at: problem.equations[worst].place,
          [
            "equation": .text(problem.equations[worst].id),
            "count": .count(outcome.convergence.steps.count),
            "gap": .number(outcome.convergence.steps.last?.gap ?? 0, unit: ""),
          ]))
      return
    }
    var reconciler = Reconciler(using: Factorization.self)
    reconciler.testLevel = testLevel
    reconciler.searchesGrossErrors = isThorough
    reconciler.appraisesMeters = isThorough
    let account = problem.linearProblem(linearisation, at: values)
    let linear = reconciler.reconcile(account)
    outcome.findings += linear.findings
    outcome.reconciliation = linear.reconciliation
  }
}
