/// A bound, or the two bounds of a row, on the move.
struct Shift {
  private enum Target {
    case row(Int)
    case columnLower(Int)
    case columnUpper(Int)
  }

  /// Magnitude against which steps are chosen.
  let scale: Double
  private let target: Target
  private let lower: Double
  private let upper: Double

  init(row: Int, of program: LinearProgram, at optimum: Solution) {
    target = .row(row)
    lower = program.rowLower[row]
    upper = program.rowUpper[row]
    var scale = max(finite(lower), finite(upper))
    for position in program.entries(ofRow: row) {
      let value = optimum.columnValues[Int(program.columnIndex[position])]
      scale = max(scale, abs(program.coefficient[position] * value))
    }
    self.scale = scale > 0 ? scale : 1
  }

  init(column: Int, isLower: Bool, of program: LinearProgram) {
    target = isLower ? .columnLower(column) : .columnUpper(column)
    lower = program.columnLower[column]
    upper = program.columnUpper[column]
    let scale = finite(isLower ? lower : upper)
    self.scale = scale > 0 ? scale : 1
  }

  func apply(by step: Double, to solver: any Solver) throws(SolverError) {
    switch target {
    case .row(let row):
      try solver.setRowBounds(row, lower: lower + step, upper: upper + step)
    case .columnLower(let column):
      try solver.setColumnBounds(column, lower: lower + step, upper: upper)
    case .columnUpper(let column):
      try solver.setColumnBounds(column, lower: lower, upper: upper + step)
    }
  }

  /// What the solution's duals say about moving the target.
  func dual(in solution: Solution) -> Double {
    switch target {
    case .row(let row): solution.rowDuals[row]
    case .columnLower(let column): max(0, solution.columnReducedCosts[column])
    case .columnUpper(let column): min(0, solution.columnReducedCosts[column])
    }
  }
}
