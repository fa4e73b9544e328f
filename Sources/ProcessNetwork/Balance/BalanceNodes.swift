/// What outputs of facilities make and use at each place where a commodity balances.
struct BalanceNodes {
  /// The commodities at places; a place is the position of a site.
  let table: NodeTable
  /// What is made and used at each node.
  let balances: [FlowBalance]
  /// The nodes that the recipe of each entry touches.
  let touched: [[Int]]

  /// Sums the entries' recipes.
  ///
  /// - Parameter isPooled: whether all sites are one place.
  init(_ network: Network, _ recipes: NetRecipes, _ entries: [Production.Entry], isPooled: Bool) {
    func place(_ commodity: CommodityID, _ facility: FacilityID) -> Int32 {
      let site = network[facility].site
      return isPooled ? 0 : Int32(network.balanceSite(of: site, for: commodity).index)
    }
    let running = entries.filter { $0.amount > 0 }
    let pairs = running.flatMap { entry in
      recipes.lines(of: entry.process).map { line in
        (recipes.commodity[line], place(recipes.commodity[line], entry.facility))
      }
    }
    let table = NodeTable(pairs, commodityCount: network.commodities.count)
    var balances = [FlowBalance](repeating: FlowBalance(), count: table.count)
    touched = entries.map { entry in
      guard entry.amount > 0 else { return [] }
      return recipes.lines(of: entry.process).compactMap { line in
        let commodity = recipes.commodity[line]
        guard let node = table.node(commodity, place(commodity, entry.facility)) else { return nil }
        let amount = recipes.amount[line] * entry.amount
        if amount > 0 {
          balances[node].production += amount
        } else {
          balances[node].consumption -= amount
        }
        return node
      }
    }
    for node in balances.indices {
      balances[node].shortage = max(0, -balances[node].gap)
      balances[node].surplus = max(0, balances[node].gap)
    }
    self.table = table
    self.balances = balances
  }
}

extension FlowBalance {
  /// What is made less what is used; zero where the two differ by rounding alone.
  fileprivate var gap: Double {
    abs(net) <= 1e-12 * max(production, consumption) ? 0 : net
  }
}
