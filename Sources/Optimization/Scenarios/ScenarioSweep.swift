/// Solves many variants of one programme that differ in costs and bounds, each from a near basis.
///
/// Where only bounds change, a scenario starts from the optimum before it: its basis stays dual
/// feasible. Where costs change it starts from the base case's basis, by primal simplex, as measured
/// best. Scenarios are dealt out in chunks; each chunk begins with the programme loaded anew and the
/// base basis, so that an answer depends neither on the number of threads nor on where a run began.
public struct ScenarioSweep: Sendable {
  /// The base programme; it has no integer columns.
  public let program: LinearProgram
  /// How to solve, apart from the method.
  public var options: SolveOptions
  /// Scenarios from one loading of the programme to the next.
  public var chunk = 64
  /// The greatest scaled residual with which an optimum is accepted.
  public var tolerance = 1e-6

  private static let coldMethods: [SolveMethod] = [
    .automatic, .simplex, .interiorPointWithCrossover,
  ]

  /// Takes the base programme; one with integer columns traps, as its bases start nothing.
  public init(_ program: LinearProgram, options: SolveOptions = SolveOptions()) {
    precondition(program.integrality == nil, "integer columns are fixed first")
    self.program = program
    self.options = options
  }

  /// Solves the base case on the team's first thread.
  public func base(on team: some SolverTeam) throws(SolverError) -> ScenarioBase {
    let found = Shared<ScenarioBase?>(nil)
    let sweep = self
    try team.run { worker, solver throws(SolverError) in
      guard worker == 0 else { return }
      try solver.load(sweep.program)
      let solution = try solver.solve(sweep.options)
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

/// The base case of a sweep.
public struct ScenarioBase: Sendable {
  /// Its solution.
  public let solution: Solution
  /// Its basis; `nil` where it has no optimum, and scenarios then start cold.
  public let basis: Basis?
}
