import Optimization
import TestSupport
import Testing

@Suite struct LinearProgramBuilderTests {
  @Test func `rows and columns stand in the order in which they came`() {
    var builder = LinearProgramBuilder(columns: 3, rows: 2, entries: 3)
    builder.offset = 4
    #expect(builder.addColumn(cost: 1, lower: -1, upper: 8) == 0)
    #expect(builder.addColumns(costs: [2, 3]) == 1)
    #expect(builder.beginRow(lower: 0, upper: 5) == 0)
    builder.entry(0, 1)
    builder.entry(2, -2)
    builder.endRow()
    #expect(builder.addRows(count: 1, lower: 7, upper: 7, pattern: []) == 1)
    builder.addCost(10, toColumn: 1)
    builder.setBounds(ofColumn: 2, lower: 1, upper: 2)
    #expect(
      builder.finish()
        == LinearProgram(
          columnCost: [1, 12, 3], columnLower: [-1, 0, 1], columnUpper: [8, .infinity, 2],
          rowLower: [0, 7], rowUpper: [5, 7], rowStart: [0, 2, 2], columnIndex: [0, 2],
          coefficient: [1, -2], offset: 4))
  }

  @Test func `a pattern block is the same as its rows one by one`() {
    let pattern = [
      PatternEntry(firstColumn: 2, coefficient: 1.5),
      PatternEntry(firstColumn: 20, stride: 0, coefficients: [1, 2, 3, 4]),
      PatternEntry(firstColumn: 18, stride: -2, coefficient: -1),
    ]
    let lower = [0.0, 1, 2, 3]
    var block = LinearProgramBuilder()
    block.addColumns(count: 21, cost: 1)
    block.addRows(lower: lower, upper: lower, pattern: pattern)
    block.addRows(count: 2, lower: -1, upper: 1, pattern: [pattern[0]])
    var single = LinearProgramBuilder()
    single.addColumns(count: 21, cost: 1)
    for row in 0..<4 {
      single.beginRow(lower: lower[row], upper: lower[row])
      single.entry(2 + row, 1.5)
      single.entry(20, Double(row + 1))
      single.entry(18 - 2 * row, -1)
      single.endRow()
    }
    for row in 0..<2 {
      single.beginRow(lower: -1, upper: 1)
      single.entry(2 + row, 1.5)
      single.endRow()
    }
    #expect(block.finish() == single.finish())
  }

  @Test func `integer columns are told, and only where there are any`() {
    var builder = LinearProgramBuilder()
    builder.addColumns(count: 2)
    #expect(builder.finish().integrality == nil)
    builder.setInteger(column: 1)
    #expect(builder.finish().integrality == [.continuous, .integer])
  }

  @Test func `a column out of range traps`() async {
    await #expect(processExitsWith: .failure) {
      var builder = LinearProgramBuilder()
      builder.addColumn()
      builder.addRows(
        count: 2, lower: 0, upper: 1, pattern: [PatternEntry(firstColumn: 0, coefficient: 1)])
      _ = builder.finish()
    }
  }

  @Test func `an open row traps`() async {
    await #expect(processExitsWith: .failure) {
      var builder = LinearProgramBuilder()
      builder.beginRow(lower: 0, upper: 1)
      _ = builder.finish()
    }
  }
}
