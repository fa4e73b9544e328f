/// A unit of measurement as people of the trade write it: `万吨/年`, `CNY_2022/t`, `kgce/kWh`.
///
/// A year is 365 days of 24 hours, that is 8,760 hours; a month is a twelfth of it. Standard coal is
/// energy: 1 kgce = 29,307.6 kJ (GB/T 2589-2020).
public struct Unit: Sendable, Hashable {
  /// The text as it was written.
  public let symbol: String
  let scale: Scale

  init(symbol: String, scale: Scale) {
    self.symbol = symbol
    self.scale = scale
  }

  /// Reads a unit.
  ///
  /// Products are written with `*` or `·`, quotients with `/` (`a/b/c` is `a/(b·c)`), powers as `m3`,
  /// `m³` or `m^3`. SI prefixes stand before SI units and the multipliers 十百千万亿 before any unit;
  /// a number may stand before a unit (`1e4 t`). A currency may carry its price year: `CNY_2022`,
  /// `元(2020)`, `亿元(2020年价)`. A product after a quotient needs parentheses: `元/(吨·公里)`.
  ///
  /// - Throws: The first thing that cannot be read, with its place in the text.
  public init(_ text: String) throws(UnitError) {
    var parser = try UnitParser(text)
    self.init(symbol: text, scale: try parser.scale())
  }

  /// What the unit measures.
  public var dimension: Dimension { scale.dimension }
  /// The size of the unit in base units: kg, m, s, K, mol, one unit of its currency, normal m3, one.
  public var factor: Double { scale.factor }
  /// The currency code where the unit measures money: `CNY`.
  public var currency: String? { scale.currency }
  /// The year in whose prices the money is counted, where the text says one.
  public var priceYear: Int? { scale.priceYear }
  /// What must be added, in base units, to a value on a scale that starts elsewhere: 273.15 for °C.
  public var offset: Double { scale.offset }
}

extension Unit {
  /// The number by which a value in this unit is multiplied to give it in the other one.
  ///
  /// A unit that says no price year takes that of the other one.
  ///
  /// - Throws: `dimensions`, `currencies` or `priceYears` where the two cannot be converted;
  ///   `offset` where the two scales start at different points, see ``convert(_:to:)``.
  public func factor(to other: Unit) throws(UnitError) -> Double {
    try requireConvertible(to: other)
    guard offset == other.offset else { throw .offset(from: self, to: other) }
    let up = scale.numerator * other.scale.denominator
    return up / (scale.denominator * other.scale.numerator)
  }

  /// A value in this unit, given in the other one; scales may start at different points.
  ///
  /// - Throws: As ``factor(to:)``, except for `offset`.
  public func convert(_ value: Double, to other: Unit) throws(UnitError) -> Double {
    try requireConvertible(to: other)
    guard offset != other.offset else { return value * (try factor(to: other)) }
    return (value * factor + offset - other.offset) / other.factor
  }

  private func requireConvertible(to other: Unit) throws(UnitError) {
    guard dimension == other.dimension else { throw .dimensions(from: self, to: other) }
    try scale.requireSameMoney(as: other.scale)
  }
}

extension Unit {
  /// The product of two units, written so that it reads back.
  ///
  /// - Throws: `currencies` or `priceYears` where the two count different money.
  public func multiplied(by other: Unit) throws(UnitError) -> Unit {
    Unit(
      symbol: "\(Self.bracketed(symbol))*\(Self.bracketed(other.symbol))",
      scale: try scale.multiplied(by: other.scale))
  }

  /// The quotient of two units, written so that it reads back.
  ///
  /// - Throws: `currencies` or `priceYears` where the two count different money.
  public func divided(by other: Unit) throws(UnitError) -> Unit {
    Unit(
      symbol: "\(Self.bracketed(symbol))/\(Self.bracketed(other.symbol))",
      scale: try scale.divided(by: other.scale))
  }

  private static func bracketed(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? text : "(\(text))"
  }
}

extension Unit: CustomStringConvertible {
  /// The text as it was written.
  public var description: String { symbol }
}
