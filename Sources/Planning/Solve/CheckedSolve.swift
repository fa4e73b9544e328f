import Findings
import Optimization

/// Solves a scaled programme and holds the optimum against our own residuals.
struct CheckedSolve {
  /// The programme in scaled units.
  let program: LinearProgram
  /// The greatest relative residual with which an optimum is accepted.
  let tolerance: Double
  /// The clock of the run.
  let watch: RunWatch

  /// What a solve gave.
  struct Outcome {
    /// The values and duals, scaled.
    var solution: Solution
    /// Our own check; `nil` where the solver claims no optimum.
    var residuals: Residuals?
  }

  /// Solves on a solver, which then holds the programme; where our own check does not accept an
  /// optimum, the other method has a second try.
  func run(
    on solver: any Solver, _ phase: Phrase = .solvingPhase
  ) throws(SolverError) -> Outcome {
    try solver.load(program)
    var solution = try solver.solve(watch.options(phase))
    guard solution.isOptimal else { return Outcome(solution: solution) }
    var residuals = Residuals.check(program, solution)
    if !residuals.isOptimal(within: tolerance) {
      solution = try solver.solve(watch.options(phase, method: .interiorPointWithCrossover))
      guard solution.isOptimal else { return Outcome(solution: solution) }
      residuals = Residuals.check(program, solution)
    }
    return Outcome(solution: solution, residuals: residuals)
  }

  /// How the solve ended, by our own check.
  func status(of outcome: Outcome) -> PlanStatus {
    switch outcome.solution.status {
    case .optimal:
      let passes = outcome.residuals?.isOptimal(within: tolerance) ?? false
      return passes ? .optimal : .numericalTrouble("the optimum fails our residual check")
    case .infeasible, .infeasibleOrUnbounded: return .infeasible
    case .unbounded: return .unbounded
    case .stopped(let reason): return .stopped(PlanStop(reason))
    case .failed(let word): return .numericalTrouble(word)
    }
  }

  /// The values of a solve that was stopped, where they keep every row and bound: its duals mean
  /// nothing and are 0.
  func kept(_ solution: Solution) -> (solution: Solution, residuals: Residuals)? {
    guard solution.columnValues.count == program.columnCount else { return nil }
    let kept = Solution(
      status: solution.status, objective: program.objective(at: solution.columnValues).value,
      columnValues: solution.columnValues,
      columnReducedCosts: [Double](repeating: 0, count: program.columnCount),
      rowValues: solution.rowValues, rowDuals: [Double](repeating: 0, count: program.rowCount),
      iterations: solution.iterations, rawStatus: solution.rawStatus)
    let residuals = Residuals.check(program, kept)
    return residuals.primal.scaled <= tolerance ? (kept, residuals) : nil
  }
}
