/// What markets may bring to and take from each node of a balance, and when that is used up.
struct BalanceLimits {
  /// What can come in at each node; other nodes may share it.
  private(set) var inlet: [Double]
  /// What can go out at each node; other nodes may share it.
  private(set) var outlet: [Double]
  /// Whether a market of a node states no limit.
  private(set) var hasUnstated: [Bool]
  /// The factor on all outputs at which the node's shortage or surplus passes its limits.
  private(set) var factor: [Double]

  init(_ network: Network, _ nodes: BalanceNodes, year: Int, isPooled: Bool) {
    let count = nodes.table.count
    inlet = Array(repeating: 0, count: count)
    outlet = inlet
    hasUnstated = Array(repeating: false, count: count)
    factor = Array(repeating: .infinity, count: count)
    var draws = [[Int]](repeating: [], count: count)
    let reach = MarketReach(network, year: year, isPooled: isPooled)
    for node in 0..<count {
      let commodity = nodes.table.commodity[node]
      let place = nodes.table.place[node]
      let inlets = reach.inlets(of: commodity, at: place)
      let outlets = reach.outlets(of: commodity, at: place)
      let mass = reach.scale(commodity)
      inlet[node] = inlets.reduce(0) { $0 + reach.capacity($1) } / mass
      outlet[node] = outlets.reduce(0) { $0 + reach.capacity($1) } / mass
      let isShort = nodes.balances[node].shortage > 0
      draws[node] = (isShort ? inlets : outlets).map(\.index)
      hasUnstated[node] = (inlets + outlets).contains { network[$0].limit == nil }
    }
    share(draws, nodes, reach, network)
  }

  /// Shares limits among the nodes that may draw on them, each set of such nodes by itself.
  private mutating func share(
    _ draws: [[Int]], _ nodes: BalanceNodes, _ reach: MarketReach, _ network: Network
  ) {
    let open = draws.indices.filter {
      nodes.balances[$0].shortage > 0 || nodes.balances[$0].surplus > 0
    }
    let arcs = open.flatMap { node in
      draws[node].flatMap { market in
        let market = Int32(draws.count + market)
        return [(Int32(node), market), (market, Int32(node))]
      }
    }
    let sets = Components.strong(draws.count + network.markets.count, arcs)
    let groups = Neighbours(sets.count, open.map { (sets[$0], Int32($0)) })
    let capacity = network.markets.indices.map { reach.capacity(MarketID($0)) }
    for set in 0..<Int32(sets.count) where !groups.of(set).isEmpty {
      let members = groups.of(set).map { Int($0) }
      let demands = members.map { node in
        let balance = nodes.balances[node]
        let amount = balance.shortage + balance.surplus
        return (amount * reach.scale(nodes.table.commodity[node]), draws[node])
      }
      let factors = SharedLimits.factors(demands: demands, capacity: capacity)
      for (node, value) in zip(members, factors) { factor[node] = value }
    }
  }
}

/// Which markets serve a place, and what passes them in a year.
///
/// Wastes that become disposal commodities and these themselves are counted in tonnes, so that they
/// can share a limit; all others in their own units.
private struct MarketReach {
  private let network: Network
  private let year: Int
  private let isPooled: Bool
  private let markets: MarketsByCommodity
  private let isDisposal: [Bool]

  init(_ network: Network, year: Int, isPooled: Bool) {
    self.network = network
    self.year = year
    self.isPooled = isPooled
    markets = MarketsByCommodity(network)
    var isDisposal = network.commodities.map { $0.disposedAs != nil }
    for commodity in network.commodities {
      if let into = commodity.disposedAs { isDisposal[into.index] = true }
    }
    self.isDisposal = isDisposal
  }

  /// Units of the shared limits in one unit of a commodity.
  func scale(_ commodity: CommodityID) -> Double {
    let mass = network[commodity].massPerUnit
    return isDisposal[commodity.index] && mass > 0 ? mass : 1
  }

  func capacity(_ market: MarketID) -> Double {
    (network[market].limit?.value ?? .infinity) * scale(network[market].commodity)
  }

  func inlets(of commodity: CommodityID, at place: Int32) -> [MarketID] {
    markets.of(commodity).filter { network[$0].kind.isInlet && serves($0, place) }
  }

  /// The outlets of a commodity and of what it becomes as waste.
  func outlets(of commodity: CommodityID, at place: Int32) -> [MarketID] {
    var found: [MarketID] = []
    var current: CommodityID? = commodity
    var seen: Set<CommodityID> = []
    while let own = current, seen.insert(own).inserted {
      let site = SiteID(Int(place))
      let home = isPooled ? place : Int32(network.balanceSite(of: site, for: own).index)
      found += markets.of(own).filter { !network[$0].kind.isInlet && serves($0, home) }
      current = network[own].disposedAs
    }
    return found
  }

  private func serves(_ market: MarketID, _ place: Int32) -> Bool {
    guard network[market].exists(in: year) else { return false }
    return isPooled || network.market(market, serves: SiteID(Int(place)))
  }
}
