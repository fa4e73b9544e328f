import Findings
public import Optimization
public import ProcessNetwork

/// What is asked of a search for alternatives.
public struct AlternativesRequest: Sendable, Hashable {
  /// The plan.
  public var plan: PlanRequest
  /// By how much an alternative may cost more than the optimum, as a share of it.
  public var slack: Double
  /// How many alternatives are wanted beside the optimum.
  public var count: Int

  /// Creates a request.
  public init(plan: PlanRequest, slack: Double = 0.01, count: Int = 10) {
    self.plan = plan
    self.slack = slack
    self.count = count
  }
}

/// A plan within the slack, with what it builds.
public struct Alternative: Sendable {
  /// The net cost, money a year.
  public let netCost: Double
  /// The projects that it builds.
  public let builds: [ProjectBuild]
}

/// The optimum and the alternatives to it.
public struct AlternativesResult: Sendable {
  /// How the first solve ended: `optimal`, or a key that says why there is no plan.
  public let status: String
  /// The most that an alternative may cost, money a year.
  public let budget: Double
  /// The optimum, then the alternatives in the order in which they were found; no two build the same
  /// set of projects.
  public let plans: [Alternative]
  /// Why there are no more: `count` reached, `exhausted` where nothing new was found, or how a solve
  /// ended.
  public let end: String
}

/// Finds plans that cost little more than the optimum but build other projects.
///
/// Hop, skip, jump: each solve minimises the weighted sizes of the projects that plans before it have
/// built, within the budget; a weight grows with each plan that builds the project, in units of its
/// capacity. Where that gives a set that is known, projects that were never built are rewarded in
/// addition; where that does not help either the search ends. Source: E. D. Brill, S.-Y. Chang, L. D.
/// Hopkins, *Management Science* 28 (1982) 221.
public struct Alternatives {
  private let request: AlternativesRequest
  private let costs: [Double]
  private let constant: Double
  private let rows: [Int]
  private let model: PlanModel
  private var trials: ProgramTrials
  private var plans: [Alternative] = []
  private var known: Set<[String]> = []
  private var weights: [Double]

  /// Finds the alternatives of a network's plan.
  ///
  /// - Throws: `refused` with findings where the year cannot be planned, or the solver's error.
  public static func run(
    _ network: Network, _ request: AlternativesRequest, solver: any Solver,
    control: RunControl = RunControl()
  ) throws(PlanError) -> AlternativesResult {
    let model = try PlanModel.build(network, request.plan)
    do {
      var search = try Alternatives(model, request, solver, RunWatch(control))
      return try search.result()
    } catch {
      throw .solver(error)
    }
  }

  private init(
    _ model: PlanModel, _ request: AlternativesRequest, _ solver: any Solver, _ watch: RunWatch
  ) throws(SolverError) {
    self.request = request
    costs = model.program.columnCost
    constant = model.program.offset
    rows = model.projectRows
    weights = [Double](repeating: 0, count: model.program.columnCount)
    let entries = costs.indices.filter { model.program.columnCost[$0] != 0 }
      .map { (column: $0, coefficient: model.program.columnCost[$0]) }
    self.model = model
    trials = try ProgramTrials(
      model, rows: [ProgramRow(entries: entries)], rowUnits: [model.scale().money],
      solver: solver, watch: watch)
  }

  private mutating func result() throws(SolverError) -> AlternativesResult {
    let first = try trials.solve(.alternativesPhase, done: 0, of: request.count)
    guard let optimum = first.solution else {
      return AlternativesResult(
        status: first.status.key, budget: 0, plans: [], end: first.status.key)
    }
    note(optimum)
    let netCost = plans[0].netCost
    let budget = netCost + request.slack * abs(netCost)
    try trials.bound(
      row: trials.row(ofFurther: 0), lower: -.infinity, upper: budget - constant)
    var end = "count"
    while plans.count <= request.count {
      if let failed = try next() {
        end = failed
        break
      }
    }
    return AlternativesResult(status: "optimal", budget: budget, plans: plans, end: end)
  }

  /// Finds one more; why there is none, where there is none.
  private mutating func next() throws(SolverError) -> String? {
    for isRewarding in [false, true] {
      try trials.minimise(objective(isRewarding))
      let outcome = try trials.solve(
        .alternativesPhase, done: plans.count, of: request.count)
      guard let solution = outcome.solution else { return outcome.status.key }
      guard !known.contains(names(model.builds(in: solution))) else { continue }
      return try cheapest(like: solution)
    }
    return "exhausted"
  }

  /// Runs what a solution builds as cheaply as can be, and notes it: in any sizes where that gives a
  /// set that is new, else in the sizes found.
  private mutating func cheapest(like solution: Solution) throws(SolverError) -> String? {
    let columns = rows.map { model.layout.columns.size[$0] }
    let capacities = rows.map { model.sets.facilities.capacity[$0] }
    let sizes = columns.map { max(0, solution.columnValues[$0]) }
    let built = zip(rows, sizes).map { $1 > model.leastBuild($0) }
    try trials.minimise(costs, constant: constant)
    try trials.bound(
      columns.indices.map { (columns[$0], lower: 0, upper: built[$0] ? capacities[$0] : 0) })
    var outcome = try trials.solve(.alternativesPhase, done: plans.count, of: request.count)
    if let found = outcome.solution, known.contains(names(model.builds(in: found))) {
      try trials.bound(zip(columns, sizes).map { ($0, lower: $1, upper: $1) })
      outcome = try trials.solve(.alternativesPhase, done: plans.count, of: request.count)
    }
    try trials.bound(zip(columns, capacities).map { ($0, lower: 0, upper: $1) })
    if case .stopped = outcome { return outcome.status.key }
    note(outcome.solution ?? solution)
    return nil
  }

  private mutating func note(_ solution: Solution) {
    let builds = model.builds(in: solution)
    known.insert(names(builds))
    let cost = zip(costs, solution.columnValues).reduce(constant) { $0 + $1.0 * $1.1 }
    plans.append(Alternative(netCost: cost, builds: builds))
    let sizes = Dictionary(uniqueKeysWithValues: builds.map { ($0.id, $0.size) })
    for row in rows {
      guard let size = sizes[id(row)] else { continue }
      weights[model.layout.columns.size[row]] += 1 / reach(row, size)
    }
  }

  private func objective(_ isRewarding: Bool) -> [Double] {
    let unit = model.scale().money
    var objective = weights.map { $0 * unit }
    guard isRewarding else { return objective }
    for row in rows {
      let column = model.layout.columns.size[row]
      let capacity = model.sets.facilities.capacity[row]
      if weights[column] == 0, capacity.isFinite, capacity > 0 {
        objective[column] = -unit / capacity
      }
    }
    return objective
  }

  /// What a project's size is measured by.
  private func reach(_ row: Int, _ size: Double) -> Double {
    let capacity = model.sets.facilities.capacity[row]
    return capacity.isFinite && capacity > 0 ? capacity : size
  }

  private func id(_ row: Int) -> String {
    model.sets.network[model.sets.facilities.facility[row]].id
  }

  private func names(_ builds: [ProjectBuild]) -> [String] { builds.map(\.id) }
}

extension Phrase {
  static let alternativesPhase = Phrase(zh: "寻找其他方案", en: "looking for alternatives")
}
