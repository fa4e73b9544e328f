/// A Sobol sequence, shifted digit by digit by a seed.
///
/// Directions are those of Joe and Kuo, "Constructing Sobol sequences with better two-dimensional
/// projections", SIAM J. Sci. Comput. 30 (2008), table `new-joe-kuo-6`. The points are in Gray-code
/// order, the first one the origin before the shift.
public enum SobolSequence {
  /// The greatest number of dimensions for which directions are held.
  public static var dimensionLimit: Int { directions.count + 1 }

  /// The points of a seed, point by point; every coordinate lies strictly within (0, 1).
  ///
  /// Powers of two of points are best. Traps above ``dimensionLimit``.
  public static func points(count: Int, dimensions: Int, seed: UInt64) -> [[Double]] {
    precondition(dimensions <= dimensionLimit, "more dimensions than directions")
    var random = SplitMix64(seed: seed)
    let shifts = (0..<dimensions).map { _ in UInt32(truncatingIfNeeded: random.next() >> 32) }
    return unshifted(count: count, dimensions: dimensions).map { point in
      zip(point, shifts).map { (Double($0 ^ $1) + 0.5) * 0x1p-32 }
    }
  }

  /// The points as 32-bit fractions, before the shift.
  package static func unshifted(count: Int, dimensions: Int) -> [[UInt32]] {
    let numbers = (0..<dimensions).map(directionNumbers)
    var state = [UInt32](repeating: 0, count: dimensions)
    var points: [[UInt32]] = []
    points.reserveCapacity(count)
    for point in 0..<count {
      points.append(state)
      let bit = (~point).trailingZeroBitCount
      for dimension in 0..<dimensions { state[dimension] ^= numbers[dimension][bit] }
    }
    return points
  }

  private static func directionNumbers(_ dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<32).map { 1 << UInt32(31 - $0) } }
    let (polynomial, initial) = directions[dimension - 1]
    let degree = initial.count
    var numbers = initial.enumerated().map { $1 << UInt32(31 - $0) }
    for index in degree..<32 {
      var next = numbers[index - degree] ^ (numbers[index - degree] >> UInt32(degree))
      for term in 1..<degree where (polynomial >> UInt32(degree - 1 - term)) & 1 == 1 {
        next ^= numbers[index - term]
      }
      numbers.append(next)
    }
    return numbers
  }

  /// Inner coefficients of the primitive polynomial, and the first numbers, from dimension 2 on.
  private static let directions: [(polynomial: UInt32, initial: [UInt32])] = [
    (0, [1]), (1, [1, 3]), (1, [1, 3, 1]), (2, [1, 1, 1]), (1, [1, 1, 3, 3]),
    (4, [1, 3, 5, 13]), (2, [1, 1, 5, 5, 17]), (4, [1, 1, 5, 5, 5]), (7, [1, 1, 7, 11, 19]),
    (11, [1, 1, 5, 1, 1]), (13, [1, 1, 1, 3, 11]), (14, [1, 3, 5, 5, 31]),
    (1, [1, 3, 3, 9, 7, 49]), (13, [1, 1, 1, 15, 21, 21]), (16, [1, 3, 1, 13, 27, 49]),
    (19, [1, 1, 1, 15, 7, 5]), (22, [1, 3, 1, 15, 13, 25]), (25, [1, 1, 5, 5, 19, 61]),
    (1, [1, 3, 7, 11, 23, 15, 103]), (4, [1, 3, 7, 13, 13, 15, 69]),
  ]
}
