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

  @Test(arguments: SolverConformance.integers)
  func `HiGHS solves integer programmes`(_ conformance: SolverConformance) throws {
    let problems = try conformance.problems(of: HiGHSSolver())
    #expect(problems == [])
  }

  @Test func `its integer optimum is that of trying every choice`() throws {
    var generator = SeededGenerator(seed: 5)
    let solver = try HiGHSSolver()
    for number in 0..<60 {
      let relaxed = RandomProgram.make(columns: 4, rows: 3, isBoxed: true, using: &generator)
      let kinds = relaxed.columnCost.indices.map { $0 < 2 ? Integrality.integer : .continuous }
      let program = LinearProgram(
        columnCost: relaxed.columnCost, columnLower: relaxed.columnLower,
        columnUpper: relaxed.columnUpper, rowLower: relaxed.rowLower, rowUpper: relaxed.rowUpper,
        rowStart: relaxed.rowStart, columnIndex: relaxed.columnIndex,
        coefficient: relaxed.coefficient, integrality: kinds)
      try solver.load(program)
      let solution = try solver.solve(SolveOptions(relativeGap: 0))
      let best = try bestByEnumeration(program)
      #expect(solution.isOptimal == (best != nil), "programme \(number)")
      guard let best, solution.isOptimal else { continue }
      #expect(abs(solution.objective - best) <= 1e-6 * max(1, abs(best)), "programme \(number)")
    }
  }

  /// The least optimum over all whole values of the first two columns.
  private func bestByEnumeration(_ program: LinearProgram) throws -> Double? {
    let reference = EnumerationSolver()
    var best: Double?
    for first in wholeValues(program, 0) {
      for second in wholeValues(program, 1) {
        let values = program.columnCost.indices.map { [first, second, 0, 0][$0] }
        let fixed = program.fixingIntegers(at: values)
        try reference.load(fixed)
        let solution = try reference.solve()
        if solution.isOptimal { best = min(best ?? .infinity, solution.objective) }
      }
    }
    return best
  }

  private func wholeValues(_ program: LinearProgram, _ column: Int) -> [Double] {
    guard column < program.columnCount else { return [0] }
    let lower = Int(program.columnLower[column].rounded(.up))
    let upper = Int(program.columnUpper[column].rounded(.down))
    return lower > upper ? [] : (lower...upper).map(Double.init)
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
