import Numerics
import Testing

@Suite struct SamplingTests {
  @Test func everyStratumOfAHypercubeHasOnePoint() {
    let points = LatinHypercube.points(count: 50, dimensions: 4, seed: 3)
    for dimension in 0..<4 {
      let strata = points.map { Int($0[dimension] * 50) }
      #expect(strata.sorted() == Array(0..<50))
    }
    #expect(points == LatinHypercube.points(count: 50, dimensions: 4, seed: 3))
    #expect(points != LatinHypercube.points(count: 50, dimensions: 4, seed: 4))
  }

  /// Every interval of length 1/64 holds one of the first 64 points in each dimension, and every
  /// square of side 1/8 one of them in the first two.
  @Test func aSobolSequenceIsSpreadEvenly() {
    let points = SobolSequence.points(count: 64, dimensions: SobolSequence.dimensionLimit, seed: 9)
    for dimension in 0..<SobolSequence.dimensionLimit {
      #expect(Set(points.map { Int($0[dimension] * 64) }).count == 64)
    }
    #expect(Set(points.map { Int($0[0] * 8) * 8 + Int($0[1] * 8) }).count == 64)
  }

  /// The first points after the origin as Joe and Kuo's own generator prints them, in Gray-code order.
  @Test func unshiftedPointsAreThoseOfTheTable() {
    let points = SobolSequence.unshifted(count: 5, dimensions: 3)
      .map { $0.map { Double($0) * 0x1p-32 } }
    #expect(
      points == [
        [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
      ])
  }

  @Test(
    arguments: [
      (0.5, 0.0), (0.95, 1.644_853_626_951_472_7), (0.975, 1.959_963_984_540_054_2),
      (1e-10, -6.361_340_902_404_056),
    ])
  func quantilesOfTheNormalDistribution(probability: Double, expected: Double) {
    #expect(abs(normalQuantile(probability) - expected) <= 1e-13 * max(1, abs(expected)))
    #expect(abs(normalQuantile(probability) + normalQuantile(1 - probability)) <= 1e-6)
  }

  @Test func quantilesOfASample() {
    let quantiles = Quantiles([3, 1, 2, 4])
    #expect(quantiles[0] == 1)
    #expect(quantiles[0.5] == 2.5)
    #expect(quantiles[1] == 4)
    #expect(Quantiles([])[0.5] == nil)
  }

  @Test func ranksCorrelateWhatRisesTogether() {
    #expect(rankCorrelation([1, 2, 3, 4], [1, 8, 27, 64]) == 1)
    #expect(rankCorrelation([1, 2, 3, 4], [9, 7, 5, 1]) == -1)
    #expect(rankCorrelation([1, 1, 1], [1, 2, 3]) == 0)
    #expect(abs(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4]) - 0.948_683_298) < 1e-9)
  }
}
