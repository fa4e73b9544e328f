import Findings

/// Asks of every market by itself that its limit and price make sense.
struct MarketCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = MarketCheck(network: network)
    return network.markets.indices.flatMap { check.findings(MarketID($0)) }
      + MarketPriceCheck.findings(network) + MarketLoopCheck.findings(network)
  }

  private func findings(_ id: MarketID) -> [Finding] {
    let market = network[id]
    var findings: [Finding] = []
    if market.limit == nil { findings.append(finding(.marketWithoutLimit, id, "limit")) }
    if market.limit?.value == 0 { findings.append(finding(.marketClosed, id, "limit")) }
    if market.price.base < 0, market.kind.isInlet || market.kind == .sale {
      findings.append(finding(.marketPriceNegative, id, "price"))
    }
    return findings
  }

  private func finding(_ rule: Rule, _ id: MarketID, _ field: String) -> Finding {
    let market = network[id]
    return Finding(
      rule, at: network.place(market.origin, field: field),
      [
        "market": .text(market.id), "commodity": network.named(market.commodity),
        "site": network.named(market.site), "kind": .phrase(market.kind.name),
        "found": network.price(market.price.base, of: market.commodity),
      ])
  }
}

/// The markets of each commodity, in the order of the table.
struct MarketsByCommodity: Sendable {
  private let groups: Neighbours

  init(_ network: Network) {
    groups = Neighbours(
      network.commodities.count,
      network.markets.enumerated().map { (Int32($1.commodity.index), Int32($0)) })
  }

  /// The markets of a commodity.
  func of(_ commodity: CommodityID) -> [MarketID] {
    groups.of(Int32(commodity.index)).map { MarketID(Int($0)) }
  }
}

/// The three cases of a price.
enum PriceCase: CaseIterable {
  case base
  case low
  case high

  /// The price in this case.
  func of(_ price: Price) -> Double {
    switch self {
    case .base: price.base
    case .low: price.low
    case .high: price.high
    }
  }

  /// The case in words.
  var name: Phrase {
    switch self {
    case .base: Phrase(zh: "基准价", en: "base prices")
    case .low: Phrase(zh: "低价", en: "low prices")
    case .high: Phrase(zh: "高价", en: "high prices")
    }
  }
}

extension Market {
  /// Whether there is a year in which both markets exist.
  func overlaps(_ other: Market) -> Bool {
    max(firstYear ?? .min, other.firstYear ?? .min) <= min(lastYear ?? .max, other.lastYear ?? .max)
  }
}
