public import Optimization

/// Tiny random programmes with small whole numbers, so that ties and degeneracy are frequent.
public enum RandomProgram {
  /// A programme of up to `columns` columns and `rows` rows.
  ///
  /// - Parameter isBoxed: whether every column has two finite bounds, which excludes unboundedness.
  public static func make(
    columns: Int, rows: Int, isBoxed: Bool, using generator: inout some RandomNumberGenerator
  ) -> LinearProgram {
    var builder = LinearProgramBuilder()
    builder.offset = Double(Int.random(in: -3...3, using: &generator))
    let columnCount = Int.random(in: 1...columns, using: &generator)
    for _ in 0..<columnCount {
      let (lower, upper) = bounds(isBoxed: isBoxed, using: &generator)
      let cost = Double(Int.random(in: -5...5, using: &generator))
      builder.addColumn(cost: cost, lower: lower, upper: upper)
    }
    for _ in 0..<Int.random(in: 0...rows, using: &generator) {
      let (lower, upper) = bounds(isBoxed: false, using: &generator)
      builder.beginRow(lower: lower, upper: upper)
      for column in 0..<columnCount where Int.random(in: 0..<3, using: &generator) > 0 {
        let value = Int.random(in: 1...4, using: &generator)
        let sign = Bool.random(using: &generator) ? 1.0 : -1.0
        builder.entry(column, sign * Double(value) / 2)
      }
      builder.endRow()
    }
    return builder.finish()
  }

  private static func bounds(
    isBoxed: Bool, using generator: inout some RandomNumberGenerator
  ) -> (lower: Double, upper: Double) {
    let lower = Double(Int.random(in: -4...2, using: &generator))
    let upper = lower + Double(Int.random(in: 0...5, using: &generator))
    switch isBoxed ? 0 : Int.random(in: 0..<5, using: &generator) {
    case 1: return (lower, .infinity)
    case 2: return (-.infinity, upper)
    case 3: return (-.infinity, .infinity)
    case 4: return (lower, lower)
    default: return (lower, upper)
    }
  }
}
