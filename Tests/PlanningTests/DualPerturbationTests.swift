import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Every dual of every family, held against solving again with its bound moved.
///
/// The least cost is a convex, piecewise linear function of each bound: the slopes to the left and to the
/// right of a bound enclose its dual, and where they agree they are the dual, to 1e-6.
@Suite struct DualPerturbationTests {
  @Test(arguments: PlanModel.constraintFamilies)
  func `duals of a year's family are the slopes of its bounds`(family: String) throws {
    let (zone, time) = try GoldenZone.zone(family)
    let network = zone.network
    var request = PlanRequest(year: 2020, time: time)
    request.relaxesOnOff = true
    if family == "measure_cap", let share = PlanMeasure.named("least", in: network) {
      request.caps = [PlanCap(share, 64)]
    }
    let model = try PlanModel.build(network, request)
    try check(model.program.relaxed, named: model.rowName, family: family)
  }

  /// Builds are columns; the rows that link periods hold them.
  @Test(arguments: PeriodsModel.linkFamilies.filter { $0 != "build" })
  func `duals of what links periods are the slopes of its bounds`(family: String) throws {
    let model = try GoldenPeriods.model(family)
    try check(model.program.relaxed, named: model.rowName, family: family)
  }

  private func check(
    _ program: LinearProgram, named name: (Int) -> String, family: String
  ) throws {
    let solver = try HiGHSSolver()
    try solver.load(program)
    let optimum = try solver.solve()
    #expect(optimum.isOptimal)
    let rows = (0..<program.rowCount).filter { name($0).contains("\(family)[") }
    #expect(!rows.isEmpty)
    for row in rows { _ = try Slopes(program, row, optimum, solver).check(name(row)) }
  }
}

/// The slopes of the least cost to both sides of a row's bound.
private struct Slopes {
  let left: Double
  let right: Double
  let dual: Double

  init(
    _ program: LinearProgram, _ row: Int, _ optimum: Solution, _ solver: HiGHSSolver
  ) throws {
    let (lower, upper) = (program.rowLower[row], program.rowUpper[row])
    let bound = optimum.rowDuals[row] >= 0 && lower.isFinite ? lower : upper
    let step = max(1, abs(bound.isFinite ? bound : 0)) / 64
    func cost(_ shift: Double) throws -> Double {
      try solver.setRowBounds(row, lower: lower + shift, upper: upper + shift)
      let solution = try solver.solve(SolveOptions(method: .simplex))
      return solution.isOptimal ? solution.objective : .infinity
    }
    left = (optimum.objective - (try cost(-step))) / step
    right = ((try cost(step)) - optimum.objective) / step
    try solver.setRowBounds(row, lower: lower, upper: upper)
    _ = try solver.solve(SolveOptions(method: .simplex))
    dual = optimum.rowDuals[row]
  }

  /// Holds the dual between the slopes; whether they agree, so that they are the dual.
  func check(_ name: String) -> Bool {
    let tolerance = 1e-6 * max(1, abs(dual))
    #expect(dual >= left - tolerance, "\(name): \(left) \(dual) \(right)")
    #expect(dual <= right + tolerance, "\(name): \(left) \(dual) \(right)")
    guard abs(left - right) <= tolerance else { return false }
    #expect(abs(dual - right) <= tolerance, "\(name)")
    return true
  }
}
