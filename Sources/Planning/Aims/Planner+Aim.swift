import Findings
import Optimization
import ProcessNetwork

extension Planner {
  /// Finds the best value of a request's aim, then the least cost at this value.
  static func planAimed(
    _ network: Network, _ request: PlanRequest, _ aim: PlanAim, solver: any Solver,
    _ watch: RunWatch
  ) throws(PlanError) -> PlanResult {
    var free = request
    free.aim = nil
    var measured = free
    measured.caps.append(aim.openCap)
    let model = try PlanModel.build(network, measured)
    let outcome: AimSearch.Outcome
    do {
      var search = try AimSearch(
        model.program, model.layout.expression(ofCap: measured.caps.count - 1), aim,
        tolerance: request.tolerance, solver: solver, watch: watch)
      outcome = try search.run()
    } catch {
      throw .solver(error)
    }
    guard case .found(let aimed, let slack) = outcome, let best = aimed.best else {
      if let problem = outcome.problem(of: aim) { throw .refused([problem]) }
      return try plan(network, free, solver: solver, watch)
    }
    var kept = request
    kept.caps.append(aim.cap(keeping: best, slack: slack))
    var result = try plan(network, kept, solver: solver, watch)
    result.aimed = aimed
    return result
  }

  private static func plan(
    _ network: Network, _ request: PlanRequest, solver: any Solver, _ watch: RunWatch
  ) throws(PlanError) -> PlanResult {
    try plan(try PlanModel.build(network, request), solver: solver, watch)
  }
}

extension AimSearch.Outcome {
  /// Why there is no best value; `nil` where there is one, or no plan.
  func problem(of aim: PlanAim) -> Finding? {
    let reason: Phrase
    switch self {
    case .found, .noPlan: return nil
    case .endless:
      reason = Phrase(
        zh: aim.isGreatest ? "可以无限增大" : "可以无限减小",
        en: aim.isGreatest ? "it can grow without end" : "it can fall without end")
    case .idle:
      reason = Phrase(zh: "方案中没有任何流量计入", en: "nothing that the plan chooses counts in it")
    case .divisorMayBeZero(let cheapest):
      let found = Numeral.text(cheapest, digits: 6)
      reason = Phrase(
        zh: "分母可以为零，比值没有意义；最低成本方案中分母为 \(found)（基本单位），请以 --cap 给它一个下限",
        en:
          "what is below the line may be zero, where the ratio means nothing; the cheapest plan has "
          + "\(found) of it (base units): give it a floor with --cap")
    }
    return Finding(
      .planAim, at: Place(file: "zone.yaml"),
      ["aim": .phrase(aim.measure.name), "found": .phrase(reason)])
  }
}
