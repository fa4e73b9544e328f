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
  private var givers: [SiteClosure]
  private var takers: [SiteClosure]
  private var fromDisposal: [[SiteID: [Int]]]
  private let siteCount: Int

  init(_ network: Network, year: Int?, _ facilities: FacilityTable, _ activities: ActivityTable) {
    siteCount = network.sites.count
    let commodities = network.commodities.count
    isMade = [Bool](repeating: false, count: commodities * siteCount)
    isUsed = isMade
    sites = [[SiteID]](repeating: [], count: commodities)
    givers = [SiteClosure](repeating: .nothing, count: commodities)
    takers = givers
    fromDisposal = [[SiteID: [Int]]](repeating: [:], count: commodities)
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
    givers[commodity.index].reachesAnything(site)
  }

  /// Whether anyone takes the commodity at the site or anywhere to where it can go.
  func isWanted(_ commodity: CommodityID, at site: SiteID) -> Bool {
    takers[commodity.index].reachesAnything(site)
  }

  /// Whether carrying a commodity over a route can serve anyone.
  func isUseful(_ edge: Edge, for commodity: CommodityID) -> Bool {
    takers[commodity.index].reaches(from: edge.to, beyondThoseOf: edge.from)
      && givers[commodity.index].reaches(from: edge.from, beyondThoseOf: edge.to)
  }
}

extension Reach {
  private static func markets(of network: Network, year: Int?) -> [[MarketID]] {
    var markets = [[MarketID]](repeating: [], count: network.commodities.count)
    for index in network.markets.indices {
      let market = network.markets[index]
      guard year.map({ market.exists(in: $0) }) ?? true, (market.limit?.value ?? .infinity) > 0
      else { continue }
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

  /// Commodities that no process makes or uses, and into which nothing is disposed of, have none.
  private mutating func collectSites(of commodity: CommodityID, in network: Network) {
    let index = commodity.index
    var found = Set(sites[index])
    for site in network.sites.indices {
      let place = place(commodity, SiteID(site))
      if isMade[place] || isUsed[place] { found.insert(SiteID(site)) }
    }
    guard !found.isEmpty else { return }
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
    let inlets = markets[index].filter { network[$0].kind.isInlet }
    let direct = sites[index].map { site in
      let made = isMade[place(commodity, site)] ? [number(commodity, site, network)] : []
      return made + (fromDisposal[index][site] ?? [])
        + inlets.filter { network.market($0, serves: site) }.map(\.index)
    }
    let closure = closure(of: commodity, direct) { ($0.to, $0.from) }
    givers[index] = closure
    guard let disposal = network[commodity].disposedAs, disposal != commodity else { return }
    for site in sites[index] {
      let end = network.balanceSite(of: site, for: disposal)
      fromDisposal[disposal.index][end, default: []] += closure.reached(from: site)
    }
  }

  private mutating func collectTakers(of commodity: CommodityID, in network: Network) {
    let index = commodity.index
    let outlets = markets[index].filter { !network[$0].kind.isInlet }
    let direct = sites[index].map { site in
      var own = isUsed[place(commodity, site)] ? [number(commodity, site, network)] : []
      own += outlets.filter { network.market($0, serves: site) }.map(\.index)
      if let disposal = network[commodity].disposedAs, disposal != commodity {
        let end = network.balanceSite(of: site, for: disposal)
        own += takers[disposal.index].reached(from: end)
      }
      return own
    }
    takers[index] = closure(of: commodity, direct) { ($0.from, $0.to) }
  }

  private func number(_ commodity: CommodityID, _ site: SiteID, _ network: Network) -> Int {
    network.markets.count + place(commodity, site)
  }

  private func closure(
    of commodity: CommodityID, _ direct: [[Int]], _ step: (Edge) -> (SiteID, SiteID)
  ) -> SiteClosure {
    let sites = sites[commodity.index]
    guard !sites.isEmpty else { return .nothing }
    let steps = edges[commodity.index].compactMap { edge -> (from: Int, to: Int)? in
      let (from, to) = step(edge)
      guard let from = SiteClosure.position(of: from, in: sites),
        let to = SiteClosure.position(of: to, in: sites)
      else { return nil }
      return (from, to)
    }
    return SiteClosure(sites: sites, direct: direct, steps: steps)
  }
}
