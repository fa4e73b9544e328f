import Glibc

/// The gamma function and the incomplete gamma functions made of it.
public enum GammaFunction {
  /// ln Γ(x) for x > 0.
  ///
  /// Arguments below 15 are raised by the recurrence Γ(x + 1) = x·Γ(x), then Stirling's series is used;
  /// relative error about 1e-15.
  public static func logarithm(_ x: Double) -> Double {
    precondition(x > 0)
    var product = 1.0
    var raised = x
    while raised < 15 {
      product *= raised
      raised += 1
    }
    let square = 1 / (raised * raised)
    let terms: [Double] = [
      1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360,
    ]
    let series = terms.reversed().reduce(0) { $0 * square + $1 } / raised
    let halfLogOfTwoPi = 0.918_938_533_204_672_74
    return (raised - 0.5) * log(raised) - raised + halfLogOfTwoPi + series - log(product)
  }

  /// The share of the gamma distribution with shape a that lies above x: Q(a, x).
  ///
  /// The series of P where x < a + 1, the continued fraction of Q elsewhere.
  ///
  /// Source: M. Abramowitz, I. A. Stegun, *Handbook of Mathematical Functions* (1964), 6.5.29, 6.5.31.
  public static func upperShare(shape a: Double, above x: Double) -> Double {
    precondition(a > 0)
    guard x > 0 else { return 1 }
    guard x.isFinite else { return 0 }
    let front = exp(a * log(x) - x - logarithm(a))
    return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x)
  }

  private static func lowerSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var index = a
    while abs(term) > 1e-17 * abs(sum) {
      index += 1
      term *= x / index
      sum += term
    }
    return sum
  }

  /// The continued fraction by Lentz's method.
  private static func upperFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var value = d
    for index in 1...1_000_000 {
      let step = Double(index)
      let factor = -step * (step - a)
      b += 2
      d = factor * d + b
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = b + factor / c
      if abs(c) < tiny { c = tiny }
      value *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return value
  }
}
