import HiGHSSolver
import Optimization
import TestSupport
import Testing

@Suite struct HiGHSRefusalTests {
  @Test func `a column twice in a row is refused with its place`() throws {
    var builder = LinearProgramBuilder()
    builder.addColumns(count: 3, cost: 1)
    builder.addRows(count: 1, lower: 0, upper: 1, pattern: [])
    builder.beginRow(lower: 1, upper: 2)
    for column in [2, 1, 2] { builder.entry(column, 1) }
    builder.endRow()
    try refuse(builder.finish(), .duplicateEntry(row: 1, column: 2))
  }

  @Test func `what is not a number is refused with its place`() throws {
    var builder = LinearProgramBuilder()
    builder.addColumns(costs: [1, .nan])
    try refuse(builder.finish(), .notANumber(array: "columnCost", index: 1))
    builder = LinearProgramBuilder()
    builder.addColumn()
    builder.addRows(
      count: 1, lower: 0, upper: 1, pattern: [PatternEntry(firstColumn: 0, coefficient: .nan)])
    try refuse(builder.finish(), .notANumber(array: "coefficient", index: 0))
  }

  @Test func `an infinite coefficient is refused`() throws {
    var builder = LinearProgramBuilder()
    builder.addColumn()
    builder.addRows(
      count: 1, lower: 0, upper: 1,
      pattern: [PatternEntry(firstColumn: 0, coefficient: .infinity)])
    let program = builder.finish()
    let solver = try HiGHSSolver()
    #expect(throws: SolverError.self) { try solver.load(program) }
    #expect(throws: SolverError.nothingLoaded) { try solver.solve() }
  }

  @Test func `a missing file is refused`() throws {
    let solver = try HiGHSSolver()
    #expect(throws: SolverError.callFailed(call: "Highs_readModel", code: -1)) {
      try solver.load(mpsFile: "no such file.mps")
    }
  }

  private func refuse(_ program: LinearProgram, _ error: SolverError) throws {
    let solver = try HiGHSSolver()
    #expect(throws: error) { try solver.load(program) }
    #expect(throws: SolverError.nothingLoaded) { try solver.solve() }
  }
}
