import HiGHSSolver
import Optimization
import TestSupport
import Testing

@Suite struct HiGHSAnswersTests {
  @Test(arguments: MeritOrder.expected)
  func `one more and one less by hot re-solves`(
    _ expected: (demand: Double, more: Worth, less: Worth)
  ) throws {
    let program = MeritOrder.program(demand: expected.demand)
    let solver = try HiGHSSolver()
    try solver.load(program)
    let optimum = try solver.solve()
    let values = MarginalValues(program: program, solver: solver, optimum: optimum)
    for _ in 0..<2 {
      let value = try values.ofRow(0)
      #expect(value == MarginalValue(ofOneMore: expected.more, ofOneLess: expected.less))
    }
    #expect(try solver.solve() == optimum)
  }

  @Test func `one more and one less of every demand enclose its dual`() throws {
    let program = transport(sources: 6, sinks: 9)
    let solver = try HiGHSSolver()
    try solver.load(program)
    let optimum = try solver.solve()
    let values = MarginalValues(program: program, solver: solver, optimum: optimum)
    for row in 0..<program.rowCount {
      let value = try values.ofRow(row)
      let more = try #require(value.ofOneMore.value)
      let less = try #require(value.ofOneLess.value)
      #expect(less - 1e-9 <= optimum.rowDuals[row] && optimum.rowDuals[row] <= more + 1e-9)
    }
    #expect(try solver.solve().iterations == 0)
  }

  @Test(arguments: [SolveMethod.automatic, .simplex, .interiorPointWithCrossover])
  func `an elastic run tells how much is short`(_ method: SolveMethod) throws {
    let whole = transport(sources: 6, sinks: 9)
    let supply = whole.rowUpper.filter(\.isFinite).reduce(0, +)
    let demand = whole.rowLower.filter(\.isFinite).reduce(0, +)
    let program = LinearProgram(
      columnCost: whole.columnCost, columnLower: whole.columnLower,
      columnUpper: whole.columnUpper, rowLower: whole.rowLower.map { $0 * 1.5 },
      rowUpper: whole.rowUpper, rowStart: whole.rowStart, columnIndex: whole.columnIndex,
      coefficient: whole.coefficient)
    let solver = try HiGHSSolver()
    try solver.load(program)
    #expect(try solver.solve().status == .infeasible)
    let result = try ElasticRun(
      program, relaxing: (0..<program.rowCount).map { Relaxation(.rowLower($0), cost: 3) }
    ).run(on: solver, options: SolveOptions(method: method))
    let short = result.violations.reduce(0) { $0 - $1.amount }
    #expect(abs(short - (1.5 * demand - supply)) < 1e-6)
    #expect(abs(result.cost - 3 * short) < 1e-6)
    #expect(result.columnValues.count == program.columnCount)
  }
}
