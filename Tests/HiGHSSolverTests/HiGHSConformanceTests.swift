import HiGHSSolver
import Optimization
import TestSupport
import Testing

@Suite struct HiGHSConformanceTests {
  @Test(arguments: SolverConformance.all)
  func `HiGHS conforms`(_ conformance: SolverConformance) throws {
    let problems = try conformance.problems(of: HiGHSSolver())
    #expect(problems == [])
  }

  @Test func `its optimum is that of trying every basis`() throws {
    var generator = SeededGenerator(seed: 2)
    var counts: [SolveStatus: Int] = [:]
    let solver = try HiGHSSolver()
    let reference = EnumerationSolver()
    for number in 0..<400 {
      let program = RandomProgram.make(
        columns: 5, rows: 4, isBoxed: number.isMultiple(of: 2), using: &generator)
      try reference.load(program)
      let expected = try reference.solve()
      counts[expected.status, default: 0] += 1
      for method in [SolveMethod.simplex, .interiorPointWithCrossover] {
        try solver.load(program)
        let solution = try solver.solve(SolveOptions(method: method))
        #expect(solution.status == expected.status, "programme \(number) by \(method)")
        guard expected.isOptimal, solution.isOptimal else { continue }
        let difference = abs(solution.objective - expected.objective)
        #expect(difference <= 1e-7 * max(1, abs(expected.objective)), "programme \(number)")
        #expect(Residuals.check(program, solution).isOptimal(), "programme \(number)")
      }
    }
    #expect(counts[.optimal, default: 0] > 100)
    #expect(counts[.infeasible, default: 0] > 20)
    #expect(counts[.unbounded, default: 0] > 20)
  }
}
