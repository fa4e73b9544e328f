import Glibc

/// The chi-square distribution: of the sum of squares of independent standard normal numbers.
public struct ChiSquare: Sendable, Hashable {
  /// How many numbers are squared and summed up.
  public let degreesOfFreedom: Int

  /// Creates the distribution.
  ///
  /// - Precondition: `degreesOfFreedom > 0`.
  public init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom > 0)
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a larger value.
  public func probability(above value: Double) -> Double {
    GammaFunction.upperShare(shape: Double(degreesOfFreedom) / 2, above: value / 2)
  }

  /// The value that is exceeded with the probability 1 − level: the quantile.
  ///
  /// Starts from the approximation of Wilson and Hilferty and closes in on the root of the tail
  /// probability between two bounds, by Newton's steps where they stay inside, by halving elsewhere.
  ///
  /// - Precondition: `0 < level < 1`.
  public func quantile(_ level: Double) -> Double {
    precondition(level > 0 && level < 1)
    let tail = 1 - level
    var low = 0.0
    var high = Double(degreesOfFreedom) + 10
    while probability(above: high) > tail { high *= 2 }
    var value = min(max(start(level), 1e-9), high)
    for _ in 0..<200 {
      let excess = probability(above: value) - tail
      if excess > 0 { low = value } else { high = value }
      let slope = density(value)
      var next = slope > 0 ? value + excess / slope : (low + high) / 2
      if !(next > low && next < high) { next = (low + high) / 2 }
      let isDone = abs(next - value) <= 1e-15 * value
      value = next
      if isDone || high - low <= 1e-15 * high { break }
    }
    return value
  }

  /// Wilson and Hilferty: the cube root of chi-square over its mean is nearly normal.
  private func start(_ level: Double) -> Double {
    let share = 2 / (9 * Double(degreesOfFreedom))
    let root = 1 - share + Self.normalQuantile(level) * share.squareRoot()
    return Double(degreesOfFreedom) * root * root * root
  }

  /// The density at a value.
  private func density(_ value: Double) -> Double {
    let shape = Double(degreesOfFreedom) / 2
    guard value > 0 else { return 0 }
    return exp(
      (shape - 1) * log(value / 2) - value / 2 - GammaFunction.logarithm(shape)) / 2
  }

  /// The quantile of the standard normal distribution to about 5e-4.
  ///
  /// Source: M. Abramowitz, I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.2.23.
  private static func normalQuantile(_ level: Double) -> Double {
    let t = (-2 * log(min(level, 1 - level))).squareRoot()
    let value =
      t - (2.515517 + t * (0.802853 + t * 0.010328))
      / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    return level < 0.5 ? -value : value
  }
}
