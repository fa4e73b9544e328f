import ProcessNetwork

/// The purchases whose highest demand is charged.
///
/// All steps of the purchase of a commodity at a site pass one meter, which counts what is sold
/// there of the same commodity against them. The meter's charge is the highest that a step states.
struct DemandTable: Sendable {
  /// The step of the market whose row names the meter: the first that states a charge.
  private(set) var market: [MarketID] = []
  /// Money a year per unit and hour of the highest demand.
  private(set) var charge: [Double] = []
  /// Rows of the table of markets that the meter counts, purchases first.
  private(set) var purchases: [[Int]] = []
  /// Rows of the table of markets that it counts against them.
  private(set) var sales: [[Int]] = []
  /// The finest resolution at which the meter's flows are known.
  private(set) var resolution: [Resolution] = []

  /// The number of meters.
  var count: Int { market.count }

  init(_ network: Network, _ markets: MarketTable, _ nodes: NodeTable) {
    var meters: [[Int]: Int] = [:]
    for row in 0..<markets.count {
      let market = network[markets.market[row]]
      guard market.kind == .purchase, let charge = market.demandCharge, charge > 0 else { continue }
      let key = [market.commodity.index, market.site.index]
      if let known = meters[key] {
        self.charge[known] = max(self.charge[known], charge)
        continue
      }
      meters[key] = count
      self.market.append(markets.market[row])
      self.charge.append(charge)
      purchases.append([])
      sales.append([])
      resolution.append(nodes.flow[markets.node[row]])
    }
    for row in 0..<markets.count {
      let market = network[markets.market[row]]
      guard let meter = meters[[market.commodity.index, market.site.index]] else { continue }
      if market.kind == .purchase { purchases[meter].append(row) }
      if market.kind == .sale { sales[meter].append(row) }
    }
  }

  /// The resolution over which the highest demand is taken: the month, or the span of the flows
  /// where that is longer.
  func billing(_ row: Int) -> Resolution { max(resolution[row], .month) }

  /// The yearly charge of each billing span, per unit and hour.
  ///
  /// Twelve months share it equally, as a bill of each month does; other spans by their hours.
  func charges(_ row: Int, _ time: PlanTime) -> [Double] {
    let spans = time.spans(billing(row))
    guard spans.count != 12 else { return spans.labels.map { _ in charge[row] / 12 } }
    return spans.hours.map { charge[row] * $0 / time.hours }
  }
}
