import Findings

/// The balance of a year's given outputs: no routes, no optimiser.
///
/// Recipes times outputs give what each commodity lacks and leaves over where it balances. A chain
/// jams first at the smallest common factor on *all* given outputs at which the shortage of a
/// commodity that its processes make or use passes what can be bought or extracted there, such a
/// surplus what can be sold, disposed of (by its class, too) or emitted there, or the load of a
/// facility that runs its processes passes its capacity. Shortages and surpluses grow in proportion,
/// so each bound has its own factor, and the chain's is the smallest. A gap below
/// ``roundingShare`` of what is made or used there jams nothing.
public enum Balance {
  /// Balances the outputs that a request asks for.
  public static func compute(_ network: Network, _ request: BalanceRequest) -> BalanceResult {
    compute(network, Production(request, in: network))
  }

  /// Balances outputs.
  public static func compute(_ network: Network, _ production: Production) -> BalanceResult {
    let recipes = NetRecipes(network)
    let scope = BalanceScope(network, recipes, production, isPooled: false)
    let pooled = BalanceScope(network, recipes, production, isPooled: true)
    let rows = scope.rows()
    let layers = LayerBalances(network, rows)
    let capacities = capacityUses(network, production.entries)
    return BalanceResult(
      production: production, commodities: rows, zoneCommodities: scope.zoneRows(rows, pooled),
      elements: layers.elements(), sheets: layers.sheets(), capacities: capacities,
      chains: scope.chains(capacities), chainsWithFreeTransport: pooled.chains(capacities))
  }

  /// The share of what is made or used of a commodity at a place up to which a gap is taken for the
  /// rounding of stated outputs, which jams nothing.
  public static let roundingShare = 1e-3

  /// The load of each facility that runs, in units of its capacity.
  private static func capacityUses(
    _ network: Network, _ entries: [Production.Entry]
  ) -> [CapacityUse] {
    var used = [Double](repeating: 0, count: network.facilities.count)
    for entry in entries {
      let mode = network[entry.facility].modes.first { $0.process == entry.process }
      used[entry.facility.index] += entry.amount / (mode?.unitsPerCapacity ?? 1)
    }
    return network.facilityIDs.filter { used[$0.index] > 0 }.map {
      CapacityUse(facility: $0, used: used[$0.index], capacity: network[$0].capacity.value)
    }
  }
}

/// A balance over all places by themselves, or over the zone as one place.
struct BalanceScope {
  private let network: Network
  private let entries: [Production.Entry]
  private let nodes: BalanceNodes
  private let limits: BalanceLimits
  private let isPooled: Bool

  init(_ network: Network, _ recipes: NetRecipes, _ production: Production, isPooled: Bool) {
    self.network = network
    self.isPooled = isPooled
    entries = production.entries
    nodes = BalanceNodes(network, recipes, entries, isPooled: isPooled)
    limits = BalanceLimits(network, nodes, year: production.year, isPooled: isPooled)
  }

  /// The balance of every node.
  func rows() -> [CommodityFlow] {
    nodes.balances.indices.map { row($0, site(of: $0), nodes.balances[$0]) }
  }

  /// The sums over sites; limits and factors are those of the zone as one place.
  func zoneRows(_ rows: [CommodityFlow], _ pooled: BalanceScope) -> [CommodityFlow] {
    pooled.nodes.balances.indices.map { node in
      var sum = FlowBalance()
      for own in nodes.table.nodes(of: pooled.nodes.table.commodity[node]) {
        sum.add(nodes.balances[own], weight: 1)
      }
      return pooled.row(node, nil, sum)
    }
  }

  private func site(of node: Int) -> SiteID? {
    isPooled ? nil : SiteID(Int(nodes.table.place[node]))
  }

  private func row(_ node: Int, _ site: SiteID?, _ balance: FlowBalance) -> CommodityFlow {
    CommodityFlow(
      commodity: nodes.table.commodity[node], site: site, balance: balance,
      inletLimit: limits.inlet[node], outletLimit: limits.outlet[node],
      hasUnstatedLimit: limits.hasUnstated[node], factor: factor(of: node))
  }

  /// The factor at which a node passes its limits; gaps within the rounding of stated outputs have
  /// none.
  private func factor(of node: Int) -> Double {
    let balance = nodes.balances[node]
    let gap = max(balance.shortage, balance.surplus)
    let throughput = max(balance.production, balance.consumption)
    return gap > Balance.roundingShare * throughput ? limits.factor[node] : .infinity
  }

  /// What each chain jams at.
  func chains(_ capacities: [CapacityUse]) -> [ChainJam] {
    network.chains.enumerated().map { index, chain in
      let processes = Set(chain.processes)
      let own = entries.indices.filter {
        entries[$0].amount > 0 && processes.contains(entries[$0].process)
      }
      let touched = Set(own.flatMap { nodes.touched[$0] }).sorted()
      let facilities = Set(own.map { entries[$0].facility })
      let flows = touched.map { (jam: jam($0), tonnes: tonnes($0)) }
      let loads = capacities.filter { facilities.contains($0.facility) }
        .map { (jam: jam($0), tonnes: 0.0) }
      let ranked = (flows + loads).enumerated().filter { $0.element.jam.factor.isFinite }.sorted {
        ($0.element.jam.factor, -$0.element.tonnes, $0.offset)
          < ($1.element.jam.factor, -$1.element.tonnes, $1.offset)
      }
      return ChainJam(
        chain: ChainID(index), jams: ranked.map(\.element.jam), isRunning: !own.isEmpty)
    }
  }

  /// Tonnes lacking or left over at a node.
  private func tonnes(_ node: Int) -> Double {
    let balance = nodes.balances[node]
    return (balance.shortage + balance.surplus)
      * network[nodes.table.commodity[node]].massPerUnit
  }

  private func jam(_ node: Int) -> Jam {
    let commodity = nodes.table.commodity[node]
    let isShort = nodes.balances[node].shortage > 0
    return Jam(
      cause: isShort ? .shortage(commodity, site(of: node)) : .surplus(commodity, site(of: node)),
      factor: factor(of: node))
  }

  private func jam(_ use: CapacityUse) -> Jam {
    Jam(cause: .capacity(use.facility), factor: use.factor)
  }
}
