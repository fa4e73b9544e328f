import Findings
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

/// What a scenario's folder may hold beside tables, and how the plan's rows are counted.
@Suite struct ScenarioTests {
  @Test func `a scenario brings profiles that only it has`() throws {
    var fixture = Fixture()
    let steps = ["summer-day", "summer-night", "winter-day", "winter-night"]
    let rows = steps.map { "\($0),\($0 == "winter-day" ? 0 : 1)\n" }.joined()
    fixture.write("scenarios/dry/profiles/stop.csv", "timestep,stop\n" + rows)
    #expect(try fixture.codes() == [])
    #expect(try fixture.load().network?.profiles.map(\.id).contains("stop") == false)
    let dry = try fixture.load(scenario: "dry")
    #expect(dry.findings == [])
    #expect(dry.network?.profiles.first { $0.id == "stop" }?.values == [1, 1, 0, 1])
    #expect(try dry.hash != fixture.load().hash)
  }

  @Test func `a scenario's profile may not take the name of one of the zone`() throws {
    var fixture = Fixture()
    fixture.write(
      "scenarios/dry/profiles/more.csv",
      try fixture.text("profiles/seasons.csv"))
    #expect(Set(try fixture.codes(scenario: "dry")) == ["profile-twice"])
  }

  @Test func `rows of the plan are counted by what became of them`() throws {
    var fixture = Fixture()
    let coverage = try #require(try fixture.load().coverage)
    #expect(coverage.modelled == 2 && coverage.leftOut == 2)
    #expect(coverage.text(in: .en).hasSuffix("(duplicate 1, no size 1)"))
    fixture.remove("mapping.csv")
    #expect(try fixture.load().coverage?.modelled == 0)
    fixture.remove("not_modelled.csv")
    #expect(try fixture.load().coverage == nil)
  }

  @Test func `a row of the plan may lead into a scenario or into a table of another program`()
    throws
  {
    var fixture = Fixture()
    try fixture.replace("mapping.csv", "electrolysis;chlorine", "dry-sink;goal-1")
    #expect(try fixture.codes() == ["mapping-unknown", "mapping-unknown"])
    fixture.write("goals.csv", "goal\ngoal-1\n")
    fixture.write(
      "scenarios/dry/stores.csv", "change,store\nadd,dry-sink\n")
    #expect(try fixture.codes().filter { $0 == "mapping-unknown" } == [])
  }

  @Test func `only reasons of the closed list are accepted`() throws {
    var fixture = Fixture()
    try fixture.replace("not_modelled.csv", "no size", "too hard")
    #expect(try fixture.codes() == ["choice-unknown"])
  }
}
