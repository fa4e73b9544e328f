import Optimization
import TestSupport
import Testing

@Suite struct MarginalValuesTests {
  @Test(arguments: MeritOrder.expected)
  func `one more and one less of a demand`(
    _ expected: (demand: Double, more: Worth, less: Worth)
  ) throws {
    let (program, solver, optimum) = try solved(demand: expected.demand)
    let values = MarginalValues(program: program, solver: solver, optimum: optimum)
    let value = try values.ofRow(0)
    #expect(value == MarginalValue(ofOneMore: expected.more, ofOneLess: expected.less))
    #expect(try solver.solve().objective == optimum.objective)
  }

  @Test func `one more and one less of a capacity`() throws {
    let (program, solver, optimum) = try solved(demand: 5)
    let values = MarginalValues(program: program, solver: solver, optimum: optimum)
    #expect(
      try values.ofColumnUpper(0)
        == MarginalValue(ofOneMore: .value(0), ofOneLess: .value(-2)))
    #expect(
      try values.ofColumnLower(1)
        == MarginalValue(ofOneMore: .value(2), ofOneLess: .value(0)))
  }

  @Test func `less is never worth more than more`() throws {
    var generator = SeededGenerator(seed: 23)
    var compared = 0
    for _ in 0..<60 {
      let program = RandomProgram.make(columns: 4, rows: 3, isBoxed: true, using: &generator)
      let solver = EnumerationSolver()
      try solver.load(program)
      let optimum = try solver.solve()
      guard optimum.isOptimal else { continue }
      let values = MarginalValues(program: program, solver: solver, optimum: optimum)
      for row in 0..<program.rowCount {
        let value = try values.ofRow(row)
        let dual = optimum.rowDuals[row]
        if let more = value.ofOneMore.value { #expect(more >= dual - 1e-7) }
        if let less = value.ofOneLess.value { #expect(less <= dual + 1e-7) }
        compared += 1
      }
    }
    #expect(compared > 30)
  }

  private func solved(
    demand: Double
  ) throws -> (LinearProgram, EnumerationSolver, Solution) {
    let program = MeritOrder.program(demand: demand)
    let solver = EnumerationSolver()
    try solver.load(program)
    return (program, solver, try solver.solve())
  }
}
