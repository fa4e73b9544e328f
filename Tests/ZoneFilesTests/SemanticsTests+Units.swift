import Findings
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

extension SemanticsTests {
  private func near(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) <= 1e-12 * abs(expected) } ?? false
  }

  @Test func `rule 13: a number has its unit beside it`() throws {
    var fixture = Fixture()
    try fixture.replace("stores.csv", "5000,t,", "5000,,")
    #expect(try fixture.codes() == ["unit-missing"])
    var price = Fixture()
    try price.replace("projects.csv", "1.2,亿元", "1.2,")
    #expect(try price.codes() == ["unit-missing"])
  }

  @Test(arguments: [
    ("MWh", 2.3), ("kWh", 0.0023), ("GJ", 2.3 / 3.6), ("万千瓦时", 23), ("度", 0.0023),
  ])
  func `rule 14: amounts become those of the commodity's unit`(
    unit: String, amount: Double
  ) throws {
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "2.3,MWh", "2.3,\(unit)")
    let network = try #require(try fixture.load().network)
    #expect(near(-network.recipes.amount[3], amount))
    for wrong in ["t", "m3", "Nm3", "MW"] {
      var fixture = Fixture()
      try fixture.replace("recipes.csv", "2.3,MWh", "2.3,\(wrong)")
      #expect(try fixture.codes() == ["unit-dimension"])
    }
  }

  @Test(arguments: [
    ("t/a", 50), ("万吨/年", 500_000), ("t/(a)", 50), ("t/h", 400_000), ("t/d", 50 * 8000 / 24.0),
  ])
  func `rule 15: a capacity is by the year, or a rate while running`(
    unit: String, capacity: Double
  ) throws {
    var fixture = Fixture()
    try fixture.replace("facilities.csv", ",50,t/h", ",50,\(unit)")
    let found = try #require(try fixture.load().network).facilities[1].capacity.value
    #expect(abs(found - capacity) <= 1e-12 * capacity)
  }

  @Test func `rule 16: a year has 8,760 hours`() throws {
    var fixture = Fixture()
    try fixture.replace("markets.csv", "5,亿kWh/a", "1,MW")
    try fixture.replace("routes.csv", "300,千吨/年", "1,t/h")
    let network = try #require(try fixture.load().network)
    #expect(near(network.markets[2].limit?.value, 8760))
    #expect(near(network.routes[1].capacity.value, 8760))
  }

  @Test func `rule 17: money is in one currency at the prices of one year`() throws {
    for (unit, price) in [("CNY/t", 2200), ("CNY_2020/t", 2200), ("CNY_2015/t", 2200 / 0.9)] {
      var fixture = Fixture()
      try fixture.replace("markets.csv", "CNY_2015/t", unit)
      let network = try #require(try fixture.load().network)
      #expect(near(network.markets[3].price.base, price))
    }
    for (unit, code) in [
      ("USD/t", "currency-differs"), ("CNY_2016/t", "price-year-without-index"),
    ] {
      var fixture = Fixture()
      try fixture.replace("markets.csv", "CNY_2015/t", unit)
      #expect(try fixture.codes() == [code])
    }
  }

  @Test func `rule 18: an investment is by yearly or by hourly capacity`() throws {
    let cases: [(String, CapacityBasis, Double, Double)] = [
      ("CNY/(t/a)", .yearly, 600, 600), ("万元/(万吨/年)", .yearly, 600, 600),
      ("CNY/(t/h)", .hourly, 600, 600 / 8000.0), ("CNY/(t/d)", .hourly, 600 * 24, 1.8),
    ]
    for (unit, basis, investment, yearly) in cases {
      var fixture = Fixture()
      try fixture.replace("processes.csv", "600,CNY/(t/a)", "600,\(unit)")
      let process = try #require(try fixture.load().network).processes[1]
      #expect(process.investmentBasis == basis)
      #expect(near(process.investment, investment))
      #expect(near(process.investmentPerYearlyCapacity(operatingHours: 8000), yearly))
    }
    var fixture = Fixture()
    try fixture.replace("processes.csv", "600,CNY/(t/a)", "600,CNY/t")
    #expect(try fixture.codes() == ["unit-dimension"])
  }

  @Test func `rule 19: amounts of recipes have no sign`() throws {
    let network = try #require(try Fixture().load().network)
    #expect(network.recipes.amount[0] == 1)
    #expect(network.recipes.amount[1] < 0)
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "in,1.4690", "in,-1.4690")
    #expect(try fixture.codes() == ["out-of-range"])
  }

  @Test func `rule 20: a price is paid by the zone, but for sales`() throws {
    var fixture = Fixture()
    try fixture.replace(
      "markets.csv", "mud-out,mud,all,disposal,,80", "mud-out,mud,all,disposal,,-80")
    let network = try #require(try fixture.load().network)
    #expect(network.markets.last?.price.base == -80)
    #expect(network.markets.last?.kind == .disposal)
  }

  @Test func `rule 21: a printed fraction is good to half its last digit`() throws {
    let network = try #require(try Fixture().load().network)
    #expect(abs(network.recipes.rounding[1] - 0.00005) < 1e-18)
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "1.4690,t", "1469.0,kg")
    let changed = try #require(try fixture.load().network)
    #expect(abs(changed.recipes.rounding[1] - 0.00005) < 1e-18)
  }

  @Test func `rule 22: a whole number is exact`() throws {
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "1.4690,t", "1469,kg")
    try fixture.replace("recipes.csv", "caustic,out,1,t", "caustic,out,1.0,t")
    let network = try #require(try fixture.load().network)
    #expect(network.recipes.rounding[1] == 0)
    #expect(network.recipes.rounding[0] == 0)
  }
}
