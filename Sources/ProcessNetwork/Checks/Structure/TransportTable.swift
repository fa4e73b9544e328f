/// The places of every commodity: where it can be carried from where.
struct TransportTable: Sendable {
  private let tables: [TransportPlaces]
  private let tableOf: [Int32]
  /// For each table and site the place of the site's balance.
  private let placeOfSite: [Int32]
  private let siteCount: Int

  /// The place at which a commodity that is made or used at a site is to be had.
  func place(_ commodity: CommodityID, at site: SiteID) -> Int32 {
    placeOfSite[Int(tableOf[commodity.index]) * siteCount + site.index]
  }

  /// The places of one commodity.
  subscript(commodity: CommodityID) -> TransportPlaces { tables[Int(tableOf[commodity.index])] }

  /// What commodities share that are carried alike.
  private struct Key: Hashable {
    let cargo: String
    let level: BalanceLevel
    let own: CommodityID?
  }

  init(_ network: Network) {
    let routes = network.routes.filter { $0.capacity.value > 0 }
    var ownRoutes: Set<CommodityID> = []
    for route in routes {
      if case .commodity(let commodity) = route.cargo { ownRoutes.insert(commodity) }
    }
    var tables: [TransportPlaces] = []
    var placeOfSite: [Int32] = []
    var known: [Key: Int32] = [:]
    tableOf = network.commodityIDs.map { commodity in
      let own = ownRoutes.contains(commodity) ? commodity : nil
      let level = network[commodity].balanceLevel
      let key = Key(cargo: network[commodity].cargo, level: level, own: own)
      if let table = known[key] { return table }
      let arcs = Self.arcs(routes, of: commodity, in: network)
      let places = TransportPlaces(siteCount: network.sites.count, arcs: arcs)
      tables.append(places)
      placeOfSite += network.sites.indices.map {
        places.place[network.balanceSite(of: SiteID($0), for: commodity).index]
      }
      known[key] = Int32(tables.count - 1)
      return Int32(tables.count - 1)
    }
    self.tables = tables
    self.placeOfSite = placeOfSite
    siteCount = network.sites.count
  }

  private static func arcs(
    _ routes: [Route], of commodity: CommodityID, in network: Network
  ) -> [TransportPlaces.Link] {
    routes.filter { $0.carries(commodity, of: network[commodity].cargo) }.map { route in
      let from = network.balanceSite(of: route.from, for: commodity)
      let to = network.balanceSite(of: route.to, for: commodity)
      return TransportPlaces.Link(from: Int32(from.index), to: Int32(to.index))
    }
  }
}

extension Route {
  /// Whether the route carries a commodity of a cargo class.
  public func carries(_ commodity: CommodityID, of cargoClass: String) -> Bool {
    switch cargo {
    case .commodity(let own): own == commodity
    case .cargoClass(let name): !name.isEmpty && name == cargoClass
    }
  }
}
