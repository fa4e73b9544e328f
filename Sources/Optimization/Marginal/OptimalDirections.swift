/// The best direction in which an optimum can follow a moving bound.
///
/// Of the optimum's bounds those that hold a value stay, moved to zero, and the others go; costs and
/// coefficients stay. The least cost of a direction that makes the movement is the derivative of the
/// objective (the linear programme over the optimal duals, seen from its dual side; A. C. Williams,
/// Marginal values in linear programming, 1963). Its optimal basis at rest is that of the optimum, so
/// that a question takes a few steps of the dual simplex method.
struct OptimalDirections {
  private let room: OptimumRoom
  private let program: LinearProgram
  private let solver: any Solver

  init(_ program: LinearProgram, _ room: OptimumRoom, on solver: any Solver) {
    self.program = program
    self.room = room
    self.solver = solver
  }

  /// Puts the directions' bounds in place of the programme's.
  func begin() throws(SolverError) {
    try solver.setColumnBounds(
      0..<program.columnCount, lower: room.columns.below.map(Self.atMost),
      upper: room.columns.above.map(Self.atLeast))
    try solver.setRowBounds(
      0..<program.rowCount, lower: room.rows.below.map(Self.atMost),
      upper: room.rows.above.map(Self.atLeast))
  }

  /// Puts the programme's bounds back.
  func end() throws(SolverError) {
    try solver.setColumnBounds(
      0..<program.columnCount, lower: program.columnLower, upper: program.columnUpper)
    try solver.setRowBounds(
      0..<program.rowCount, lower: program.rowLower, upper: program.rowUpper)
  }

  /// How far a direction may go down where a lower bound leaves this much room.
  private static func atMost(_ room: Double) -> Double { room > 0 ? -.infinity : 0 }
  private static func atLeast(_ room: Double) -> Double { room > 0 ? .infinity : 0 }

  /// The derivative along a shift to one side; `nil` where a bound that is very near, but does not hold
  /// its value, would stop the direction at once, or the solve did not end.
  func worth(
    of shift: Shift, sign: Double, _ options: SolveOptions
  ) throws(SolverError) -> Worth? {
    var few = options
    few.isNearOptimal = true
    try move(shift, by: sign / shift.greatestShare)
    let found = Result { () throws(SolverError) in try solver.solve(few) }
    try move(shift, by: 0)
    let solution = try found.get()
    if solution.status == .infeasible { return .infeasible }
    guard solution.isOptimal else { return nil }
    let reach = room.reach(signed(solution.columnValues, sign), shift, isHeldFree: true)
    guard (sign > 0 ? reach.forwards : reach.backwards) >= shift.trustedStep else { return nil }
    let dual = shift.dual(in: solution)
    let cost = solution.objective - program.offset
    let agrees = abs(cost * sign * shift.greatestShare - dual) <= 1e-7 * max(1, abs(dual))
    return agrees ? .value(dual + 0) : nil
  }

  private func signed(_ values: [Double], _ sign: Double) -> [Double] {
    sign > 0 ? values : values.map { -$0 }
  }

  /// Moves the bounds of a shift that hold a value; the others are out of the way.
  private func move(_ shift: Shift, by step: Double) throws(SolverError) {
    switch shift.target {
    case .rows(let rows, let shares):
      let moved = shares.map { $0 * step }
      try solver.setRowBounds(
        rows, lower: zip(rows, moved).map { Self.atMost(room.rows.below[$0]) + $1 },
        upper: zip(rows, moved).map { Self.atLeast(room.rows.above[$0]) + $1 })
    case .columnLower(let column):
      try solver.setColumnBounds(
        column, lower: Self.atMost(room.columns.below[column]) + step,
        upper: Self.atLeast(room.columns.above[column]))
    case .columnUpper(let column):
      try solver.setColumnBounds(
        column, lower: Self.atMost(room.columns.below[column]),
        upper: Self.atLeast(room.columns.above[column]) + step)
    }
  }
}
