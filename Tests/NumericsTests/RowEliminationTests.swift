import Numerics
import TestSupport
import Testing

@Suite struct RowEliminationTests {
  @Test func `no active row holds an eliminated column, and every solution stays one`() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<300 {
      let dense = DenseMatrix.random(using: &random)
      let matrix = dense.sparse(using: &random)
      let x = (0..<dense.columnCount).map { _ in Double(Int.random(in: -5...5, using: &random)) }
      let right = dense.multiply(x)
      let chosen = (0..<Int32(dense.columnCount)).filter { _ in Bool.random(using: &random) }
      var elimination = RowElimination(matrix, rightSides: right)
      elimination.eliminate(chosen)
      let rest = elimination.rest
      #expect(!rest.coefficients.columnIndex.contains(where: chosen.contains))
      let sums = Self.product(rest.coefficients, x)
      for row in 0..<rest.count {
        #expect(abs(sums[row] - rest.rightSides[row]) <= 1e-9 * (1 + rest.rightMagnitudes[row]))
      }
      // The definitions give the chosen columns back that they define, the last first.
      let definitions = elimination.definitions(elimination.pivots.indices)
      var found = x
      for column in definitions.columns { found[Int(column)] = .nan }
      definitions.substitute(into: &found)
      for (left, right) in zip(found, x) { #expect(abs(left - right) <= 1e-6) }
      Self.expectSameForm(definitions, x, using: &random)
      Self.expectSameOperations(elimination, right, using: &random)
      #expect(elimination.pivots.count + elimination.activeRows.count == matrix.rowCount)
      #expect(Set(elimination.pivots.map(\.column)).count == elimination.pivots.count)
    }
  }

  @Test func `eliminating the flow between two processes adds their balances up`() {
    let balances = Self.matrix([[1, -1, 0], [0, 1, -1]])
    var elimination = RowElimination(balances, rightSides: [0, 0])
    elimination.eliminate([1])
    let rest = elimination.rest
    #expect(rest.coefficients.columnIndex == [0, 2])
    #expect(rest.coefficients.values[0] == -rest.coefficients.values[1])
    #expect(rest.origins(of: 0).sorted() == [0, 1])
  }

  @Test func `a long chain of rows tells the first that went into its end`() {
    let count = 3000
    var builder = SparseMatrixBuilder()
    for row in 0..<count {
      builder.add(1, row: row, column: row)
      builder.add(-1, row: row, column: row + 1)
    }
    var elimination = RowElimination(
      builder.finish(rowCount: count, columnCount: count + 1),
      rightSides: [Double](repeating: 1, count: count))
    elimination.eliminate((1..<Int32(count)).map { $0 })
    let rest = elimination.rest
    #expect(rest.count == 1 && rest.rightSides == [Double(count)])
    #expect(rest.origins(of: 0).count == 16 && Set(rest.origins(of: 0)).count == 16)
  }

  @Test func `only the columns that are wanted are taken over`() {
    var elimination = RowElimination(
      Self.matrix([[1, -1, 3], [1, 1, 4]]), rightSides: [0, 0], where: [true, true, false])
    elimination.eliminate([0])
    #expect(elimination.rest.coefficients.columnIndex == [1])
    #expect(elimination.rest.coefficients.values.map(abs) == [2])
  }

  /// The operations make of right sides what they made of the rows', and their transpose fits to them.
  private static func expectSameOperations(
    _ elimination: RowElimination, _ right: [Double], using random: inout SeededGenerator
  ) {
    let rest = elimination.rest
    var sides = right
    rest.operations.apply(to: &sides)
    for (row, side) in zip(rest.rows, rest.rightSides) { #expect(sides[row] == side) }
    let weights = right.map { _ in Double(Int.random(in: -3...3, using: &random)) }
    var turned = weights
    rest.operations.applyTransposed(to: &turned)
    let sum = zip(weights, sides).reduce(0) { $0 + $1.0 * $1.1 }
    let other = zip(turned, right).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(sum - other) <= 1e-6 * (1 + abs(sum)))
  }

  /// A linear form has one value, whether it is resolved to the columns that nothing defines or not,
  /// where right sides are left out.
  private static func expectSameForm(
    _ definitions: ColumnDefinitions, _ values: [Double], using random: inout SeededGenerator
  ) {
    var homogeneous = values
    definitions.substitute(into: &homogeneous, isHomogeneous: true)
    let form = values.map { _ in Double(Int.random(in: -3...3, using: &random)) }
    var resolved = form
    var multipliers = [Double](repeating: 0, count: 1 + (definitions.rows.max().map(Int.init) ?? 0))
    definitions.resolve(&resolved, multipliers: &multipliers)
    for column in definitions.columns { #expect(resolved[Int(column)] == 0) }
    let plain = zip(form, homogeneous).reduce(0) { $0 + $1.0 * $1.1 }
    let other = zip(resolved, homogeneous).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(plain - other) <= 1e-6 * (1 + abs(plain)))
  }

  @Test func `rows with a column of their own are peeled, a closed loop is not`() {
    #expect(Self.matrix([[1, -1, 0], [0, 1, -1]]).rowsWithoutOwnColumn().isEmpty)
    #expect(Self.matrix([[1, -1], [-1, 1]]).rowsWithoutOwnColumn() == [0, 1])
    #expect(Self.matrix([[1, -1, 0], [-1, 1, 0], [0, 0, 1]]).rowsWithoutOwnColumn() == [0, 1])
  }

  @Test func `differences that are rounding count as zero`() {
    var elimination = RowElimination(
      Self.matrix([[0.1, 0.3], [0.3, 0.9]]), rightSides: [0, 0])
    elimination.eliminate([0, 1])
    #expect(elimination.pivots.count == 1)
    #expect(elimination.rest.count == 1 && elimination.rest.coefficients.entryCount == 0)
  }

  @Test func `products, choices and stacks of sparse matrices equal the dense ones`() {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<100 {
      let dense = DenseMatrix.random(using: &random)
      let matrix = dense.sparse(using: &random)
      let turned = matrix.transposed()
      let square = matrix.multiplied(by: turned)
      let lower = matrix.multiplied(by: turned, isLower: true)
      for row in 0..<matrix.rowCount {
        for column in 0..<matrix.rowCount {
          let sum = (0..<dense.columnCount).reduce(0.0) { $0 + dense[row, $1] * dense[column, $1] }
          #expect(square[row, column] == sum)
          #expect(lower[row, column] == (column <= row ? sum : 0))
        }
      }
      let order = Array((0..<matrix.rowCount).reversed())
      let stack = matrix.appending(matrix.selecting(rows: order))
      #expect(stack.rowCount == 2 * matrix.rowCount)
      for row in order {
        let other = 2 * matrix.rowCount - 1 - row
        for column in 0..<dense.columnCount { #expect(stack[other, column] == dense[row, column]) }
      }
    }
  }

  private static func product(_ matrix: SparseMatrix, _ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: matrix.rowCount)
    var target = result.mutableSpan
    matrix.multiply(vector.span, into: &target)
    return result
  }

  private static func matrix(_ rows: [[Double]]) -> SparseMatrix {
    var builder = SparseMatrixBuilder()
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() where value != 0 {
        builder.add(value, row: row, column: column)
      }
    }
    return builder.finish(rowCount: rows.count, columnCount: rows[0].count)
  }
}
