import Quantities
import TestSupport
import Testing

@Suite struct UnitConversionTests {
  static let conversions: [(String, String, Double)] = [
    ("t/a", "万吨/年", 1e-4),
    ("万吨/年", "t/a", 1e4),
    ("亿元", "万元", 1e4),
    ("万千瓦", "MW", 10),
    ("tce", "GJ", 29.3076),
    ("万吨标煤", "万tce", 1),
    ("mg/L", "g/m3", 1),
    ("万元/亩", "元/m2", 15),
    ("GJ", "MWh", 1 / 3.6),
    ("元/(吨/年)", "CNY/(t/a)", 1),
    ("CNY_2022/t", "元/吨", 1),
    ("a", "h", 8760),
    ("month", "h", 730),
    ("%", "‰", 10),
  ]

  @Test(arguments: conversions) func `a conversion is one rounding`(
    from: String, to: String, factor: Double
  ) throws {
    #expect(try Unit(from).factor(to: Unit(to)) == factor)
  }

  @Test func `a cubic metre is no normal cubic metre`() throws {
    let water = try Unit("m3")
    let gas = try Unit("标准立方米")
    #expect(throws: UnitError.dimensions(from: water, to: gas)) { try water.factor(to: gas) }
  }

  @Test func `prices of different years or currencies are not converted`() throws {
    let old = try Unit("CNY_2020/t")
    let new = try Unit("元(2022)/吨")
    #expect(throws: UnitError.priceYears(2020, 2022)) { try old.factor(to: new) }
    #expect(throws: UnitError.currencies("CNY", "USD")) { try old.factor(to: Unit("USD/t")) }
  }

  @Test func `a price without a year takes that of the other one`() throws {
    #expect(try Unit("元/吨").factor(to: Unit("CNY_2020/kg")) == 1e-3)
  }

  @Test func `scales that start elsewhere convert values, not factors`() throws {
    let celsius = try Unit("℃")
    let kelvin = try Unit("K")
    #expect(try celsius.convert(25, to: kelvin) == 298.15)
    #expect(try kelvin.convert(273.15, to: celsius) == 0)
    #expect(try celsius.factor(to: Unit("degC")) == 1)
    #expect(throws: UnitError.offset(from: celsius, to: kelvin)) {
      try celsius.factor(to: kelvin)
    }
    #expect(try Unit("kJ/℃").factor(to: Unit("J/K")) == 1000)
    #expect(try Quantity(10, celsius).value(in: kelvin) == 283.15)
  }

  @Test func `the named units are what their symbols read as`() throws {
    let named: [Unit] = [
      .one, .tonne, .kilogram, .tonnePerYear, .gigajoule, .megawattHour, .megawatt,
      .tonneCoalEquivalent, .cubicMetre, .normalCubicMetre, .hour, .year, .yuan,
    ]
    for unit in named {
      #expect(try Unit(unit.symbol) == unit)
    }
  }

  @Test func `converting there and back gives the value again`() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let unit = try Self.randomUnit(using: &random)
      let other = try Self.respelled(unit, using: &random)
      let value = Double.random(in: -1e6...1e6, using: &random)
      let back = try other.convert(try unit.convert(value, to: other), to: unit)
      #expect(abs(back - value) <= 1e-15 * 4 * abs(value), "\(unit) \(other)")
    }
  }

  @Test func `a product and a quotient read back as what they are`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let left = try Self.randomUnit(using: &random)
      let right = try Self.randomUnit(using: &random)
      for made in [try left.multiplied(by: right), try left.divided(by: right)] {
        #expect(try Unit(made.symbol) == made)
      }
      #expect(try left.multiplied(by: right).dimension == left.dimension * right.dimension)
      let ratio = try left.divided(by: right)
      #expect(ratio.dimension == left.dimension / right.dimension)
      #expect(abs(ratio.factor * right.factor / left.factor - 1) < 1e-14)
    }
  }

  /// A product or quotient of one to three atoms, with a multiplier where it falls so.
  static func randomUnit(using random: inout SeededGenerator) throws -> Unit {
    let atoms = Unit.known.filter { $0.offset == 0 && ($0.currency ?? "CNY") == "CNY" }
    var text = ""
    for place in 0..<Int.random(in: 1...3, using: &random) {
      let atom = try #require(atoms.randomElement(using: &random))
      let spellings = [atom.symbol] + atom.spellings
      let multiplier = Unit.multipliers.randomElement(using: &random)?.symbol ?? ""
      if place > 0 { text += "/" }
      text += Bool.random(using: &random) ? multiplier : ""
      text += spellings.randomElement(using: &random) ?? ""
    }
    return try Unit(text)
  }

  /// A unit of the same dimension and another size.
  static func respelled(_ unit: Unit, using random: inout SeededGenerator) throws -> Unit {
    let number = Int.random(in: 2...9999, using: &random)
    return try Unit("\(number)(\(unit.symbol))")
  }
}
