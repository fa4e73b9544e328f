import ProcessNetwork

/// Finds the nodes at which nothing is lost by a balance over longer spans than the timestep.
///
/// Markets, routes and class disposal are bounded over the year only and cost the same at any hour of
/// a span in which no tariff changes, so that
/// - where every activity at linked nodes runs evenly over a span, the mean of all flows is as good as
///   any course of them, and a store that loses nothing changes its level evenly;
/// - where activities at linked nodes only make or only use, what they make at each hour leaves, and
///   what they use comes, in the shares of the whole year.
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

  /// The resolution of what passes every node's markets and routes: that of its commodity, or a
  /// longer span that says the same.
  ///
  /// A year in which every facility follows the hours keeps its rows: those of a longer span would
  /// tie its blocks together, which a proof by blocks pays for.
  ///
  /// - Complexity: O(recipe lines + boundary rows) for each pass; few passes.
  func flowResolutions(
    _ facilities: FacilityTable, _ activities: ActivityTable, _ markets: MarketTable,
    _ transports: TransportTable, _ disposals: ClassDisposalTable, _ stores: StoreTable
  ) -> [Resolution] {
    guard facilities.evenness.contains(where: { $0 > .timestep }) else { return nodes.resolution }
    let links =
      meterLinks(markets) + zip(transports.from, transports.to).map { ($0, $1) }
      + zip(disposals.from, disposals.to).map { ($0, $1) }
    let courses =
      stores.node
      + markets.node.enumerated()
      .filter { network[markets.market[$0.offset]].demandCharge != nil }.map(\.element)
    var finest = activityResolutions(facilities, activities, links, courses: courses)
    for row in 0..<markets.count {
      let node = markets.node[row]
      finest[node] = min(finest[node], evenness(of: network[markets.market[row]]))
    }
    for (row, node) in stores.node.enumerated() where network[stores.store[row]].hourlyLoss > 0 {
      finest[node] = .timestep
    }
    return settled(finest, links)
  }

  /// The resolution that the activities at each node ask for.
  ///
  /// - Parameter courses: nodes at which the course of the hours counts: stores, demand charges.
  private func activityResolutions(
    _ facilities: FacilityTable, _ activities: ActivityTable, _ links: [(Int, Int)],
    courses: [Int]
  ) -> [Resolution] {
    var finest = [Resolution](repeating: .year, count: nodes.count)
    var groups = LinkedNodes(nodes, links)
    for row in 0..<activities.count {
      let facility = activities.facility[row]
      let home = network[facilities.facility[facility]].site
      for line in network.recipes.lines(of: activities.process[row]) {
        let commodity = network.recipes.commodity[line]
        let site = network.balanceSite(of: home, for: commodity)
        guard let node = nodes.node(commodity, site) else { continue }
        finest[node] = min(finest[node], facilities.evenness[facility])
        groups.note(node, isMade: network.recipes.amount[line] > 0)
      }
    }
    for node in courses {
      groups.note(node, isMade: true)
      groups.note(node, isMade: false)
    }
    for node in 0..<nodes.count where groups.isOneSided(node) && !isShownByHour(node) {
      finest[node] = .year
    }
    return finest
  }

  /// Whether results show what passes a node by the hour: power and heat without mass.
  private func isShownByHour(_ node: Int) -> Bool {
    let commodity = network[nodes.commodity[node]]
    return commodity.category == .energy && commodity.massPerUnit == 0
  }

  /// Lets no linked node be longer than its neighbour, but for what commodities state themselves.
  private func settled(_ finest: [Resolution], _ links: [(Int, Int)]) -> [Resolution] {
    let stated = nodes.resolution
    guard !time.isOneStep else { return stated }
    var found = zip(finest, stated).map { max($0, $1) }
    var isChanged = true
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
    return zip(found, stated).map { max($1, time.evenness($0)) }
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

/// Nodes that balance in every timestep and are linked with each other, and whether activities make
/// or use at any of them.
private struct LinkedNodes {
  private var group: [Int]
  private var isMade: [Bool]
  private var isUsed: [Bool]

  init(_ nodes: NodeTable, _ links: [(Int, Int)]) {
    var group = Array(0..<nodes.count)
    var isChanged = true
    while isChanged {
      isChanged = false
      for (first, second) in links
      where nodes.resolution[first] == .timestep && nodes.resolution[second] == .timestep {
        let least = min(group[first], group[second])
        guard group[first] != group[second] else { continue }
        group[first] = least
        group[second] = least
        isChanged = true
      }
    }
    self.group = group
    isMade = group.map { _ in false }
    isUsed = isMade
  }

  mutating func note(_ node: Int, isMade: Bool) {
    if isMade { self.isMade[group[node]] = true } else { isUsed[group[node]] = true }
  }

  func isOneSided(_ node: Int) -> Bool { !(isMade[group[node]] && isUsed[group[node]]) }
}
