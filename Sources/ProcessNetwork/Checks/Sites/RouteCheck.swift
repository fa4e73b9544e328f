import Findings

/// Asks that routes carry something between places that balance by themselves.
struct RouteCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = RouteCheck(network: network)
    return network.routes.compactMap(check.idle) + check.cargoes()
  }

  /// A route all of whose commodities are at both ends in one balance.
  private func idle(_ route: Route) -> Finding? {
    let carried = network.commodityIDs.filter { route.carries($0, of: network[$0].cargo) }
    guard route.from != route.to, let first = carried.first,
      carried.allSatisfy({
        network.balanceSite(of: route.from, for: $0) == network.balanceSite(of: route.to, for: $0)
      })
    else { return nil }
    return Finding(
      .routeWithinBalance, at: network.place(route.origin, field: "to"),
      [
        "route": .text(route.id), "from": network.named(route.from), "to": network.named(route.to),
        "commodity": network.named(first),
      ])
  }

  private func cargoes() -> [Finding] {
    var carried: Set<String> = [""]
    for route in network.routes {
      if case .cargoClass(let name) = route.cargo { carried.insert(name) }
    }
    var idle: [String: [CommodityID]] = [:]
    for commodity in network.commodityIDs where !carried.contains(network[commodity].cargo) {
      idle[network[commodity].cargo, default: []].append(commodity)
    }
    return idle.keys.sorted().compactMap { cargo in
      guard let commodities = idle[cargo], let first = commodities.first else { return nil }
      return Finding(
        .cargoWithoutRoute, at: network.place(network[first].origin, field: "cargo"),
        ["cargo": .text(cargo), "commodities": .list(commodities.map { network.label($0) })])
    }
  }
}
