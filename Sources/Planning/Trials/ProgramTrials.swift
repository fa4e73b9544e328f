import Findings
import Optimization

/// A programme of a plan, of a year or of several periods, that is solved again and again with small changes, each time from the basis at
/// hand.
///
/// Bounds, costs and values are in natural units; every optimum is held against our own residuals.
struct ProgramTrials {
  private let ownRows: Int
  private let tolerance: Double
  private let scale: ProgramScale
  private let solver: any Solver
  private let watch: RunWatch
  /// The programme in scaled units, as the solver holds it.
  private var program: LinearProgram

  /// How a trial ended.
  enum Outcome {
    /// An optimum that passed our own check, in natural units.
    case optimal(Solution)
    /// No plan.
    case infeasible
    /// Money without end.
    case unbounded
    /// Stopped before the end.
    case stopped(PlanStop)
    /// An answer that cannot be trusted; the solver's word.
    case doubtful(String)

    /// The optimum, if there is one.
    var solution: Solution? {
      if case .optimal(let solution) = self { solution } else { nil }
    }

    /// How a study that needs the optimum ends.
    var status: PlanStatus {
      switch self {
      case .optimal: .optimal
      case .infeasible: .infeasible
      case .unbounded: .unbounded
      case .stopped(let stop): .stopped(stop)
      case .doubtful(let word): .numericalTrouble(word)
      }
    }
  }

  /// The solver's name and version.
  var solverName: String { "\(solver.identity.name) \(solver.identity.version)" }

  /// Hands a year's plan with further rows to a solver.
  init(
    _ model: PlanModel, rows: [ProgramRow] = [], rowUnits: [Double] = [], solver: any Solver,
    watch: RunWatch
  ) throws(SolverError) {
    try self.init(
      model.program, tolerance: model.sets.request.tolerance, rows: rows, rowUnits: rowUnits,
      solver: solver, watch: watch)
  }

  /// Hands a programme with further rows to a solver.
  ///
  /// - Parameters:
  ///   - plan: the plan's programme, in natural units.
  ///   - tolerance: the greatest relative residual with which an optimum is accepted.
  ///   - rows: rows after the plan's own, in natural units.
  ///   - rowUnits: natural units in one scaled unit of each of these rows.
  init(
    _ plan: LinearProgram, tolerance: Double, rows: [ProgramRow] = [], rowUnits: [Double] = [],
    solver: any Solver, watch: RunWatch
  ) throws(SolverError) {
    ownRows = plan.rowCount
    self.tolerance = tolerance
    self.solver = solver
    self.watch = watch
    let plain = plan.planScale
    scale = ProgramScale(
      column: plain.column, row: plain.row.appending(rowUnits), money: plain.money)
    program = scale.scaled(plan.appending(rows))
    try solver.load(program)
  }

  /// The row of the programme that a further row became.
  func row(ofFurther position: Int) -> Int { ownRows + position }

  /// Money in one unit of the objective that the solver sees.
  var moneyUnit: Double { scale.money }

  /// How many columns the programme has.
  var columnCount: Int { program.columnCount }

  /// Whether it has whole numbers.
  var hasIntegers: Bool { program.integrality != nil }

  /// Replaces the bounds of columns.
  mutating func bound(
    _ changes: [(column: Int, lower: Double, upper: Double)]
  ) throws(SolverError) {
    let scaled = changes.map { change in
      let unit = scale.column[change.column]
      return (change.column, lower: change.lower / unit, upper: change.upper / unit)
    }
    program = program.bounding(scaled)
    for (column, lower, upper) in scaled {
      try solver.setColumnBounds(column, lower: lower, upper: upper)
    }
  }

  /// Replaces the bounds of a column.
  mutating func bound(column: Int, lower: Double, upper: Double) throws(SolverError) {
    try bound([(column, lower, upper)])
  }

  /// Replaces the bounds of a row.
  mutating func bound(row: Int, lower: Double, upper: Double) throws(SolverError) {
    let unit = scale.row[row]
    program = program.bounding(row: row, lower: lower / unit, upper: upper / unit)
    try solver.setRowBounds(row, lower: lower / unit, upper: upper / unit)
  }

  /// Replaces all costs, given as money per natural unit, and the constant beside them.
  mutating func minimise(_ costs: [Double], constant: Double = 0) throws(SolverError) {
    let scaled = scale.column.multiplying(costs, by: 1 / scale.money)
    program = program.minimising(scaled, constant: constant / scale.money)
    try solver.setColumnCosts(0..<costs.count, scaled)
  }

  /// Fixes whole numbers at their best values, so that what follows is linear and has duals.
  ///
  /// - Returns: how finding them ended where that gave no optimum; `nil` where all is well.
  mutating func fixIntegers(_ phase: Phrase) throws(SolverError) -> Outcome? {
    guard program.integrality != nil else { return nil }
    let chosen = try solver.solve(watch.options(phase))
    guard chosen.isOptimal else { return outcome(chosen) }
    program = program.fixingIntegers(at: chosen.columnValues)
    try solver.load(program)
    return nil
  }

  /// Solves from the basis at hand; where our own check does not accept the optimum, once more from
  /// nothing.
  mutating func solve(
    _ phase: Phrase, done: Int? = nil, of total: Int? = nil
  ) throws(SolverError) -> Outcome {
    let options = watch.options(phase, done: done, of: total)
    let solution = try solver.solve(options)
    guard solution.isOptimal, !passes(solution) else { return outcome(solution) }
    try solver.load(program)
    return outcome(try solver.solve(watch.options(phase, done: done, of: total)))
  }

  /// Whether the run is to stop before its next piece of work, and why.
  func stopReason(_ phase: Phrase, done: Int, of total: Int?) -> PlanStop? {
    watch.stopReason(phase, done: done, of: total)
  }

  /// The objective of a solution, money a year, with the constant of the present costs.
  func objective(of solution: Solution) -> Double {
    program.objective(at: scale.column.dividing(solution.columnValues)).value
      * scale.money
  }

  private func passes(_ solution: Solution) -> Bool {
    Residuals.check(program, shifted(solution)).isOptimal(within: tolerance)
  }

  private func outcome(_ solution: Solution) -> Outcome {
    switch solution.status {
    case .optimal:
      return passes(solution)
        ? .optimal(scale.natural(solution)) : .doubtful("the optimum fails our residual check")
    case .infeasible, .infeasibleOrUnbounded: return .infeasible
    case .unbounded: return .unbounded
    case .stopped(let reason): return .stopped(PlanStop(reason))
    case .failed(let word): return .doubtful(word)
    }
  }

  /// The solution with the objective that the present constant gives: the solver keeps the one that
  /// it was loaded with.
  private func shifted(_ solution: Solution) -> Solution {
    Solution(
      status: solution.status, objective: program.objective(at: solution.columnValues).value,
      columnValues: solution.columnValues, columnReducedCosts: solution.columnReducedCosts,
      rowValues: solution.rowValues, rowDuals: solution.rowDuals,
      dualBound: solution.dualBound, isFeasible: solution.isFeasible,
      iterations: solution.iterations, rawStatus: solution.rawStatus)
  }
}
