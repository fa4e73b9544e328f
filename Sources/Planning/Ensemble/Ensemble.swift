import Numerics
public import Optimization
public import ProcessNetwork

/// Many variants of a plan that differ in prices, limits and capacities.
public struct Ensemble: Sendable {
  /// The scenarios.
  public let design: EnsembleDesign
  private let model: PlanModel
  private let scale: ProgramScale
  private let scaled: LinearProgram
  private let effects: EnsembleEffects

  /// States the plan's programme and finds what the parameters multiply in it.
  ///
  /// - Throws: `refused` as ``PlanModel/build(_:_:)``.
  public init(
    _ network: Network, _ request: PlanRequest, _ design: EnsembleDesign
  ) throws(PlanError) {
    model = try PlanModel.build(network, request)
    self.design = design
    scale = model.scale()
    scaled = scale.scaled(model.program)
    effects = EnsembleEffects(model.layout, model.program, design.parameters)
  }

  /// The positions of parameters that multiply nothing: nothing has that name, or it has no limit.
  public var idleParameters: [Int] { effects.reach.indices.filter { effects.reach[$0] == 0 } }

  /// The positions of parameters whose number no factor can change alone: a size or a ratio that the
  /// programme multiplies into other choices.
  public var boundParameters: [Int] { effects.bound.sorted() }

  /// Whether the plan has whole units or switches, so that every scenario has a proven bound of its own.
  public var isWhole: Bool { model.program.integrality != nil }

  /// The ids of the facilities whose size the plan chooses, in the order of ``EnsembleAnswer/sizes``.
  public var sizedFacilities: [String] {
    sizedRows.map { model.sets.network[model.sets.facilities.facility[$0]].id }
  }

  private var sizedRows: [Int] {
    model.layout.columns.size.indices.filter { model.layout.columns.size[$0] >= 0 }
  }

  /// Solves the base case and then the scenarios from a first one on, in order.
  ///
  /// - Parameters:
  ///   - first: the first scenario that is wanted; earlier ones of its chunk are solved again.
  ///   - team: the solvers.
  ///   - isStopAsked: asked from within solves that may take long; `true` stops the run.
  ///   - receive: takes the answers in order, on a solver's thread; its answer may stop the run.
  /// - Returns: the answer of the base case.
  public func run(
    from first: Int = 0, on team: some SolverTeam,
    isStopAsked: @escaping @Sendable () -> Bool = { false },
    receive: @escaping @Sendable (EnsembleAnswer) -> SolveAnswer
  ) throws(PlanError) -> EnsembleAnswer {
    do {
      var sweep = ScenarioSweep(scaled)
      sweep.isStopAsked = isStopAsked
      let base = try sweep.base(on: team)
      let sizes = sizedRows.map { model.layout.columns.size[$0] }
      let (effects, scaled, scale, design, isWhole) = (effects, scaled, scale, design, isWhole)
      let read = { @Sendable (number: Int, solution: Solution) in
        EnsembleAnswer(number, solution, sizes, scale, isWhole: isWhole)
      }
      guard base.solution.status != .stopped(.interrupted) else {
        return read(-1, base.solution)
      }
      try sweep.run(
        first..<max(first, design.count), from: base, on: team,
        change: { effects.change(design.factors(of: $0), of: scaled, scale) }, read: read,
        receive: { _, answer in receive(answer) })
      return read(-1, base.solution)
    } catch {
      throw .solver(error)
    }
  }

  /// The programme of a scenario as it would be handed to a solver that starts from nothing.
  public func scaledProgram(of scenario: Int) -> LinearProgram {
    scaled.applying(effects.change(design.factors(of: scenario), of: scaled, scale))
  }

  /// The programme of a scenario in natural units.
  package func program(of scenario: Int) -> LinearProgram {
    let natural = ProgramScale(
      column: ScaleUnits(repeating: 1, count: model.program.columnCount),
      row: ScaleUnits(repeating: 1, count: model.program.rowCount), money: 1)
    return model.program.applying(
      effects.change(design.factors(of: scenario), of: model.program, natural))
  }
}

/// What became of one scenario.
public struct EnsembleAnswer: Sendable, Equatable {
  /// The number of the scenario; -1 for the base case.
  public let scenario: Int
  /// How its solve ended.
  public let status: SolveStatus
  /// The yearly net cost, money; `nil` where there is no optimum.
  public let netCost: Double?
  /// A proven bound below which no plan's net cost lies; `nil` without whole numbers, where the
  /// optimum is its own.
  public let bound: Double?
  /// Iterations of its solve.
  public let iterations: Int
  /// The sizes that the plan chose, yearly capacity; empty where there is no optimum.
  public let sizes: [Double]

  /// States all parts.
  public init(
    scenario: Int, status: SolveStatus, netCost: Double?, bound: Double? = nil, iterations: Int,
    sizes: [Double]
  ) {
    self.scenario = scenario
    self.status = status
    self.netCost = netCost
    self.bound = bound
    self.iterations = iterations
    self.sizes = sizes
  }

  init(
    _ number: Int, _ solution: Solution, _ columns: [Int], _ scale: ProgramScale, isWhole: Bool
  ) {
    let isOptimal = solution.isOptimal
    self.init(
      scenario: number, status: solution.status,
      netCost: isOptimal ? solution.objective * scale.money : nil,
      bound: isOptimal && isWhole ? solution.dualBound.map { $0 * scale.money } : nil,
      iterations: solution.iterations,
      sizes: isOptimal
        ? columns.map { max(0, solution.columnValues[$0] * scale.column[$0]) } : [])
  }
}

extension EnsembleAnswer {
  /// How far the net cost is from the proven bound, relative to it; `nil` without a bound.
  public var gap: Double? {
    guard let netCost, let bound else { return nil }
    return max(0, netCost - bound) / max(1, abs(netCost))
  }
}

extension SolveStatus {
  /// The key of the status in results.
  public var key: String {
    switch self {
    case .optimal: "optimal"
    case .infeasible: "infeasible"
    case .unbounded: "unbounded"
    case .infeasibleOrUnbounded: "infeasible_or_unbounded"
    case .stopped: "stopped"
    case .failed: "failed"
    }
  }
}
