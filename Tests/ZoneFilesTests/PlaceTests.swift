import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

@Suite struct PlaceTests {
  @Test func `a field is found by character, after Chinese text and embedded line ends`() throws {
    var fixture = Fixture()
    fixture.write(
      "enterprises.csv",
      "enterprise,name_zh,name_en,source,site,credit_code\n"
        + "a,盐化,Salt,guess,nowhere,\nb,\"盐\n化\",\"Sa\"\"lt\",guess,\"nowhere\",\n"
        + "salt-works,盐,Salt,guess,east,\n")
    let places = try fixture.withFolder { path in
      let folder = ZoneFolder(path: path)
      return folder.locate(folder.load().findings).map(\.place.description)
    }
    #expect(places == ["enterprises.csv:2:17", "enterprises.csv:4:19"])
  }

  @Test func `findings of the network are located, too`() throws {
    let folder = ZoneFolder(path: BrokenZone.base.path)
    let network = try #require(folder.load().network)
    let rule = Rule(
      code: "x", severity: .error, title: Phrase(""), cause: Phrase(""), mend: Phrase(""))
    let place = network.place(network.recipes.origin[1], field: "amount")
    let located = folder.locate([Finding(rule, at: place), Finding(rule, at: Place(file: "none"))])
    #expect(located.map(\.place.description) == ["recipes.csv:3:22", "none"])
  }

  @Test func `a mistake in a scenario is told where it stands`() throws {
    var fixture = Fixture()
    fixture.write("scenarios/dry/limits.csv", "change,limit,value,unit\nset,water-cap,3oo,\n")
    let zone = try fixture.load(scenario: "dry")
    #expect(zone.findings.map(\.place.file) == ["scenarios/dry/limits.csv"])
    #expect(zone.findings.map(\.place.line) == [2])
  }

  @Test func `what checks find in a number of a scenario is told where the scenario sets it`()
    throws
  {
    var fixture = Fixture()
    fixture.write(
      "scenarios/dry/markets.csv",
      "change,market,price,price_low,price_high,price_unit\nset,caustic-out,-1,-1,-1,CNY_2015/t\n")
    let zone = try fixture.load(scenario: "dry")
    let network = try #require(zone.network)
    let market = try #require(network.markets.first { $0.id == "caustic-out" })
    let price = network.place(market.origin, field: "price")
    #expect(price == Place(file: "scenarios/dry/markets.csv", line: 2, field: "price"))
    #expect(network.place(market.origin, field: "limit").file == "markets.csv")
    #expect(network.place(market.origin).file == "markets.csv")
  }
}
