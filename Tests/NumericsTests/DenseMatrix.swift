import Numerics
import TestSupport

/// The plain form that sparse matrices are held against; whole numbers, so that sums are exact.
struct DenseMatrix {
  let rowCount: Int
  let columnCount: Int
  var values: [Double]

  subscript(row: Int, column: Int) -> Double {
    get { values[row * columnCount + column] }
    set { values[row * columnCount + column] = newValue }
  }

  var transposed: DenseMatrix {
    var turned = DenseMatrix(rowCount: columnCount, columnCount: rowCount, values: values)
    for row in 0..<rowCount {
      for column in 0..<columnCount { turned[column, row] = self[row, column] }
    }
    return turned
  }

  func multiply(_ x: [Double]) -> [Double] {
    (0..<rowCount).map { row in
      (0..<columnCount).reduce(0) { $0 + self[row, $1] * x[$1] }
    }
  }

  /// The sparse form, its values cut in two and added in random order.
  func sparse(using random: inout SeededGenerator) -> SparseMatrix {
    var builder = SparseMatrixBuilder()
    let places = values.indices.filter { values[$0] != 0 }
    for place in (places + places).shuffled(using: &random) {
      builder.add(values[place] / 2, row: place / columnCount, column: place % columnCount)
    }
    return builder.finish(rowCount: rowCount, columnCount: columnCount)
  }

  static func random(using random: inout SeededGenerator) -> DenseMatrix {
    let rowCount = Int.random(in: 0...12, using: &random)
    let columnCount = Int.random(in: 1...12, using: &random)
    let values = (0..<rowCount * columnCount).map { _ in
      Int.random(in: 0...3, using: &random) == 0
        ? Double(Int.random(in: -9...9, using: &random)) : 0
    }
    return DenseMatrix(rowCount: rowCount, columnCount: columnCount, values: values)
  }
}
