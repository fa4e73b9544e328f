/// Points of the unit cube of which every coordinate has exactly one in each of equal strata.
public enum LatinHypercube {
  /// The points of a seed, point by point; every coordinate lies strictly within (0, 1).
  ///
  /// - Complexity: O(count × dimensions).
  public static func points(count: Int, dimensions: Int, seed: UInt64) -> [[Double]] {
    var random = SplitMix64(seed: seed)
    var points = [[Double]](
      repeating: [Double](repeating: 0, count: dimensions), count: count)
    for dimension in 0..<dimensions {
      var strata = Array(0..<count)
      for last in stride(from: count - 1, to: 0, by: -1) {
        strata.swapAt(last, random.index(below: last + 1))
      }
      for (point, stratum) in strata.enumerated() {
        points[point][dimension] = (Double(stratum) + within(&random)) / Double(count)
      }
    }
    return points
  }

  private static func within(_ random: inout SplitMix64) -> Double {
    min(max(random.unit(), 0x1p-30), 1 - 0x1p-30)
  }
}
