import Quantities
import Testing

@Suite struct UnitSpellingTests {
  static let hour = 3600.0
  static let year = 8760 * hour

  static let masses: [(String, Double)] = [
    ("t", 1000), ("吨", 1000), ("万吨", 1e7), ("百万吨", 1e9), ("亿吨", 1e11), ("千吨", 1e6),
    ("kt", 1e6), ("Mt", 1e9), ("十万吨", 1e8), ("kg", 1), ("千克", 1), ("公斤", 1), ("mg", 1e-6),
    ("微克", 1e-9), ("µg", 1e-9), ("μg", 1e-9), ("万盎司", 311.034768), ("koz", 31.1034768),
    ("万t", 1e7), ("1e4 t", 1e7), ("10^4t", 1e7), ("１０００ｔ", 1e6), ("t CO2", 1000),
    ("tCO2", 1000), ("kgCO2e", 1), ("t CO₂", 1000), ("万吨二氧化碳当量", 1e7), ("tC", 1000),
  ]

  static let energies: [(String, Double)] = [
    ("GJ", 1e9), ("吉焦", 1e9), ("MJ", 1e6), ("kJ", 1e3), ("TJ", 1e12), ("万吉焦", 1e13),
    ("kWh", 3.6e6), ("MWh", 3.6e9), ("TWh", 3.6e15), ("千瓦时", 3.6e6), ("兆瓦时", 3.6e9),
    ("万千瓦时", 3.6e10), ("亿千瓦时", 3.6e14), ("度", 3.6e6), ("亿度", 3.6e14), ("kW·h", 3.6e6),
    ("kW*h", 3.6e6), ("tce", 29.3076e9), ("吨标准煤", 29.3076e9), ("吨标煤", 29.3076e9),
    ("万吨标煤", 29.3076e13), ("万tce", 29.3076e13), ("ktce", 29.3076e12), ("kgce", 29_307_600),
    ("gce", 29_307.6), ("千克标准煤", 29_307_600), ("公斤标准煤", 29_307_600), ("kcal", 4186.8),
    ("toe", 41.868e9), ("kgoe", 41.868e6),
  ]

  static let volumes: [(String, Double)] = [
    ("m3", 1), ("m³", 1), ("m^3", 1), ("㎥", 1), ("立方米", 1), ("亿立方米", 1e8), ("万m3", 1e4),
    ("亿立方", 1e8), ("万m³", 1e4), ("亿m^3", 1e8), ("千米³", 1e9), ("千m3", 1e3), ("L", 1e-3), ("升", 1e-3),
    ("mL", 1e-6), ("毫升", 1e-6), ("dm3", 1e-3),
    ("cm3", 1e-6), ("km3", 1e9), ("千立方米", 1e3),
  ]

  static let normalVolumes: [(String, Double)] = [
    ("Nm3", 1), ("nm3", 1), ("Nm³", 1), ("knm3", 1e3), ("kNm3", 1e3), ("标准立方米", 1), ("标方", 1),
    ("万标准立方米", 1e4), ("亿标准立方米", 1e8), ("1e4Nm3", 1e4),
  ]

  static let areas: [(String, Double)] = [
    ("mu", 2000.0 / 3), ("亩", 2000.0 / 3), ("万亩", 2e7 / 3), ("hm2", 1e4), ("ha", 1e4),
    ("公顷", 1e4), ("km2", 1e6), ("km²", 1e6), ("平方公里", 1e6), ("千米²", 1e6), ("百万千米2", 1e12),
    ("(km)^2", 1e6), ("万平方米", 1e4), ("㎡", 1),
  ]

  static let money: [(String, Double)] = [
    ("元", 1), ("CNY", 1), ("RMB", 1), ("￥", 1), ("万元", 1e4), ("亿元", 1e8), ("万亿元", 1e12),
    ("十亿元", 1e9), ("1e4 CNY", 1e4), ("CNY_2022", 1), ("亿元_2020", 1e8), ("元(2020)", 1),
    ("亿元（2020年价）", 1e8), ("万CNY", 1e4),
  ]

  static let powers: [(String, Double)] = [
    ("kW", 1e3), ("MW", 1e6), ("万千瓦", 1e7), ("千万千瓦", 1e10), ("兆瓦", 1e6), ("GW", 1e9),
    ("吉瓦", 1e9), ("亿千瓦", 1e11), ("MWp", 1e6), ("GJ/h", 1e9 / hour), ("万千瓦时/年", 3.6e10 / year),
  ]

  static let numbers: [(String, Double)] = [
    ("1", 1), ("%", 0.01), ("％", 0.01), ("‰", 0.001), ("ppm", 1e-6), ("百分点", 0.01),
    ("kg/t", 0.001), ("tCO2e/t", 1), ("gce/kWh", 0.008141),
  ]

  static let quotients: [(String, Dimension, Double)] = [
    ("t/a", .mass / .time, 1000 / year),
    ("万吨/年", .mass / .time, 1e7 / year),
    ("万吨／年", .mass / .time, 1e7 / year),
    ("t/d", .mass / .time, 1000 / (24 * hour)),
    ("t/h", .mass / .time, 1000 / hour),
    ("万吨/日", .mass / .time, 1e7 / (24 * hour)),
    ("MW/a", .power / .time, 1e6 / year),
    ("knm3/a", .normalVolume / .time, 1e3 / year),
    ("元/吨", .money / .mass, 1e-3),
    ("元每吨", .money / .mass, 1e-3),
    ("CNY per t", .money / .mass, 1e-3),
    ("CNY/t", .money / .mass, 1e-3),
    ("CNY_2022/t", .money / .mass, 1e-3),
    ("元(2020)/吨", .money / .mass, 1e-3),
    ("元/度", .money / .energy, 1 / 3.6e6),
    ("元/千瓦时", .money / .energy, 1 / 3.6e6),
    ("元/(千瓦·月)", .money / .energy, 12 / (1000 * year)),
    ("万元/亩", .money / .area, 15),
    ("亿元/km2", .money / .area, 100),
    ("CNY/(t/a)", .money / (.mass / .time), year / 1000),
    ("元/(吨/年)", .money / (.mass / .time), year / 1000),
    ("元/(吨·公里)", .money / (.mass * .length), 1e-6),
    ("元/吨公里", .money / (.mass * .length), 1e-6),
    ("元/吨/公里", .money / (.mass * .length), 1e-6),
    ("t/万元", .mass / .money, 0.1),
    ("tce/万元", .energy / .money, 29.3076e5),
    ("万元/tce", .money / .energy, 1e4 / 29.3076e9),
    ("亿元/万吨标煤", .money / .energy, 1e4 / 29.3076e9),
    ("mg/L", .mass / .volume, 1e-3),
    ("g/L", .mass / .volume, 1),
    ("kg/m3", .mass / .volume, 1),
    ("kg·m⁻³", .mass / .volume, 1),
    ("tCO2/1e4Nm3", .mass / .normalVolume, 0.1),
    ("GJ/1e4 Nm3", .energy / .normalVolume, 1e5),
    ("kgce/m3", .energy / .volume, 29_307_600),
    ("kgce/kg", .energy / .mass, 29_307_600),
    ("万m⁻³", .none / .volume, 1e-4),
    ("1/a", .none / .time, 1 / year),
    ("次/年", .count / .time, 1 / year),
    ("人/亿元", .count / .money, 1e-8),
    ("m3/(km2·a)", .volume / (.area * .time), 1e-6 / year),
  ]

  static let tables: [(Dimension, [(String, Double)])] = [
    (.mass, masses), (.energy, energies), (.volume, volumes), (.normalVolume, normalVolumes),
    (.area, areas), (.money, money), (.power, powers),
  ]

  @Test(arguments: tables) func `a spelling means what the trade means by it`(
    dimension: Dimension, spellings: [(String, Double)]
  ) throws {
    for (text, factor) in spellings {
      try expect(text, dimension, factor)
    }
  }

  @Test(arguments: quotients) func `a quotient means what the trade means by it`(
    text: String, dimension: Dimension, factor: Double
  ) throws {
    try expect(text, dimension, factor)
  }

  @Test func `plain numbers have no dimension`() throws {
    for (text, factor) in Self.numbers {
      try expect(text, .none, factor)
    }
  }

  @Test func `every spelling of the table reads as its row says`() throws {
    for atom in Unit.known {
      for spelling in [atom.symbol] + atom.spellings {
        try expect(spelling, atom.dimension, atom.factor)
        #expect(try Unit(spelling).currency == atom.currency, "\(spelling)")
        #expect(try Unit(spelling).offset == atom.offset, "\(spelling)")
      }
    }
  }

  @Test func `no spelling stands in two rows`() {
    let spellings = Unit.known.flatMap { [$0.symbol] + $0.spellings }
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func `the table is grouped by dimension and sorted by size`() {
    for (left, right) in zip(Unit.known, Unit.known.dropFirst())
    where left.dimension == right.dimension {
      #expect((left.factor, left.symbol) < (right.factor, right.symbol))
    }
    var finished: Set<Dimension> = []
    for (left, right) in zip(Unit.known, Unit.known.dropFirst())
    where left.dimension != right.dimension {
      finished.insert(left.dimension)
      #expect(!finished.contains(right.dimension), "\(right.symbol)")
    }
  }

  @Test func `the currency and the price year are kept`() throws {
    #expect(try Unit("亿元(2020年价)").priceYear == 2020)
    #expect(try Unit("CNY_2022/t").priceYear == 2022)
    #expect(try Unit("m3/万元(2020)").priceYear == 2020)
    #expect(try Unit("元/吨").priceYear == nil)
    #expect(try Unit("元/吨").currency == "CNY")
    #expect(try Unit("万美元").currency == "USD")
    #expect(try Unit("CNY_2020/CNY_2020").priceYear == nil)
    #expect(try Unit("t").currency == nil)
  }

  private func expect(_ text: String, _ dimension: Dimension, _ factor: Double) throws {
    let unit = try Unit(text)
    #expect(unit.symbol == text)
    #expect(unit.dimension == dimension, "\(text)")
    #expect(abs(unit.factor - factor) <= 2e-15 * factor, "\(text): \(unit.factor)")
  }
}
