import Foundation
import HiGHSSolver
import Optimization
import TestSupport
import Testing

@Suite struct MPSReadBackTests {
  @Test func `HiGHS reads a written file to the same optimum`() throws {
    var generator = SeededGenerator(seed: 31)
    var optima = 0
    for number in 0..<150 {
      let program = RandomProgram.make(
        columns: 6, rows: 5, isBoxed: !number.isMultiple(of: 3), using: &generator)
      let (direct, read) = try bothWays(program)
      #expect(direct.status == read.status, "programme \(number)")
      guard direct.isOptimal else { continue }
      #expect(abs(direct.objective - read.objective) <= 1e-9, "programme \(number)")
      optima += 1
    }
    #expect(optima > 50)
  }

  @Test func `offset, integers, ranges, free and negative columns survive`() throws {
    var builder = LinearProgramBuilder()
    builder.offset = 0.1 + 0.2
    builder.setInteger(column: builder.addColumn(cost: -1))
    builder.setInteger(column: builder.addColumn(cost: -1, upper: 2.5))
    builder.addColumn(cost: 1, lower: -.infinity, upper: -1)
    builder.addColumn(cost: 2, lower: -.infinity)
    let entries = [1.1, 1, 0.3, -0.7].enumerated().map {
      PatternEntry(firstColumn: $0.offset, stride: 0, coefficient: $0.element)
    }
    builder.addRows(
      lower: [-3.1, -.infinity, -8], upper: [7.7, 6.3, .infinity], pattern: entries)
    builder.addRows(
      count: 1, lower: -9, upper: -9,
      pattern: [2, 3].map { PatternEntry(firstColumn: $0, coefficient: 1) })
    let (direct, read) = try bothWays(builder.finish())
    #expect(direct.isOptimal && read.isOptimal)
    #expect(abs(direct.objective - read.objective) <= 1e-9)
    #expect(direct.objective != direct.objective.rounded())
  }

  private func bothWays(
    _ program: LinearProgram
  ) throws -> (direct: Solution, read: Solution) {
    let url = FileManager.default.temporaryDirectory
      .appending(component: "\(UUID().uuidString).mps")
    defer { try? FileManager.default.removeItem(at: url) }
    let writer = MPSWriter(rowName: { "row \($0)" }, columnName: { _ in "RHS" })
    try Data(try writer.text(program).utf8).write(to: url)
    let solver = try HiGHSSolver()
    try solver.load(program)
    let direct = try solver.solve()
    try solver.load(mpsFile: url.path(percentEncoded: false))
    return (direct, try solver.solve())
  }
}
