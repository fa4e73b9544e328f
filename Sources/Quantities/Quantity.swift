/// A number with its unit.
public struct Quantity: Sendable, Hashable {
  /// The number.
  public var value: Double
  /// Its unit.
  public var unit: Unit

  /// Creates a quantity.
  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The number in another unit.
  ///
  /// - Throws: As ``Unit/convert(_:to:)``.
  public func value(in other: Unit) throws(UnitError) -> Double {
    try unit.convert(value, to: other)
  }
}
