import ProcessNetwork

/// The nodes of a plan: a commodity at a site at which it balances.
struct NodeTable: Sendable {
  /// The commodity of each node.
  private(set) var commodity: [CommodityID] = []
  /// The balance site of each node.
  private(set) var site: [SiteID] = []
  /// The resolution at which each node balances.
  private(set) var resolution: [Resolution] = []
  /// The resolution of what passes each node's markets, routes and class disposal; longer than that
  /// of its balance where only a store is at work in the hours.
  private(set) var flow: [Resolution] = []
  private var nodeAt: [Int32]
  private let siteCount: Int

  /// The number of nodes.
  var count: Int { commodity.count }

  /// Makes a node of every marked pair; `isNode` holds `commodity * sites + site`.
  init(_ network: Network, _ time: PlanTime, isNode: [Bool]) {
    siteCount = network.sites.count
    nodeAt = [Int32](repeating: -1, count: isNode.count)
    for place in isNode.indices where isNode[place] {
      let id = CommodityID(place / siteCount)
      nodeAt[place] = Int32(commodity.count)
      commodity.append(id)
      site.append(SiteID(place % siteCount))
      resolution.append(time.resolution(of: network[id]))
    }
    flow = resolution
  }

  /// Takes over the resolution of flows; nodes balance over the same spans, those with a store in
  /// every timestep.
  mutating func setFlows(_ flow: [Resolution], storesAt stored: [Int]) {
    self.flow = flow
    let stated = resolution
    resolution = flow
    for node in stored { resolution[node] = stated[node] }
  }

  /// The node of a commodity at a balance site.
  func node(_ commodity: CommodityID, _ site: SiteID) -> Int? {
    let node = nodeAt[commodity.index * siteCount + site.index]
    return node < 0 ? nil : Int(node)
  }
}
