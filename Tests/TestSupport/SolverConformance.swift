public import Optimization

/// One property that every solver has; `all` is what a new solver must pass.
///
/// A case takes a fresh solver and returns what it found wrong, in words; nothing is right.
public struct SolverConformance: Sendable, CustomStringConvertible {
  /// What the solver must be able to do.
  public let description: String
  private let body: @Sendable (any Solver, inout [String]) throws -> Void

  init(
    _ description: String, _ body: @escaping @Sendable (any Solver, inout [String]) throws -> Void
  ) {
    self.description = description
    self.body = body
  }

  /// What is wrong with this solver.
  public func problems(of solver: any Solver) throws -> [String] {
    var problems: [String] = []
    try body(solver, &problems)
    return problems
  }

  /// All cases.
  public static let all = verdicts + shapes + changes + duals
}

/// A row of a test programme: lower, entries, upper.
typealias TestRow = (lower: Double, entries: [(Int, Double)], upper: Double)

/// A programme written out.
func program(
  costs: [Double], lower: [Double]? = nil, upper: [Double]? = nil, rows: [TestRow],
  offset: Double = 0
) -> LinearProgram {
  var builder = LinearProgramBuilder()
  builder.offset = offset
  for (column, cost) in costs.enumerated() {
    builder.addColumn(
      cost: cost, lower: lower?[column] ?? 0, upper: upper?[column] ?? .infinity)
  }
  for row in rows {
    builder.beginRow(lower: row.lower, upper: row.upper)
    for (column, value) in row.entries { builder.entry(column, value) }
    builder.endRow()
  }
  return builder.finish()
}

/// Notes where two numbers differ by more than 1e-7 of their magnitude.
func note(_ problems: inout [String], _ what: String, _ found: Double, is expected: Double) {
  guard abs(found - expected) > 1e-7 * max(1, abs(expected)) || found.isNaN else { return }
  problems.append("\(what) is \(found), expected \(expected)")
}

/// Solves and notes whatever is wrong with the optimum.
@discardableResult
func optimum(
  _ solver: any Solver, _ program: LinearProgram, objective: Double, _ problems: inout [String]
) throws -> Solution {
  let solution = try solver.solve()
  guard solution.isOptimal else {
    problems.append("status is \(solution.status), expected optimal")
    return solution
  }
  note(&problems, "objective", solution.objective, is: objective)
  let residuals = Residuals.check(program, solution)
  if !residuals.isOptimal(within: 1e-7) { problems.append("residuals: \(residuals)") }
  return solution
}

/// Loads, solves and notes a status other than the expected one.
func verdict(
  _ solver: any Solver, _ program: LinearProgram, _ expected: SolveStatus,
  _ problems: inout [String]
) throws {
  try solver.load(program)
  let status = try solver.solve().status
  if status != expected { problems.append("status is \(status), expected \(expected)") }
}
