public import Optimization
public import ProcessNetwork

/// Plans a year: states the programme, solves it, checks the optimum and reads the answers.
public struct Planner {
  private let model: PlanModel
  private let scale: ProgramScale
  private let scaled: LinearProgram
  private let solver: any Solver
  private let watch: RunWatch

  /// Plans a year of a network.
  ///
  /// - Parameters:
  ///   - network: a network without errors.
  ///   - request: what is asked.
  ///   - solver: a solver of its own; what it held is forgotten.
  ///   - control: limits, and who watches and may stop the run.
  /// - Returns: a plan; of a run that was stopped the best values that keep all rows, if there are.
  /// - Throws: `refused` with findings, or the solver's error. That no plan exists is a result.
  public static func plan(
    _ network: Network, _ request: PlanRequest, solver: any Solver,
    control: RunControl = RunControl()
  ) throws(PlanError) -> PlanResult {
    let watch = RunWatch(control)
    if let aim = request.aim {
      return try planAimed(network, request, aim, solver: solver, watch)
    }
    return try plan(try PlanModel.build(network, request), solver: solver, watch)
  }

  /// Solves a plan's programme that was stated before.
  public static func plan(
    _ model: PlanModel, solver: any Solver, control: RunControl = RunControl()
  ) throws(PlanError) -> PlanResult {
    try plan(model, solver: solver, RunWatch(control))
  }

  static func plan(
    _ model: PlanModel, solver: any Solver, _ watch: RunWatch
  ) throws(PlanError) -> PlanResult {
    let planner = Planner(model, solver, watch)
    do {
      return try planner.result()
    } catch {
      throw .solver(error)
    }
  }

  private init(_ model: PlanModel, _ solver: any Solver, _ watch: RunWatch) {
    self.model = model
    self.solver = solver
    self.watch = watch
    scale = model.scale()
    scaled = scale.scaled(model.program)
  }

  private func result() throws(SolverError) -> PlanResult {
    let solve = CheckedSolve(
      program: scaled, tolerance: model.sets.request.tolerance, watch: watch)
    let solved = try solve.run(on: solver)
    var outcome = PlanOutcome(status: solve.status(of: solved))
    outcome.iterations = solved.solution.iterations
    outcome.residuals = solved.residuals.map(PlanResiduals.init)
    outcome.bound = solved.bound.map { $0 * scale.money }
    switch outcome.status {
    case .optimal: try readAnswers(of: solved, into: &outcome)
    case .infeasible: try explainInfeasibility(into: &outcome)
    case .unbounded: try explainUnboundedness(into: &outcome)
    case .stopped(let reason):
      outcome.stop = reason
      if let kept = solve.kept(solved.solution) {
        outcome.residuals = PlanResiduals(kept.residuals)
        outcome.answers = PlanAnswers(model, scale.natural(kept.solution))
      }
    case .numericalTrouble: break
    }
    if let gap = watch.gap { outcome.prove(gap, model) }
    return outcome.result(model, solver.identity)
  }
}

extension Planner {
  private func readAnswers(
    of solved: CheckedSolve.Outcome, into outcome: inout PlanOutcome
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
    let asked = try question.ask(nodes, of: values, watch)
    outcome.stop = asked.stop
    outcome.marginalValues = question.values(twoSided: asked.pairs)
  }

  private func explainInfeasibility(into outcome: inout PlanOutcome) throws(SolverError) {
    let explanations = try InfeasibilityExplanation.find(
      [ExplainedYear(model: model)], scale, scaled, on: solver, watch)
    guard let explanation = explanations?.first else {
      outcome.status = .unbounded
      return try explainUnboundedness(into: &outcome)
    }
    outcome.infeasibility = explanation
    outcome.stop = watch.stopReason(.explainingPhase)
    outcome.findings = explanation.findings(model)
  }

  private func explainUnboundedness(into outcome: inout PlanOutcome) throws(SolverError) {
    guard let loop = try UnboundednessExplanation.find(model, scale, scaled, on: solver, watch)
    else {
      if let reason = watch.stopReason(.loopPhase) {
        outcome.stop = reason
        return
      }
      outcome.status = .numericalTrouble("unbounded, but no way to money without end was found")
      return
    }
    outcome.unboundedness = loop
    outcome.findings = loop.findings(model)
  }
}
