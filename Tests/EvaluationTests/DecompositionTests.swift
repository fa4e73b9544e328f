import Evaluation
import Foundation
import TestSupport
import Testing

/// Decomposition of changes.
@Suite struct `A decomposition` {
  private func change(_ before: [[Double]], _ after: [[Double]]) -> Double {
    let sum: ([[Double]]) -> Double = { parts in parts.reduce(0) { $0 + $1.reduce(1, *) } }
    return sum(after) - sum(before)
  }

  @Test func `adds up to the change to twelve digits`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let factors = Int.random(in: 1...5, using: &random)
      let make: (inout SeededGenerator) -> [[Double]] = { random in
        (0..<4).map { _ in
          (0..<factors).map { _ in
            switch Int.random(in: 0..<8, using: &random) {
            case 0: 0
            case 1: Double.random(in: -2...0, using: &random)
            default: Double.random(in: 0.01...3, using: &random)
            }
          }
        }
      }
      let (before, after) = (make(&random), make(&random))
      let total = LogMeanDecomposition(before: before, after: after).totals.reduce(0, +)
      #expect(abs(total - change(before, after)) <= 1e-12 * max(1, abs(change(before, after))))
    }
  }

  @Test func `is the logarithmic mean where nothing is zero`() {
    // V goes from 10·0.5 to 12·0.4: L = (4.8 − 5)/ln(4.8/5).
    let result = LogMeanDecomposition(before: [[10, 0.5]], after: [[12, 0.4]])
    let mean = (4.8 - 5) / log(4.8 / 5)
    #expect(abs(result.effects[0][0] - mean * log(1.2)) < 1e-12)
    #expect(abs(result.effects[0][1] - mean * log(0.8)) < 1e-12)
    #expect(result.methods == [.logarithmicMean])
  }

  @Test func `keeps its digits where hardly anything changes`() {
    let result = LogMeanDecomposition(before: [[1e6, 1]], after: [[1e6 + 1e-3, 1]])
    #expect(abs(result.totals[0] - 1e-3) < 1e-9)
    #expect(result.totals[1] == 0)
  }

  @Test func `gives what appears or vanishes to the factors that are zero`() {
    let appears = LogMeanDecomposition(before: [[10, 0, 2]], after: [[12, 0.5, 3]])
    #expect(appears.effects[0] == [0, 18, 0])
    #expect(appears.methods == [.limit])
    let both = LogMeanDecomposition(before: [[10, 0, 0]], after: [[12, 0.5, 3]])
    #expect(both.effects[0] == [0, 9, 9])
    #expect(LogMeanDecomposition(before: [[0, 5]], after: [[0, 7]]).effects[0] == [0, 0])
  }

  @Test func `approaches its limit`() {
    let tiny = 1e-200
    let near = LogMeanDecomposition(before: [[10, tiny, 2]], after: [[12, 0.5, 3]])
    let limit = LogMeanDecomposition(before: [[10, 0, 2]], after: [[12, 0.5, 3]])
    for (one, other) in zip(near.totals, limit.totals) { #expect(abs(one - other) < 0.05) }
  }

  @Test func `is the mean over all orders where signs change`() {
    // Two factors: Shapley is Δa·(b₀ + b₁)/2 and Δb·(a₀ + a₁)/2.
    let result = LogMeanDecomposition(before: [[-1, 4]], after: [[3, 2]])
    #expect(result.methods == [.shapley])
    #expect(abs(result.effects[0][0] - 4 * 3) < 1e-12)
    #expect(abs(result.effects[0][1] - -2 * 1) < 1e-12)
  }
}
