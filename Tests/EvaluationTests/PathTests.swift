import Evaluation
import Indicators
import Testing

/// Paths from baseline to target, and forecasts.
@Suite struct `A path` {
  private func expected(
    _ path: TargetPath, _ baseline: Double, _ target: Double, _ elapsed: Double
  ) -> Double {
    PathValue.expected(path, baseline: baseline, target: target, elapsed: elapsed, span: 5) ?? .nan
  }

  @Test func `asks in 2023 for what Table 3-1 implies`() {
    #expect(abs(expected(.geometric, 668, 803, 3) - 746.0) < 0.05)
    #expect(abs(expected(.linear, 668, 803, 3) - 749.0) < 0.05)
    #expect(abs(expected(.geometric, 0.47, 0.54, 3) - 0.511) < 0.0005)
    #expect(abs(expected(.geometric, 189, 220, 3) - 207.0) < 0.05)
    #expect(abs(expected(.geometric, 20, 25, 3) - 22.87) < 0.005)
  }

  @Test func `steps and sums`() {
    #expect(expected(.stepwise, 10, 20, 4.9) == 10)
    #expect(expected(.stepwise, 10, 20, 5) == 20)
    #expect(expected(.cumulative, 0, 5000, 2) == 2000)
    #expect(
      PathValue.expected(.geometric, baseline: 0, target: 5, elapsed: 1, span: 5) == nil)
  }

  @Test func `leads where the present pace does`() {
    #expect(
      PathValue.projected(.linear, baseline: 55, actual: 58, elapsed: 3, span: 5) == 60)
    #expect(
      PathValue.projected(.cumulative, baseline: 0, actual: 3000, elapsed: 3, span: 5) == 5000)
    #expect(PathValue.projected(.linear, baseline: 55, actual: 58, elapsed: 0, span: 5) == nil)
  }

  @Test func `foretells by scenarios below eight points and by a line above`() {
    let few = Forecast([(2020, 10), (2021, 12), (2022, 13)], year: 2025)
    #expect(few.method == .scenarios && few.points == 3)
    #expect(few.low == 16 && few.high == 19)
    #expect(abs((few.middle ?? 0) - 17.5) < 1e-12)
    let exact = Forecast((2010...2019).map { ($0, Double($0 - 2000)) }, year: 2025)
    #expect(exact.method == .line && exact.points == 10)
    #expect(abs((exact.middle ?? 0) - 25) < 1e-9)
    #expect(Forecast([(2020, 1)], year: 2025).method == .none)
  }

  @Test func `foretells with the interval of the textbook`() {
    // y = 1, 3, 2, 5, 4, 6, 8, 7 at t = 1…8: slope 40.5/42, s from the residuals, t(0.975, 6) = 2.447.
    let values = [1.0, 3, 2, 5, 4, 6, 8, 7]
    let forecast = Forecast(values.enumerated().map { ($0 + 1, $1) }, year: 9)
    let slope = 39.0 / 42
    let middle = 4.5 + slope * 4.5
    #expect(abs((forecast.middle ?? 0) - middle) < 1e-9)
    let residual = values.enumerated().reduce(0.0) { sum, entry in
      let error = entry.element - 4.5 - slope * (Double(entry.offset + 1) - 4.5)
      return sum + error * error
    }
    let half = 2.4469 * (residual / 6).squareRoot() * (1 + 1.0 / 8 + 4.5 * 4.5 / 42).squareRoot()
    #expect(abs((forecast.high ?? 0) - middle - half) < 0.01 * half)
  }
}
