public import Findings
import Glibc

/// What a series may come to, with the method and the number of points that it rests on.
public struct Forecast: Sendable, Hashable {
  /// How it was made.
  public enum Method: String, Sendable, Hashable {
    /// A straight line by least squares, with a 95 % prediction interval.
    case line
    /// The least, mean and greatest yearly change so far carried on; no interval.
    case scenarios
    /// Fewer than two points: nothing can be said.
    case none
  }

  /// How it was made.
  public let method: Method
  /// How many points it rests on.
  public let points: Int
  /// The year that is foretold.
  public let year: Int
  /// The low scenario, or the lower end of the interval.
  public let low: Double?
  /// The middle.
  public let middle: Double?
  /// The high scenario, or the upper end of the interval.
  public let high: Double?

  /// Below so many points there are scenarios and no interval.
  public static let fewestForInterval = 8

  /// Foretells a series.
  ///
  /// - Parameters:
  ///   - series: years and values.
  ///   - year: the year to foretell, after the last one of the series.
  public init(_ series: [(year: Int, value: Double)], year: Int) {
    self.year = year
    let sorted = series.sorted { $0.year < $1.year }
    points = sorted.count
    guard sorted.count >= 2 else {
      method = .none
      (low, middle, high) = (nil, nil, nil)
      return
    }
    let range =
      sorted.count >= Self.fewestForInterval
      ? Self.line(sorted, year) : Self.scenarios(sorted, year)
    method = sorted.count >= Self.fewestForInterval ? .line : .scenarios
    (low, middle, high) = (range.0, range.1, range.2)
  }

  private static func scenarios(
    _ series: [(year: Int, value: Double)], _ year: Int
  ) -> (Double, Double, Double) {
    let last = series[series.count - 1]
    let ahead = Double(year - last.year)
    let changes = zip(series, series.dropFirst()).map {
      ($1.value - $0.value) / Double($1.year - $0.year)
    }
    let mean = (last.value - series[0].value) / Double(last.year - series[0].year)
    return (
      last.value + (changes.min() ?? 0) * ahead, last.value + mean * ahead,
      last.value + (changes.max() ?? 0) * ahead
    )
  }

  /// The line y = a + b·t with the interval ± t₀.₉₇₅·s·√(1 + 1/n + (t − t̄)²/S).
  private static func line(
    _ series: [(year: Int, value: Double)], _ year: Int
  ) -> (Double, Double, Double) {
    let count = Double(series.count)
    let centre = series.reduce(0) { $0 + Double($1.year) } / count
    let mean = series.reduce(0) { $0 + $1.value } / count
    let spread = series.reduce(0) { $0 + square(Double($1.year) - centre) }
    let slope =
      series.reduce(0) { $0 + (Double($1.year) - centre) * ($1.value - mean) } / spread
    let residual = series.reduce(0) {
      $0 + square($1.value - mean - slope * (Double($1.year) - centre))
    }
    let deviation = (residual / (count - 2)).squareRoot()
    let ahead = Double(year) - centre
    let middle = mean + slope * ahead
    let half =
      StudentQuantile.upper(freedom: series.count - 2) * deviation
      * (1 + 1 / count + square(ahead) / spread).squareRoot()
    return (middle - half, middle, middle + half)
  }

  private static func square(_ value: Double) -> Double { value * value }

  /// The method in words.
  public var words: Phrase {
    switch method {
    case .line:
      Phrase(
        zh: "最小二乘直线，\(points) 个点，95 % 预测区间",
        en: "least-squares line through \(points) points, 95 % prediction interval")
    case .scenarios:
      Phrase(
        zh: "情景（最小、平均、最大年变化），\(points) 个点，少于 \(Self.fewestForInterval) 个，不给区间",
        en: "scenarios (least, mean, greatest yearly change) from \(points) points; fewer than "
          + "\(Self.fewestForInterval), so no interval")
    case .none:
      Phrase(
        zh: "只有 \(points) 个点，不作预测", en: "\(points) points say nothing of the future")
    }
  }
}

/// The 97.5 % quantile of Student's t.
enum StudentQuantile {
  /// The quantile, by the expansion of Cornish and Fisher; below 6 degrees of freedom it is too small.
  ///
  /// Source: M. Abramowitz, I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.7.5.
  static func upper(freedom: Int) -> Double {
    let x = 1.959_963_984_540_054
    let n = Double(freedom)
    let (x3, x5, x7) = (pow(x, 3), pow(x, 5), pow(x, 7))
    let first = (x3 + x) / 4
    let second = (5 * x5 + 16 * x3 + 3 * x) / 96
    let third = (3 * x7 + 19 * x5 + 17 * x3 - 15 * x) / 384
    return x + first / n + second / (n * n) + third / (n * n * n)
  }
}
