import Numerics
import TestSupport
import Testing

@Suite struct SparseMatrixTests {
  @Test func `entries at one place are summed`() {
    var builder = SparseMatrixBuilder(capacity: 3)
    builder.add(1, row: 1, column: 0)
    builder.add(5, row: 0, column: 2)
    builder.add(2, row: 1, column: 0)
    #expect(builder.count == 3)
    let matrix = builder.finish(rowCount: 2, columnCount: 3)
    #expect(matrix.rowStart == [0, 1, 2])
    #expect(matrix.columnIndex == [2, 0])
    #expect(matrix.values == [5, 3])
    #expect(matrix[1, 0] == 3 && matrix[0, 2] == 5 && matrix[0, 0] == 0 && matrix[1, 2] == 0)
    #expect(matrix.rowCount == 2 && matrix.entryCount == 2)
  }

  @Test func `entries that cancel stay in the pattern`() {
    var builder = SparseMatrixBuilder()
    builder.add(1, row: 0, column: 0)
    builder.add(-1, row: 0, column: 0)
    #expect(builder.finish(rowCount: 1, columnCount: 1).entryCount == 1)
  }

  @Test func `a matrix without rows, columns or entries is one, too`() {
    let none = SparseMatrixBuilder().finish(rowCount: 0, columnCount: 0)
    #expect(none.rowStart == [0] && none.rowCount == 0 && none.transposed() == none)
    let wide = SparseMatrixBuilder().finish(rowCount: 0, columnCount: 3)
    #expect(wide.transposed().rowCount == 3 && wide.transposed().columnCount == 0)
    #expect(product(SparseMatrixBuilder().finish(rowCount: 2, columnCount: 0), []) == [0, 0])
  }

  @Test func `a random matrix equals its dense form`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let dense = DenseMatrix.random(using: &random)
      let matrix = dense.sparse(using: &random)
      for row in 0..<dense.rowCount {
        for column in 0..<dense.columnCount {
          #expect(matrix[row, column] == dense[row, column])
        }
        let columns = matrix.entries(ofRow: row).map { matrix.columnIndex[$0] }
        #expect(columns == Array(Set(columns)).sorted())
      }
    }
  }

  @Test func `products equal those of the dense form`() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let dense = DenseMatrix.random(using: &random)
      let matrix = dense.sparse(using: &random)
      let x = (0..<dense.columnCount).map { _ in Double(Int.random(in: -9...9, using: &random)) }
      let z = (0..<dense.rowCount).map { _ in Double(Int.random(in: -9...9, using: &random)) }
      #expect(product(matrix, x) == dense.multiply(x))
      #expect(product(matrix.transposed(), z) == dense.transposed.multiply(z))
      var turned = [Double](repeating: 7, count: dense.columnCount)
      var target = turned.mutableSpan
      matrix.multiplyTransposed(z.span, into: &target)
      #expect(turned == dense.transposed.multiply(z))
      #expect(SparseMatrix.diagonal(z).multiplied(by: matrix) == matrix.scalingRows(by: z))
    }
  }

  @Test func `transposing twice gives the matrix again`() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<200 {
      let matrix = DenseMatrix.random(using: &random).sparse(using: &random)
      let turned = matrix.transposed()
      #expect(turned.transposed() == matrix)
      let checked = SparseMatrix(
        rowStart: turned.rowStart, columnIndex: turned.columnIndex, values: turned.values,
        columnCount: turned.columnCount)
      #expect(checked == turned)
    }
  }

  @Test func `the order of adding does not change the pattern`() {
    var random = SeededGenerator(seed: 14)
    let dense = DenseMatrix.random(using: &random)
    #expect(dense.sparse(using: &random) == dense.sparse(using: &random))
  }

  @Test func `columns that do not rise are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(rowStart: [0, 2], columnIndex: [1, 1], values: [1, 2], columnCount: 3)
    }
  }

  @Test func `an entry outside of the matrix is refused`() async {
    await #expect(processExitsWith: .failure) {
      var builder = SparseMatrixBuilder()
      builder.add(1, row: 2, column: 0)
      _ = builder.finish(rowCount: 2, columnCount: 1)
    }
  }

  private func product(_ matrix: SparseMatrix, _ x: [Double]) -> [Double] {
    var y = [Double](repeating: .nan, count: matrix.rowCount)
    var span = y.mutableSpan
    matrix.multiply(x.span, into: &span)
    return y
  }
}
