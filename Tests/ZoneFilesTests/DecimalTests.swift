import TestSupport
import Testing
import ZoneFiles

@Suite struct DecimalTests {
  private func parse(_ text: String) -> Result<Decimal, Decimal.Fault> {
    let bytes = Array(text.utf8)
    return Decimal.parse(bytes.span, from: 0, count: bytes.count)
  }

  @Test func `random numbers are read to the last bit`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100_000 {
      let text = random(&generator)
      let found = try parse(text).get().value
      let expected = try #require(Double(text))
      #expect(found.bitPattern == expected.bitPattern, "\(text)")
    }
  }

  private func random(_ generator: inout SeededGenerator) -> String {
    let bits = Double(bitPattern: generator.next())
    switch generator.next() % 4 {
    case 0 where bits.isFinite: return "\(bits)"
    case 1:
      let digits = Int.random(in: 1...25, using: &generator)
      return (0..<digits).map { _ in "\(generator.next() % 10)" }.joined() + ".5"
    case 2:
      return "\(generator.next() % 100_000_000_000).\(generator.next() % 1_000_000)"
    default:
      let exponent = Int.random(in: -40...40, using: &generator)
      return "-\(generator.next() % 1_000_000_000_000_000_000)e\(exponent)"
    }
  }

  @Test(arguments: [
    ("0.0250", 0.00005), ("12", 0), ("1.469", 0.0005), ("-3.0", 0.05), ("1.2e6", 50_000),
    ("5e-3", 0.0005), ("5.", 0), (".25", 0.005), ("1e3", 500),
  ])
  func `half a unit of the last printed digit is kept`(text: String, rounding: Double) throws {
    #expect(abs(try parse(text).get().rounding - rounding) <= 1e-15 * max(1, rounding))
  }

  @Test(arguments: ["", "-", ".", "1,000", "1 000", "0x1F", "1e", "1e+", "1.2.3", "12t", "١٢", "一"])
  func `what has not the form of a number is refused`(text: String) {
    #expect(throws: Decimal.Fault.form) { try parse(text).get() }
  }

  @Test(arguments: ["NaN", "nan", "inf", "-Infinity", "∞", "1e999", "-1e400"])
  func `what is not finite is refused by that name`(text: String) {
    #expect(throws: Decimal.Fault.notFinite) { try parse(text).get() }
  }
}
