import ProcessNetwork

/// `market[market,site,t]`: units of the commodity that pass one step of a market at a balance site,
/// in one occurrence of a timestep or in a span of the commodity's resolution.
enum MarketFlow: VariableFamily {
  static let name = "market"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    let shares = sets.marketShares
    for row in 0..<sets.markets.count {
      let market = sets.markets.market[row]
      let resolution = assembly.layout.resolution(ofMarketRow: row)
      let isAlone = shares[market.index] == 1 && sets.time.spans(resolution).count == 1
      let limit = sets.network[market].limit?.value ?? .infinity
      let weight = sets.time.spans(resolution).weights[0]
      assembly.layout.columns.market.append(
        assembly.addColumns(
          MarketFlow.self, subject: row, resolution, upper: isAlone ? limit / weight : .infinity))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let site = sets.nodes.site[sets.markets.node[subject]]
    return "\(sets.network[sets.markets.market[subject]].id),\(sets.network[site].id)"
  }
}

extension PlanSets {
  /// At how many nodes each step of a market passes; `count == network.markets.count`.
  var marketShares: [Int] {
    var shares = [Int](repeating: 0, count: network.markets.count)
    for market in markets.market { shares[market.index] += 1 }
    return shares
  }
}
