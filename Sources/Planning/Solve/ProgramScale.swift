public import Optimization

/// Powers of two by which a programme is scaled for the solver, whose tolerances are absolute.
///
/// Powers of two change no digit: what comes back is exactly what an unscaled solve would hold.
struct ProgramScale: Sendable {
  /// Natural units in one unit of each column.
  let column: ScaleUnits
  /// Natural units in one unit of each row.
  let row: ScaleUnits
  /// Money in one unit of the objective.
  let money: Double

  /// The programme in scaled units; what scaling leaves as it is, is shared and not copied.
  func scaled(_ program: LinearProgram) -> LinearProgram {
    program.replacing(
      columnCost: column.multiplying(program.columnCost, by: 1 / money),
      columnLower: column.dividing(program.columnLower),
      columnUpper: column.dividing(program.columnUpper),
      rowLower: row.dividing(program.rowLower), rowUpper: row.dividing(program.rowUpper),
      coefficient: scaledCoefficients(of: program), offset: program.offset / money)
  }

  private func scaledCoefficients(of program: LinearProgram) -> [Double] {
    if let unit = column.common, unit == row.common { return program.coefficient }
    var coefficient = program.coefficient
    for index in 0..<program.rowCount {
      for position in program.entries(ofRow: index) {
        coefficient[position] *= column[Int(program.columnIndex[position])] / row[index]
      }
    }
    return coefficient
  }

  /// A solution of the scaled programme in natural units.
  func natural(_ solution: Solution) -> Solution {
    Solution(
      status: solution.status, objective: solution.objective * money,
      columnValues: column.multiplying(solution.columnValues),
      columnReducedCosts: column.dividing(solution.columnReducedCosts, by: 1 / money),
      rowValues: row.multiplying(solution.rowValues),
      rowDuals: row.dividing(solution.rowDuals, by: 1 / money),
      dualBound: solution.dualBound.map { $0 * money }, isFeasible: solution.isFeasible,
      iterations: solution.iterations, rawStatus: solution.rawStatus)
  }
}

extension LinearProgram {
  /// The scale in which a plan's programme is handed to the solver: whole numbers stay what they are.
  var planScale: ProgramScale {
    let columns =
      integrality.map { ScaleUnits($0.map { $0 == .integer ? 1 : 1024 }) }
      ?? ScaleUnits(repeating: 1024, count: columnCount)
    return ProgramScale(
      column: columns, row: ScaleUnits(repeating: 1024, count: rowCount), money: 1_048_576)
  }
}

extension PlanModel {
  /// The scale in which the programme is handed to the solver.
  func scale() -> ProgramScale { program.planScale }
}

extension PlanModel {
  /// The programme as it is handed to the solver: ``program`` in units near a thousand.
  public var scaledProgram: LinearProgram { scale().scaled(program) }
}
