import Numerics

/// How large each quantity can be beside what its equations add up.
struct QuantitySizes {
  /// The greatest sum of the other terms of an equation that a quantity stands in, in the quantity's own
  /// unit; its own magnitude where no equation holds anything else.
  let values: [Double]

  /// Sizes the quantities at some values.
  ///
  /// - Complexity: O(entries).
  init(_ derivatives: SparseMatrix, at values: [Double]) {
    var sizes = [Double](repeating: 0, count: values.count)
    for row in 0..<derivatives.rowCount {
      var sum = 0.0
      for entry in derivatives.entries(ofRow: row) {
        sum += abs(derivatives.values[entry] * values[Int(derivatives.columnIndex[entry])])
      }
      for entry in derivatives.entries(ofRow: row) where derivatives.values[entry] != 0 {
        let column = Int(derivatives.columnIndex[entry])
        let own = abs(derivatives.values[entry])
        let others = sum / own - abs(values[column])
        if others > sizes[column] { sizes[column] = others }
      }
    }
    for column in sizes.indices where sizes[column] == 0 {
      sizes[column] = values[column] == 0 ? 1 : abs(values[column])
    }
    self.values = sizes
  }
}
