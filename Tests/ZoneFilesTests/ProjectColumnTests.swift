import Findings
import ProcessNetwork
import Testing
import ZoneFiles

/// Columns by which plans over several periods choose projects and prices.
@Suite struct ProjectColumnTests {
  private static let head =
    "project,name_zh,name_en,site,process,capacity,unit,phase,from,whole_units,lead_time,"
    + "build_limit,exclusive_group,requires,source\n"

  private func fixture(_ rows: String) -> Fixture {
    var fixture = Fixture()
    fixture.write("projects.csv", Self.head + rows)
    return fixture
  }

  @Test func `projects state lead time, build limit, group and what they require`() throws {
    let network = try #require(
      try fixture(
        "acid-west,一,One,west,acid-synthesis,20,万吨/年,planned,2023,yes,3,50000,acid,,guess\n"
          + "two,二,Two,west,acid-synthesis,200000,t/a,planned,2023,,,,acid,acid-west,guess\n"
      ).load().network)
    let one = try #require(network.facilities.first { $0.id == "acid-west" }?.project)
    let two = try #require(network.facilities.first { $0.id == "two" }?.project)
    #expect(one.isWhole && one.leadTime == 3 && one.exclusiveGroup == "acid")
    #expect(one.buildLimit == 500_000_000, "the limit is in the unit of the capacity")
    #expect(two.leadTime == 0 && two.buildLimit == nil)
    #expect(two.requires.map { network[$0].id } == "acid-west" && one.requires == nil)
  }

  @Test func `what is malformed is told with its place`() throws {
    let rows = "acid-west,一,One,west,acid-synthesis,2,t/a,planned,2023,yes,"
    #expect(try fixture(rows + "-1,,,,guess\n").codes() == ["out-of-range"])
    #expect(try fixture(rows + "1.5,,,,guess\n").codes() == ["number-malformed"])
    #expect(try fixture(rows + ",-4,,,guess\n").codes() == ["out-of-range"])
    #expect(try fixture(rows + ",,,nobody,guess\n").codes() == ["reference-unknown"])
  }

  @Test func `prices and investments state their yearly change`() throws {
    var fixture = Fixture()
    try fixture.replace("processes.csv", "investment_confidence,", "investment_change,")
    try fixture.replace("processes.csv", "CNY/(t/a),low,", "CNY/(t/a),-0.03,")
    let network = try #require(try fixture.load().network)
    #expect(network.processes[0].investmentChange == -0.03)
    #expect(network.processes[1].investmentChange == 0)
    try fixture.replace("processes.csv", "CNY/(t/a),-0.03,", "CNY/(t/a),-0.9,")
    #expect(try fixture.codes() == ["out-of-range"])
    #expect(network.zone.factor(ofYearlyChange: 0.1, in: network.zone.priceYear + 2) == 1.1 * 1.1)
    #expect(network.zone.factor(ofYearlyChange: 0, in: 1900) == 1)
  }
}
