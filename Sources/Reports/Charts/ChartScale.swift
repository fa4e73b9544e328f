/// A scale whose ticks are round numbers.
struct ChartScale {
  /// The ticks, rising, the first and the last at the ends of the scale.
  let ticks: [Double]

  /// The least of the scale.
  var lower: Double { ticks[0] }
  /// The greatest of the scale.
  var upper: Double { ticks[ticks.count - 1] }

  private init(ticks: [Double]) {
    self.ticks = ticks
  }

  /// A scale that holds a range, and zero if asked, with about as many steps as asked for.
  init(_ range: ClosedRange<Double>, steps: Int = 5, hasZero: Bool = true) {
    var lower = hasZero ? min(0, range.lowerBound) : range.lowerBound
    var upper = hasZero ? max(0, range.upperBound) : range.upperBound
    if lower == upper {
      let room = lower == 0 ? 1 : abs(lower) / 10
      (lower, upper) = (lower - (hasZero ? 0 : room), upper + room)
    }
    let step = Self.roundStep(atLeast: (upper - lower) / Double(max(1, steps)))
    let first = (lower / step).rounded(.down)
    let last = max(first + 1, (upper / step).rounded(.up))
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// Where a value stands on the scale: 0 at its lower end, 1 at its upper end.
  func share(of value: Double) -> Double { (value - lower) / (upper - lower) }

  /// The least of 1, 2, 5 times a power of ten that is not below a bound.
  static func roundStep(atLeast bound: Double) -> Double {
    guard bound > 0, bound.isFinite else { return 1 }
    var power = 1.0
    while power > bound { power /= 10 }
    while power * 10 <= bound { power *= 10 }
    return [power, 2 * power, 5 * power].first { $0 >= bound } ?? 10 * power
  }
}

extension ChartScale {
  /// A scale that begins and ends with a range.
  static func exact(_ range: ClosedRange<Double>) -> ChartScale {
    ChartScale(
      ticks: range.lowerBound == range.upperBound
        ? [range.lowerBound - 1, range.upperBound + 1] : [range.lowerBound, range.upperBound])
  }
}
