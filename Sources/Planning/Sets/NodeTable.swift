import ProcessNetwork

/// The nodes of a plan: a commodity at a site at which it balances.
struct NodeTable: Sendable {
  /// The commodity of each node.
  private(set) var commodity: [CommodityID] = []
  /// The balance site of each node.
  private(set) var site: [SiteID] = []
  /// The resolution at which each node balances.
  var resolution: [Resolution] = []
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
  }

  /// The node of a commodity at a balance site.
  func node(_ commodity: CommodityID, _ site: SiteID) -> Int? {
    let node = nodeAt[commodity.index * siteCount + site.index]
    return node < 0 ? nil : Int(node)
  }
}
