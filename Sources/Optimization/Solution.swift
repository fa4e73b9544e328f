/// What a solve returned.
///
/// Of a solve that did not end optimal the values are the last that the solver held; arrays that it
/// did not hold are empty.
public struct Solution: Sendable, Equatable {
  /// How the solve ended.
  public let status: SolveStatus
  /// The objective, offset included.
  public let objective: Double
  /// Value of each column.
  public let columnValues: [Double]
  /// Reduced cost of each column: objective per unit by which its binding bound rises.
  public let columnReducedCosts: [Double]
  /// Value of each row.
  public let rowValues: [Double]
  /// Dual of each row: objective per unit by which its right-hand side rises.
  ///
  /// Minimising, it is >= 0 where the lower bound binds and <= 0 where the upper bound binds.
  public let rowDuals: [Double]
  /// A proven bound below which no solution's objective lies; `nil` where the solver proved none.
  ///
  /// With integer columns it is what branch and bound proved, never the objective of the best values
  /// found.
  public let dualBound: Double?
  /// Whether the values keep all rows and bounds within the solver's tolerances.
  public let isFeasible: Bool
  /// Iterations that the solve took, of all its algorithms together.
  public let iterations: Int
  /// The solver's own word for the status.
  public let rawStatus: String

  /// States all parts.
  public init(
    status: SolveStatus, objective: Double, columnValues: [Double], columnReducedCosts: [Double],
    rowValues: [Double], rowDuals: [Double], dualBound: Double? = nil, isFeasible: Bool = false,
    iterations: Int, rawStatus: String
  ) {
    self.status = status
    self.objective = objective
    self.columnValues = columnValues
    self.columnReducedCosts = columnReducedCosts
    self.rowValues = rowValues
    self.rowDuals = rowDuals
    self.dualBound = dualBound
    self.isFeasible = isFeasible
    self.iterations = iterations
    self.rawStatus = rawStatus
  }

  /// Whether the solver claims an optimum; `Residuals` says whether it is one.
  public var isOptimal: Bool { status == .optimal }
}

/// How a solve ended.
public enum SolveStatus: Sendable, Hashable {
  /// An optimum within the solver's tolerances.
  case optimal
  /// No values satisfy all rows and bounds.
  case infeasible
  /// The objective can fall without end.
  case unbounded
  /// One of the two, the solver did not find out which.
  case infeasibleOrUnbounded
  /// Stopped before the end.
  case stopped(StopReason)
  /// Ended without an answer; the solver's own word.
  case failed(String)
}

/// Why a solve stopped before the end.
public enum StopReason: Sendable, Hashable {
  /// The time limit was reached.
  case timeLimit
  /// The progress callback asked for it.
  case interrupted
  /// The iteration limit was reached.
  case iterationLimit
}
