import Numerics
import Testing

/// The quantiles are tabulated ones.
///
/// Source: M. Abramowitz, I. A. Stegun, *Handbook of Mathematical Functions* (1964), table 26.8; the
/// longer digits from other programs.
@Suite struct ChiSquareTests {
  @Test(arguments: [
    (1, 0.95, 3.841458820694124), (2, 0.95, 5.991464547107979), (3, 0.95, 7.814727903251179),
    (7, 0.95, 14.067140449340169), (11, 0.95, 19.67513757268249), (1, 0.99, 6.634896601021213),
    (10, 0.05, 3.940299136076), (30, 0.995, 53.67196193), (100, 0.95, 124.342113404004),
    (1, 0.005, 3.927042222e-5),
  ])
  func `quantiles are those of the tables`(degrees: Int, level: Double, expected: Double) {
    let found = ChiSquare(degreesOfFreedom: degrees).quantile(level)
    #expect(abs(found - expected) <= 2e-10 * expected)
  }

  @Test func `quantile and probability undo each other from one to a million degrees of freedom`() {
    for degrees in [1, 2, 5, 17, 100, 999, 18_000, 1_000_000] {
      let distribution = ChiSquare(degreesOfFreedom: degrees)
      for level in [0.001, 0.05, 0.5, 0.95, 0.999] {
        let tail = distribution.probability(above: distribution.quantile(level))
        #expect(abs(tail - (1 - level)) < 1e-9)
      }
    }
  }

  @Test func `two degrees of freedom are an exponential distribution`() {
    let distribution = ChiSquare(degreesOfFreedom: 2)
    for value in [0.1, 1, 3, 10, 50] {
      let exact =
        1 / (distribution.probability(above: value) / distribution.probability(above: 2 * value))
      #expect(abs(exact - distribution.probability(above: value)) < 1e-14)
    }
    #expect(distribution.probability(above: 0) == 1)
    #expect(distribution.probability(above: .infinity) == 0)
  }

  @Test func `the logarithm of the gamma function meets factorials and the root of pi`() {
    var factorial = 1.0
    for number in 1...20 {
      #expect(abs(GammaFunction.logarithm(Double(number)) - Self.log(factorial)) < 1e-13 * 40)
      factorial *= Double(number)
    }
    #expect(abs(GammaFunction.logarithm(0.5) - 0.572_364_942_924_700_1) < 1e-14)
  }

  /// ln x from the probabilities of two degrees of freedom, by halving.
  private static func log(_ x: Double) -> Double {
    let distribution = ChiSquare(degreesOfFreedom: 2)
    var low = 0.0
    var high = 200.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if distribution.probability(above: middle) > 1 / x { low = middle } else { high = middle }
    }
    return low / 2
  }
}
