/// What one more and one less of a right-hand side are worth.
///
/// A dual alone is one of many where the optimum is degenerate; the two derivatives are unique. Where
/// the optimum's basis lets the values follow a movement for a while, the dual is the derivative, and
/// no solve is needed. Else the best direction is looked for by ``OptimalDirections``; and where bounds
/// are so near that no direction says anything, the shifted programme is solved. Answers do not depend
/// on what else is asked but for rounding, and bounds and basis are left as they were.
public struct MarginalValues {
  let program: LinearProgram
  let solver: any Solver
  let basis: Basis?
  let optimum: Solution
  private let room: OptimumRoom

  /// Takes a solver that holds this programme and has just found this optimum.
  ///
  /// The programme has no integer columns: fix them first, and say that the values hold at fixed
  /// builds.
  public init(program: LinearProgram, solver: any Solver, optimum: Solution) {
    precondition(optimum.isOptimal, "marginal values exist at an optimum")
    precondition(program.integrality == nil, "integer columns have no marginal values")
    self.program = program
    self.solver = solver
    self.optimum = optimum
    basis = solver.basis
    room = OptimumRoom(program, optimum)
  }

  /// The worth of a row's right-hand side; both bounds of the row move together.
  public func ofRow(_ row: Int) throws(SolverError) -> MarginalValue {
    try value(of: Shift(RowMovement(rows: row..<row + 1, shares: [1]), of: program, at: optimum))
  }

  /// The worth of a column's lower bound.
  public func ofColumnLower(_ column: Int) throws(SolverError) -> MarginalValue {
    try value(of: Shift(column: column, isLower: true, of: program))
  }

  /// The worth of a column's upper bound, such as a capacity.
  public func ofColumnUpper(_ column: Int) throws(SolverError) -> MarginalValue {
    try value(of: Shift(column: column, isLower: false, of: program))
  }

  /// The worth of many movements, cheaper than one by one.
  ///
  /// - Parameter options: asked before each piece of work, with the number of movements that are
  ///   answered to both sides: how to solve, `nil` to stop.
  /// - Returns: one for each movement, in order; `nil` for those that were not come to.
  public func of(
    _ movements: [RowMovement], options: (_ answered: Int) -> SolveOptions?
  ) throws(SolverError) -> [MarginalValue?] {
    try values(of: movements.map { Shift($0, of: program, at: optimum) }, options)
  }

  private func value(of shift: Shift) throws(SolverError) -> MarginalValue {
    let value = try values(of: [shift]) { _ in SolveOptions() }[0]
    return value ?? MarginalValue(ofOneMore: .infeasible, ofOneLess: .infeasible)
  }

  private func values(
    of shifts: [Shift], _ options: (Int) -> SolveOptions?
  ) throws(SolverError) -> [MarginalValue?] {
    var sides = Sides(shifts)
    let isGoingOn = try askBasis(&sides, options)
    if isGoingOn, !sides.isComplete { try askDirections(&sides, options) }
    if !sides.isComplete, !sides.isStopped { try askShifted(&sides, options) }
    return sides.values
  }
}

/// What is known so far of both sides of each question.
private struct Sides {
  let shifts: [Shift]
  var more: [Worth?]
  var less: [Worth?]
  var isStopped = false
  private(set) var answered = 0

  init(_ shifts: [Shift]) {
    self.shifts = shifts
    more = [Worth?](repeating: nil, count: shifts.count)
    less = more
  }

  var isComplete: Bool { answered == shifts.count }

  var values: [MarginalValue?] {
    zip(more, less).map { more, less in
      more.flatMap { more in less.map { MarginalValue(ofOneMore: more, ofOneLess: $0) } }
    }
  }

  /// The sides without an answer, in order.
  var open: [(question: Int, sign: Double)] {
    var open: [(question: Int, sign: Double)] = []
    for question in shifts.indices {
      if more[question] == nil { open.append((question, 1)) }
      if less[question] == nil { open.append((question, -1)) }
    }
    return open
  }

  mutating func take(_ worth: Worth?, _ question: Int, sign: Double) {
    guard let worth else { return }
    if sign > 0 { more[question] = worth } else { less[question] = worth }
    if more[question] != nil, less[question] != nil { answered += 1 }
  }
}

extension MarginalValues {
  /// Answers what the optimum's basis does; tells whether to go on.
  private func askBasis(
    _ sides: inout Sides, _ options: (Int) -> SolveOptions?
  ) throws(SolverError) -> Bool {
    guard basis != nil else { return true }
    guard var simplex = options(0) else {
      sides.isStopped = true
      return false
    }
    // The simplex method, if it was not the last, finds nothing to do but has the factors afterwards.
    simplex.method = .simplex
    let again = try solver.solve(simplex)
    guard again.isOptimal, again.iterations == 0 else { return true }
    for (question, shift) in sides.shifts.enumerated() {
      guard case .rows(let rows, let shares) = shift.target else { continue }
      guard options(sides.answered) != nil else {
        sides.isStopped = true
        return false
      }
      let unit = shares.map { $0 / shift.greatestShare }
      guard let rates = try solver.basisChange(ofRows: rows, shares: unit) else { continue }
      let reach = room.reach(rates, shift)
      let dual = Worth.value(shift.dual(in: optimum) + 0)
      if reach.forwards >= shift.trustedStep { sides.take(dual, question, sign: 1) }
      if reach.backwards >= shift.trustedStep { sides.take(dual, question, sign: -1) }
    }
    return true
  }

  /// Looks for the best direction of each side that is open.
  private func askDirections(
    _ sides: inout Sides, _ options: (Int) -> SolveOptions?
  ) throws(SolverError) {
    let directions = OptimalDirections(program, room, on: solver)
    try directions.begin()
    let outcome = Result { () throws(SolverError) in
      for (question, sign) in sides.open {
        guard let options = options(sides.answered) else {
          sides.isStopped = true
          return
        }
        let worth = try directions.worth(of: sides.shifts[question], sign: sign, options)
        sides.take(worth, question, sign: sign)
      }
    }
    try directions.end()
    if let basis { try solver.setBasis(basis) }
    try outcome.get()
  }

  /// Solves the shifted programme for each side that is still open.
  private func askShifted(
    _ sides: inout Sides, _ options: (Int) -> SolveOptions?
  ) throws(SolverError) {
    for (question, sign) in sides.open {
      guard let options = options(sides.answered) else { return }
      let shift = sides.shifts[question]
      let worth = Result { () throws(SolverError) in
        try shifted(shift, sign: sign, options)
      }
      try shift.apply(by: 0, to: solver)
      if let basis { try solver.setBasis(basis) }
      sides.take(try worth.get(), question, sign: sign)
    }
  }

  /// Shrinks the step until the objective is linear over it: chord and dual at its end agree.
  private func shifted(
    _ shift: Shift, sign: Double, _ options: SolveOptions
  ) throws(SolverError) -> Worth {
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
