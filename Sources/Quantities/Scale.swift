/// What a unit's text means, without the text: its dimension and its size in base units.
struct Scale: Sendable, Hashable {
  var dimension: Dimension
  var factor: Double
  var offset = 0.0
  var currency: String?
  var priceYear: Int?

  static let one = Scale(dimension: .none, factor: 1)

  /// The product; an offset has no meaning in it and is dropped.
  func multiplied(by other: Scale) throws(UnitError) -> Scale {
    try joined(
      with: other, dimension: dimension * other.dimension, factor: factor * other.factor)
  }

  /// The quotient; an offset has no meaning in it and is dropped.
  func divided(by other: Scale) throws(UnitError) -> Scale {
    try joined(
      with: other, dimension: dimension / other.dimension, factor: factor / other.factor)
  }

  /// The power, by repeated multiplication.
  func power(_ exponent: Int) -> Scale {
    var result = self
    result.dimension = dimension.power(exponent)
    result.factor = (0..<abs(exponent)).reduce(1) { product, _ in product * factor }
    if exponent < 0 { result.factor = 1 / result.factor }
    result.offset = 0
    return result
  }

  private func joined(
    with other: Scale, dimension: Dimension, factor: Double
  ) throws(UnitError) -> Scale {
    if let mine = currency, let theirs = other.currency, mine != theirs {
      throw .currencies(mine, theirs)
    }
    if let mine = priceYear, let theirs = other.priceYear, mine != theirs {
      throw .priceYears(mine, theirs)
    }
    var result = Scale(dimension: dimension, factor: factor)
    if dimension.moneyExponent != 0 {
      result.currency = currency ?? other.currency
      result.priceYear = priceYear ?? other.priceYear
    }
    return result
  }
}
