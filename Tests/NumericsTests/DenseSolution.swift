import Numerics

/// Plain Gaussian elimination with row exchanges, which sparse factorisations are held against.
struct DenseSolution {
  /// The inverse of a square matrix, row by row.
  let inverse: [[Double]]

  init(inverting matrix: [[Double]]) {
    let count = matrix.count
    var rows = matrix.enumerated().map { number, row in
      row + (0..<count).map { $0 == number ? 1.0 : 0.0 }
    }
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      let scale = 1 / rows[column][column]
      for place in rows[column].indices { rows[column][place] *= scale }
      for row in 0..<count where row != column && rows[row][column] != 0 {
        let factor = rows[row][column]
        for place in rows[row].indices { rows[row][place] -= factor * rows[column][place] }
      }
    }
    inverse = rows.map { Array($0[count...]) }
  }
}

extension SymmetricMatrix {
  /// All entries, row by row.
  var dense: [[Double]] {
    (0..<count).map { row in
      (0..<count).map { lower[max(row, $0), min(row, $0)] }
    }
  }

  /// A random positive definite matrix: each of several cliques adds a positive semidefinite block.
  static func random(
    count: Int, cliques: Int, size: Int, using random: inout some RandomNumberGenerator
  ) -> SymmetricMatrix {
    var builder = SparseMatrixBuilder()
    for row in 0..<count {
      builder.add(Double.random(in: 0.1...1, using: &random), row: row, column: row)
    }
    for _ in 0..<cliques {
      let members = (0..<count).shuffled(using: &random).prefix(
        Int.random(in: 1...size, using: &random))
      let weights = members.map { _ in Double.random(in: -2...2, using: &random) }
      for (left, a) in zip(members, weights) {
        for (right, b) in zip(members, weights) where right <= left {
          builder.add(a * b, row: left, column: right)
        }
      }
    }
    return SymmetricMatrix(lower: builder.finish(rowCount: count, columnCount: count))
  }
}
