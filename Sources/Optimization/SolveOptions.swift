/// How a programme is to be solved.
public struct SolveOptions: Sendable {
  /// The algorithm.
  public var method: SolveMethod
  /// Wall-clock seconds after which the solve stops, or `nil`.
  public var timeLimit: Double?
  /// Iterations after which the solve stops, or `nil`.
  public var iterationLimit: Int?
  /// Share of the objective by which an integer programme's best values may pass the proven bound.
  public var relativeGap: Double
  /// Threads that the solver may use.
  public var threads: Int
  /// Whether a few steps from the basis at hand are expected, so that the simplex method need not
  /// compute at the start which steps are the steepest.
  public var isNearOptimal = false
  /// Called from within the solve, twenty times a second at most; its answer may stop the solve.
  public var progress: (@Sendable (SolveProgress) -> SolveAnswer)?
  /// Receives the solver's own log lines; without it nothing is written anywhere.
  public var log: (@Sendable (String) -> Void)?

  /// One thread, no limits, no messages.
  public init(
    method: SolveMethod = .automatic, timeLimit: Double? = nil, iterationLimit: Int? = nil,
    relativeGap: Double = 1e-4, threads: Int = 1,
    progress: (@Sendable (SolveProgress) -> SolveAnswer)? = nil,
    log: (@Sendable (String) -> Void)? = nil
  ) {
    self.method = method
    self.timeLimit = timeLimit
    self.iterationLimit = iterationLimit
    self.relativeGap = relativeGap
    self.threads = threads
    self.progress = progress
    self.log = log
  }
}

/// The algorithm that solves a linear programme.
public enum SolveMethod: Sendable, Hashable {
  /// Simplex for small programmes and hot starts, interior point with crossover for large ones.
  case automatic
  /// The dual simplex method.
  case simplex
  /// The primal simplex method, for a hot start after a change of costs.
  case primalSimplex
  /// An interior-point method whose optimum is then moved to a basis.
  case interiorPointWithCrossover
}

/// Where a running solve stands.
public struct SolveProgress: Sendable, Hashable {
  /// Seconds since the solve began.
  public let elapsedSeconds: Double
  /// Iterations of the solve so far, all algorithms together.
  public let iterations: Int
  /// Objective of the best values that an integer programme has so far; `nil` where there are none.
  public let incumbent: Double?
  /// The bound that is proven so far for an integer programme; `nil` where there is none.
  public let dualBound: Double?

  /// States where the solve stands.
  public init(
    elapsedSeconds: Double, iterations: Int, incumbent: Double? = nil, dualBound: Double? = nil
  ) {
    self.elapsedSeconds = elapsedSeconds
    self.iterations = iterations
    self.incumbent = incumbent
    self.dualBound = dualBound
  }
}

/// Whether a running solve is to go on.
public enum SolveAnswer: Sendable, Hashable {
  /// Go on.
  case `continue`
  /// Stop as soon as possible and return what is known.
  case stop
}
