extension Sum {
  /// The sum of the values by Neumaier's compensated summation, for balances.
  ///
  /// Its error does not grow with the number of values: about two units in the last place of the sum
  /// and n·ε² of the sum of magnitudes. Infinite and undefined values come through as such.
  ///
  /// Source: A. Neumaier, *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen*,
  /// ZAMM 54 (1974) 39-51.
  ///
  /// - Complexity: O(n), no allocation.
  public static func compensated(_ values: Span<Double>) -> Double {
    var sum = 0.0
    var lost = 0.0
    for index in values.indices {
      let value = values[index]
      let next = sum + value
      lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
      sum = next
    }
    return sum.isFinite ? sum + lost : sum
  }

  /// The sum of the products of two columns by four accumulators.
  ///
  /// - Precondition: The columns have the same count.
  /// - Complexity: O(n), no allocation.
  public static func ofProducts(_ left: Span<Double>, _ right: Span<Double>) -> Double {
    precondition(left.count == right.count)
    var a = 0.0
    var b = 0.0
    var c = 0.0
    var d = 0.0
    var index = 0
    let whole = left.count & ~3
    while index < whole {
      a += left[index] * right[index]
      b += left[index + 1] * right[index + 1]
      c += left[index + 2] * right[index + 2]
      d += left[index + 3] * right[index + 3]
      index += 4
    }
    while index < left.count {
      a += left[index] * right[index]
      index += 1
    }
    return (a + b) + (c + d)
  }
}
