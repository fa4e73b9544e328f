import Findings

/// Asks that prices of one commodity agree between markets and between the steps of a market.
struct MarketPriceCheck {
  private static let outlierFactor = 1000.0

  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = MarketPriceCheck(network: network)
    let markets = MarketsByCommodity(network)
    return network.commodityIDs.flatMap { commodity in
      let own = markets.of(commodity)
      return own.count < 2 ? [] : check.outliers(own) + check.steps(own)
    }
  }

  /// Prices a thousand times above or below the middle one; of two, the later row is told.
  private func outliers(_ markets: [MarketID]) -> [Finding] {
    let priced = markets.filter {
      (network[$0].kind == .purchase || network[$0].kind == .sale) && network[$0].price.base > 0
    }
    guard priced.count > 1, let last = priced.last else { return [] }
    let prices = priced.map { network[$0].price.base }
    let middle = priced.count == 2 ? prices[0] : prices.sorted()[prices.count / 2]
    let suspects = priced.count == 2 ? [last] : priced
    return suspects.compactMap { market in
      let ratio = network[market].price.base / middle
      guard max(ratio, 1 / ratio) >= Self.outlierFactor else { return nil }
      return outlier(market, middle, ratio)
    }
  }

  private func outlier(_ id: MarketID, _ middle: Double, _ ratio: Double) -> Finding {
    let market = network[id]
    return Finding(
      .marketPriceOutlier, at: network.place(market.origin, field: "price"),
      [
        "market": .text(market.id), "commodity": network.named(market.commodity),
        "found": network.price(market.price.base, of: market.commodity),
        "expected": network.price(middle, of: market.commodity),
        "ratio": .number(Numeral.rounded(ratio, digits: 3), unit: ""),
      ])
  }

  private func steps(_ markets: [MarketID]) -> [Finding] {
    guard markets.contains(where: { network[$0].step > 1 }) else { return [] }
    let ranked = markets.map { (step: network[$0].step, id: $0) }
    let inOrder = ranked.sorted { $0 < $1 }.map(\.id)
    return inOrder.indices.compactMap { position in
      let market = network[inOrder[position]]
      let before = inOrder[..<position].last { other in
        let other = network[other]
        return other.site == market.site && other.kind == market.kind && other.step < market.step
          && other.overlaps(market)
      }
      return before.flatMap { stepFinding(inOrder[position], after: $0) }
    }
  }

  private func stepFinding(_ id: MarketID, after before: MarketID) -> Finding? {
    let market = network[id]
    let worst = PriceCase.allCases.first { priceCase in
      let change = priceCase.of(market.price) - priceCase.of(network[before].price)
      return market.kind == .sale ? change > 0 : change < 0
    }
    return worst.map { priceCase in
      Finding(
        .marketStepsNotConvex, at: network.place(market.origin, field: "price"),
        [
          "commodity": network.named(market.commodity), "site": network.named(market.site),
          "kind": .phrase(market.kind.name), "step": .count(market.step),
          "found": network.price(priceCase.of(market.price), of: market.commodity),
          "expected": network.price(priceCase.of(network[before].price), of: market.commodity),
          "case": .phrase(priceCase.name),
        ])
    }
  }
}
