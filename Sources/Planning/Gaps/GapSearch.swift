import Findings
public import Optimization
public import ProcessNetwork

/// What is asked of a search for missing links.
public struct GapRequest: Sendable, Hashable {
  /// The plan beside which a missing link stands.
  public var plan: PlanRequest
  /// The most money that is invested in one candidate; its size follows from it.
  public var investment: Double
  /// How many of the best are wanted with their exact gains.
  public var top: Int

  /// Creates a request.
  public init(plan: PlanRequest, investment: Double = 1e9, top: Int = 10) {
    self.plan = plan
    self.investment = investment
    self.top = top
  }
}

/// Finds the processes of the catalogue that the zone lacks and that would gain the most.
///
/// Every process that no facility and no project of the year runs stands at every park and base as a
/// candidate: a project that the plan may build up to the size which the investment buys, but that is
/// held at size 0. One solve gives the reduced cost d of each candidate's size. The optimal cost is a
/// convex function of the bound of the size, and d is a slope of it at 0, so no candidate of size u can
/// gain more than −d·u: the cost can fall no faster than it begins to. Candidates are released one at a
/// time in the order of this bound and solved hot, until no bound is above the k-th best exact gain.
/// Whole numbers are fixed at their best values first: gains are those beside these builds.
public struct GapSearch {
  private let candidates: [GapCandidate]
  private let unpriced: [UnpricedProcess]
  private let request: GapRequest
  private let model: PlanModel
  private var trials: ProgramTrials
  private let columns: [Int]
  private let watch: RunWatch

  /// Searches a network.
  ///
  /// - Throws: `refused` with findings where the year cannot be planned, or the solver's error.
  public static func run(
    _ network: Network, _ request: GapRequest, solver: any Solver,
    control: RunControl = RunControl()
  ) throws(PlanError) -> GapResult {
    let errors = PlanChecks.findings(network, request.plan).filter { $0.severity == .error }
    guard errors.isEmpty else { throw .refused(errors) }
    let catalogue = GapCatalogue(network, request)
    let extended = network.adding(catalogue.candidates.map(\.facility))
    let model = try PlanModel.build(extended, request.plan)
    do {
      var search = try GapSearch(catalogue, model, request, solver, RunWatch(control))
      return try search.result()
    } catch {
      throw .solver(error)
    }
  }

  private init(
    _ catalogue: GapCatalogue, _ model: PlanModel, _ request: GapRequest, _ solver: any Solver,
    _ watch: RunWatch
  ) throws(SolverError) {
    candidates = catalogue.candidates
    unpriced = catalogue.unpriced
    self.request = request
    self.watch = watch
    self.model = model
    trials = try ProgramTrials(model, solver: solver, watch: watch)
    let first = model.sets.network.facilities.count - catalogue.candidates.count
    var columns = [Int](repeating: -1, count: catalogue.candidates.count)
    for (row, facility) in model.sets.facilities.facility.enumerated()
    where facility.index >= first {
      columns[facility.index - first] = model.layout.columns.size[row]
    }
    self.columns = columns
    try trials.bound(columns.map { ($0, lower: 0, upper: 0) })
  }

  private mutating func result() throws(SolverError) -> GapResult {
    if let failed = try trials.fixIntegers(.gapBase) { return GapResult(failed, unpriced) }
    let base = try trials.solve(.gapBase)
    guard let optimum = base.solution else { return GapResult(base, unpriced) }
    let bounds = candidates.indices.map { candidate in
      max(0, -optimum.columnReducedCosts[columns[candidate]]) * candidates[candidate].size
    }
    let order = candidates.indices.filter { bounds[$0] > 0 }
      .sorted { (bounds[$1], $0) < (bounds[$0], $1) }
    var result = GapResult(
      netCost: optimum.objective, candidates: candidates.count, promising: order.count,
      unpriced: unpriced)
    for (done, candidate) in order.enumerated() {
      guard bounds[candidate] > result.leastOfTop(request.top) else { break }
      if let reason = trials.stopReason(.gapTrials, done: done, of: order.count) {
        result.stop(GapStop(reason: reason.rawValue), openBound: bounds[candidate])
        break
      }
      let gap = try release(candidate, bounds[candidate], optimum, done, order.count)
      switch gap {
      case .success(let gap): result.add(gap)
      case .failure(let reason): result.stop(reason, openBound: bounds[candidate])
      }
      if result.stop != nil { break }
    }
    result.keep(request.top)
    return result
  }

  /// The exact gain of a candidate; the reason where the run was stopped.
  private mutating func release(
    _ candidate: Int, _ bound: Double, _ base: Solution, _ done: Int, _ total: Int
  ) throws(SolverError) -> Result<Gap, GapStop> {
    let column = columns[candidate]
    try trials.bound(column: column, lower: 0, upper: candidates[candidate].size)
    let outcome = try trials.solve(.gapTrials, done: done, of: total)
    try trials.bound(column: column, lower: 0, upper: 0)
    switch outcome {
    case .optimal(let solution):
      let reading = GapReading(model, base: base, with: solution)
      return .success(reading.gap(candidates[candidate], bound: bound))
    case .stopped(let reason): return .failure(GapStop(reason: reason.rawValue))
    case .infeasible, .unbounded: return .failure(GapStop(reason: "unbounded"))
    case .doubtful(let word): return .failure(GapStop(reason: word))
    }
  }
}

/// Why a search ended before its end.
public struct GapStop: Error, Sendable, Hashable {
  /// A key of ``PlanStop``, or the solver's word.
  public let reason: String
}

extension Phrase {
  static let gapBase = Phrase(zh: "求解基准方案", en: "solving the plan without candidates")
  static let gapTrials = Phrase(zh: "逐个求解候选", en: "solving candidates one by one")
}
