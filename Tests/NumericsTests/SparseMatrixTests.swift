import Numerics
import Testing

@Suite struct SparseMatrixTests {
  @Test func `entries at one place are summed`() {
    var builder = SparseMatrixBuilder()
    builder.add(1, row: 1, column: 0)
    builder.add(2, row: 1, column: 0)
    let matrix = builder.finish(rowCount: 2, columnCount: 1)
    #expect(matrix[1, 0] == 3 && matrix.entryCount == 1)
  }
}
