import Chemistry
import Findings
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

extension SemanticsTests {
  @Test func `rule 23: a key names one row`() throws {
    var fixture = Fixture()
    let text = try fixture.text("enterprises.csv")
    fixture.write("enterprises.csv", text + "salt-works,别,Other,west,,guess\n")
    let zone = try fixture.load()
    #expect(zone.findings.map(\.rule.code) == ["key-twice"])
    #expect(zone.findings[0].text("other", in: .en) == "enterprises.csv:2")
    #expect(zone.network?.enterprises.map(\.name.en) == ["Salt Works"])
    var project = Fixture()
    project.remove("mapping.csv")
    try project.replace("projects.csv", "acid-west,", "acid-east,")
    #expect(try project.codes() == ["key-twice"])
  }

  @Test func `rule 24: one mistake gives one message`() throws {
    var fixture = Fixture()
    try fixture.replace("commodities.csv", "t,Cl2,", "t,Cl2-,")
    let zone = try fixture.load()
    #expect(zone.findings.map(\.rule.code) == ["formula-malformed"])
    let network = try #require(zone.network)
    #expect(network.commodity(named: "chlorine") == nil)
    #expect(network.incompleteProcesses.count == 2)
    #expect(!network.markets.contains { $0.id == "chlorine-out" })
  }

  @Test func `rule 25: every row has a source`() throws {
    let network = try #require(try Fixture().load().network)
    #expect(network.processes[0].provenance.confidence == .low)
    var fixture = Fixture()
    try fixture.replace("processes.csv", "atomic-weights;guess", "atomic-weights; gues")
    #expect(try fixture.codes() == ["reference-unknown"])
    try fixture.replace("processes.csv", "atomic-weights; gues", "")
    #expect(try fixture.codes() == ["value-missing"])
  }

  @Test func `rule 26: years are inclusive`() throws {
    let network = try #require(try Fixture().load().network)
    let market = try #require(network.markets.first { $0.id == "acid-out" })
    #expect([2019, 2020, 2030, 2031].map { market.exists(in: $0) } == [false, true, true, false])
    #expect(network.facilities[0].exists(in: 2100))
    #expect(network.facilities[1].exists(in: 1950))
  }

  @Test func `rule 27: mass follows from a unit of mass`() throws {
    var fixture = Fixture()
    try fixture.replace(
      "commodities.csv", "byproduct,t,Cl2,formula,,", "byproduct,kg,Cl2,formula,,")
    let network = try #require(try fixture.load().network)
    let chlorine = network[try #require(network.commodity(named: "chlorine"))]
    #expect(chlorine.massPerUnit == 0.001)
    try fixture.replace(
      "commodities.csv", "byproduct,kg,Cl2,formula,,", "byproduct,kg,Cl2,formula,0,")
    let without = try #require(try fixture.load().network)
    #expect(without[try #require(without.commodity(named: "chlorine"))].massPerUnit == 0)
    var volume = Fixture()
    try volume.replace("commodities.csv", "m3,H2O,formula,1,", "m3,H2O,formula,,")
    #expect(try volume.codes() == ["mass-missing"])
  }

  @Test func `rule 28: a composition says what it leaves out`() throws {
    let network = try #require(try Fixture().load().network)
    func isComplete(_ id: String) throws -> Bool? {
      network[try #require(network.commodity(named: id))].composition?.isComplete
    }
    #expect(try isComplete("salt") == true)
    #expect(try isComplete("acid") == true)
    #expect(try isComplete("mud") == false)
    #expect(try isComplete("electricity") == nil)
  }

  @Test func `rule 29: what has no market does not pass`() throws {
    let network = try #require(try Fixture().load().network)
    let hydrogen = try #require(network.commodity(named: "hydrogen"))
    let kinds = network.markets.filter { $0.commodity == hydrogen }.map(\.kind)
    #expect(kinds == [.emission])
  }

  @Test func `rule 30: a profile has a value for every row`() throws {
    var fixture = Fixture()
    try fixture.replace("profiles/seasons.csv", "winter-night,0.6,1", "winter-night,,1")
    #expect(try fixture.codes() == ["value-missing"])
    let hours = (0..<8760).map { "\($0),0.5" }.joined(separator: "\n")
    fixture = Fixture()
    fixture.write("profiles/sun.csv", "hour,sun\n\(hours)\n")
    let network = try #require(try fixture.load().network)
    let sun = network.profiles[try #require(network.profile(named: "sun")).index]
    #expect(sun.values.count == 8760)
    #expect(sun.axis == .hours)
    fixture.write("profiles/sun.csv", "hour,sun\n\(hours)\n8760,0.5\n")
    #expect(try fixture.codes() == ["profile-length"])
  }

  @Test func `rule 31: set overrides only what it states`() throws {
    var fixture = Fixture()
    fixture.write(
      "scenarios/dry/markets.csv", "change,market,price,limit,limit_unit\nset,acid-out,250,,\n")
    let network = try #require(try fixture.load(scenario: "dry").network)
    let market = try #require(network.markets.first { $0.id == "acid-out" })
    #expect(market.price.base == 250)
    #expect(market.limit == .limited(400_000))
  }

  @Test func `rule 32: the way of saving does not matter`() throws {
    let plain = try Fixture().load()
    var fixture = Fixture()
    let text = try fixture.text("sites.csv")
    fixture.write("sites.csv", "\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    let saved = try fixture.load()
    #expect(saved.findings == [])
    #expect(saved.hash == plain.hash)
    fixture.write("sites.csv", text.replacing(",all,", with: " ,\tall , "))
    let spaced = try fixture.load()
    #expect(spaced.findings == [])
    #expect(spaced.network?.sites.map(\.id) == plain.network?.sites.map(\.id))
  }
}
