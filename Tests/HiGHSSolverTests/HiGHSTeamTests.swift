import HiGHSSolver
import Optimization
import Synchronization
import TestSupport
import Testing

@Suite struct HiGHSTeamTests {
  /// Every member solves its own programme, again and again, on the thread that made its solver.
  @Test func membersSolveSideBySide() throws {
    let team = try HiGHSTeam(count: 3)
    let sums = Mutex([Double](repeating: 0, count: 3))
    for _ in 0..<20 {
      try team.run { worker, solver throws(SolverError) in
        var builder = LinearProgramBuilder()
        let column = builder.addColumn(cost: 1, upper: 10)
        builder.beginRow(lower: Double(worker + 1), upper: .infinity)
        builder.entry(column, 1)
        builder.endRow()
        try solver.load(builder.finish())
        let solution = try solver.solve()
        sums.withLock { $0[worker] += solution.objective }
      }
    }
    #expect(sums.withLock { $0 } == [20, 40, 60])
  }

  @Test func theFirstErrorIsThrown() throws {
    let team = try HiGHSTeam(count: 2)
    #expect(throws: SolverError.nothingLoaded) {
      try team.run { _, solver throws(SolverError) in _ = try solver.solve() }
    }
    try team.run { _, _ in }
  }

  @Test func primalSimplexFindsTheSameOptimum() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let program = RandomProgram.make(columns: 8, rows: 6, isBoxed: true, using: &random)
      let solver = try HiGHSSolver()
      try solver.load(program)
      let dual = try solver.solve(SolveOptions(method: .simplex))
      let primal = try HiGHSSolver()
      try primal.load(program)
      let other = try primal.solve(SolveOptions(method: .primalSimplex))
      #expect(dual.status == other.status)
      if dual.isOptimal {
        #expect(abs(dual.objective - other.objective) <= 1e-9 * max(1, abs(dual.objective)))
      }
    }
  }
}
