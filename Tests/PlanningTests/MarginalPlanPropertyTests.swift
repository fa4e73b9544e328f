import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Two-sided values of balances of plans, held against plain solves of the moved plans.
@Suite struct MarginalPlanPropertyTests {
  @Test(arguments: 0..<6)
  func `values of balances are the slopes of plans solved anew`(seed: Int) throws {
    var network = try NetworkGenerator.small(seed: UInt64(seed))
    if seed > 2 { network = try ProofZone.network(seed: UInt64(seed)) }
    var request = PlanRequest(
      year: network.zone.periods[0], time: seed > 2 ? .timesteps : .oneStep)
    request.relaxesOnOff = true
    let model = try PlanModel.build(network, request)
    let program = model.program.relaxed
    let solver = try HiGHSSolver()
    try solver.load(program)
    let optimum = try solver.solve()
    #expect(optimum.isOptimal)
    let rows = (0..<program.rowCount).filter { model.rowName($0).hasPrefix("commodity_balance[") }
    let asked = stride(from: 0, to: rows.count, by: max(1, rows.count / 40)).map { rows[$0] }
    let values = try MarginalValues(program: program, solver: solver, optimum: optimum)
      .of(asked.map { RowMovement(rows: $0..<$0 + 1, shares: [1]) }) { _ in SolveOptions() }
    for (row, value) in zip(asked, values) {
      let value = try #require(value)
      for (worth, sign) in [(value.ofOneMore, 1.0), (value.ofOneLess, -1.0)] {
        let slopes = try slopes(program, row, sign, from: optimum.objective)
        let note = "\(model.rowName(row)), \(sign): \(worth), \(slopes)"
        guard let found = worth.value else {
          #expect(worth == .infeasible && slopes.isEmpty, "\(note)")
          continue
        }
        #expect(
          slopes.contains { abs($0 - found) <= 1e-6 * max(1, abs(found)) }, "\(note)")
      }
    }
  }

  /// The slopes of the optimum over three steps, of which at least the least has no kink.
  private func slopes(
    _ program: LinearProgram, _ row: Int, _ sign: Double, from objective: Double
  ) throws -> [Double] {
    var slopes: [Double] = []
    for step in [0.1, 1e-2, 1e-3] {
      let by = sign * step
      let solver = try HiGHSSolver()
      try solver.load(
        program.bounding(
          row: row, lower: program.rowLower[row] + by, upper: program.rowUpper[row] + by))
      let solution = try solver.solve(SolveOptions(method: .simplex))
      if solution.isOptimal { slopes.append((solution.objective - objective) / by) }
    }
    return slopes
  }
}
