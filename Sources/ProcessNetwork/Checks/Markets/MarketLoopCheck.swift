import Findings

/// Looks for what can be bought and let out again at a gain where it was bought.
struct MarketLoopCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = MarketLoopCheck(network: network)
    let markets = MarketsByCommodity(network)
    return network.commodityIDs.flatMap { commodity in
      let own = markets.of(commodity).filter { network[$0].limit?.value != 0 }
      let purchases = own.filter { network[$0].kind == .purchase }
      let outlets = own.filter { !network[$0].kind.isInlet }
      return purchases.flatMap { purchase in
        outlets.compactMap { check.finding(purchase, $0) }
      }
    }
  }

  private func finding(_ purchase: MarketID, _ outlet: MarketID) -> Finding? {
    guard network[purchase].overlaps(network[outlet]), meet(purchase, outlet) else { return nil }
    let bought = TariffSeries(network[purchase], network)
    let left = TariffSeries(network[outlet], network)
    let worst = PriceCase.allCases.first { priceCase in
      let cost = priceCase.of(network[purchase].price)
      let sign = network[outlet].kind == .sale ? 1.0 : -1.0
      let gain = sign * priceCase.of(network[outlet].price)
      return TariffSeries.anyAbove(left, gain, bought, cost)
    }
    return worst.map { finding(purchase, outlet, $0) }
  }

  /// Whether both markets serve some balance in common.
  private func meet(_ left: MarketID, _ right: MarketID) -> Bool {
    let commodity = network[left].commodity
    return network.market(
      left, serves: network.balanceSite(of: network[right].site, for: commodity))
      || network.market(
        right, serves: network.balanceSite(of: network[left].site, for: commodity))
  }

  private func finding(
    _ purchase: MarketID, _ outlet: MarketID, _ priceCase: PriceCase
  ) -> Finding {
    let bought = network[purchase]
    let left = network[outlet]
    let sign = left.kind == .sale ? 1.0 : -1.0
    return Finding(
      .marketLoop, at: network.place(left.origin, field: "price"),
      [
        "commodity": network.named(bought.commodity), "site": network.named(left.site),
        "purchase": .text(bought.id), "outlet": .text(left.id), "case": .phrase(priceCase.name),
        "found": network.price(sign * priceCase.of(left.price), of: left.commodity),
        "expected": network.price(priceCase.of(bought.price), of: bought.commodity),
      ])
  }
}

/// The factor by which a market's price varies in time; constant where there is no tariff.
///
/// A zone without timesteps is planned in one step: there a tariff counts as its mean.
struct TariffSeries: Sendable {
  private let axis: Profile.Axis?
  private let factors: [Double]

  init(_ market: Market, _ network: Network) {
    guard let profile = market.tariff.map({ network[$0] }), !profile.values.isEmpty else {
      axis = nil
      factors = [1]
      return
    }
    let isSeries = !network.timesteps.isEmpty
    axis = isSeries ? profile.axis : nil
    let mean = profile.values.reduce(0, +) / Double(profile.values.count)
    factors = isSeries ? profile.values : [mean]
  }

  /// Whether the first price is above the second one at any time; prices are compared at the same
  /// hours or timesteps, and in the mean where the two tariffs have different axes.
  static func anyAbove(
    _ first: TariffSeries, _ price: Double, _ second: TariffSeries, _ other: Double
  ) -> Bool {
    if first.axis == second.axis || first.axis == nil || second.axis == nil {
      let count = max(first.factors.count, second.factors.count)
      return (0..<count).contains { index in
        price * first.factors[min(index, first.factors.count - 1)]
          > other * second.factors[min(index, second.factors.count - 1)]
      }
    }
    return price * first.mean > other * second.mean
  }

  private var mean: Double { factors.reduce(0, +) / Double(factors.count) }
}
