public import Optimization
public import ProcessNetwork

/// Plans a year: states the programme, solves it, checks the optimum and reads the answers.
public struct Planner {
  private let model: PlanModel
  private let scale: ProgramScale
  private let scaled: LinearProgram
  private let solver: any Solver
  private let options: SolveOptions

  /// Plans a year of a network.
  ///
  /// - Parameters:
  ///   - network: a network without errors.
  ///   - request: what is asked.
  ///   - solver: a solver of its own; what it held is forgotten.
  ///   - progress: called while the first solve runs; its answer may stop it.
  /// - Throws: `refused` with findings, or the solver's error. That no plan exists is a result.
  public static func plan(
    _ network: Network, _ request: PlanRequest, solver: any Solver,
    progress: (@Sendable (SolveProgress) -> SolveAnswer)? = nil
  ) throws(PlanError) -> PlanResult {
    try plan(try PlanModel.build(network, request), solver: solver, progress: progress)
  }

  /// Solves a plan's programme that was stated before.
  public static func plan(
    _ model: PlanModel, solver: any Solver,
    progress: (@Sendable (SolveProgress) -> SolveAnswer)? = nil
  ) throws(PlanError) -> PlanResult {
    let planner = Planner(model, solver, progress)
    do {
      return try planner.result()
    } catch {
      throw .solver(error)
    }
  }

  private init(
    _ model: PlanModel, _ solver: any Solver,
    _ progress: (@Sendable (SolveProgress) -> SolveAnswer)?
  ) {
    self.model = model
    self.solver = solver
    scale = model.scale()
    scaled = scale.scaled(model.program)
    options = SolveOptions(timeLimit: model.sets.request.timeLimit, progress: progress)
  }

  private func result() throws(SolverError) -> PlanResult {
    try solver.load(scaled)
    let solved = try checkedSolution()
    var outcome = PlanOutcome(status: status(of: solved.solution, solved.residuals))
    outcome.iterations = solved.solution.iterations
    outcome.residuals = solved.residuals.map(PlanResiduals.init)
    switch outcome.status {
    case .optimal: try readAnswers(of: solved, into: &outcome)
    case .infeasible: try explainInfeasibility(into: &outcome)
    case .unbounded: try explainUnboundedness(into: &outcome)
    case .stopped, .numericalTrouble: break
    }
    return outcome.result(model, solver.identity)
  }

  /// Solves; where our own check does not accept an optimum, the other method has a second try.
  private func checkedSolution() throws(SolverError) -> Solved {
    let tolerance = model.sets.request.tolerance
    var solution = try solver.solve(options)
    guard solution.isOptimal else { return Solved(scaled, solution, nil) }
    guard scaled.integrality == nil else { return try solved(atChoicesOf: solution) }
    var residuals = Residuals.check(scaled, solution)
    if !residuals.isOptimal(within: tolerance) {
      var other = options
      other.method = .interiorPointWithCrossover
      solution = try solver.solve(other)
      guard solution.isOptimal else { return Solved(scaled, solution, nil) }
      residuals = Residuals.check(scaled, solution)
    }
    return Solved(scaled, solution, residuals)
  }

  /// Solves what is left when whole choices stand, for values and duals that hold at these choices.
  private func solved(atChoicesOf whole: Solution) throws(SolverError) -> Solved {
    let choices = Residuals.check(scaled, whole)
    guard choices.isOptimal(within: model.sets.request.tolerance) else {
      return Solved(scaled, whole, choices)
    }
    let fixed = scaled.fixingIntegers(at: whole.columnValues)
    try solver.load(fixed)
    let solution = try solver.solve(options)
    return Solved(fixed, solution, solution.isOptimal ? Residuals.check(fixed, solution) : nil)
  }

  /// A linear programme with its solution, and our own check of it where it is optimal.
  private struct Solved {
    let program: LinearProgram
    let solution: Solution
    let residuals: Residuals?

    init(_ program: LinearProgram, _ solution: Solution, _ residuals: Residuals?) {
      self.program = program
      self.solution = solution
      self.residuals = residuals
    }
  }

  private func status(of solution: Solution, _ residuals: Residuals?) -> PlanStatus {
    switch solution.status {
    case .optimal:
      let passes = residuals?.isOptimal(within: model.sets.request.tolerance) ?? false
      return passes ? .optimal : .numericalTrouble("the optimum fails our residual check")
    case .infeasible, .infeasibleOrUnbounded: return .infeasible
    case .unbounded: return .unbounded
    case .stopped(.timeLimit): return .stopped(.timeLimit)
    case .stopped(.interrupted): return .stopped(.interrupted)
    case .stopped(.iterationLimit): return .stopped(.iterationLimit)
    case .failed(let word): return .numericalTrouble(word)
    }
  }
}

extension Planner {
  private func readAnswers(
    of solved: Solved, into outcome: inout PlanOutcome
  ) throws(SolverError) {
    let answers = PlanAnswers(model, scale.natural(solved.solution))
    outcome.answers = answers
    let nodes = model.twoSidedNodes
    let question = MarginalQuestion(model: model, scale: scale, answers: answers)
    guard model.sets.request.wantsTwoSidedValues, !nodes.isEmpty else {
      outcome.marginalValues = question.values(twoSided: [:])
      return
    }
    let values = MarginalValues(
      program: solved.program, solver: solver, optimum: solved.solution)
    outcome.marginalValues = question.values(twoSided: try question.ask(nodes, of: values))
  }

  private func explainInfeasibility(into outcome: inout PlanOutcome) throws(SolverError) {
    let explanation = try InfeasibilityExplanation.find(model, scale, scaled, on: solver)
    guard let explanation else {
      outcome.status = .unbounded
      return try explainUnboundedness(into: &outcome)
    }
    outcome.infeasibility = explanation
    outcome.findings = explanation.findings(model)
  }

  private func explainUnboundedness(into outcome: inout PlanOutcome) throws(SolverError) {
    guard let loop = try UnboundednessExplanation.find(model, scale, scaled, on: solver) else {
      outcome.status = .numericalTrouble("unbounded, but no way to money without end was found")
      return
    }
    outcome.unboundedness = loop
    outcome.findings = loop.findings(model)
  }
}
