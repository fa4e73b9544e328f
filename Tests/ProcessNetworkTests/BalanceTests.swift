import Chemistry
import Findings
import ProcessNetwork
import TestSupport
import Testing

@Suite struct BalanceTests {
  /// Salt works with limited markets: 90 t of soda and 60 t of acid are given.
  private func limited() throws -> (zone: SampleZone, result: BalanceResult) {
    var zone = try SampleZone.chlorAlkali()
    zone.market(.disposal, "cl2", limit: 42.876)
    zone.market(.purchase, "h2", limit: 10)
    zone.market(.emission, "h2", limit: nil)
    zone.builder.add(
      Chain(id: "soda", name: Phrase("soda"), processes: [zone.processID("electrolysis")]))
    zone.builder.add(
      Chain(id: "acid", name: Phrase("acid"), processes: [zone.processID("synthesis")]))
    zone.builder.add(Chain(id: "idle", name: Phrase("idle"), processes: []))
    try zone.sheet([("cl2", 1), ("hcl", 0.9724)])
    let network = zone.network
    return (zone, Balance.compute(network, network.request(["cells": 90, "furnace": 60])))
  }

  @Test func `shortage and surplus follow from recipes times outputs`() throws {
    let (zone, result) = try limited()
    let chlorine = try #require(result.flow(of: zone.commodityID("cl2"), at: zone.siteID("zone")))
    #expect(abs(chlorine.balance.production - 79.776) < 1e-9)
    #expect(abs(chlorine.balance.consumption - 58.344) < 1e-9)
    #expect(abs(chlorine.balance.surplus - 21.432) < 1e-9)
    #expect(chlorine.balance.shortage == 0)
    #expect(chlorine.outletLimit == 42.876)
    #expect(abs(chlorine.factor - 42.876 / 21.432) < 1e-9)
    let salt = try #require(result.flow(of: zone.commodityID("nacl"), at: nil))
    #expect(abs(salt.balance.shortage - 90 * 1.4612) < 1e-9)
    #expect(salt.inletLimit == .infinity && salt.factor == .infinity && !salt.hasUnstatedLimit)
    let hydrogen = try #require(result.flow(of: zone.commodityID("h2"), at: nil))
    #expect(hydrogen.hasUnstatedLimit)
  }

  @Test func `elements and sheets are weighted sums`() throws {
    let (_, result) = try limited()
    let chlorine = try #require(result.elements.first { $0.element.symbol == "Cl" })
    #expect(abs(chlorine.balance.surplus - (21.432 + 60 * 35.45 / 36.458)) < 0.01)
    let sheet = try #require(result.sheets.last)
    #expect(sheet.site == nil)
    #expect(abs(sheet.balance.production - (79.776 + 60 * 0.9724)) < 1e-9)
  }

  @Test func `a chain jams at the smallest factor among what its processes touch`() throws {
    let (zone, result) = try limited()
    let network = zone.network
    let cells = try #require(network.facility(named: "cells"))
    let soda = try #require(result.chains[0].first)
    #expect(soda.cause == .capacity(cells))
    #expect(abs(soda.factor - 100.0 / 90) < 1e-9)
    let acid = result.chains[1].jams.map(\.cause)
    #expect(
      acid == [
        .capacity(try #require(network.facility(named: "furnace"))),
        .surplus(zone.commodityID("cl2"), zone.siteID("zone")),
      ])
    #expect(!result.chains[2].isRunning && result.chains[2].first == nil)
    #expect(result.exceeded.isEmpty)
  }

  @Test func `doubling all outputs halves every factor`() throws {
    for seed in 1...8 {
      let network = try NetworkGenerator(seed: UInt64(seed)).network()
      let once = Balance.compute(network, BalanceRequest(year: 2020, outputs: .asReported))
      let rows = once.production.entries.map { network.row($0, scaledBy: 2) }
      let twice = Balance.compute(network, BalanceRequest(year: 2020, outputs: .given(rows)))
      #expect(once.commodities.count == twice.commodities.count)
      for (one, two) in zip(once.commodities, twice.commodities) {
        #expect(isClose(one.factor, 2 * two.factor))
      }
      for (one, two) in zip(once.chains, twice.chains) {
        #expect(one.jams.map(\.cause) == two.jams.map(\.cause))
        #expect(zip(one.jams, two.jams).allSatisfy { isClose($0.factor, 2 * $1.factor) })
      }
    }
  }

  @Test func `the zone is the sum of its sites and free transport never jams earlier`() throws {
    for seed in 1...8 {
      let network = try NetworkGenerator(seed: UInt64(seed)).network()
      let result = Balance.compute(network, BalanceRequest(year: 2020, outputs: .asReported))
      for row in result.zoneCommodities {
        let own = result.commodities.filter { $0.commodity == row.commodity }
        #expect(isClose(row.balance.production, own.reduce(0) { $0 + $1.balance.production }))
        #expect(isClose(row.balance.shortage, own.reduce(0) { $0 + $1.balance.shortage }))
        #expect(isClose(row.balance.surplus, own.reduce(0) { $0 + $1.balance.surplus }))
        #expect(own.allSatisfy { $0.factor <= row.factor * (1 + 1e-9) })
      }
    }
  }

  @Test func `every commodity is what a plain sum over recipes says`() throws {
    for seed in 1...8 {
      let network = try NetworkGenerator(seed: UInt64(seed)).network()
      let result = Balance.compute(network, BalanceRequest(year: 2020, outputs: .asReported))
      var plain: [String: Double] = [:]
      for entry in result.production.entries {
        for line in network.recipes.lines(of: entry.process) {
          let commodity = network.recipes.commodity[line]
          let site = network.balanceSite(of: network[entry.facility].site, for: commodity)
          plain["\(commodity.index)@\(site.index)", default: 0] +=
            network.recipes.amount[line] * entry.amount
        }
      }
      #expect(plain.count == result.commodities.count)
      for row in result.commodities {
        let net = try #require(plain["\(row.commodity.index)@\(row.site?.index ?? -1)"])
        #expect(abs(row.balance.net - net) < 1e-6)
        #expect(abs(row.balance.surplus - row.balance.shortage - net) < 1e-6)
      }
    }
  }
}

/// Whether two numbers agree to nine digits.
func isClose(_ left: Double, _ right: Double) -> Bool {
  left == right || abs(left - right) <= 1e-9 * max(abs(left), abs(right))
}

extension BalanceResult {
  /// The row of a commodity at a site; `nil` is the zone.
  func flow(of commodity: CommodityID, at site: SiteID?) -> CommodityFlow? {
    (site == nil ? zoneCommodities : commodities).first {
      $0.commodity == commodity && $0.site == site
    }
  }
}

extension Network {
  /// A request with outputs in tonnes by facility.
  func request(_ outputs: KeyValuePairs<String, Double>) -> BalanceRequest {
    let rows = outputs.compactMap { name, amount in
      facility(named: name).map {
        ProductionRow(
          facility: $0, amount: amount, place: Place(file: "production.csv"))
      }
    }
    return BalanceRequest(year: 2020, outputs: .given(rows))
  }

  /// The row of an output multiplied.
  func row(_ entry: Production.Entry, scaledBy factor: Double) -> ProductionRow {
    ProductionRow(
      facility: entry.facility, process: entry.process, amount: entry.amount * factor,
      place: Place(file: "production.csv"))
  }
}
