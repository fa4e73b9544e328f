/// Natural units in one scaled unit of each column, or of each row; one number where all are alike.
struct ScaleUnits: RandomAccessCollection, Sendable {
  /// The unit that all have; `nil` where each has its own.
  let common: Double?
  private let own: [Double]
  let endIndex: Int

  var startIndex: Int { 0 }
  subscript(index: Int) -> Double { common ?? own[index] }

  /// The same unit for all.
  init(repeating unit: Double, count: Int) {
    (common, own, endIndex) = (unit, [], count)
  }

  /// A unit of its own for each.
  init(_ units: [Double]) {
    (common, own, endIndex) = (nil, units, units.count)
  }

  /// These units and others after them.
  func appending(_ units: [Double]) -> ScaleUnits {
    units.isEmpty ? self : ScaleUnits(Array(self) + units)
  }

  /// Values times their units and a factor; no values stay none.
  func multiplying(_ values: [Double], by factor: Double = 1) -> [Double] {
    guard let common else { return zip(values, own).map { $0 * $1 * factor } }
    return ScaleUnits.product(values, common * factor)
  }

  /// Values divided by their units and a divisor.
  func dividing(_ values: [Double], by divisor: Double = 1) -> [Double] {
    guard let common else { return zip(values, own).map { $0 / $1 / divisor } }
    return ScaleUnits.product(values, 1 / (common * divisor))
  }

  /// The values times a power of two: the same array where that changes none, as it changes neither
  /// zero nor infinity.
  private static func product(_ values: [Double], _ factor: Double) -> [Double] {
    isChanging(values.span, factor) ? values.map { $0 * factor } : values
  }

  private static func isChanging(_ values: Span<Double>, _ factor: Double) -> Bool {
    for index in values.indices where values[index] * factor != values[index] { return true }
    return false
  }
}
