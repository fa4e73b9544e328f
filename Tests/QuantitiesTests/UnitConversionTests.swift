import Quantities
import Testing

@Suite struct UnitConversionTests {
  @Test(arguments: [
    ("万吨/年", "t/a", 1e4),
    ("亿元", "万元", 1e4),
    ("万千瓦", "MW", 10),
    ("tce", "GJ", 29.3076),
    ("元/(吨/年)", "CNY/(t/a)", 1),
  ])
  func `converts`(from: String, to: String, factor: Double) throws {
    #expect(abs(try Unit(from).factor(to: Unit(to)) / factor - 1) < 1e-15)
  }
}
