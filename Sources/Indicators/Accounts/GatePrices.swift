import ProcessNetwork

/// What a unit of each commodity is worth at the gate in a year: the best price that a market pays for it,
/// else the least at which it is bought.
struct GatePrices: Sendable {
  /// A price with its standard uncertainty, money per unit of the commodity.
  struct Price: Sendable {
    let value: Double
    let uncertainty: Double
  }

  private var prices: [Price?]

  /// Reads the markets of a year.
  ///
  /// - Complexity: O(commodities + markets).
  init(_ network: Network, year: Int) {
    prices = [Price?](repeating: nil, count: network.commodities.count)
    var isSale = [Bool](repeating: false, count: network.commodities.count)
    for market in network.markets where market.exists(in: year) {
      guard market.kind == .sale || market.kind == .purchase else { continue }
      let price = Self.price(of: market, in: year, network.zone)
      let (commodity, sells) = (market.commodity.index, market.kind == .sale)
      if let known = prices[commodity] {
        guard
          sells
            ? !isSale[commodity] || price.value > known.value
            : !isSale[commodity] && price.value < known.value
        else { continue }
      }
      prices[commodity] = price
      isSale[commodity] = sells
    }
  }

  /// The price of a commodity; `nil` where no market states one.
  subscript(_ commodity: CommodityID) -> Price? { prices[commodity.index] }

  /// The low and high cases are the ends of a rectangular distribution.
  private static func price(of market: Market, in year: Int, _ zone: Zone) -> Price {
    let factor = zone.factor(of: market.pricePath, change: market.priceChange, in: year)
    return Price(
      value: market.price.base * factor,
      uncertainty: abs(market.price.high - market.price.low) / 2 / 3.0.squareRoot() * factor)
  }
}
