import TestSupport
import Testing

@Suite struct SeededGeneratorTests {
  @Test func `gives the published first numbers of seed 1234567`() {
    var random = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func `the same seed gives the same numbers, another seed others`() {
    var one = SeededGenerator(seed: 7)
    var same = SeededGenerator(seed: 7)
    var other = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      let number = one.next()
      #expect(number == same.next() && number != other.next())
    }
  }
}
