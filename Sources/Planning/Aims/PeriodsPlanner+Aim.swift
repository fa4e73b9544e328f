import Findings
import Optimization
import ProcessNetwork

extension PeriodsPlanner {
  /// Finds the best value of a request's aim in all years of all periods together, then the least cost
  /// at this value.
  ///
  /// - Throws: `refused` also where builders do not see the periods to come.
  static func planAimed(
    _ network: Network, _ request: PeriodsRequest, _ aim: PlanAim, solver: any Solver,
    _ watch: RunWatch
  ) throws(PlanError) -> PeriodsResult {
    guard request.foresight == .perfect else { throw .refused([.aimWithoutForesight(aim)]) }
    var free = request
    free.each.aim = nil
    var measured = free
    measured.totals.append(aim.openCap)
    let model = try PeriodsModel.build(network, measured)
    let position = measured.each.caps.count + measured.totals.count - 1
    let outcome: AimSearch.Outcome
    do {
      var search = try AimSearch(
        model.program, model.blocks.total(ofCap: position), aim,
        tolerance: request.each.tolerance, solver: solver, watch: watch)
      outcome = try search.run()
    } catch {
      throw .solver(error)
    }
    guard case .found(let aimed, let slack) = outcome, let best = aimed.best else {
      if let problem = outcome.problem(of: aim) { throw .refused([problem]) }
      return try plan(network, free, solver: solver, watch)
    }
    var kept = free
    kept.totals.append(aim.cap(keeping: best, slack: slack))
    var result = try plan(network, kept, solver: solver, watch)
    result.aimed = aimed
    return result
  }
}

extension Finding {
  /// An aim of all periods where each is planned alone.
  fileprivate static func aimWithoutForesight(_ aim: PlanAim) -> Finding {
    let reason = Phrase(
      zh: "逐期规划（--foresight myopic）每次只看一期，而目标是各期合计；请用 --foresight perfect，或用 --cap 限定每期",
      en:
        "period by period (--foresight myopic) each is planned alone, but the aim is the sum of all: "
        + "use --foresight perfect, or bound each period by --cap")
    return Finding(
      .planAim, at: Place(file: "zone.yaml"),
      ["aim": .phrase(aim.measure.name), "found": .phrase(reason)])
  }
}
