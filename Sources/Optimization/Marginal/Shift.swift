/// A bound, or the two bounds of consecutive rows, on the move.
struct Shift {
  enum Target {
    case rows(Range<Int>, shares: [Double])
    case columnLower(Int)
    case columnUpper(Int)
  }

  let target: Target
  /// Magnitude against which steps are chosen.
  let scale: Double
  /// The least step: it moves a bound by a hundred times a solver's feasibility tolerance.
  let leastStep: Double
  /// The greatest amount by which a bound moves per unit of the movement.
  let greatestShare: Double
  private let lower: [Double]
  private let upper: [Double]

  /// The least step over which a derivative must hold to be one: a millionth of what flows.
  var trustedStep: Double { max(1e-6 * scale, leastStep) }

  /// Each row moves by its share of a step.
  init(_ movement: RowMovement, of program: LinearProgram, at optimum: Solution) {
    let (rows, shares) = (movement.rows, movement.shares)
    target = .rows(rows, shares: shares)
    lower = Array(program.rowLower[rows])
    upper = Array(program.rowUpper[rows])
    var magnitude = 0.0
    for row in rows { magnitude += Shift.magnitude(ofRow: row, program, optimum) }
    let share = shares.reduce(0) { $0 + abs($1) }
    scale = magnitude > 0 && share > 0 ? magnitude / share : 1
    greatestShare = shares.reduce(.leastNormalMagnitude) { max($0, abs($1)) }
    leastStep = 1e-5 / greatestShare
  }

  private static func magnitude(
    ofRow row: Int, _ program: LinearProgram, _ optimum: Solution
  ) -> Double {
    var scale = max(finite(program.rowLower[row]), finite(program.rowUpper[row]))
    for position in program.entries(ofRow: row) {
      let value = optimum.columnValues[Int(program.columnIndex[position])]
      scale = max(scale, abs(program.coefficient[position] * value))
    }
    return scale
  }

  init(column: Int, isLower: Bool, of program: LinearProgram) {
    target = isLower ? .columnLower(column) : .columnUpper(column)
    lower = [program.columnLower[column]]
    upper = [program.columnUpper[column]]
    let scale = finite(isLower ? lower[0] : upper[0])
    self.scale = scale > 0 ? scale : 1
    leastStep = 1e-5
    greatestShare = 1
  }

  func apply(by step: Double, to solver: any Solver) throws(SolverError) {
    switch target {
    case .rows(let rows, let shares):
      try solver.setRowBounds(
        rows, lower: zip(lower, shares).map { $0 + step * $1 },
        upper: zip(upper, shares).map { $0 + step * $1 })
    case .columnLower(let column):
      try solver.setColumnBounds(column, lower: lower[0] + step, upper: upper[0])
    case .columnUpper(let column):
      try solver.setColumnBounds(column, lower: lower[0], upper: upper[0] + step)
    }
  }

  /// What the solution's duals say about moving the target.
  func dual(in solution: Solution) -> Double {
    switch target {
    case .rows(let rows, let shares):
      zip(rows, shares).reduce(0) { $0 + solution.rowDuals[$1.0] * $1.1 }
    case .columnLower(let column): max(0, solution.columnReducedCosts[column])
    case .columnUpper(let column): min(0, solution.columnReducedCosts[column])
    }
  }
}
