import ProcessNetwork

/// Who can give a commodity at a site and who wants it there, through routes and class disposal.
///
/// Givers and takers are numbered: a market counts as one wherever it serves, what processes make or
/// use counts by its place. So a route is known to be idle where whoever takes at its end already
/// takes at its beginning, or whoever gives at its beginning already gives at its end.
struct Reach {
  /// What routes can carry: commodity and both balance sites.
  struct Edge {
    let route: RouteID
    let from: SiteID
    let to: SiteID
  }

  /// The markets of the year by commodity.
  let markets: [[MarketID]]
  /// What routes could carry, by commodity.
  let edges: [[Edge]]
  /// Whether a process makes the commodity, by place.
  private(set) var isMade: [Bool]
  /// Whether a process uses the commodity, by place.
  private(set) var isUsed: [Bool]
  private var sites: [[SiteID]]
  private var directGivers: [[SiteID: Set<Int>]]
  private var directTakers: [[SiteID: Set<Int>]]
  private var givers: [[SiteID: Set<Int>]]
  private var takers: [[SiteID: Set<Int>]]
  private let siteCount: Int

  init(_ network: Network, year: Int, _ facilities: FacilityTable, _ activities: ActivityTable) {
    siteCount = network.sites.count
    let commodities = network.commodities.count
    isMade = [Bool](repeating: false, count: commodities * siteCount)
    isUsed = isMade
    sites = [[SiteID]](repeating: [], count: commodities)
    let none = [[SiteID: Set<Int>]](repeating: [:], count: commodities)
    directGivers = none
    directTakers = none
    givers = none
    takers = none
    markets = Reach.markets(of: network, year: year)
    edges = Reach.edges(of: network)
    markProcesses(network, facilities, activities)
    let order = Reach.disposalOrder(network)
    for commodity in order { collectSites(of: commodity, in: network) }
    for commodity in order { collectGivers(of: commodity, in: network) }
    for commodity in order.reversed() { collectTakers(of: commodity, in: network) }
  }

  /// The position of a commodity at a site in the columns by place.
  func place(_ commodity: CommodityID, _ site: SiteID) -> Int {
    commodity.index * siteCount + site.index
  }

  /// The balance sites at which anything happens to a commodity, ascending.
  func sites(of commodity: CommodityID) -> [SiteID] { sites[commodity.index] }

  /// Whether anyone gives the commodity at the site or anywhere from where it can come.
  func canBeHad(_ commodity: CommodityID, at site: SiteID) -> Bool {
    givers[commodity.index][site].map { !$0.isEmpty } ?? false
  }

  /// Whether anyone takes the commodity at the site or anywhere to where it can go.
  func isWanted(_ commodity: CommodityID, at site: SiteID) -> Bool {
    takers[commodity.index][site].map { !$0.isEmpty } ?? false
  }

  /// Whether carrying a commodity over a route can serve anyone.
  func isUseful(_ edge: Edge, for commodity: CommodityID) -> Bool {
    let index = commodity.index
    let wanted = takers[index][edge.to] ?? []
    let had = givers[index][edge.from] ?? []
    return !wanted.isSubset(of: directTakers[index][edge.from] ?? [])
      && !had.isSubset(of: directGivers[index][edge.to] ?? [])
  }
}

extension Reach {
  private static func markets(of network: Network, year: Int) -> [[MarketID]] {
    var markets = [[MarketID]](repeating: [], count: network.commodities.count)
    for index in network.markets.indices {
      let market = network.markets[index]
      guard market.exists(in: year), (market.limit?.value ?? .infinity) > 0 else { continue }
      markets[market.commodity.index].append(MarketID(index))
    }
    return markets
  }

  private static func edges(of network: Network) -> [[Edge]] {
    var edges = [[Edge]](repeating: [], count: network.commodities.count)
    var byCargo: [String: [CommodityID]] = [:]
    for index in network.commodities.indices where !network.commodities[index].cargo.isEmpty {
      byCargo[network.commodities[index].cargo, default: []].append(CommodityID(index))
    }
    for index in network.routes.indices {
      let route = network.routes[index]
      let carried: [CommodityID]
      switch route.cargo {
      case .commodity(let commodity): carried = [commodity]
      case .cargoClass(let cargo): carried = byCargo[cargo] ?? []
      }
      for commodity in carried {
        let from = network.balanceSite(of: route.from, for: commodity)
        let to = network.balanceSite(of: route.to, for: commodity)
        guard from != to else { continue }
        edges[commodity.index].append(Edge(route: RouteID(index), from: from, to: to))
      }
    }
    return edges
  }

  private mutating func markProcesses(
    _ network: Network, _ facilities: FacilityTable, _ activities: ActivityTable
  ) {
    for row in 0..<activities.count {
      let home = network[facilities.facility[activities.facility[row]]].site
      for line in network.recipes.lines(of: activities.process[row]) {
        let commodity = network.recipes.commodity[line]
        let place = place(commodity, network.balanceSite(of: home, for: commodity))
        if network.recipes.amount[line] > 0 { isMade[place] = true }
        if network.recipes.amount[line] < 0 { isUsed[place] = true }
      }
    }
  }

  /// The commodities, each before the disposal commodity that it becomes.
  private static func disposalOrder(_ network: Network) -> [CommodityID] {
    let depth = network.commodities.indices.map { index in
      var steps = 0
      var next = network.commodities[index].disposedAs
      while let here = next, steps <= network.commodities.count {
        steps += 1
        next = network[here].disposedAs
      }
      return steps
    }
    return network.commodities.indices
      .sorted { (-depth[$0], $0) < (-depth[$1], $1) }
      .map { CommodityID($0) }
  }

  private mutating func collectSites(of commodity: CommodityID, in network: Network) {
    let index = commodity.index
    var found = Set(sites[index])
    for site in network.sites.indices {
      let place = place(commodity, SiteID(site))
      if isMade[place] || isUsed[place] { found.insert(SiteID(site)) }
    }
    for edge in edges[index] {
      found.insert(edge.from)
      found.insert(edge.to)
    }
    sites[index] = found.sorted()
    guard let disposal = network[commodity].disposedAs, disposal != commodity else { return }
    sites[disposal.index] += sites[index].map { network.balanceSite(of: $0, for: disposal) }
  }

  private mutating func collectGivers(of commodity: CommodityID, in network: Network) {
    let index = commodity.index
    for site in sites[index] {
      var direct = directGivers[index][site] ?? []
      if isMade[place(commodity, site)] { direct.insert(number(commodity, site, network)) }
      for market in markets[index] where network[market].kind.isInlet {
        if network.market(market, serves: site) { direct.insert(market.index) }
      }
      directGivers[index][site] = direct
    }
    givers[index] = Reach.closure(
      directGivers[index], sites[index], edges[index].map { ($0.to, $0.from) })
    guard let disposal = network[commodity].disposedAs, disposal != commodity else { return }
    for site in sites[index] {
      let end = network.balanceSite(of: site, for: disposal)
      directGivers[disposal.index][end, default: []].formUnion(givers[index][site] ?? [])
    }
  }

  private mutating func collectTakers(of commodity: CommodityID, in network: Network) {
    let index = commodity.index
    for site in sites[index] {
      var direct: Set<Int> = []
      if isUsed[place(commodity, site)] { direct.insert(number(commodity, site, network)) }
      for market in markets[index] where !network[market].kind.isInlet {
        if network.market(market, serves: site) { direct.insert(market.index) }
      }
      if let disposal = network[commodity].disposedAs, disposal != commodity {
        let end = network.balanceSite(of: site, for: disposal)
        direct.formUnion(takers[disposal.index][end] ?? [])
      }
      directTakers[index][site] = direct
    }
    takers[index] = Reach.closure(
      directTakers[index], sites[index], edges[index].map { ($0.from, $0.to) })
  }

  private func number(_ commodity: CommodityID, _ site: SiteID, _ network: Network) -> Int {
    network.markets.count + place(commodity, site)
  }

  /// The union, for each site, of the sets of all sites that steps lead to.
  private static func closure(
    _ direct: [SiteID: Set<Int>], _ sites: [SiteID], _ steps: [(from: SiteID, to: SiteID)]
  ) -> [SiteID: Set<Int>] {
    guard !steps.isEmpty else { return direct }
    var result = direct
    var next: [SiteID: [SiteID]] = [:]
    for step in steps { next[step.from, default: []].append(step.to) }
    for site in sites {
      var seen: Set<SiteID> = [site]
      var open = [site]
      while let here = open.popLast() {
        for end in next[here] ?? [] where seen.insert(end).inserted {
          open.append(end)
          result[site, default: []].formUnion(direct[end] ?? [])
        }
      }
    }
    return result
  }
}
