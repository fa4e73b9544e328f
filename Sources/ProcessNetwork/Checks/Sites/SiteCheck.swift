import Findings

/// Asks that facilities and compositions stand where their commodities balance.
struct SiteCheck {
  private let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = SiteCheck(network: network)
    return check.facilities() + check.compositions() + check.unusedCommodities()
  }

  private func facilities() -> [Finding] {
    let isInPark = network.sites.indices.map { index in
      network.sites[index].kind == .outside
        || network.sites.indices.contains { park in
          network.sites[park].kind == .park
            && network.site(SiteID(index), isWithin: SiteID(park))
        }
    }
    return network.facilityIDs.filter { !isInPark[network[$0].site.index] }.compactMap { id in
      let lines = network[id].modes.flatMap { network.recipes.lines(of: $0.process) }
      let commodities = lines.map { network.recipes.commodity[$0] }
      guard let commodity = commodities.first(where: { network[$0].balanceLevel == .park }) else {
        return nil
      }
      return Finding(
        .facilityOutsideParks, at: network.place(network[id].origin, field: "site"),
        [
          "facility": network.named(id), "site": network.named(network[id].site),
          "commodity": network.named(commodity),
        ])
    }
  }

  private func compositions() -> [Finding] {
    network.siteCompositions.filter { !occurs($0.commodity, within: $0.site) }.map {
      Finding(
        .siteCompositionUnused, at: network.place($0.origin, field: "site"),
        ["commodity": network.named($0.commodity), "site": network.named($0.site)])
    }
  }

  private func occurs(_ commodity: CommodityID, within site: SiteID) -> Bool {
    let isTraded = network.markets.contains {
      $0.commodity == commodity
        && (network.site($0.site, isWithin: site) || network.site(site, isWithin: $0.site))
    }
    return isTraded
      || network.facilities.contains { facility in
        network.site(facility.site, isWithin: site)
          && facility.modes.contains { mode in
            network.recipes.lines(of: mode.process).contains {
              network.recipes.commodity[$0] == commodity
            }
          }
      }
  }

  private func unusedCommodities() -> [Finding] {
    var isUsed = [Bool](repeating: false, count: network.commodities.count)
    for commodity in network.recipes.commodity { isUsed[commodity.index] = true }
    for market in network.markets { isUsed[market.commodity.index] = true }
    for commodity in network.commodities {
      if let disposal = commodity.disposedAs { isUsed[disposal.index] = true }
    }
    let unused = network.commodityIDs.filter { !isUsed[$0.index] }
    guard let first = unused.first, network.incompleteProcesses.isEmpty else { return [] }
    return [
      Finding(
        .commodityUnused, at: network.place(network[first].origin),
        ["count": .count(unused.count), "commodities": .list(unused.map { network.label($0) })])
    ]
  }
}
