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
    /// The linear programme that the solver holds: whole numbers fixed at their best values.
    var program: LinearProgram
    /// The bound that was proven for whole numbers, scaled; `nil` where there are none.
    var bound: Double?

    init(
      solution: Solution, residuals: Residuals? = nil, program: LinearProgram,
      bound: Double? = nil
    ) {
      self.solution = solution
      self.residuals = residuals
      self.program = program
      self.bound = bound
    }

    /// What is known of a programme that was not begun.
    init(stopped reason: PlanStop, _ program: LinearProgram) {
      let solution = Solution(
        status: .stopped(reason.solverReason), objective: 0, columnValues: [],
        columnReducedCosts: [], rowValues: [], rowDuals: [], iterations: 0, rawStatus: "")
      self.init(solution: solution, program: program)
    }
  }

  /// Solves on a solver, which then holds ``Outcome/program``; where our own check does not accept an
  /// optimum, the other method has a second try.
  ///
  /// With whole numbers the best ones are found first; then they are fixed and the linear programme
  /// that is left gives values and duals.
  func run(
    on solver: any Solver, _ phase: Phrase = .solvingPhase
  ) throws(SolverError) -> Outcome {
    if let reason = watch.stopReason(phase) { return Outcome(stopped: reason, program) }
    guard program.integrality != nil else { return try runLinear(program, on: solver, phase) }
    try solver.load(program)
    let chosen = try solver.solve(watch.options(phase))
    guard chosen.isOptimal else {
      return Outcome(solution: chosen, program: program.relaxed, bound: chosen.dualBound)
    }
    var fixed = try runLinear(
      program.fixingIntegers(at: chosen.columnValues), on: solver, phase)
    fixed.bound = chosen.dualBound
    return fixed
  }

  private func runLinear(
    _ program: LinearProgram, on solver: any Solver, _ phase: Phrase
  ) throws(SolverError) -> Outcome {
    try solver.load(program)
    var solution = try solver.solve(watch.options(phase))
    guard solution.isOptimal else { return Outcome(solution: solution, program: program) }
    var residuals = Residuals.check(program, solution)
    if !residuals.isOptimal(within: tolerance) {
      solution = try solver.solve(watch.options(phase, method: .interiorPointWithCrossover))
      guard solution.isOptimal else { return Outcome(solution: solution, program: program) }
      residuals = Residuals.check(program, solution)
    }
    return Outcome(solution: solution, residuals: residuals, program: program)
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
