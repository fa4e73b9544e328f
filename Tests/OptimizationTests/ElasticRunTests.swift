import Optimization
import TestSupport
import Testing

@Suite struct ElasticRunTests {
  @Test func `the cheapest bounds give way, by their signed amounts`() throws {
    let program = shortage()
    let result = try ElasticRun(program, relaxing: everySide(of: program, cost: 1))
      .run(on: EnumerationSolver())
    #expect(result.status == .optimal)
    #expect(result.cost == 3)
    #expect(result.violations.count == 1)
    let dear = ElasticRun(
      program,
      relaxing: [Relaxation(.rowLower(0), cost: 10), Relaxation(.columnUpper(1), cost: 1)])
    let moved = try dear.run(on: EnumerationSolver())
    #expect(moved.violations == [Violation(side: .columnUpper(1), amount: 3)])
    #expect(moved.columnValues == [2, 8])
    let short = try ElasticRun(program, relaxing: [Relaxation(.rowLower(0), cost: 10)])
      .run(on: EnumerationSolver())
    #expect(short.violations == [Violation(side: .rowLower(0), amount: -3)])
    #expect(short.cost == 30)
  }

  @Test func `both bounds of a column and of a row can give way`() throws {
    var builder = LinearProgramBuilder()
    builder.addColumn(lower: 1, upper: 2)
    builder.addColumn(lower: 4, upper: 6)
    builder.addRows(
      count: 1, lower: 10, upper: 11,
      pattern: (0..<2).map { PatternEntry(firstColumn: $0, coefficient: 1) })
    builder.addRows(
      count: 1, lower: 0, upper: 0, pattern: [PatternEntry(firstColumn: 0, coefficient: 1)])
    let program = builder.finish()
    let costs: [(ProgramSide, Double)] = [
      (.columnLower(0), 1), (.columnUpper(0), 9), (.columnUpper(1), 2), (.rowLower(0), 9),
      (.rowUpper(0), 9), (.rowUpper(1), 9),
    ]
    let result = try ElasticRun(program, relaxing: costs.map { Relaxation($0.0, cost: $0.1) })
      .run(on: EnumerationSolver())
    #expect(
      result.violations == [
        Violation(side: .columnLower(0), amount: -1), Violation(side: .columnUpper(1), amount: 4),
      ])
    #expect(result.cost == 9)
  }

  @Test func `bounds that stay hard can contradict each other`() throws {
    let result = try ElasticRun(shortage(), relaxing: [Relaxation(.columnLower(0), cost: 1)])
      .run(on: EnumerationSolver())
    #expect(result.status == .infeasible)
    #expect(result.violations.isEmpty)
  }

  @Test func `nothing is violated where all can hold, and the amounts mend what cannot`() throws {
    var generator = SeededGenerator(seed: 11)
    var infeasible = 0
    for _ in 0..<60 {
      let program = RandomProgram.make(columns: 2, rows: 2, isBoxed: true, using: &generator)
      let solver = EnumerationSolver()
      try solver.load(program)
      let isFeasible = try solver.solve().isOptimal
      infeasible += isFeasible ? 0 : 1
      let rows = (0..<program.rowCount).flatMap { [ProgramSide.rowLower($0), .rowUpper($0)] }
      let result = try ElasticRun(program, relaxing: rows.map { Relaxation($0, cost: 2) })
        .run(on: solver)
      #expect(result.status == .optimal)
      #expect(result.violations.isEmpty == isFeasible)
      let total = result.violations.reduce(0) { $0 + 2 * abs($1.amount) }
      #expect(abs(total - result.cost) < 1e-9)
      try solver.load(mended(program, by: result.violations))
      #expect(try solver.solve().isOptimal)
    }
    #expect(infeasible > 5)
  }

  /// x + y >= 10 with x <= 2 and y <= 5: 3 are missing.
  private func shortage() -> LinearProgram {
    var builder = LinearProgramBuilder()
    builder.addColumn(cost: 100, upper: 2)
    builder.addColumn(cost: -7, upper: 5)
    builder.addRows(
      count: 1, lower: 10, upper: .infinity,
      pattern: (0..<2).map { PatternEntry(firstColumn: $0, coefficient: 1) })
    return builder.finish()
  }

  private func everySide(of program: LinearProgram, cost: Double) -> [Relaxation] {
    let rows = (0..<program.rowCount).flatMap { [ProgramSide.rowLower($0), .rowUpper($0)] }
    let columns = (0..<program.columnCount).flatMap {
      [ProgramSide.columnLower($0), .columnUpper($0)]
    }
    return (rows + columns).map { Relaxation($0, cost: cost) }
  }

  private func mended(_ program: LinearProgram, by violations: [Violation]) -> LinearProgram {
    var lower = program.rowLower
    var upper = program.rowUpper
    for violation in violations {
      if case .rowLower(let row) = violation.side { lower[row] += violation.amount - 1e-9 }
      if case .rowUpper(let row) = violation.side { upper[row] += violation.amount + 1e-9 }
    }
    return LinearProgram(
      columnCost: program.columnCost, columnLower: program.columnLower,
      columnUpper: program.columnUpper, rowLower: lower, rowUpper: upper,
      rowStart: program.rowStart, columnIndex: program.columnIndex,
      coefficient: program.coefficient)
  }
}
