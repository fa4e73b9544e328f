public import Optimization
public import ProcessNetwork

/// Reads a curve of abatement off the front of cost against what is abated.
public enum AbatementPlanner {
  /// The curve of a measure.
  ///
  /// - Parameters:
  ///   - count: how many steps lie between the cheapest plan and the least that is possible.
  ///   - solver: a solver of its own; what it held is forgotten.
  /// - Throws: `refused` with findings, or the solver's error.
  public static func curve(
    _ network: Network, _ request: PlanRequest, of measure: PlanMeasure, steps count: Int,
    solver: any Solver, control: RunControl = RunControl()
  ) throws(PlanError) -> AbatementCurve {
    let front = try ParetoFront.run(
      network, ParetoRequest(plan: request, measure: measure, points: count + 1), solver: solver,
      control: control)
    let before = [nil] + front.points.map(Optional.some)
    return AbatementCurve(
      request: request, zone: PlanZone(network.zone), measure: measure,
      steps: zip(front.points, before).map { step($0, after: $1) }, status: front.status,
      solver: front.solver)
  }

  private static func step(_ point: ParetoPoint, after last: ParetoPoint?) -> AbatementStep {
    var stepCost: Double?
    if let last, last.measure - point.measure > 1e-9 * max(1, abs(point.measure)) {
      stepCost = (point.netCost - last.netCost) / (last.measure - point.measure)
    }
    return AbatementStep(
      reached: point.measure, netCost: point.netCost, marginalCost: point.marginalCost,
      stepCost: stepCost,
      changes: last.map { changes(from: $0.facilities, to: point.facilities) } ?? [])
  }

  /// The facilities that run differently, the greatest change of money first.
  private static func changes(
    from before: [PlanFacility], to after: [PlanFacility]
  ) -> [AbatementChange] {
    zip(before, after).compactMap { before, after -> (Double, AbatementChange)? in
      let change = abs(after.load - before.load)
      guard change > 1e-6 * max(1, before.load, after.load) else { return nil }
      let money = abs(
        after.variableCost + after.fixedCost + after.capitalCost - before.variableCost
          - before.fixedCost - before.capitalCost)
      let told = AbatementChange(
        id: after.id, name: after.name, before: before.load, after: after.load,
        unit: after.unit)
      return (money, told)
    }
    .sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.map(\.1)
  }
}
