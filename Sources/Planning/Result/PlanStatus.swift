/// How planning ended.
public enum PlanStatus: Sendable, Hashable {
  /// An optimum that passed our own residual check.
  case optimal
  /// No plan satisfies all rows; ``PlanResult/infeasibility`` says what is in the way.
  case infeasible
  /// Money without end; ``PlanResult/unboundedness`` says where.
  case unbounded
  /// Stopped before the end.
  case stopped(PlanStop)
  /// The solver claims an optimum that fails our own residual check, or ended without an answer.
  case numericalTrouble(String)

  /// The key of the status in results.
  public var key: String {
    switch self {
    case .optimal: "optimal"
    case .infeasible: "infeasible"
    case .unbounded: "unbounded"
    case .stopped: "stopped"
    case .numericalTrouble: "numerical_trouble"
    }
  }
}

/// Why planning stopped before the end.
public enum PlanStop: String, Sendable, Hashable, CaseIterable {
  /// The time limit was reached.
  case timeLimit = "time_limit"
  /// Whoever watched the progress asked for it.
  case interrupted
  /// The iteration limit was reached.
  case iterationLimit = "iteration_limit"
}

/// Our own check of an optimum, in the solver's scale.
public struct PlanResiduals: Sendable {
  /// The greatest violation of a row or bound, relative to its scale.
  public let primal: Double
  /// The greatest dual infeasibility, relative to the scale of costs.
  public let dual: Double
  /// The relative gap between the primal and the dual objective.
  public let gap: Double

  /// States every part.
  public init(
    primal: Double, dual: Double, gap: Double
  ) {
    self.primal = primal
    self.dual = dual
    self.gap = gap
  }
}

/// How large the linear programme is and what solving it took.
public struct PlanModelSize: Sendable {
  /// Constraints.
  public let rows: Int
  /// Variables.
  public let columns: Int
  /// Coefficients.
  public let entries: Int
  /// Timesteps of the year.
  public let timesteps: Int
  /// Iterations of the first solve.
  public let iterations: Int

  /// States every part.
  public init(
    rows: Int, columns: Int, entries: Int, timesteps: Int, iterations: Int
  ) {
    self.rows = rows
    self.columns = columns
    self.entries = entries
    self.timesteps = timesteps
    self.iterations = iterations
  }
}
