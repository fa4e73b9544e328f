import HiGHSSolver
import Optimization
import Synchronization
import TestSupport
import Testing

@Suite struct HiGHSSolverTests {
  @Test func `it names the version that it was tested with`() throws {
    let identity = try HiGHSSolver().identity
    #expect(identity.name == "HiGHS")
    #expect(identity.version.hasPrefix("1.15."))
  }

  @Test func `a progress callback stops the solve with the last values`() throws {
    let (program, solver) = try loaded()
    let calls = Mutex(0)
    let options = SolveOptions(method: .simplex) { progress in
      calls.withLock { $0 += 1 }
      return progress.elapsedSeconds >= 0 ? .stop : .continue
    }
    let solution = try solver.solve(options)
    #expect(solution.status == .stopped(.interrupted))
    #expect(calls.withLock { $0 } == 1)
    #expect(solution.columnValues.count == program.columnCount)
    #expect(try solver.solve().isOptimal)
  }

  @Test(arguments: [SolveMethod.simplex, .interiorPointWithCrossover])
  func `a progress callback that goes on changes nothing`(_ method: SolveMethod) throws {
    let (program, solver) = try loaded()
    let calls = Mutex(0)
    let options = SolveOptions(method: method) { _ in
      calls.withLock { $0 += 1 }
      return .continue
    }
    let solution = try solver.solve(options)
    #expect(Residuals.check(program, solution).isOptimal())
    #expect(calls.withLock { $0 } > 0)
  }

  @Test func `interior point can be stopped, too`() throws {
    let (_, solver) = try loaded()
    let solution = try solver.solve(
      SolveOptions(method: .interiorPointWithCrossover, progress: { _ in .stop }))
    #expect(solution.status == .stopped(.interrupted))
  }

  @Test func `a time limit counts from the start of each solve`() throws {
    let (_, solver) = try loaded()
    #expect(try solver.solve(SolveOptions(timeLimit: 0)).status == .stopped(.timeLimit))
    #expect(try solver.solve(SolveOptions(timeLimit: 60)).isOptimal)
    #expect(try solver.solve(SolveOptions(timeLimit: 60)).isOptimal)
  }

  @Test func `an iteration limit counts from the start of each solve`() throws {
    let (program, solver) = try loaded()
    let options = SolveOptions(method: .simplex, iterationLimit: 5)
    let first = try solver.solve(options)
    #expect(first.status == .stopped(.iterationLimit))
    #expect(first.iterations == 5)
    var solves = 1
    while try !solver.solve(options).isOptimal, solves < 1000 { solves += 1 }
    #expect(solves > 1 && solves < 1000)
    let last = try solver.solve()
    #expect(Residuals.check(program, last).isOptimal())
  }

  @Test func `both methods agree`() throws {
    let (program, solver) = try loaded()
    let simplex = try solver.solve(SolveOptions(method: .simplex))
    try solver.load(program)
    let interior = try solver.solve(SolveOptions(method: .interiorPointWithCrossover))
    #expect(abs(simplex.objective - interior.objective) <= 1e-9 * abs(simplex.objective))
    #expect(interior.rowDuals.count == program.rowCount)
    #expect(solver.basis != nil)
  }

  @Test func `a hot start needs far fewer iterations`() throws {
    let (program, solver) = try loaded()
    let cold = try solver.solve()
    try solver.setRowBounds(0, lower: program.rowLower[0] + 0.01, upper: program.rowUpper[0])
    let hot = try solver.solve()
    #expect(hot.isOptimal)
    #expect(hot.iterations * 10 < cold.iterations)
  }

  @Test func `whole values are kept whole`() throws {
    var builder = LinearProgramBuilder()
    for cost in [-5.0, -4] { builder.setInteger(column: builder.addColumn(cost: cost)) }
    builder.addRows(
      lower: [-.infinity, -.infinity], upper: [24, 6],
      pattern: [
        PatternEntry(firstColumn: 0, stride: 0, coefficients: [6, 1]),
        PatternEntry(firstColumn: 1, stride: 0, coefficients: [4, 2]),
      ])
    let program = builder.finish()
    let solver = try HiGHSSolver()
    try solver.load(program)
    let solution = try solver.solve()
    #expect(abs(solution.objective + 20) < 1e-6)
    #expect(Residuals.check(program, solution).isOptimal())
  }

  @Test func `another number of threads is taken`() throws {
    let (_, solver) = try loaded()
    let one = try solver.solve(SolveOptions(threads: 1))
    let two = try solver.solve(SolveOptions(threads: 2))
    #expect(one.objective == two.objective)
  }
}

/// A solver that holds a transport problem of a few hundred rows.
private func loaded() throws -> (LinearProgram, HiGHSSolver) {
  let program = transport(sources: 40, sinks: 60)
  let solver = try HiGHSSolver()
  try solver.load(program)
  return (program, solver)
}
