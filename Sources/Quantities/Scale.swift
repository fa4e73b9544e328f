/// What a unit's text means, without the text: its dimension and its size in base units.
///
/// The size is kept as a ratio: most of its terms are whole numbers, so a conversion is one rounding.
struct Scale: Sendable, Hashable {
  var dimension: Dimension
  var numerator: Double
  var denominator: Double = 1
  var offset = 0.0
  var currency: String?
  var priceYear: Int?

  static let one = Scale(dimension: .none, numerator: 1)

  /// The size in base units.
  var factor: Double { numerator / denominator }

  /// The product; an offset has no meaning in it and is dropped.
  func multiplied(by other: Scale) throws(UnitError) -> Scale {
    var result = Scale(
      dimension: dimension * other.dimension, numerator: numerator * other.numerator,
      denominator: denominator * other.denominator)
    try result.countMoney(as: self, other)
    return result
  }

  /// The quotient; an offset has no meaning in it and is dropped.
  func divided(by other: Scale) throws(UnitError) -> Scale {
    var result = Scale(
      dimension: dimension / other.dimension, numerator: numerator * other.denominator,
      denominator: denominator * other.numerator)
    try result.countMoney(as: self, other)
    return result
  }

  /// The same unit so many times over; an offset has no meaning in it and is dropped.
  func times(_ number: Double, over divisor: Double = 1) -> Scale {
    var result = self
    result.numerator *= number
    result.denominator *= divisor
    result.offset = 0
    return result
  }

  /// The power, by repeated multiplication.
  func power(_ exponent: Int) -> Scale {
    guard exponent != 1 else { return self }
    var result = self
    result.dimension = dimension.power(exponent)
    result.numerator = Self.power(exponent < 0 ? denominator : numerator, abs(exponent))
    result.denominator = Self.power(exponent < 0 ? numerator : denominator, abs(exponent))
    result.offset = 0
    return result
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private mutating func countMoney(as left: Scale, _ right: Scale) throws(UnitError) {
    try left.requireSameMoney(as: right)
    guard dimension.moneyExponent != 0 else { return }
    currency = left.currency ?? right.currency
    priceYear = left.priceYear ?? right.priceYear
  }

  /// Throws where both say a currency, or both a price year, and they differ.
  func requireSameMoney(as other: Scale) throws(UnitError) {
    if let mine = currency, let theirs = other.currency, mine != theirs {
      throw .currencies(mine, theirs)
    }
    if let mine = priceYear, let theirs = other.priceYear, mine != theirs {
      throw .priceYears(mine, theirs)
    }
  }
}
