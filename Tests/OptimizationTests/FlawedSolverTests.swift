import Optimization
import TestSupport
import Testing

@Suite struct FlawedSolverTests {
  @Test(arguments: FlawedSolver.Flaw.allCases)
  func `the conformance suite finds the flaw`(_ flaw: FlawedSolver.Flaw) throws {
    let problems = try SolverConformance.all.flatMap { conformance in
      try conformance.problems(of: FlawedSolver(flaw))
    }
    #expect(!problems.isEmpty)
  }
}

/// The reference solver with one thing wrong.
final class FlawedSolver: Solver {
  enum Flaw: CaseIterable {
    case flipsDuals
    case dropsOffset
    case forgetsRowChanges
    case callsAllOptimal
  }

  private let flaw: Flaw
  private let inner = EnumerationSolver()

  init(_ flaw: Flaw) { self.flaw = flaw }

  var identity: SolverIdentity { inner.identity }
  var basis: Basis? { nil }

  func load(_ program: LinearProgram) throws(SolverError) { try inner.load(program) }

  func solve(_ options: SolveOptions) throws(SolverError) -> Solution {
    let right = try inner.solve(options)
    let isEmpty = right.columnValues.isEmpty
    return Solution(
      status: flaw == .callsAllOptimal ? .optimal : right.status,
      objective: flaw == .dropsOffset && isEmpty ? 0 : right.objective,
      columnValues: right.columnValues, columnReducedCosts: right.columnReducedCosts,
      rowValues: right.rowValues,
      rowDuals: flaw == .flipsDuals ? right.rowDuals.map { -$0 } : right.rowDuals,
      iterations: 0, rawStatus: right.rawStatus)
  }

  func setRowBounds(
    _ rows: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    guard flaw != .forgetsRowChanges else { return }
    try inner.setRowBounds(rows, lower: lower, upper: upper)
  }

  func setColumnBounds(
    _ columns: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    try inner.setColumnBounds(columns, lower: lower, upper: upper)
  }

  func setColumnCosts(_ columns: Range<Int>, _ costs: [Double]) throws(SolverError) {
    try inner.setColumnCosts(columns, costs)
  }

  func setBasis(_ basis: Basis) throws(SolverError) {}
}
