/// Solves many variants of one programme that differ in costs and bounds, each from a near basis.
///
/// Where only bounds change, a scenario starts from the optimum before it: its basis stays dual
/// feasible. Where costs change it starts from the base case's basis, by primal simplex, as measured
/// best. Scenarios are dealt out in chunks; each chunk begins with the programme loaded anew and the
/// base basis, so that an answer depends neither on the number of threads nor on where a run began.
/// A programme with integer columns is solved whole for each scenario, from nothing.
public struct ScenarioSweep: Sendable {
  /// The base programme.
  public let program: LinearProgram
  /// How to solve, apart from the method.
  public var options: SolveOptions
  /// Scenarios from one loading of the programme to the next.
  public var chunk = 64
  /// The greatest scaled residual with which an optimum is accepted.
  public var tolerance = 1e-6

  /// Asked from within the base case's solve and solves with integer columns; `true` stops them.
  public var isStopAsked: @Sendable () -> Bool = { false }

  private static let coldMethods: [SolveMethod] = [
    .automatic, .simplex, .interiorPointWithCrossover,
  ]

  /// Takes the base programme.
  public init(_ program: LinearProgram, options: SolveOptions = SolveOptions()) {
    self.program = program
    self.options = options
  }

  /// Solves the base case on the team's first thread.
  public func base(on team: some SolverTeam) throws(SolverError) -> ScenarioBase {
    let found = Shared<ScenarioBase?>(nil)
    let sweep = self
    try team.run { worker, solver throws(SolverError) in
      guard worker == 0 else { return }
      guard sweep.program.integrality == nil else {
        let whole = try sweep.solveWhole(sweep.program, solver)
        return found.update { $0 = ScenarioBase(solution: whole, basis: nil) }
      }
      try solver.load(sweep.program)
      let solution = try solver.solve(sweep.stoppableOptions)
      let basis = solution.isOptimal ? solver.basis : nil
      found.update { $0 = ScenarioBase(solution: solution, basis: basis) }
    }
    guard let base = found.value else { throw .nothingLoaded }
    return base
  }

  /// Solves the scenarios of a range and hands their answers over in order.
  ///
  /// - Parameters:
  ///   - scenarios: the numbers of the scenarios; chunks are counted from 0, so a run that begins
  ///     within a chunk solves the chunk's earlier scenarios again without handing them over.
  ///   - base: the base case, solved.
  ///   - change: all costs and bounds that any scenario changes, as they are in this one.
  ///   - read: reads from a solution what is wanted of it; called on the solver's thread.
  ///   - receive: takes the answers in the order of their numbers, one at a time; its answer may
  ///     stop the sweep.
  public func run<Answer: Sendable>(
    _ scenarios: Range<Int>, from base: ScenarioBase, on team: some SolverTeam,
    change: @escaping @Sendable (Int) -> ProgramChange,
    read: @escaping @Sendable (Int, Solution) -> Answer,
    receive: @escaping @Sendable (Int, Answer) -> SolveAnswer
  ) throws(SolverError) {
    guard !scenarios.isEmpty else { return }
    let delivery = OrderedDelivery(first: scenarios.lowerBound, receive)
    let chunks = scenarios.lowerBound / chunk...(scenarios.upperBound - 1) / chunk
    let next = Shared(chunks.lowerBound)
    let sweep = self
    try team.run { _, solver throws(SolverError) in
      while let number = next.take(through: chunks.upperBound), !delivery.isStopped {
        try solver.load(sweep.program)
        if let basis = base.basis { try solver.setBasis(basis) }
        let last = min((number + 1) * sweep.chunk, scenarios.upperBound)
        for scenario in number * sweep.chunk..<last {
          guard !delivery.isStopped else { return }
          let solution = try sweep.solve(change(scenario), base, on: solver)
          guard solution.status != .stopped(.interrupted) else { return }
          guard scenario >= scenarios.lowerBound else { continue }
          delivery.put(scenario, read(scenario, solution))
        }
      }
    }
  }

  /// Solves one scenario hot; where our own check refuses the optimum, once more and cold.
  private func solve(
    _ change: ProgramChange, _ base: ScenarioBase, on solver: any Solver
  ) throws(SolverError) -> Solution {
    guard program.integrality == nil else {
      return try solveWhole(program.applying(change), solver)
    }
    try change.apply(to: solver)
    var options = options
    options.method = .simplex
    if !change.costs.isEmpty, let basis = base.basis {
      try solver.setBasis(basis)
      if change.rows.isEmpty && change.columns.isEmpty { options.method = .primalSimplex }
    }
    let changed = program.applying(change)
    let solution = try solver.solve(options)
    if isVerdict(solution, changed) { return solution }
    return try solveCold(changed, solver) ?? solution
  }

  /// Whether the answer needs no second look: a checked optimum, or infeasible.
  private func isVerdict(_ solution: Solution, _ changed: LinearProgram) -> Bool {
    switch solution.status {
    case .optimal: Residuals.check(changed, solution).isOptimal(within: tolerance)
    case .infeasible, .unbounded, .stopped: true
    case .infeasibleOrUnbounded, .failed: false
    }
  }

  private func solveCold(
    _ changed: LinearProgram, _ solver: any Solver
  ) throws(SolverError) -> Solution? {
    for method in Self.coldMethods {
      try solver.load(changed)
      var options = options
      options.method = method
      let solution = try solver.solve(options)
      if isVerdict(solution, changed) { return solution }
    }
    return nil
  }
}

extension ScenarioSweep {
  fileprivate var stoppableOptions: SolveOptions {
    var options = options
    let isStopAsked = isStopAsked
    options.progress = { _ in isStopAsked() ? .stop : .continue }
    return options
  }

  /// Finds the best whole numbers, then the optimum at these, which our own check can judge; the bound
  /// is the one that branch and bound proved, never the objective of the best values.
  private func solveWhole(
    _ program: LinearProgram, _ solver: any Solver
  ) throws(SolverError) -> Solution {
    try solver.load(program)
    let chosen = try solver.solve(stoppableOptions)
    guard chosen.isOptimal else { return chosen }
    let fixed = program.fixingIntegers(at: chosen.columnValues)
    let bound = chosen.dualBound
    for method in Self.coldMethods {
      try solver.load(fixed)
      var options = options
      options.method = method
      let solution = try solver.solve(options)
      if solution.isOptimal, isVerdict(solution, fixed) { return solution.bounded(by: bound) }
    }
    return chosen.failing("the optimum fails our residual check")
  }
}

extension Solution {
  /// The solution with another proven bound.
  fileprivate func bounded(by bound: Double?) -> Solution {
    Solution(
      status: status, objective: objective, columnValues: columnValues,
      columnReducedCosts: columnReducedCosts, rowValues: rowValues, rowDuals: rowDuals,
      dualBound: bound, isFeasible: isFeasible, iterations: iterations, rawStatus: rawStatus)
  }

  /// What is left of an answer that cannot be trusted.
  fileprivate func failing(_ word: String) -> Solution {
    Solution(
      status: .failed(word), objective: objective, columnValues: [], columnReducedCosts: [],
      rowValues: [], rowDuals: [], iterations: iterations, rawStatus: rawStatus)
  }
}

/// The base case of a sweep.
public struct ScenarioBase: Sendable {
  /// Its solution.
  public let solution: Solution
  /// Its basis; `nil` where it has no optimum, and scenarios then start cold.
  public let basis: Basis?
}
