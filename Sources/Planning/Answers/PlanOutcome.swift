import Findings
import Optimization
import ProcessNetwork

/// What planning found out so far; becomes a ``PlanResult``.
struct PlanOutcome {
  var status: PlanStatus
  var iterations = 0
  var residuals: PlanResiduals?
  var answers: PlanAnswers?
  var marginalValues: [PlanMarginalValue] = []
  var infeasibility: PlanInfeasibility?
  var unboundedness: PlanUnboundedness?
  var findings: [Finding] = []
  var stop: PlanStop?
  var bound: Double?
  var proof: PlanProof?

  init(status: PlanStatus) { self.status = status }

  /// The result with everything that reports need.
  func result(_ model: PlanModel, _ solver: SolverIdentity) -> PlanResult {
    let sets = model.sets
    let entities = PlanEntities(sets.network, sets.time)
    let flows = answers.map(FlowTable.init)
    let told = answers.map {
      PlanRows.Told(facilities: $0.facilities(), markets: $0.markets(), routes: $0.routes())
    }
    return PlanResult(
      request: sets.request, zone: PlanZone(sets.network.zone), status: status,
      solverName: solver.name, solverVersion: solver.version, residuals: residuals,
      modelSize: size(of: model), entities: entities, objective: answers?.objective(),
      facilities: told?.facilities ?? [], markets: told?.markets ?? [],
      routes: told?.routes ?? [], disposals: answers?.disposals() ?? [],
      stores: answers?.stores() ?? [], demands: answers?.demands() ?? [],
      reserves: answers?.reserves() ?? [], gridBalances: answers?.gridBalances() ?? [],
      limits: answers?.limits() ?? [],
      sheets: flows.flatMap { answers?.sheets($0) } ?? [],
      elements: flows.flatMap { answers?.elements($0) } ?? [],
      marginalValues: marginalValues,
      exposure: told.map { PlanExposure($0, entities.commodities, entities.processes) },
      flows: flows.flatMap { answers?.flows($0, told?.markets ?? [], entities.layers) } ?? [],
      infeasibility: infeasibility, unboundedness: unboundedness,
      findings: (model.findings + findings).sorted(), stop: stop, bound: bound, proof: proof)
  }

  private func size(of model: PlanModel) -> PlanModelSize {
    PlanModelSize(
      rows: model.program.rowCount, columns: model.program.columnCount,
      entries: model.program.entryCount, timesteps: model.sets.time.steps.count,
      iterations: iterations)
  }
}

extension PlanResiduals {
  /// What our own check found.
  init(_ residuals: Residuals) {
    self.init(
      primal: residuals.primal.scaled, dual: residuals.dual?.scaled ?? 0,
      gap: (residuals.complementaryGap ?? 0) / residuals.objectiveScale)
  }
}
