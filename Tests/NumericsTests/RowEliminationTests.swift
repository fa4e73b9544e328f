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
      var elimination = RowElimination(
        (0..<matrix.rowCount).map { SparseRow($0, of: matrix, rightSide: right[$0]) },
        columnCount: matrix.columnCount)
      elimination.eliminate(chosen)
      for (number, row) in elimination.rows.enumerated() {
        if elimination.isActive[number] { #expect(!row.columns.contains(where: chosen.contains)) }
        let sum = zip(row.columns, row.values).reduce(0.0) { $0 + $1.1 * x[Int($1.0)] }
        #expect(abs(sum - row.rightSide) <= 1e-9 * (1 + row.rightMagnitude))
      }
      #expect(elimination.pivots.count + elimination.activeRows.count == matrix.rowCount)
      #expect(Set(elimination.pivots.map(\.column)).count == elimination.pivots.count)
    }
  }

  @Test func `eliminating the flow between two processes adds their balances up`() {
    let balances = Self.matrix([[1, -1, 0], [0, 1, -1]])
    var elimination = RowElimination(
      (0..<2).map { SparseRow($0, of: balances, rightSide: 0) }, columnCount: 3)
    elimination.eliminate([1])
    let row = elimination.rows[elimination.activeRows[0]]
    #expect(row.columns == [0, 2] && row.values[0] == -row.values[1])
    #expect(row.sources.sorted() == [0, 1] && row.sourceCount == 2)
  }

  @Test func `rows with a column of their own are peeled, a closed loop is not`() {
    #expect(Self.matrix([[1, -1, 0], [0, 1, -1]]).rowsWithoutOwnColumn().isEmpty)
    #expect(Self.matrix([[1, -1], [-1, 1]]).rowsWithoutOwnColumn() == [0, 1])
    #expect(Self.matrix([[1, -1, 0], [-1, 1, 0], [0, 0, 1]]).rowsWithoutOwnColumn() == [0, 1])
  }

  @Test func `differences that are rounding count as zero`() {
    var elimination = RowElimination(
      (0..<2).map { SparseRow($0, of: Self.matrix([[0.1, 0.3], [0.3, 0.9]]), rightSide: 0) },
      columnCount: 2)
    elimination.eliminate([0, 1])
    #expect(elimination.pivots.count == 1)
    #expect(elimination.rows[elimination.activeRows[0]].columns.isEmpty)
  }

  @Test func `products, choices and stacks of sparse matrices equal the dense ones`() {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<100 {
      let dense = DenseMatrix.random(using: &random)
      let matrix = dense.sparse(using: &random)
      let turned = matrix.transposed()
      let square = matrix.multiplied(by: turned)
      for row in 0..<matrix.rowCount {
        for column in 0..<matrix.rowCount {
          let sum = (0..<dense.columnCount).reduce(0.0) { $0 + dense[row, $1] * dense[column, $1] }
          #expect(square[row, column] == sum)
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
