import Optimization
import TestSupport
import Testing

@Suite struct ResidualsTests {
  /// x + y >= 4, x <= 3, y <= 5, cost 2x + 3y: optimum (3, 1), dual 3.
  private static let program = small()
  private static let optimum = solution(values: [3, 1], duals: [3], objective: 9)

  @Test func `an exact optimum leaves nothing open`() {
    let residuals = Residuals.check(Self.program, Self.optimum)
    #expect(residuals.isOptimal(within: 0))
    #expect(residuals.complementaryGap == 0)
    #expect(residuals.primal.place == nil)
  }

  @Test func `a violated row is found and measured`() {
    let short = solution(values: [3, 0.5], duals: [3], objective: 7.5)
    let residuals = Residuals.check(Self.program, short)
    #expect(residuals.primal.absolute == 0.5)
    #expect(residuals.primal.scaled == 0.125)
    #expect(residuals.primal.place == .row(0))
    #expect(!residuals.isOptimal())
  }

  @Test func `a violated column bound is found`() {
    let over = solution(values: [3.5, 0.5], duals: [3], objective: 8.5)
    #expect(Residuals.check(Self.program, over).primal.place == .column(0))
  }

  @Test func `a feasible point that is not optimal shows a gap`() {
    let dear = solution(values: [0, 4], duals: [3], objective: 12)
    let residuals = Residuals.check(Self.program, dear)
    #expect(residuals.primal.absolute == 0)
    #expect(residuals.complementaryGap == 3)
    #expect(!residuals.isOptimal())
  }

  @Test func `a dual of the wrong sign is found`() {
    let wrong = solution(values: [3, 1], duals: [-1], objective: 9)
    let residuals = Residuals.check(Self.program, wrong)
    #expect(residuals.dual?.absolute == 1)
    #expect(residuals.dual?.place == .row(0))
  }

  @Test func `a reduced cost that pulls at an absent bound is found`() {
    var builder = LinearProgramBuilder()
    builder.addColumn(cost: -1)
    let residuals = Residuals.check(
      builder.finish(), solution(values: [0], duals: [], objective: 0))
    #expect(residuals.dual?.absolute == 1)
    #expect(residuals.dual?.place == .column(0))
  }

  @Test func `a misreported objective is found`() {
    let residuals = Residuals.check(
      Self.program, solution(values: [3, 1], duals: [3], objective: 9.5))
    #expect(residuals.objectiveError == 0.5)
    #expect(!residuals.isOptimal())
  }

  @Test func `missing values and values that are not numbers are no optimum`() {
    for bad in [
      solution(values: [], duals: [], objective: 9),
      solution(values: [3, 1], duals: [], objective: 9),
      solution(values: [.nan, 1], duals: [3], objective: 9),
      solution(values: [3, 1], duals: [.nan], objective: 9),
      solution(values: [3, 1], duals: [3], objective: .nan),
    ] {
      #expect(!Residuals.check(Self.program, bad).isOptimal(within: 1e9))
    }
  }

  @Test func `integer columns are asked for whole values, not for duals`() {
    let program = small(isInteger: true)
    let whole = solution(values: [3, 1], duals: [], objective: 9)
    #expect(Residuals.check(program, whole).isOptimal(within: 0))
    let broken = solution(values: [2.5, 1.5], duals: [], objective: 9.5)
    #expect(Residuals.check(program, broken).primal.absolute == 0.5)
  }
}

private func small(isInteger: Bool = false) -> LinearProgram {
  var builder = LinearProgramBuilder()
  builder.addColumn(cost: 2, upper: 3)
  builder.addColumn(cost: 3, upper: 5)
  builder.addRows(
    count: 1, lower: 4, upper: .infinity,
    pattern: (0..<2).map { PatternEntry(firstColumn: $0, coefficient: 1) })
  if isInteger { builder.setInteger(column: 1) }
  return builder.finish()
}

private func solution(values: [Double], duals: [Double], objective: Double) -> Solution {
  Solution(
    status: .optimal, objective: objective, columnValues: values, columnReducedCosts: [],
    rowValues: [], rowDuals: duals, iterations: 0, rawStatus: "")
}
