/// What one more and one less of a right-hand side are worth, found by solving again.
///
/// A dual alone is one of many where the optimum is degenerate; the two derivatives are unique.
/// Every question starts from the optimum's basis, so an answer depends on nothing that was asked
/// before, and leaves the bounds as they were.
public struct MarginalValues {
  let program: LinearProgram
  let solver: any Solver
  /// How the questions that follow are solved.
  public var options: SolveOptions
  let basis: Basis?
  let optimum: Solution

  /// Takes a solver that holds this programme and has just found this optimum.
  ///
  /// The programme has no integer columns: fix them first, and say that the values hold at fixed
  /// builds.
  public init(
    program: LinearProgram, solver: any Solver, optimum: Solution,
    options: SolveOptions = SolveOptions()
  ) {
    precondition(optimum.isOptimal, "marginal values exist at an optimum")
    precondition(program.integrality == nil, "integer columns have no marginal values")
    self.program = program
    self.solver = solver
    self.optimum = optimum
    self.options = options
    basis = solver.basis
  }

  /// The worth of a row's right-hand side; both bounds of the row move together.
  public func ofRow(_ row: Int) throws(SolverError) -> MarginalValue {
    try ofRows(row..<row + 1, shares: [1])
  }

  /// The worth of the right-hand sides of consecutive rows that move together, each by its share.
  ///
  /// - Parameter shares: units of each row's right-hand side per unit of the movement.
  public func ofRows(_ rows: Range<Int>, shares: [Double]) throws(SolverError) -> MarginalValue {
    try value(of: Shift(rows: rows, shares: shares, of: program, at: optimum))
  }

  /// The worth of a column's lower bound.
  public func ofColumnLower(_ column: Int) throws(SolverError) -> MarginalValue {
    try value(of: Shift(column: column, isLower: true, of: program))
  }

  /// The worth of a column's upper bound, such as a capacity.
  public func ofColumnUpper(_ column: Int) throws(SolverError) -> MarginalValue {
    try value(of: Shift(column: column, isLower: false, of: program))
  }

  private func value(of shift: Shift) throws(SolverError) -> MarginalValue {
    let outcome = Result { () throws(SolverError) in
      let more = try worth(of: shift, sign: 1)
      return MarginalValue(ofOneMore: more, ofOneLess: try worth(of: shift, sign: -1))
    }
    try shift.apply(by: 0, to: solver)
    if let basis { try solver.setBasis(basis) }
    return try outcome.get()
  }

  /// Shrinks the step until the objective is linear over it: chord and dual at its end agree.
  private func worth(of shift: Shift, sign: Double) throws(SolverError) -> Worth {
    var latest = Worth.infeasible
    var previous = 0.0
    for factor in [1e-3, 1e-4, 1e-5, 1e-6] {
      let step = sign * max(factor * shift.scale, shift.leastStep)
      guard step != previous else { break }
      previous = step
      try shift.apply(by: step, to: solver)
      if let basis { try solver.setBasis(basis) }
      let solution = try solver.solve(options)
      switch solution.status {
      case .optimal:
        let chord = (solution.objective - optimum.objective) / step
        let dual = shift.dual(in: solution)
        latest = .value(chord)
        let noise = 1e-9 * max(1, abs(optimum.objective)) / abs(step)
        if abs(chord - dual) <= 1e-6 * max(1, abs(dual)) + noise { return .value(dual + 0) }
      case .infeasible: latest = .infeasible
      case .unbounded, .infeasibleOrUnbounded: return .unbounded
      case .stopped, .failed: return .unresolved(solution.status)
      }
    }
    return latest
  }
}

/// The worth of one more and of one less of a right-hand side, minimising.
public struct MarginalValue: Sendable, Hashable {
  /// Change of the objective per unit by which the right-hand side rises.
  public let ofOneMore: Worth
  /// Change of the objective per unit of right-hand side where it falls: what falling saves.
  public let ofOneLess: Worth

  /// States both.
  public init(ofOneMore: Worth, ofOneLess: Worth) {
    self.ofOneMore = ofOneMore
    self.ofOneLess = ofOneLess
  }
}

/// A derivative of the objective to one side.
public enum Worth: Sendable, Hashable {
  /// Objective per unit of right-hand side.
  case value(Double)
  /// The right-hand side cannot move to this side at all.
  case infeasible
  /// Moving it makes the objective fall without end.
  case unbounded
  /// The solve of the shifted programme did not end.
  case unresolved(SolveStatus)

  /// The derivative, where there is one.
  public var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }
}
