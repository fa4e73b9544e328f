import Findings
import ProcessNetwork
import TestSupport
import Testing

/// What cannot run by structure, against a plain elimination over every site and route.
@Suite struct StructureReferenceTests {
  private static let sites = ["north", "south", "east"]

  private func zone(_ random: inout SeededGenerator) throws -> SampleZone {
    var zone = SampleZone(tracked: [])
    for site in Self.sites { zone.site(site, parent: "zone") }
    let names = (0..<6).map { "c\($0)" }
    for name in names { try zone.commodity(name) }
    for index in 0..<7 {
      let picks = names.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
      let process = zone.process("p\(index)", [:], reference: picks[0])
      zone.line(process, picks[0], 1, .product)
      for pick in picks.dropFirst() {
        let amount = Bool.random(using: &random) ? 1.0 : -1
        zone.line(process, pick, amount, amount < 0 ? .feed : .byproduct)
      }
      zone.facility("f\(index)", "p\(index)", at: Self.sites.randomElement(using: &random) ?? "")
    }
    for _ in 0..<5 {
      let kind: MarketKind = Bool.random(using: &random) ? .purchase : .sale
      let site = (Self.sites + ["zone"]).randomElement(using: &random) ?? "zone"
      zone.market(kind, names.randomElement(using: &random) ?? "", at: site)
      let ends = Self.sites.shuffled(using: &random)
      zone.route(names.randomElement(using: &random) ?? "", from: ends[0], to: ends[1])
    }
    return zone
  }

  @Test(arguments: 1...150)
  func `the facilities that cannot run are those of a plain elimination`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let network = try zone(&random).network
    let rules: [Rule] = [.commodityWithoutSource, .commodityWithoutTaker, .closedLoop]
    let told = NetworkChecks.run(network).filter { rules.contains($0.rule) }
      .flatMap { ($0.text("facilities", in: .en) ?? "").split(separator: ", ").map(String.init) }
    #expect(Set(told) == stopped(network))
    #expect(told.count == Set(told).count)
  }

  /// A unit of the plain reference: a facility, a way or a market; nodes are commodity and site.
  private struct Unit: Hashable {
    var name = ""
    var takes: Set<String> = []
    var gives: Set<String> = []
  }

  private func units(_ network: Network) -> Set<Unit> {
    func node(_ commodity: CommodityID, _ site: SiteID) -> String {
      "\(network[commodity].id)@\(network[site].id)"
    }
    var units: Set<Unit> = []
    for facility in network.facilities {
      var unit = Unit(name: facility.id)
      for line in network.recipes.lines(of: facility.modes[0].process) {
        let node = node(network.recipes.commodity[line], facility.site)
        if network.recipes.amount[line] < 0 {
          unit.takes.insert(node)
        } else {
          unit.gives.insert(node)
        }
      }
      units.insert(unit)
    }
    for route in network.routes {
      guard case .commodity(let commodity) = route.cargo else { continue }
      units.insert(
        Unit(takes: [node(commodity, route.from)], gives: [node(commodity, route.to)]))
    }
    for index in network.markets.indices {
      let market = network.markets[index]
      for site in network.sites.indices
      where network.market(MarketID(index), serves: SiteID(site)) {
        let node = node(market.commodity, SiteID(site))
        units.insert(market.kind.isInlet ? Unit(gives: [node]) : Unit(takes: [node]))
      }
    }
    return units
  }

  /// Takes out, again and again, what lacks a giver or a taker or is not joined to the outside.
  private func stopped(_ network: Network) -> Set<String> {
    var live = units(network)
    while true {
      let given = live.reduce(Set<String>()) { $0.union($1.gives) }
      let taken = live.reduce(Set<String>()) { $0.union($1.takes) }
      var fed = Set(live.filter(\.takes.isEmpty))
      var drained = Set(live.filter(\.gives.isEmpty))
      for _ in live {
        let reached = fed.reduce(Set<String>()) { $0.union($1.gives) }
        fed.formUnion(live.filter { !$0.takes.isDisjoint(with: reached) })
        let ending = drained.reduce(Set<String>()) { $0.union($1.takes) }
        drained.formUnion(live.filter { !$0.gives.isDisjoint(with: ending) })
      }
      let next = live.filter { unit in
        let isWhole = unit.takes.isSubset(of: given) && unit.gives.isSubset(of: taken)
        return isWhole && fed.contains(unit) && drained.contains(unit)
      }
      if next.count == live.count { break }
      live = next
    }
    return Set(network.facilities.map(\.id)).subtracting(live.map(\.name))
  }
}
