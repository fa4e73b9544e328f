import Quantities
import TestSupport
import Testing

@Suite struct DimensionTests {
  static let names: [(Dimension, String, String)] = [
    (.energy, "能量", "energy"),
    (.mass / .time, "质量/时间", "mass/time"),
    (.money / (.mass / .time), "金额/(质量/时间)", "money/(mass/time)"),
    (.none / .time, "1/时间", "1/time"),
    (.energy / .time, "功率", "power"),
    (.money * .money * .time, "时间·金额^2", "time·money^2"),
  ]

  @Test(arguments: names) func `a dimension is told in both languages`(
    dimension: Dimension, zh: String, en: String
  ) {
    #expect(dimension.description == (zh, en))
  }

  @Test func `products, quotients and powers follow the rules of exponents`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let one = Self.random(using: &random)
      let other = Self.random(using: &random)
      #expect(one * other == other * one)
      #expect(one * other / other == one)
      #expect(one.power(3) == one * one * one)
      #expect(one.power(-1) == .none / one)
      #expect((one * other).power(2) == one.power(2) * other.power(2))
    }
  }

  @Test func `the exponents come out as they went in`() {
    let dimension = Dimension(
      mass: 1, length: 2, time: -3, temperature: 4, amount: -5, money: 6, normalVolume: 7,
      count: -8)
    #expect(dimension.massExponent == 1 && dimension.lengthExponent == 2)
    #expect(dimension.timeExponent == -3 && dimension.temperatureExponent == 4)
    #expect(dimension.amountExponent == -5 && dimension.moneyExponent == 6)
    #expect(dimension.normalVolumeExponent == 7 && dimension.countExponent == -8)
    #expect(!dimension.isNone && Dimension.none.isNone)
  }

  static func random(using random: inout SeededGenerator) -> Dimension {
    Dimension(
      mass: .random(in: -3...3, using: &random), length: .random(in: -3...3, using: &random),
      time: .random(in: -3...3, using: &random), temperature: .random(in: -3...3, using: &random),
      amount: .random(in: -3...3, using: &random), money: .random(in: -3...3, using: &random),
      normalVolume: .random(in: -3...3, using: &random), count: .random(in: -3...3, using: &random))
  }
}
