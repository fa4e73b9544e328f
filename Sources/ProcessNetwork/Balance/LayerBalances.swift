import Chemistry

/// Balances of elements and sheets: weighted sums over the balances of commodities.
struct LayerBalances {
  private let network: Network
  private let rows: [CommodityFlow]
  private let sites: [SiteID]

  init(_ network: Network, _ rows: [CommodityFlow]) {
    self.network = network
    self.rows = rows
    sites = Set(rows.compactMap(\.site)).sorted()
  }

  /// Every tracked element at every site, then in the zone; compositions are the commodities' own.
  func elements() -> [ElementFlow] {
    let table = ElementTable(network)
    return table.elements.indices.flatMap { column in
      sums { table.weight(of: $0, element: column) }.map {
        ElementFlow(element: table.elements[column], site: $0.site, balance: $0.balance)
      }
    }
  }

  /// Every sheet at every site, then in the zone.
  func sheets() -> [SheetFlow] {
    network.sheets.indices.flatMap { index in
      var weights = [Double](repeating: 0, count: network.commodities.count)
      for (commodity, weight) in network.sheets[index].weights {
        weights[commodity.index] += weight
      }
      return sums { weights[$0.index] }.map {
        SheetFlow(sheet: SheetID(index), site: $0.site, balance: $0.balance)
      }
    }
  }

  /// The weighted sums by site, sites without any left out, and their sum over the zone.
  private func sums(
    _ weight: (CommodityID) -> Double
  ) -> [(site: SiteID?, balance: FlowBalance)] {
    var bySite = [FlowBalance?](repeating: nil, count: network.sites.count)
    var zone = FlowBalance()
    for row in rows {
      let weight = weight(row.commodity)
      guard weight != 0, let site = row.site else { continue }
      bySite[site.index, default: FlowBalance()].add(row.balance, weight: weight)
    }
    for site in sites { if let own = bySite[site.index] { zone.add(own, weight: 1) } }
    return sites.compactMap { site in bySite[site.index].map { (site, $0) } } + [(nil, zone)]
  }
}

extension Array where Element == FlowBalance? {
  fileprivate subscript(index: Int, default value: FlowBalance) -> FlowBalance {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
