import Findings
public import Optimization
public import ProcessNetwork
import Quantities

/// Computes a curve of abatement: a cap that is lowered step by step, each step solved from the last.
public struct AbatementPlanner {
  private let model: PlanModel
  private let scale: ProgramScale
  private let scaled: LinearProgram
  private let solver: any Solver
  private let watch: RunWatch
  private let capRow: Int
  private static let phase = Phrase(zh: "减排曲线", en: "abatement curve")

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
    var capped = request
    capped.caps.append(PlanCap(measure, .infinity))
    let planner = AbatementPlanner(
      try PlanModel.build(network, capped), solver, RunWatch(control))
    do {
      let (steps, status, stop) = try planner.steps(count)
      return AbatementCurve(
        request: request, zone: PlanZone(network.zone), measure: measure, steps: steps,
        status: status, stop: stop,
        solver: "\(solver.identity.name) \(solver.identity.version)")
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
    capRow = model.layout.rows.cap[model.layout.rows.cap.count - 1]
  }

  private func steps(
    _ count: Int
  ) throws(SolverError) -> (steps: [AbatementStep], status: PlanStatus, stop: PlanStop?) {
    try solver.load(scaled)
    let base = try solve(0, count)
    guard base.isOptimal else { return ([], status(of: base), stop(of: base)) }
    var steps = [step(base, cap: reached(base), after: nil)]
    let least = try leastReached(count)
    guard let least else { return (steps, .stopped(.interrupted), .interrupted) }
    var last = base
    for position in 1...count {
      if let stop = watch.stopReason(Self.phase, done: position, of: count) {
        return (steps, .stopped(stop), stop)
      }
      let share = Double(position) / Double(count)
      let cap = reached(base) * (1 - share) + least * share
      // The last cap keeps a hair of room: the least itself is reached only by a hair of luck.
      let room = 1e-7 * max(1, abs(cap))
      try solver.setRowBounds(
        capRow, lower: -.infinity, upper: (cap + room) / scale.row[capRow])
      let solution = try solve(position, count)
      guard solution.isOptimal else { return (steps, status(of: solution), stop(of: solution)) }
      steps.append(step(solution, cap: cap, after: (last, steps[steps.count - 1])))
      last = solution
    }
    return (steps, .optimal, nil)
  }

  private func solve(_ position: Int, _ count: Int) throws(SolverError) -> Solution {
    let solution = try solver.solve(watch.options(Self.phase, done: position, of: count))
    guard solution.isOptimal, model.program.integrality == nil else { return solution }
    let held = Residuals.check(program(cappedAt: position == 0 ? nil : solution), solution)
    guard held.isOptimal(within: model.sets.request.tolerance) else {
      return try solver.solve(
        watch.options(Self.phase, done: position, of: count, method: .interiorPointWithCrossover))
    }
    return solution
  }

  /// The programme that the solver holds: the cap's row bounded by what the solution reaches there.
  private func program(cappedAt solution: Solution?) -> LinearProgram {
    guard let solution, solution.rowDuals[capRow] < 0 else { return scaled }
    return scaled.settingRowUpper(solution.rowValues[capRow], of: capRow)
  }

  /// The least of the measure that any plan has; `nil` where the run was stopped.
  private func leastReached(_ count: Int) throws(SolverError) -> Double? {
    var costs = [Double](repeating: 0, count: scaled.columnCount)
    for position in scaled.entries(ofRow: capRow) {
      costs[Int(scaled.columnIndex[position])] += scaled.coefficient[position]
    }
    try solver.setColumnCosts(0..<scaled.columnCount, costs)
    let solution = try solver.solve(
      watch.options(Phrase(zh: "求最低排放", en: "the least possible"), done: 0, of: count))
    try solver.setColumnCosts(0..<scaled.columnCount, scaled.columnCost)
    return solution.isOptimal ? reached(solution) : nil
  }

  private func reached(_ solution: Solution) -> Double {
    solution.rowValues[capRow] * scale.row[capRow]
  }

  private func status(of solution: Solution) -> PlanStatus {
    switch solution.status {
    case .optimal: .optimal
    case .infeasible, .infeasibleOrUnbounded: .infeasible
    case .unbounded: .unbounded
    case .stopped(let reason): .stopped(PlanStop(reason))
    case .failed(let word): .numericalTrouble(word)
    }
  }

  private func stop(of solution: Solution) -> PlanStop? {
    if case .stopped(let reason) = solution.status { PlanStop(reason) } else { nil }
  }
}

extension AbatementPlanner {
  private func step(
    _ solution: Solution, cap: Double, after last: (solution: Solution, step: AbatementStep)?
  ) -> AbatementStep {
    let cost = solution.objective * scale.money
    let reached = reached(solution)
    let isLinear = model.program.integrality == nil && solution.rowDuals.count > capRow
    let dual = isLinear ? -solution.rowDuals[capRow] * scale.money / scale.row[capRow] : nil
    var stepCost: Double?
    if let last, last.step.reached - reached > 1e-9 * max(1, abs(reached)) {
      stepCost = (cost - last.step.netCost) / (last.step.reached - reached)
    }
    return AbatementStep(
      cap: cap, reached: reached, netCost: cost, marginalCost: dual.map { max(0, $0) },
      stepCost: stepCost, changes: last.map { changes(from: $0.solution, to: solution) } ?? [])
  }

  /// The facilities that run differently, by the share of the greatest load in the zone's tonnes.
  private func changes(from before: Solution, to after: Solution) -> [AbatementChange] {
    let first = PlanAnswers(model, scale.natural(before)).facilities()
    let second = PlanAnswers(model, scale.natural(after)).facilities()
    return zip(first, second).compactMap { before, after -> (Double, AbatementChange)? in
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
