/// A sign before a unit that makes it larger or smaller.
public struct UnitPrefix: Sendable, Hashable {
  /// The sign: `k`, `千`, `万`.
  public let symbol: String
  let number: Double
  let divisor: Double

  init(_ symbol: String, _ number: Double, over divisor: Double = 1) {
    self.symbol = symbol
    self.number = number
    self.divisor = divisor
  }

  /// How many times the unit after it.
  public var factor: Double { number / divisor }
}

extension Unit {
  /// The SI prefixes, Latin and Chinese, from small to large in each.
  public static var prefixes: [UnitPrefix] { UnitVocabulary.prefixes }

  /// The Chinese multipliers, which stand before any unit and may be combined: `百万吨`.
  public static var multipliers: [UnitPrefix] { UnitVocabulary.multipliers }
}
