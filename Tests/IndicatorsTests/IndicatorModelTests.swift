import Findings
import Formulas
import Indicators
import Quantities
import Statistics
import Testing

/// Indicators out of statistics.
@Suite struct `An indicator` {
  @Test func `is computed in its own unit`() throws {
    var sample = IndicatorSample()
    sample.state("industrial_value_added", 2020, 47, "亿元")
    sample.state("energy_use", 2020, 1_000_000, "tce")
    try sample.define("ind-energy", "亿元/万tce", formula: "industrial_value_added / energy_use")
    try sample.define("ind-intensity", "tce/万元", formula: "1 / ind_energy")
    #expect(abs((sample.value("ind-energy", 2020) ?? 0) - 0.47) < 1e-12)
    #expect(abs((sample.value("ind-intensity", 2020) ?? 0) - 1 / 0.47) < 1e-12)
    #expect(sample.value("ind-energy", 2021) == nil)
  }

  @Test func `names what is missing, through other indicators too`() throws {
    var sample = IndicatorSample()
    try sample.define("a", "万tce", formula: "energy_use")
    try sample.define("b", "1", formula: "a / (1 [万tce])")
    let year = sample.model.report(years: [2023], flows: []).series("b")?.year(2023)
    #expect(year?.values.first?.gaps == [.missing("energy_use 2023")])
  }

  @Test func `of several years belongs to the last of them`() throws {
    var sample = IndicatorSample()
    for (year, rate) in [(2021, 5.0), (2022, 7.0)] {
      sample.state("industrial_va_growth", year, rate, "%")
    }
    try sample.define("g", "%", formula: "compound(industrial_va_growth, 2021)")
    #expect(abs((sample.value("g", 2022) ?? 0) - ((1.05 * 1.07).squareRoot() - 1) * 100) < 1e-9)
  }

  @Test func `prefers statistics to what is reported`() throws {
    var sample = IndicatorSample()
    sample.state("land_output", 2020, 20, "万元/亩")
    sample.state("industrial_value_added", 2021, 3, "亿元")
    sample.state("industrial_land", 2021, 1000, "亩")
    sample.state("land_output", 2021, 25, "万元/亩")
    try sample.define(
      "l", "万元/亩", formula: "industrial_value_added / industrial_land", reported: "land_output")
    #expect(sample.value("l", 2020) == 20)
    #expect(abs((sample.value("l", 2021) ?? 0) - 30) < 1e-9)
  }

  @Test func `in a circle has no value and says so`() throws {
    var sample = IndicatorSample()
    try sample.define("a", "1", formula: "b + 1")
    try sample.define("b", "1", formula: "a + 1")
    #expect(sample.model.findings.map(\.rule.code) == ["indicator-circular", "indicator-circular"])
    #expect(sample.value("a", 2020) == nil)
  }

  @Test func `from memory judges nobody until it is confirmed`() throws {
    var sample = IndicatorSample()
    sample.state("electricity_purchased", 2020, 1, "亿kWh")
    sample.book.coefficients = [
      Coefficient(
        id: "grid", name: Phrase("grid"), value: 0.6, unit: try Unit("t/MWh"), standard: "notice",
        certainty: .memory, place: Place(file: "coefficients.csv", line: 2))
    ]
    try sample.define("c", "万t", formula: "electricity_purchased * grid")
    let open = sample.model.report(years: [2020], flows: []).series("c")?.year(2020)?.best
    #expect(open?.isUnconfirmed == true)
    #expect(abs((open?.value ?? 0) - 6) < 1e-9)
    sample.book.confirmations = [
      Confirmation(
        id: "grid", value: 0.6, source: "notice no. 12", who: "Li", when: "2024-01-01",
        place: Place(file: "confirmations.csv", line: 2))
    ]
    let lifted = sample.model.report(years: [2020], flows: []).series("c")?.year(2020)?.best
    #expect(lifted?.isUnconfirmed == false)
  }

  @Test func `of the material circularity case is 0.46`() throws {
    var sample = IndicatorSample()
    sample.book.packs = ["mci"]
    for (id, value) in [
      ("inflow_mass", 100.0), ("virgin_material", 70), ("unrecoverable_waste", 50),
      ("waste_of_recycled_feed", 0), ("waste_of_recycling", 0),
    ] {
      sample.state(id, 2020, value, "万t")
    }
    #expect(sample.model.findings == [])
    #expect(abs((sample.value("mci-lfi", 2020) ?? 0) - 0.6) < 1e-9)
    #expect(abs((sample.value("mci", 2020) ?? 0) - 0.46) < 1e-9)
  }

  @Test func `of every shipped pack can be read`() {
    var sample = IndicatorSample()
    sample.book.packs = IndicatorPack.all.map(\.id)
    #expect(sample.model.findings == [])
    #expect(StandardStatistics.all.allSatisfy { $0.unit.symbol != "1" })
    let ids = IndicatorPack.all.flatMap { $0.definitions.map(\.id) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.filter { $0.hasPrefix("ndrc") }.count == 17)
    #expect(ids.filter { $0.hasPrefix("hj274") }.count == 32)
    #expect(ids.filter { $0.hasPrefix("iso") }.count == 13)
  }

  @Test func `of the standard for eco-parks judges what the plan states of 2020`() {
    var sample = IndicatorSample()
    sample.book.packs = ["hj-274-2015"]
    sample.state("solid_waste_utilisation", 2020, 55, "%")
    sample.state("water_reuse", 2020, 90.83, "%")
    sample.state("land_output", 2020, 20, "万元/亩")
    sample.state("energy_productivity", 2020, 0.47, "亿元/万tce")
    sample.state("water_productivity", 2020, 189, "元/m3")
    let report = sample.model.report(years: [2020], flows: [])
    let verdicts = ["h15", "h06", "h08", "h11", "h14"].map {
      report.series("hj274-\($0)")?.year(2020)?.verdict
    }
    #expect(verdicts.map { $0?.isMet } == [true, false, false, false, false])
    #expect(verdicts.allSatisfy { $0?.isProvisional == true })
  }
}
