import Findings

/// Asks that routes carry something between places that balance by themselves.
struct RouteCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = RouteCheck(network: network)
    let samples = check.samples()
    return network.routes.compactMap { check.idle($0, samples) } + check.cargoes()
  }

  /// The first commodity of each cargo class and balance level.
  private func samples() -> [String: [CommodityID]] {
    var samples: [String: [CommodityID]] = [:]
    for commodity in network.commodityIDs {
      let level = network[commodity].balanceLevel
      let known = samples[network[commodity].cargo, default: []]
      guard !known.contains(where: { network[$0].balanceLevel == level }) else { continue }
      samples[network[commodity].cargo] = known + [commodity]
    }
    return samples
  }

  /// A route all of whose commodities are at both ends in one balance.
  private func idle(_ route: Route, _ samples: [String: [CommodityID]]) -> Finding? {
    let carried =
      switch route.cargo {
      case .commodity(let own): [own]
      case .cargoClass(let name): samples[name] ?? []
      }
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
