/// Builds the structure of a network as it stands in one year.
package struct StructureBuilder {
  let network: Network
  let transport: TransportTable
  let recipes: NetRecipes
  private let outlets: WasteOutlets
  private let sitesWithin: [[SiteID]]

  package init(_ network: Network) {
    self.network = network
    transport = TransportTable(network)
    recipes = NetRecipes(network)
    outlets = WasteOutlets(network)
    let sites = network.sites.indices.map { SiteID($0) }
    sitesWithin = sites.map { home in sites.filter { network.site($0, isWithin: home) } }
  }

  /// The place at which a commodity that is made or used at a site is to be had.
  func place(_ commodity: CommodityID, at site: SiteID) -> Int32 {
    transport.place(commodity, at: site)
  }

  /// The structure of a year; `nil` asks for everything that ever exists.
  ///
  /// Facilities without capacity and markets with a limit of zero take no part.
  package func graph(in year: Int?) -> StructureGraph {
    let facilities = network.facilityIDs.filter {
      network[$0].stands(in: year) && network[$0].capacity.value > 0
    }
    let changes = wasteChanges(of: facilities)
    var graph = StructureGraph(nodes(facilities, changes))
    for facility in facilities {
      for mode in network[facility].modes { add(facility, mode.process, to: &graph) }
    }
    addPassages(changes, to: &graph)
    for market in network.markets where market.stands(in: year) { mark(market, in: &graph) }
    for change in changes where !outlets.endsSomewhere(change.into, in: network) {
      if let node = graph.table.node(change.waste, change.place) { graph.isOutlet[node] = true }
    }
    return graph
  }

  private func add(_ facility: FacilityID, _ process: ProcessID, to graph: inout StructureGraph) {
    let site = network[facility].site
    func nodes(_ isWanted: (Double) -> Bool) -> [Int] {
      recipes.lines(of: process).filter { isWanted(recipes.amount[$0]) }.compactMap {
        graph.table.node(recipes.commodity[$0], place(recipes.commodity[$0], at: site))
      }
    }
    let takes = nodes { $0 < 0 }
    let gives = nodes { $0 > 0 }
    graph.add(.facility(facility, process), takes: takes, gives: gives)
  }

  private func addPassages(_ changes: [WasteChange], to graph: inout StructureGraph) {
    for change in changes {
      guard let waste = graph.table.node(change.waste, change.place),
        let into = graph.table.node(change.into, change.intoPlace)
      else { continue }
      graph.add(.passage, takes: [waste], gives: [into])
    }
    for commodity in network.commodityIDs where !graph.table.nodes(of: commodity).isEmpty {
      for link in transport[commodity].links {
        guard let from = graph.table.node(commodity, link.from),
          let to = graph.table.node(commodity, link.to)
        else { continue }
        graph.add(.passage, takes: [from], gives: [to])
      }
    }
  }

  /// Marks the nodes that a market serves.
  private func mark(_ market: Market, in graph: inout StructureGraph) {
    guard market.limit?.value != 0 else { return }
    for node in servedNodes(market, in: graph.table) {
      if market.kind.isInlet { graph.isInlet[node] = true } else { graph.isOutlet[node] = true }
    }
  }

  /// The nodes with a site that a market serves.
  package func servedNodes(_ market: Market, in table: NodeTable) -> [Int] {
    let home = place(market.commodity, at: market.site)
    let places = transport[market.commodity].place
    return table.nodes(of: market.commodity).filter { node in
      table.place[node] == home
        || sitesWithin[market.site.index].contains { places[$0.index] == table.place[node] }
    }
  }
}

extension StructureBuilder {
  /// A waste at a place that may become its disposal commodity.
  struct WasteChange: Sendable, Hashable {
    let waste: CommodityID
    let place: Int32
    let into: CommodityID
    let intoPlace: Int32
  }

  private func wasteChanges(of facilities: [FacilityID]) -> [WasteChange] {
    var seen: Set<WasteChange> = []
    var changes: [WasteChange] = []
    for facility in facilities {
      let site = network[facility].site
      for mode in network[facility].modes {
        for line in recipes.lines(of: mode.process) where recipes.amount[line] > 0 {
          addChanges(of: recipes.commodity[line], at: site, &seen, &changes)
        }
      }
    }
    return changes
  }

  private func addChanges(
    of commodity: CommodityID, at site: SiteID, _ seen: inout Set<WasteChange>,
    _ changes: inout [WasteChange]
  ) {
    var waste = commodity
    while let into = network[waste].disposedAs, into != waste {
      let change = WasteChange(
        waste: waste, place: place(waste, at: site), into: into, intoPlace: place(into, at: site))
      guard seen.insert(change).inserted else { return }
      changes.append(change)
      waste = into
    }
  }

  /// All pairs of commodity and place at which something may happen.
  private func nodes(_ facilities: [FacilityID], _ changes: [WasteChange]) -> NodeTable {
    var pairs: [(commodity: CommodityID, place: Int32)] = []
    pairs.reserveCapacity(recipes.amount.count + network.markets.count)
    var isUsed = [Bool](repeating: false, count: network.commodities.count)
    for facility in facilities {
      for mode in network[facility].modes {
        for line in recipes.lines(of: mode.process) {
          let commodity = recipes.commodity[line]
          pairs.append((commodity, place(commodity, at: network[facility].site)))
          isUsed[commodity.index] = true
        }
      }
    }
    for change in changes {
      pairs.append((change.into, change.intoPlace))
      isUsed[change.into.index] = true
    }
    for market in network.markets {
      pairs.append((market.commodity, place(market.commodity, at: market.site)))
      isUsed[market.commodity.index] = true
    }
    for commodity in network.commodityIDs where isUsed[commodity.index] {
      for link in transport[commodity].links {
        pairs.append((commodity, link.from))
        pairs.append((commodity, link.to))
      }
    }
    return NodeTable(pairs, commodityCount: network.commodities.count)
  }
}

extension Facility {
  /// Whether it exists in a year; in any, where none is asked for.
  func stands(in year: Int?) -> Bool { year.map { exists(in: $0) } ?? true }
}

extension Market {
  /// Whether it exists in a year; in any, where none is asked for.
  package func stands(in year: Int?) -> Bool { year.map { exists(in: $0) } ?? true }
}
