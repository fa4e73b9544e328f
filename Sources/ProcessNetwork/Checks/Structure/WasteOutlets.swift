/// Which commodities something in the zone takes or lets out, wherever that is.
struct WasteOutlets: Sendable {
  private let isTaken: [Bool]

  init(_ network: Network) {
    var isTaken = [Bool](repeating: false, count: network.commodities.count)
    for market in network.markets where !market.kind.isInlet {
      isTaken[market.commodity.index] = true
    }
    for line in 0..<network.recipes.count where network.recipes.amount[line] < 0 {
      isTaken[network.recipes.commodity[line].index] = true
    }
    self.isTaken = isTaken
  }

  /// Whether a disposal commodity, or what it becomes in its turn, is taken or let out.
  func endsSomewhere(_ commodity: CommodityID, in network: Network) -> Bool {
    var current = commodity
    for _ in 0..<network.commodities.count {
      if isTaken[current.index] { return true }
      guard let next = network[current].disposedAs, next != current else { return false }
      current = next
    }
    return false
  }
}
