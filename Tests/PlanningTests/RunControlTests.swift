import Findings
import HiGHSSolver
import Optimization
import Planning
import Synchronization
import TestSupport
import Testing

/// Runs that are watched and stopped.
@Suite struct RunControlTests {
  private func plan(
    _ zone: SampleZone, marginal: [String] = [], _ control: RunControl
  ) throws -> PlanResult {
    try Planner.plan(
      zone.network, PlanRequest(year: 2020, marginal: marginal), solver: try HiGHSSolver(),
      control: control)
  }

  @Test func `a run that is stopped at once says so and has no values`() throws {
    let result = try plan(try SampleZone.smelter(), RunControl(report: { _ in .stop }))
    #expect(result.status == .stopped(.interrupted) && result.stop == .interrupted)
    #expect(result.marginalValues.isEmpty)
  }

  @Test func `a run without time left is stopped by its limit`() throws {
    let result = try plan(try SampleZone.smelter(), RunControl(timeLimit: 1e-9))
    #expect(result.status == .stopped(.timeLimit) && result.stop == .timeLimit)
  }

  @Test func `stopped between marginal values, the optimum stays and the run counts as stopped`()
    throws
  {
    let phases = Mutex<[String]>([])
    let control = RunControl(report: { progress in
      phases.withLock { $0.append(progress.phase.en) }
      return progress.done == 1 ? .stop : .continue
    })
    let result = try plan(
      try SampleZone.smelter(price: 100), marginal: ["ore", "metal"], control)
    #expect(result.status == .optimal && result.stop == .interrupted)
    #expect(result.marginalValues.map(\.isTwoSided) == [true, false])
    #expect(phases.withLock { $0.contains("marginal values") })
  }

  @Test func `what keeps every row is kept, without worths`() throws {
    // The second solve begins at the optimum of the first and is stopped there.
    let zone = try SampleZone.smelter(price: 100)
    let model = try zone.model()
    let solver = FeasibleAndStopped(try HiGHSSolver())
    let result = try Planner.plan(model, solver: solver)
    #expect(result.status == .stopped(.timeLimit) && result.stop == .timeLimit)
    #expect(result.objective.map { isClose($0.netCost, -8000) } == true)
    #expect(isClose(result.load(of: "smelter"), 100) && result.residuals != nil)
    #expect(result.facilities[0].worthOfCapacity == 0 && result.marginalValues.isEmpty)
  }

  @Test func `the clock of a run is shared by its solves`() {
    let watch = RunWatch(RunControl(timeLimit: 1000, threads: 2))
    let first = watch.options(Phrase("first"))
    let second = watch.options(Phrase("second"), method: .simplex)
    #expect(first.threads == 2 && second.method == .simplex)
    #expect((second.timeLimit ?? 0) <= (first.timeLimit ?? 0) && (second.timeLimit ?? 0) > 900)
    #expect(watch.stopReason(Phrase("third")) == nil)
  }
}

/// A solver that finds the optimum and says that it was stopped on the way.
private final class FeasibleAndStopped: Solver {
  private let solver: HiGHSSolver

  init(_ solver: HiGHSSolver) { self.solver = solver }

  var identity: SolverIdentity { solver.identity }
  var basis: Basis? { solver.basis }

  func load(_ program: LinearProgram) throws(SolverError) { try solver.load(program) }

  func solve(_ options: SolveOptions) throws(SolverError) -> Solution {
    let found = try solver.solve(options)
    return Solution(
      status: .stopped(.timeLimit), objective: found.objective, columnValues: found.columnValues,
      columnReducedCosts: [], rowValues: found.rowValues, rowDuals: [],
      iterations: found.iterations, rawStatus: "Time limit reached")
  }

  func setRowBounds(_ rows: Range<Int>, lower: [Double], upper: [Double]) throws(SolverError) {
    try solver.setRowBounds(rows, lower: lower, upper: upper)
  }

  func setColumnBounds(
    _ columns: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    try solver.setColumnBounds(columns, lower: lower, upper: upper)
  }

  func setColumnCosts(_ columns: Range<Int>, _ costs: [Double]) throws(SolverError) {
    try solver.setColumnCosts(columns, costs)
  }

  func setBasis(_ basis: Basis) throws(SolverError) { try solver.setBasis(basis) }
}
