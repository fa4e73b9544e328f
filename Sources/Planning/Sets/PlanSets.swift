import ProcessNetwork

/// The index sets of a plan: which facilities, nodes, markets and routes it has, as tables.
struct PlanSets: Sendable {
  /// The network that is planned.
  let network: Network
  /// What was asked.
  let request: PlanRequest
  /// The timesteps and their spans.
  let time: PlanTime
  /// The means of profiles over timesteps.
  let profiles: ProfileMeans
  /// Facilities that exist or may come to be.
  var facilities: FacilityTable
  /// Their modes.
  let activities: ActivityTable
  /// Commodities at balance sites.
  let nodes: NodeTable
  /// Markets' steps at nodes.
  let markets: MarketTable
  /// Routes with commodities.
  let transports: TransportTable
  /// Class disposal.
  let disposals: ClassDisposalTable
  /// Stores; none where the year is one step.
  var stores: StoreTable
  /// Purchases whose highest demand is charged.
  let demands: DemandTable
  /// What even activities together make or use at nodes that balance over shorter spans.
  let evenFlows: EvenFlowTable
  /// The reserves that must be held; none where the year is one step.
  let reserves: ReserveTable
  /// The stated limits that hold in the year.
  let limits: [LimitID]
  /// The formulas of limits and caps, as linear forms.
  private(set) var formulas = PlanFormulas()

  /// Finds the index sets of a year, or of all years together where `year` is `nil`.
  ///
  /// - Complexity: O(modes' recipe lines + commodities · routes · sites).
  init(_ network: Network, _ request: PlanRequest, year: Int?, closesPlants: Bool = false) {
    self.network = network
    self.request = request
    let time = PlanTime(network, request.time)
    self.time = time
    profiles = ProfileMeans(network, time, request.time)
    let facilities = FacilityTable(
      network, year: year, time: time, profiles: profiles, closesPlants: closesPlants,
      absent: request.absent)
    self.facilities = facilities
    activities = ActivityTable(network, facilities)
    let reach = Reach(network, year: year, facilities, activities)
    var nodes = NodeTable(network, time, isNode: reach.nodes(network))
    markets = reach.marketTable(network, nodes)
    transports = reach.transportTable(network, nodes)
    var disposals = reach.disposalTable(network, nodes)
    stores = StoreTable(network, year: year, time, nodes, closesPlants: closesPlants)
    nodes.setFlows(
      EvenNodes(network, time, profiles, nodes)
        .flowResolutions(facilities, activities, markets, transports, disposals, stores),
      storesAt: stores.node)
    disposals.setResolutions(nodes)
    self.nodes = nodes
    self.disposals = disposals
    demands = DemandTable(network, markets, nodes)
    evenFlows = EvenFlowTable(network, facilities, activities, nodes)
    reserves = ReserveTable(network, year: year, time, facilities, activities, nodes, stores)
    limits = network.limits.indices
      .filter { index in year.map { network.limits[index].holds(in: $0) } ?? true }
      .map { LimitID($0) }
    formulas = PlanFormulas(self)
  }

  /// The resolution of the columns of an activity: the span over which its facility runs evenly.
  func resolution(ofActivity row: Int) -> Resolution {
    facilities.evenness[activities.facility[row]]
  }

  /// The price of a market's step in the planned year and case, money per unit.
  func price(of market: Market) -> Double {
    market.price[request.prices]
      * network.zone.factor(
        of: market.pricePath, change: market.priceChange, in: request.year)
  }

  /// The commodity and the site of a node, as names of rows and columns write them.
  func label(ofNode node: Int) -> String {
    "\(network[nodes.commodity[node]].id),\(network[nodes.site[node]].id)"
  }
}

extension Reach {
  /// Which places are nodes: where processes make or use, routes end, or classes are disposed of.
  fileprivate func nodes(_ network: Network) -> [Bool] {
    var isNode = zip(isMade, isUsed).map { $0 || $1 }
    for index in edges.indices {
      let commodity = CommodityID(index)
      for edge in edges[index] where isUseful(edge, for: commodity) {
        isNode[place(commodity, edge.from)] = true
        isNode[place(commodity, edge.to)] = true
      }
    }
    for (commodity, disposal, site) in disposalPlaces(network) {
      isNode[place(commodity, site)] = true
      isNode[place(disposal, network.balanceSite(of: site, for: disposal))] = true
    }
    return isNode
  }

  /// Where a commodity can become its disposal commodity.
  private func disposalPlaces(
    _ network: Network
  ) -> [(commodity: CommodityID, disposal: CommodityID, site: SiteID)] {
    var places: [(commodity: CommodityID, disposal: CommodityID, site: SiteID)] = []
    for index in network.commodities.indices {
      let commodity = CommodityID(index)
      guard let disposal = network[commodity].disposedAs, disposal != commodity else { continue }
      for site in sites(of: commodity) where canBeHad(commodity, at: site) {
        let end = network.balanceSite(of: site, for: disposal)
        if isWanted(disposal, at: end) { places.append((commodity, disposal, site)) }
      }
    }
    return places
  }

  fileprivate func marketTable(_ network: Network, _ nodes: NodeTable) -> MarketTable {
    var table = MarketTable()
    for node in 0..<nodes.count {
      let commodity = nodes.commodity[node]
      for market in markets[commodity.index] where network.market(market, serves: nodes.site[node])
      {
        let isInlet = network[market].kind.isInlet
        guard
          isInlet
            ? isWanted(commodity, at: nodes.site[node]) : canBeHad(commodity, at: nodes.site[node])
        else { continue }
        table.market.append(market)
        table.node.append(node)
      }
    }
    return table
  }

  fileprivate func transportTable(_ network: Network, _ nodes: NodeTable) -> TransportTable {
    var table = TransportTable()
    for index in edges.indices {
      let commodity = CommodityID(index)
      for edge in edges[index] where isUseful(edge, for: commodity) {
        guard let from = nodes.node(commodity, edge.from), let to = nodes.node(commodity, edge.to)
        else { continue }
        table.route.append(edge.route)
        table.from.append(from)
        table.to.append(to)
      }
    }
    return table
  }

  fileprivate func disposalTable(_ network: Network, _ nodes: NodeTable) -> ClassDisposalTable {
    var table = ClassDisposalTable()
    for (commodity, disposal, site) in disposalPlaces(network) {
      let end = network.balanceSite(of: site, for: disposal)
      guard let from = nodes.node(commodity, site), let to = nodes.node(disposal, end) else {
        continue
      }
      let massInto = network[disposal].massPerUnit
      table.from.append(from)
      table.to.append(to)
      table.factor.append(massInto > 0 ? network[commodity].massPerUnit / massInto : 1)
    }
    table.setResolutions(nodes)
    return table
  }
}
