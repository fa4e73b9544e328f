import ProcessNetwork

/// Finds the nodes at which nothing changes within longer spans than the timestep.
///
/// Where every activity at a node runs evenly over a span, nothing is stored and no price changes
/// within it, the balances of its timesteps are one equation times their hours. The rest (markets,
/// routes, class disposal) is bounded over the year only and costs the same at any hour of the span,
/// so that its mean is as good as any course of it: one balance for the span says the same.
struct EvenNodes {
  private let network: Network
  private let time: PlanTime
  private let profiles: ProfileMeans
  private let nodes: NodeTable

  init(_ network: Network, _ time: PlanTime, _ profiles: ProfileMeans, _ nodes: NodeTable) {
    self.network = network
    self.time = time
    self.profiles = profiles
    self.nodes = nodes
  }

  /// The resolution of every node: that of its commodity, or a longer span over which all at it is
  /// even.
  ///
  /// - Complexity: O(recipe lines + boundary rows) for each pass; few passes.
  func resolutions(
    _ facilities: FacilityTable, _ activities: ActivityTable, _ markets: MarketTable,
    _ transports: TransportTable, _ disposals: ClassDisposalTable, _ stores: StoreTable
  ) -> [Resolution] {
    var finest = [Resolution](repeating: .year, count: nodes.count)
    for row in 0..<activities.count {
      let facility = activities.facility[row]
      let home = network[facilities.facility[facility]].site
      for line in network.recipes.lines(of: activities.process[row]) {
        let commodity = network.recipes.commodity[line]
        let site = network.balanceSite(of: home, for: commodity)
        guard let node = nodes.node(commodity, site) else { continue }
        finest[node] = min(finest[node], facilities.evenness[facility])
      }
    }
    for row in 0..<markets.count {
      let node = markets.node[row]
      finest[node] = min(finest[node], evenness(of: network[markets.market[row]]))
    }
    for node in stores.node { finest[node] = .timestep }
    let links = meterLinks(markets) + zip(transports.from, transports.to).map { ($0, $1) }
      + zip(disposals.from, disposals.to).map { ($0, $1) }
    return settled(finest, links)
  }

  /// Lets no linked node be longer than its neighbour, but for what commodities state themselves.
  private func settled(_ finest: [Resolution], _ links: [(Int, Int)]) -> [Resolution] {
    let stated = nodes.resolution
    var found = zip(finest, stated).map { max($0, $1) }
    var isChanged = !time.isOneStep
    while isChanged {
      isChanged = false
      for (first, second) in links {
        for (node, other) in [(first, second), (second, first)] where found[node] > found[other] {
          let shorter = max(found[other], stated[node])
          guard shorter < found[node] else { continue }
          found[node] = shorter
          isChanged = true
        }
      }
    }
    return zip(found, stated).map { time.isOneStep ? $1 : max($1, time.evenness($0)) }
  }

  /// The longest span within which a market's price and its demand charge do not tell hours apart.
  private func evenness(of market: Market) -> Resolution {
    let metered: Resolution = market.demandCharge == nil ? .year : .month
    guard let tariff = market.tariff else { return metered }
    let factors = profiles[tariff]
    let even = Resolution.allCases.last { resolution in
      time.spans(resolution).members.allSatisfy { members in
        members.allSatisfy { factors[$0] == factors[members[0]] }
      }
    }
    return min(metered, even ?? .timestep)
  }

  /// Neighbouring nodes of each meter: what it counts has one resolution.
  private func meterLinks(_ markets: MarketTable) -> [(Int, Int)] {
    let meters = Set(
      network.markets.filter { $0.demandCharge != nil }.map { [$0.commodity.index, $0.site.index] })
    var links: [(Int, Int)] = []
    var lastNode: [[Int]: Int] = [:]
    for row in 0..<markets.count {
      let market = network[markets.market[row]]
      let key = [market.commodity.index, market.site.index]
      guard market.kind == .purchase || market.kind == .sale, meters.contains(key) else { continue }
      if let before = lastNode[key] { links.append((before, markets.node[row])) }
      lastNode[key] = markets.node[row]
    }
    return links
  }
}
