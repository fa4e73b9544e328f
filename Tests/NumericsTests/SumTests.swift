import Numerics
import TestSupport
import Testing

@Suite struct SumTests {
  @Test func `whole numbers are summed exactly for every count`() {
    for count in 0...17 {
      let values = (0..<count).map { Double($0 + 1) }
      let total = Double(count * (count + 1) / 2)
      #expect(Sum.of(values.span) == total)
      #expect(Sum.compensated(values.span) == total)
      let ones = [Double](repeating: 1, count: count)
      #expect(Sum.ofProducts(values.span, ones.span) == total)
    }
  }

  @Test func `what a plain sum loses is kept`() {
    let values = [1, 1e100, 1, -1e100]
    #expect(Sum.compensated(values.span) == 2)
    #expect(Sum.of(values.span) != 2)
  }

  @Test func `values and their negatives in any order come to nothing`() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<100 {
      let half = (0..<50).map { _ in Double.random(in: -1e9...1e9, using: &random) }
      let values = (half + half.map { -$0 }).shuffled(using: &random)
      #expect(abs(Sum.compensated(values.span)) <= 1e-12)
    }
  }

  @Test func `what is not finite comes through`() {
    #expect(Sum.compensated([1, .infinity].span) == .infinity)
    #expect(Sum.compensated([.infinity, -.infinity].span).isNaN)
    #expect(
      Sum.compensated([.greatestFiniteMagnitude, .greatestFiniteMagnitude].span) == .infinity)
    #expect(Sum.of([1, .nan].span).isNaN)
  }

  @Test func `products equal a plain sum of products`() {
    var random = SeededGenerator(seed: 22)
    for count in 0..<100 {
      let left = (0..<count).map { _ in Double(Int.random(in: -99...99, using: &random)) }
      let right = (0..<count).map { _ in Double(Int.random(in: -99...99, using: &random)) }
      let plain = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(Sum.ofProducts(left.span, right.span) == plain)
    }
  }
}
