public import Chemistry
public import ProcessNetwork
import Quantities

/// What a quantity of a zone's account is.
public enum ZoneQuantity: Sendable, Hashable {
  /// What a facility takes in of a commodity, or gives out, in a period.
  case facility(FacilityID, CommodityID, isOutput: Bool, period: Int)
  /// What passes a market in a period.
  case market(String, CommodityID, SiteID, MarketKind, period: Int)
  /// What passes a market at one of the places that it serves.
  case marketShare(String, CommodityID, SiteID, period: Int)
  /// What a route carries of a commodity in a period, where it sets out.
  case route(RouteID, CommodityID, period: Int)
  /// What of a commodity at a site goes the way of its disposal commodity in a period.
  case disposedAs(CommodityID, SiteID, period: Int)
  /// What a store holds at the end of a day.
  case stock(StoreID, day: Int)
  /// By how much the stock grows that a commodity's coarse resolution stands for.
  case stockGrowth(CommodityID, SiteID, period: Int)
  /// The mass fraction of an element in a commodity at a site in a period.
  case content(CommodityID, SiteID, Element, period: Int)
  /// What a facility's recipe leaves open of a layer, per unit of its reference commodity.
  case openness(FacilityID, Layer, period: Int)
}

extension ZoneQuantity {
  /// The id in results: `facility:kcl-1:brine:in`, with the period where there are several.
  public func id(in network: Network, periods: [AccountPeriod]) -> String {
    func suffix(_ period: Int) -> String { periods.count > 1 ? "@\(periods[period].text)" : "" }
    switch self {
    case .facility(let facility, let commodity, let isOutput, let period):
      return "facility:\(network[facility].id):\(network[commodity].id):"
        + (isOutput ? "out" : "in") + suffix(period)
    case .market(let market, _, _, _, let period): return "market:\(market)" + suffix(period)
    case .marketShare(let market, _, let site, let period):
      return "market:\(market):\(network[site].id)" + suffix(period)
    case .route(let route, let commodity, let period):
      return "route:\(network[route].id):\(network[commodity].id)" + suffix(period)
    case .disposedAs(let commodity, let site, let period):
      return "disposed:\(network[commodity].id):\(network[site].id)" + suffix(period)
    case .stock(let store, let day): return "stock:\(network[store].id):\(AccountPeriod.text(day))"
    case .stockGrowth(let commodity, let site, let period):
      return "growth:\(network[commodity].id):\(network[site].id)" + suffix(period)
    case .content(let commodity, let site, let element, let period):
      return "content:\(network[commodity].id):\(network[site].id):\(element.symbol)"
        + suffix(period)
    case .openness(let facility, let layer, let period):
      return "open:\(network[facility].id):\(layer.key)" + suffix(period)
    }
  }

  /// The unit of the quantity.
  public func unit(in network: Network) -> String {
    switch self {
    case .facility(_, let commodity, _, _), .market(_, let commodity, _, _, _),
      .marketShare(_, let commodity, _, _), .route(_, let commodity, _),
      .stockGrowth(let commodity, _, _):
      return network[commodity].unit.symbol
    case .stock(let store, _): return network[network[store].commodity].unit.symbol
    case .disposedAs: return "t"
    case .content: return "t/t"
    case .openness(let facility, let layer, _):
      let reference = network[network[network[facility].modes[0].process].reference]
      return "\(layer.unit(currency: network.zone.currency))/\(reference.unit.symbol)"
    }
  }
}
