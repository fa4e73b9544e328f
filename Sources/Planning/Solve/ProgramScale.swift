public import Optimization

/// Powers of two by which a programme is scaled for the solver, whose tolerances are absolute.
///
/// Powers of two change no digit: what comes back is exactly what an unscaled solve would hold.
struct ProgramScale: Sendable {
  /// Natural units in one unit of each column.
  let column: [Double]
  /// Natural units in one unit of each row.
  let row: [Double]
  /// Money in one unit of the objective.
  let money: Double

  /// The programme in scaled units.
  func scaled(_ program: LinearProgram) -> LinearProgram {
    let coefficient = isUniform ? program.coefficient : scaledCoefficients(of: program)
    return LinearProgram(
      columnCost: zip(program.columnCost, column).map { $0 * $1 / money },
      columnLower: zip(program.columnLower, column).map { $0 / $1 },
      columnUpper: zip(program.columnUpper, column).map { $0 / $1 },
      rowLower: zip(program.rowLower, row).map { $0 / $1 },
      rowUpper: zip(program.rowUpper, row).map { $0 / $1 },
      rowStart: program.rowStart, columnIndex: program.columnIndex, coefficient: coefficient,
      offset: program.offset / money, integrality: program.integrality)
  }

  /// Whether rows and columns have one scale, so that coefficients stay as they are.
  private var isUniform: Bool {
    guard let scale = column.first ?? row.first else { return true }
    return column.allSatisfy { $0 == scale } && row.allSatisfy { $0 == scale }
  }

  private func scaledCoefficients(of program: LinearProgram) -> [Double] {
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
      columnValues: zip(solution.columnValues, column).map { $0 * $1 },
      columnReducedCosts: zip(solution.columnReducedCosts, column).map { $0 * money / $1 },
      rowValues: zip(solution.rowValues, row).map { $0 * $1 },
      rowDuals: zip(solution.rowDuals, row).map { $0 * money / $1 },
      dualBound: solution.dualBound.map { $0 * money }, isFeasible: solution.isFeasible,
      iterations: solution.iterations, rawStatus: solution.rawStatus)
  }
}

extension LinearProgram {
  /// The scale in which a plan's programme is handed to the solver: whole numbers stay what they are.
  var planScale: ProgramScale {
    ProgramScale(
      column: (0..<columnCount).map { integrality?[$0] == .integer ? 1 : 1024 },
      row: [Double](repeating: 1024, count: rowCount), money: 1_048_576)
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
