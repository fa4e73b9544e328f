import Chemistry
import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

@Suite struct MinimalZoneTests {
  private func network(scenario: String? = nil) throws -> Network {
    try #require(ZoneFolder(path: BrokenZone.base.path).load(scenario: scenario).network)
  }

  private func close(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) <= 1e-12 * abs(expected) } ?? false
  }

  @Test func `amounts are in the unit of their commodity, out positive and in negative`() throws {
    let network = try network()
    let process = try #require(network.process(named: "electrolysis"))
    let lines = network.recipes.lines(of: process).map { network.recipes[$0] }
    let amounts = lines.map { (network[$0.commodity].id, $0.amount, $0.rounding) }
    let expected: [(String, Double, Double)] = [
      ("caustic", 1, 0), ("salt", -1.469, 0.00005), ("water", -0.5, 0.05),
      ("electricity", -2.3, 0.05), ("chlorine", 0.8863, 0.00005), ("hydrogen", 0.28, 0),
      ("mud", 0.06, 0.005),
    ]
    for (found, wanted) in zip(amounts, expected) {
      #expect(found.0 == wanted.0)
      #expect(close(found.1, wanted.1), "\(found)")
      #expect(abs(found.2 - wanted.2) < 1e-15, "\(found)")
    }
    #expect(amounts.count == expected.count)
  }

  @Test func `capacities are by the year: a rate counts for the operating hours`() throws {
    let network = try network()
    let capacities = network.facilities.map { ($0.id, $0.capacity.value) }
    #expect(capacities.map(\.0) == ["caustic-east", "acid-east", "acid-west"])
    #expect(zip(capacities, [100_000, 400_000, 200_000]).allSatisfy { close($0.1, $1) })
    #expect(network.facilities[2].project?.phase == "planned")
    #expect(close(network.facilities[2].project?.investment, 1.2e8))
    #expect(network.facilities[0].availability != nil)
    #expect(network.facilities[1].modes.map(\.unitsPerCapacity) == [1])
  }

  @Test func `prices are money of the zone's year per unit of the commodity`() throws {
    let network = try network()
    func market(_ id: String) throws -> Market {
      try #require(network.markets.first { $0.id == id })
    }
    #expect(close(try market("power-in").price.base, 400))
    #expect(close(try market("power-in").price.low, 350))
    #expect(close(try market("power-in").demandCharge, 33 * 12 * 1000))
    #expect(try market("power-in").limit.map { close($0.value, 500_000) } == true)
    #expect(close(try market("caustic-out").price.base, 2200 / 0.9))
    #expect(try market("water-in").limit == nil)
    #expect(try market("salt-in").limit == .unlimited)
    #expect(try market("acid-out").firstYear == 2020)
  }

  @Test func `routes, stores, limits and statistics are converted`() throws {
    let network = try network()
    #expect(close(network.routes[0].cost, 30))
    #expect(network.routes[0].capacity == .unlimited)
    #expect(network.routes[0].cargo == .cargoClass("bulk"))
    #expect(close(network.routes[1].capacity.value, 300_000))
    #expect(close(network.stores[0].chargeLimit.value, 100))
    #expect(network.stores[0].dischargeLimit == .unlimited)
    #expect(network.limits[0].terms.count == 1)
    #expect(close(network.statistics[0].amount, 82_000))
    #expect(network.statistics[1].amount == nil)
    #expect(network.statistics[0].periodEnd == 20_201_231)
  }

  @Test func `compositions come from formula or analysis, a site's own beside them`() throws {
    let network = try network()
    let chlorine = try #require(Element(symbol: "Cl"))
    let sodium = try #require(Element(symbol: "Na"))
    let acid = network[try #require(network.commodity(named: "acid"))]
    let mud = network[try #require(network.commodity(named: "mud"))]
    #expect(close(acid.composition?.fraction(of: chlorine), 0.301))
    #expect(acid.composition?.isComplete == true)
    #expect(mud.composition?.isComplete == false)
    #expect(close(mud.composition?.roundings.first, 0.005))
    #expect(network.siteCompositions.count == 1)
    #expect(close(network.siteCompositions[0].composition.fraction(of: sodium), 0.04))
    let salt = network[try #require(network.commodity(named: "salt"))]
    #expect(salt.stock == StockStatement(holder: "盐堆 heap", amount: nil))
    #expect(salt.massPerUnit == 1)
  }

  @Test func `entities know their line, their sources and how sure they are`() throws {
    let network = try network()
    let place = network.place(network.recipes.origin[3], field: "amount")
    #expect(place.file == "recipes.csv")
    #expect(place.line == 5)
    let process = network[try #require(network.process(named: "electrolysis"))]
    #expect(process.provenance.confidence == .low)
    #expect(network.sourceSets[Int(process.provenance.sourceSet)].count == 2)
    #expect(network.recipes.provenance[0].confidence == .high)
    #expect(process.investmentConfidence == .low)
    #expect(network.timesteps.map(\.duration) == [12, 12, 12, 12])
    #expect(network.profiles.map(\.id) == ["summer", "winter"])
    #expect(network.sheets[0].weights.map(\.weight) == [1, 0.301])
    #expect(network.chains[0].processes.count == 2)
  }

  @Test func `a scenario sets, adds and removes rows`() throws {
    let network = try network(scenario: "dry")
    #expect(network.limits[0].value == 300_000)
    #expect(network.limits[0].name.en == "Water cap")
    #expect(network.markets.contains { $0.id == "acid-out-2" })
    #expect(!network.markets.contains { $0.id == "acid-out" })
    let added = try #require(network.markets.first { $0.id == "acid-out-2" })
    #expect(network.place(added.origin).file == "scenarios/dry/markets.csv")
    let plain = ZoneFolder(path: BrokenZone.base.path)
    #expect(plain.scenarios == ["dry"])
    #expect(plain.load().hash != plain.load(scenario: "dry").hash)
    #expect(plain.load(scenario: "dry").scenario?.label == "dry")
  }
}
