import Findings
import Planning

extension PlanDocument {
  /// How a reserve is held.
  public struct ReserveRow: Codable, Sendable {
    /// The id.
    public var id: String
    /// The Chinese name.
    public var nameZh: String
    /// The English name.
    public var nameEn: String
    /// The commodity.
    public var commodity: String
    /// The site within which it is held.
    public var site: String
    /// `up` or `down`.
    public var direction: String
    /// The unit of what is required and offered: of the commodity an hour.
    public var unit: String
    /// What is required in each timestep.
    public var required: [Double]
    /// What one more unit costs in each timestep, money per unit and hour.
    public var price: [Double]
    /// What one more unit costs throughout the year, money.
    public var worth: Double
    /// Who offers it.
    public var providers: [Provider]
    /// Where its row comes from.
    public var origin: RowOrigin

    /// What a facility or store offers.
    public struct Provider: Codable, Sendable {
      /// `facility` or `store`.
      public var kind: String
      /// Its id.
      public var id: String
      /// What it offers in each timestep.
      public var offered: [Double]
    }
  }
}

extension PlanDocument.ReserveRow {
  init(_ reserve: PlanReserve, _ names: PlanNames) {
    id = reserve.id
    nameZh = reserve.name.zh
    nameEn = reserve.name.en
    commodity = names.commodities[reserve.commodity].id
    site = names.sites[reserve.site].id
    direction = reserve.direction
    unit = "\(names.commodities[reserve.commodity].unit)/h"
    required = reserve.required
    price = reserve.price
    worth = reserve.worth
    providers = reserve.providers.map {
      Provider(kind: $0.kind.rawValue, id: $0.id, offered: $0.offered)
    }
    origin = names.origin(reserve.provenance)
  }

  /// The greatest requirement of any timestep.
  var highest: Double { required.max() ?? 0 }

  /// The highest price of any timestep.
  var highestPrice: Double { price.max() ?? 0 }

  /// The share of what is offered in the timesteps' hours that each provider offers, the greatest
  /// first.
  func shares(_ timesteps: [PlanDocument.TimestepRow]) -> [(id: String, share: Double)] {
    let sums = providers.map { provider in
      zip(provider.offered, timesteps).reduce(0) { $0 + $1.0 * $1.1.hours }
    }
    let total = sums.reduce(0, +)
    guard total > 0 else { return [] }
    return zip(providers, sums).map { ($0.id, $1 / total) }.sorted {
      ($1.share, $0.id) < ($0.share, $1.id)
    }
  }
}
