import Findings
public import Optimization
public import ProcessNetwork

/// What is asked of a front.
public struct ParetoRequest: Sendable, Hashable {
  /// The plan.
  public var plan: PlanRequest
  /// What is held against its cost.
  public var measure: PlanMeasure
  /// How many points the front has, both ends included; at least 2.
  public var points: Int

  /// Creates a request.
  public init(plan: PlanRequest, measure: PlanMeasure, points: Int = 11) {
    self.plan = plan
    self.measure = measure
    self.points = points
  }
}

/// One plan of a front.
public struct ParetoPoint: Sendable {
  /// The measure, a year.
  public let measure: Double
  /// The net cost, money a year.
  public let netCost: Double
  /// What one unit less of the measure costs here, money; `nil` with whole numbers, and at the last
  /// end, where there can be no less.
  public let marginalCost: Double?
  /// The projects that are built.
  public let builds: [ProjectBuild]
  /// What every facility does.
  public let facilities: [PlanFacility]
}

/// The front of cost against a measure.
public struct ParetoResult: Sendable {
  /// How the solves ended.
  public let status: PlanStatus
  /// Whether any flow of the plan counts as the measure; without one there is no front.
  public let isMeasured: Bool
  /// What is held against cost.
  public let measure: PlanMeasure
  /// The points, from the cheapest to that with the least of the measure.
  public let points: [ParetoPoint]
  /// The solver's name and version.
  public let solver: String
}

/// Traces the front of a plan's cost against a measure by the epsilon-constraint method.
///
/// Both ends are exact: at the first the cost is least and, at this cost, the measure; at the last the
/// measure is least and, at this measure, the cost. Between them the measure is bounded at evenly spaced
/// values and the cost is minimised, each time from the basis at hand. Source: Y. Y. Haimes, L. S.
/// Lasdon, D. A. Wismer, *IEEE Transactions on Systems, Man, and Cybernetics* 1 (1971) 296.
public struct ParetoFront {
  private let request: ParetoRequest
  private let costs: [Double]
  private let constant: Double
  private let entries: [(column: Int, coefficient: Double)]
  private let model: PlanModel
  private var trials: ProgramTrials
  private let costRow: Int
  private let measureRow: Int
  private var points: [ParetoPoint] = []

  /// Traces the front of a network's plan.
  ///
  /// - Throws: `refused` with findings where the year cannot be planned, or the solver's error.
  public static func run(
    _ network: Network, _ request: ParetoRequest, solver: any Solver,
    control: RunControl = RunControl()
  ) throws(PlanError) -> ParetoResult {
    var measured = request.plan
    measured.caps.append(PlanCap(request.measure, .infinity))
    let model = try PlanModel.build(network, measured)
    try model.refuseRatio()
    do {
      var front = try ParetoFront(model, request, solver, RunWatch(control))
      return try front.result()
    } catch {
      throw .solver(error)
    }
  }

  private init(
    _ model: PlanModel, _ request: ParetoRequest, _ solver: any Solver, _ watch: RunWatch
  ) throws(SolverError) {
    self.request = request
    costs = model.program.columnCost
    constant = model.program.offset
    measureRow = model.layout.rows.cap[model.layout.rows.cap.count - 1]
    entries = model.program.entries(ofRow: measureRow).map { position in
      (Int(model.program.columnIndex[position]), model.program.coefficient[position])
    }
    let costEntries = model.program.columnCost.enumerated().filter { $0.element != 0 }
      .map { (column: $0.offset, coefficient: $0.element) }
    self.model = model
    trials = try ProgramTrials(
      model, rows: [ProgramRow(entries: costEntries)], rowUnits: [model.scale().money],
      solver: solver, watch: watch)
    costRow = trials.row(ofFurther: 0)
  }

  private mutating func result() throws(SolverError) -> ParetoResult {
    guard !entries.isEmpty else { return ended(.optimal) }
    switch try firstEnd() {
    case .failure(let failure): return ended(failure.status)
    case .success(let first): points.append(first)
    }
    let last: ParetoPoint
    switch try lastEnd() {
    case .failure(let failure): return ended(failure.status)
    case .success(let point): last = point
    }
    let start = points[0].measure
    let range = last.measure - start
    guard abs(range) > 1e-9 * max(1, abs(start)) else { return ended(.optimal) }
    for number in 1..<max(1, request.points - 1) {
      if let stop = trials.stopReason(.frontPhase, done: number + 1, of: request.points) {
        return ended(.stopped(stop))
      }
      let bound = start + range * Double(number) / Double(request.points - 1)
      try trials.bound(row: measureRow, lower: -.infinity, upper: bound)
      let outcome = try trials.solve(.frontPhase, done: number + 1, of: request.points)
      guard let solution = outcome.solution else { return ended(outcome.status) }
      points.append(point(solution))
    }
    points.append(last)
    return ended(.optimal)
  }

  /// The least cost and, at this cost, the least measure.
  private mutating func firstEnd() throws(SolverError) -> Result<ParetoPoint, FrontFailure> {
    let cheapest = try trials.solve(.frontPhase, done: 0, of: request.points)
    guard let optimum = cheapest.solution else { return .failure(FrontFailure(cheapest)) }
    let cost = sum(costs, optimum)
    try trials.bound(row: costRow, lower: -.infinity, upper: cost + slack(cost))
    try minimiseMeasure()
    let outcome = try trials.solve(.frontPhase, done: 0, of: request.points)
    try trials.bound(row: costRow, lower: -.infinity, upper: .infinity)
    guard let solution = outcome.solution else { return .failure(FrontFailure(outcome)) }
    return .success(point(solution, marginal: optimum.rowDuals.isEmpty ? nil : 0))
  }

  /// The least measure and, at this measure, the least cost.
  private mutating func lastEnd() throws(SolverError) -> Result<ParetoPoint, FrontFailure> {
    let least = try trials.solve(.frontPhase, done: 1, of: request.points)
    guard let optimum = least.solution else { return .failure(FrontFailure(least)) }
    let measure = measure(optimum)
    try trials.bound(row: measureRow, lower: -.infinity, upper: measure + slack(measure))
    try trials.minimise(costs, constant: constant)
    let outcome = try trials.solve(.frontPhase, done: 1, of: request.points)
    guard let solution = outcome.solution else { return .failure(FrontFailure(outcome)) }
    let last = point(solution)
    let isNone = abs(last.measure) <= 2 * slack(0)
    return .success(
      ParetoPoint(
        measure: isNone ? 0 : last.measure, netCost: last.netCost, marginalCost: nil,
        builds: last.builds, facilities: last.facilities))
  }

  private mutating func minimiseMeasure() throws(SolverError) {
    var weights = [Double](repeating: 0, count: costs.count)
    let unit = model.scale().money / 1024
    for entry in entries { weights[entry.column] = entry.coefficient * unit }
    try trials.minimise(weights)
  }

  /// The room that an end leaves to what the solver cannot tell apart.
  private func slack(_ value: Double) -> Double { 1e-9 * max(1, abs(value)) }

  private func measure(_ solution: Solution) -> Double {
    entries.reduce(0) { $0 + $1.coefficient * solution.columnValues[$1.column] }
  }

  private func sum(_ costs: [Double], _ solution: Solution) -> Double {
    zip(costs, solution.columnValues).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func point(_ solution: Solution, marginal: Double? = nil) -> ParetoPoint {
    let dual = solution.rowDuals.isEmpty ? nil : max(0, -solution.rowDuals[measureRow])
    return ParetoPoint(
      measure: measure(solution), netCost: sum(costs, solution) + constant,
      marginalCost: marginal ?? dual, builds: model.builds(in: solution),
      facilities: PlanAnswers(model, solution).facilities())
  }

  private func ended(_ status: PlanStatus) -> ParetoResult {
    ParetoResult(
      status: status, isMeasured: !entries.isEmpty, measure: request.measure, points: points,
      solver: trials.solverName)
  }
}

/// A solve of a front that gave no optimum.
private struct FrontFailure: Error {
  let status: PlanStatus

  init(_ outcome: ProgramTrials.Outcome) { status = outcome.status }
}

extension Phrase {
  static let frontPhase = Phrase(zh: "逐点求解", en: "solving point by point")
}
