import Numerics
import TestSupport
import Testing

@Suite struct SparseCholeskyTests {
  @Test func `solutions equal those of dense elimination`() throws {
    var random = SeededGenerator(seed: 21)
    for trial in 0..<120 {
      let count = Int.random(in: 1...60, using: &random)
      let matrix = SymmetricMatrix.random(
        count: count, cliques: trial, size: 1 + trial % 6, using: &random)
      let inverse = DenseSolution(inverting: matrix.dense).inverse
      let factor = try SparseCholesky(matrix)
      let b = (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
      var x = b
      factor.solve(&x)
      for row in 0..<count {
        let expected = zip(inverse[row], b).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(x[row] - expected) < 1e-10)
      }
    }
  }

  @Test func `quadratic forms over entries of the matrix equal those of the dense inverse`() throws
  {
    var random = SeededGenerator(seed: 22)
    for trial in 0..<80 {
      let count = Int.random(in: 1...80, using: &random)
      let matrix = SymmetricMatrix.random(
        count: count, cliques: trial, size: 4, using: &random)
      let vectors = Self.vectors(of: matrix, using: &random)
      let inverse = DenseSolution(inverting: matrix.dense).inverse
      let expected = Self.forms(vectors, inverse)
      let found = try SparseCholesky(matrix).quadraticForms(vectors)
      for (left, right) in zip(found, expected) {
        #expect(abs(left - right) <= 1e-11 * max(1, abs(right)))
      }
    }
  }

  @Test func `quadratic forms of vectors whose rows are not joined agree with a dense inverse`()
    throws
  {
    var random = SeededGenerator(seed: 29)
    for matrix in [Self.grid(width: 13, height: 11), Self.grid(width: 1, height: 60)] {
      var builder = SparseMatrixBuilder()
      let count = 200
      for vector in 0..<count {
        for _ in 0..<vector % 40 {
          builder.add(
            Double.random(in: -2...2, using: &random), row: vector,
            column: Int.random(in: 0..<matrix.count, using: &random))
        }
      }
      let vectors = builder.finish(rowCount: count, columnCount: matrix.count)
      let expected = Self.forms(vectors, DenseSolution(inverting: matrix.dense).inverse)
      let found = try SparseCholesky(matrix).quadraticForms(vectors)
      for (left, right) in zip(found, expected) {
        #expect(abs(left - right) <= 1e-11 * max(1, abs(right)))
      }
      #expect(found[0] == 0 && expected.count == count)
    }
  }

  @Test func `fronts wider than a panel and a strip are factorised and inverted, too`() throws {
    var random = SeededGenerator(seed: 23)
    for count in [31, 32, 33, 67, 140] {
      let matrix = SymmetricMatrix.random(count: count, cliques: 3, size: count, using: &random)
      let full = SymmetricMatrix.random(count: count, cliques: 2, size: count, using: &random)
      for one in [matrix, full] {
        let inverse = DenseSolution(inverting: one.dense).inverse
        let found = try SparseCholesky(one).quadraticForms(Self.unitVectors(count))
        for row in 0..<count {
          #expect(abs(found[row] - inverse[row][row]) <= 1e-9 * inverse[row][row])
        }
      }
    }
  }

  @Test func `an analysed pattern serves other values`() throws {
    var random = SeededGenerator(seed: 24)
    let matrix = SymmetricMatrix.random(count: 40, cliques: 30, size: 4, using: &random)
    let structure = FactorStructure(of: matrix)
    let doubled = SymmetricMatrix(
      lower: SparseMatrix(
        rowStart: matrix.lower.rowStart, columnIndex: matrix.lower.columnIndex,
        values: matrix.lower.values.map { $0 * 2 }, columnCount: 40))
    var one = [Double](repeating: 1, count: 40)
    var two = one
    try SparseCholesky(matrix, structure: structure).solve(&one)
    try SparseCholesky(doubled, structure: structure).solve(&two)
    for row in 0..<40 { #expect(abs(one[row] - 2 * two[row]) < 1e-13 * max(1, abs(one[row]))) }
  }

  @Test func `a matrix that is not positive definite is refused with its row`() {
    var builder = SparseMatrixBuilder()
    for row in 0..<3 { builder.add(row == 1 ? -1 : 1, row: row, column: row) }
    let matrix = SymmetricMatrix(lower: builder.finish(rowCount: 3, columnCount: 3))
    #expect(throws: FactorizationError.notPositiveDefinite(row: 1)) { try SparseCholesky(matrix) }
  }

  @Test func `a matrix that is singular but for rounding is refused`() {
    var builder = SparseMatrixBuilder()
    builder.add(0.1, row: 0, column: 0)
    builder.add(0.3, row: 1, column: 0)
    builder.add(0.9, row: 1, column: 1)
    let matrix = SymmetricMatrix(lower: builder.finish(rowCount: 2, columnCount: 2))
    #expect(throws: FactorizationError.self) { try SparseCholesky(matrix) }
  }

  @Test func `a matrix without rows is factorised`() throws {
    let matrix = SymmetricMatrix(lower: SparseMatrixBuilder().finish(rowCount: 0, columnCount: 0))
    var none: [Double] = []
    try SparseCholesky(matrix).solve(&none)
    #expect(none.isEmpty)
  }

  @Test func `the order keeps grids and trees sparse`() {
    let chain = FactorStructure(of: Self.grid(width: 1, height: 500))
    #expect(chain.work < 500 * 150)
    let grid = FactorStructure(of: Self.grid(width: 40, height: 40))
    #expect(grid.work < 1_000_000)
    let star = FactorStructure(of: Self.star(3000))
    #expect(star.work < 3000 * 60)
  }

  private static func unitVectors(_ count: Int) -> SparseMatrix {
    var builder = SparseMatrixBuilder()
    for row in 0..<count { builder.add(1, row: row, column: row) }
    return builder.finish(rowCount: count, columnCount: count)
  }

  /// Vectors with one or two entries that the matrix joins.
  private static func vectors(
    of matrix: SymmetricMatrix, using random: inout SeededGenerator
  ) -> SparseMatrix {
    var builder = SparseMatrixBuilder()
    var number = 0
    for row in 0..<matrix.count {
      for entry in matrix.lower.entries(ofRow: row) {
        let column = Int(matrix.lower.columnIndex[entry])
        builder.add(Double.random(in: -1...1, using: &random), row: number, column: row)
        if column != row {
          builder.add(Double.random(in: -1...1, using: &random), row: number, column: column)
        }
        number += 1
      }
    }
    return builder.finish(rowCount: number + 1, columnCount: matrix.count)
  }

  private static func forms(_ vectors: SparseMatrix, _ inverse: [[Double]]) -> [Double] {
    (0..<vectors.rowCount).map { vector in
      let entries = vectors.entries(ofRow: vector)
      return entries.reduce(0.0) { sum, left in
        entries.reduce(sum) { sum, right in
          let row = Int(vectors.columnIndex[left])
          let column = Int(vectors.columnIndex[right])
          return sum + vectors.values[left] * vectors.values[right] * inverse[row][column]
        }
      }
    }
  }

  private static func grid(width: Int, height: Int) -> SymmetricMatrix {
    var builder = SparseMatrixBuilder()
    for y in 0..<height {
      for x in 0..<width {
        let row = y * width + x
        builder.add(5, row: row, column: row)
        if x > 0 { builder.add(-1, row: row, column: row - 1) }
        if y > 0 { builder.add(-1, row: row, column: row - width) }
      }
    }
    return SymmetricMatrix(
      lower: builder.finish(rowCount: width * height, columnCount: width * height))
  }

  private static func star(_ count: Int) -> SymmetricMatrix {
    var builder = SparseMatrixBuilder()
    for row in 0..<count {
      builder.add(row == 0 ? Double(count) : 2, row: row, column: row)
      if row > 0 { builder.add(-1, row: row, column: 0) }
    }
    return SymmetricMatrix(lower: builder.finish(rowCount: count, columnCount: count))
  }
}
