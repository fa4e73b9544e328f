import Findings
import ProcessNetwork
import TestSupport
import Testing

/// Limits that sites and wastes share, against trying every set of them.
@Suite struct SharedLimitTests {
  private static let sites = ["zone", "east", "west", "east_1", "east_2", "west_1"]

  /// A zone where a feed is used and a waste made at every site, with random markets.
  private func zone(_ random: inout SeededGenerator) throws -> SampleZone {
    var zone = SampleZone(tracked: [])
    zone.site("east", parent: "zone")
    zone.site("west", parent: "zone")
    zone.site("east_1", kind: .base, parent: "east")
    zone.site("east_2", kind: .base, parent: "east")
    zone.site("west_1", kind: .base, parent: "west")
    try zone.commodity("feed")
    try zone.commodity("landfill", unit: "t")
    try zone.commodity("slag", unit: "m3", mass: 2, disposedAs: "landfill")
    try zone.commodity("good")
    zone.process("making", ["good": 1, "feed": -1, "slag": 0.5])
    zone.market(.sale, "good")
    for site in Self.sites {
      zone.facility("plant_\(site)", "making", at: site, capacity: nil)
      for (kind, commodity) in [
        (MarketKind.purchase, "feed"), (.sale, "slag"), (.disposal, "landfill"),
      ]
      where Bool.random(using: &random) {
        let limit = Double(Int.random(in: 0...40, using: &random))
        zone.market(kind, commodity, at: site, limit: limit)
      }
    }
    return zone
  }

  @Test(arguments: 1...40)
  func `factors are those of trying every set of places`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let zone = try zone(&random)
    let network = zone.network
    let rows = network.facilities.indices.map { index in
      ProductionRow(
        facility: FacilityID(index), amount: Double(Int.random(in: 1...30, using: &random)),
        place: Place(file: "production.csv"))
    }
    let result = Balance.compute(network, BalanceRequest(year: 2020, outputs: .given(rows)))
    for (commodity, kinds) in [("feed", [MarketKind.purchase]), ("slag", [.sale, .disposal])] {
      let flows = result.commodities.filter { $0.commodity == zone.commodityID(commodity) }
      let expected = tried(flows, kinds, network)
      for (flow, factor) in zip(flows, expected) { #expect(isClose(flow.factor, factor)) }
    }
  }

  /// The factors by trying every set: the tightest set goes first, with the limits it uses up.
  private func tried(
    _ flows: [CommodityFlow], _ kinds: [MarketKind], _ network: Network
  ) -> [Double] {
    let tonnes = network[flows[0].commodity].massPerUnit
    let markets = network.markets.indices.filter { index in
      kinds.contains(network.markets[index].kind)
        && ["feed", "slag", "landfill"].contains(network[network.markets[index].commodity].id)
    }
    let reach = flows.map { flow in
      Set(markets.filter { network.market(MarketID($0), serves: flow.site ?? SiteID(0)) })
    }
    func room(_ index: Int) -> Double {
      let market = network.markets[index]
      return (market.limit?.value ?? 0) * network[market.commodity].massPerUnit
    }
    var factors = [Double](repeating: 0, count: flows.count)
    var left = Set(flows.indices)
    var gone: Set<Int> = []
    while !left.isEmpty {
      let order = left.sorted()
      var best = (factor: Double.infinity, set: [Int]())
      for mask in 1..<(1 << order.count) {
        let set = order.indices.filter { mask >> $0 & 1 == 1 }.map { order[$0] }
        let limits = set.reduce(Set<Int>()) { $0.union(reach[$1]) }.subtracting(gone)
        let need = set.reduce(0) { $0 + flows[$1].balance.shortage + flows[$1].balance.surplus }
        let factor = limits.sorted().reduce(0) { $0 + room($1) } / (need * tonnes)
        if factor < best.factor * (1 - 1e-12) { best = (factor, set) }
      }
      for flow in best.set {
        factors[flow] = best.factor
        left.remove(flow)
        gone.formUnion(reach[flow])
      }
    }
    return factors
  }
}
