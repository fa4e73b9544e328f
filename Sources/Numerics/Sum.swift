/// Sums in one fixed order, so that the same numbers give the same bits on every run.
public enum Sum {
  /// The sum of the values by four accumulators.
  ///
  /// - Complexity: O(n), no allocation.
  public static func of(_ values: Span<Double>) -> Double {
    var a = 0.0
    var b = 0.0
    var c = 0.0
    var d = 0.0
    var index = 0
    let whole = values.count & ~3
    while index < whole {
      a += values[index]
      b += values[index + 1]
      c += values[index + 2]
      d += values[index + 3]
      index += 4
    }
    while index < values.count {
      a += values[index]
      index += 1
    }
    return (a + b) + (c + d)
  }
}
