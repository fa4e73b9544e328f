import Glibc

/// Factorises dense fronts: the leading columns of a symmetric block, and what they leave below.
struct FrontFactorization {
  private var product = BlockProduct()

  /// How many columns are factorised before the rest of the front is brought up to date.
  private static let panelWidth = 32

  /// A pivot that is not positive, or too small beside the diagonal that it came from.
  struct Breakdown: Error {
    var column: Int
  }

  /// Factorises the first columns of a front in place, C = L·Lᵀ, and updates the rest.
  ///
  /// - Parameters:
  ///   - front: a square, column by column; only the lower triangle is read and written.
  ///   - size: the rows of the front.
  ///   - columns: how many columns to factorise.
  ///   - floor: the least value that each pivot may have.
  mutating func factorise(
    _ front: inout [Double], size: Int, columns: Int, floor: Span<Double>
  ) throws(Breakdown) {
    for begin in stride(from: 0, to: columns, by: Self.panelWidth) {
      let end = min(columns, begin + Self.panelWidth)
      try Self.factorisePanel(&front, size, begin..<end, floor)
      let rest = size - end
      guard rest > 0 else { continue }
      let extent = BlockProduct.Extent(
        rows: rest, columns: rest, depth: end - begin, isLower: true)
      product.readLeft(front.span, .at(end, begin, of: size), extent)
      product.readRight(front.span, .at(end, begin, of: size), extent)
      var values = front.mutableSpan
      product.add(-1, to: .at(end, end, of: size), extent, in: &values)
    }
  }

  private static func factorisePanel(
    _ front: inout [Double], _ size: Int, _ panel: Range<Int>, _ floor: Span<Double>
  ) throws(Breakdown) {
    var values = front.mutableSpan
    for column in panel {
      let start = column * size
      let pivot = values[start + column]
      guard pivot > floor[column] else { throw Breakdown(column: column) }
      let root = pivot.squareRoot()
      values[start + column] = root
      let inverse = 1 / root
      for row in column + 1..<size { values[start + row] *= inverse }
      for later in column + 1..<panel.upperBound {
        let factor = values[start + later]
        guard factor != 0 else { continue }
        let target = later * size
        for row in later..<size { values[target + row] -= factor * values[start + row] }
      }
    }
  }
}
