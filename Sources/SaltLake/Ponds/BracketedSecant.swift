/// Finds the zero of an increasing function between two bounds: secant steps, kept inside by halving.
///
/// Ask for the next place with ``next()``, and enter the value there; `next` is `nil` when done.
struct BracketedSecant {
  private var low: Double
  private var high: Double
  private var lowValue: Double?
  private var highValue: Double?
  private var trial: Double
  private let tolerance: Double
  private var calls = 0
  private var isDone = false
  /// Whether the function's value at the last place entered is within the tolerance.
  private(set) var hasConverged = false
  private static let mostCalls = 60

  init(low: Double, high: Double, first: Double, tolerance: Double) {
    self.low = low
    self.high = high
    trial = min(max(first, low), high)
    self.tolerance = max(tolerance, .leastNormalMagnitude)
  }

  mutating func next() -> Double? {
    guard !isDone, calls < Self.mostCalls else { return nil }
    calls += 1
    return trial
  }

  /// Enters the function's value at the last place.
  mutating func enter(_ value: Double) {
    hasConverged = abs(value) <= tolerance
    if hasConverged {
      isDone = true
      return
    }
    if value < 0 {
      (low, lowValue) = (trial, value)
      // Illinois: an end that stays is given less weight.
      highValue = highValue.map { $0 / (calls > 3 ? 2 : 1) }
    } else {
      (high, highValue) = (trial, value)
      lowValue = lowValue.map { $0 / (calls > 3 ? 2 : 1) }
    }
    step(from: value)
  }

  /// Enters that the last place lies above every place with a value.
  mutating func enterTooHigh() {
    (high, highValue) = (trial, nil)
    trial = (low + high) / 2
    isDone = high - low <= tolerance
  }

  private mutating func step(from value: Double) {
    // The first steps are those of a fixed point: the value is how far the function is from it.
    var next = trial - value
    if let lowValue, let highValue {
      next = low - lowValue * (high - low) / (highValue - lowValue)
    }
    if next <= low || next >= high { next = (low + high) / 2 }
    trial = next
    if high - low <= tolerance {
      isDone = true
      // A zero between two places with values; the engine's rounding hides it.
      hasConverged = lowValue != nil && highValue != nil
    }
  }
}
