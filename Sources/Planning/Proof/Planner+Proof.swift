public import Optimization

extension Planner {
  /// Plans a year in timesteps up to a gap: a plan, and a bound that no plan passes.
  ///
  /// - Parameters:
  ///   - model: the programme of a year in timesteps.
  ///   - gap: the relative gap that is small enough, such as 0.005.
  ///   - team: solvers that work side by side.
  ///   - identity: the solvers' name and version.
  ///   - progress: called often; its answer may stop the search, and what is proven so far is kept.
  /// - Returns: the best plan found, with ``PlanResult/proof``; its marginal values are the prices that
  ///   prove the bound. A search that was stopped may have a bound without a plan. `nil` where blocks
  ///   say nothing: the programme has whole numbers, or it ended without a plan, as where there is none.
  /// - Throws: the solver's error.
  public static func prove(
    _ model: PlanModel, gap: Double, timeLimit: Double?, on team: some SolverTeam,
    identity: SolverIdentity,
    progress: @escaping @Sendable (ProofProgress) -> SolveAnswer = { _ in .continue }
  ) throws(PlanError) -> PlanResult? {
    guard model.program.integrality == nil else { return nil }
    let scale = model.scale()
    let scaled = scale.scaled(model.program)
    var search = ProofSearch(scaled, model.timeStructure, gap: gap, timeLimit: timeLimit)
    search.tolerance = model.sets.request.tolerance
    let answer: ProvenAnswer
    do {
      answer = try search.run(on: team) { told in progress(told.inUnits(of: scale.money)) }
    } catch {
      throw .solver(error)
    }
    guard answer.upper != nil || answer.isStopped else { return nil }
    return result(of: answer, gap: gap, model, scale, scaled, identity)
  }

  private static func result(
    of answer: ProvenAnswer, gap: Double, _ model: PlanModel, _ scale: ProgramScale,
    _ scaled: LinearProgram, _ identity: SolverIdentity
  ) -> PlanResult {
    let proof = PlanProof(
      wanted: gap, lower: answer.lower > -.infinity ? answer.lower * scale.money : nil,
      upper: answer.upper.map { $0 * scale.money }, gap: answer.gap, stages: answer.stages)
    // A search that ends by itself has solved the programme as it is in its last stage.
    var outcome = PlanOutcome(
      status: proof.isReached || !answer.isStopped
        ? .optimal : .stopped(answer.isTimedOut ? .timeLimit : .interrupted))
    outcome.proof = proof
    if case .stopped(let reason) = outcome.status { outcome.stop = reason }
    guard answer.upper != nil else { return outcome.result(model, identity) }
    outcome.residuals = PlanResiduals(primal: answer.violation, dual: 0, gap: answer.gap ?? 0)
    let answers = PlanAnswers(model, scale.natural(solution(of: answer, scaled)))
    outcome.answers = answers
    outcome.marginalValues =
      MarginalQuestion(model: model, scale: scale, answers: answers).values(twoSided: [:])
    return outcome.result(model, identity)
  }

  private static func solution(of answer: ProvenAnswer, _ scaled: LinearProgram) -> Solution {
    let duals =
      answer.rowDuals.isEmpty
      ? [Double](repeating: 0, count: scaled.rowCount) : answer.rowDuals
    return Solution(
      status: .optimal, objective: answer.upper ?? .nan, columnValues: answer.columnValues,
      columnReducedCosts: scaled.reducedCosts(rowDuals: duals),
      rowValues: scaled.rowValues(of: answer.columnValues), rowDuals: duals, iterations: 0,
      rawStatus: "within the gap")
  }
}

extension PlanOutcome {
  /// States what a solve of the whole programme proves: of whole numbers the bound that the solver
  /// proved, else the optimum itself.
  mutating func prove(_ gap: Double, _ model: PlanModel) {
    let isLinear = model.program.integrality == nil
    let upper = answers?.objective().netCost
    let lower = bound ?? (isLinear && status == .optimal ? upper : nil)
    guard lower != nil || upper != nil else { return }
    let distance = lower.flatMap { lower in
      upper.map { max(0, $0 - lower) / max(abs($0), 1e-9) }
    }
    proof = PlanProof(wanted: gap, lower: lower, upper: upper, gap: distance, stages: 0)
  }
}
