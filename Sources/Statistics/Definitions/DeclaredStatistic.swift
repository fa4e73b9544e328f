public import Findings
public import Quantities

/// How values of a statistic go together.
public enum StatisticKind: String, Sendable, Hashable, CaseIterable {
  /// An amount over time: months sum up to the year, enterprises to the zone.
  case flow
  /// An amount at the end of a period: enterprises sum up, months do not.
  case stock
  /// A ratio or a rate: nothing sums up.
  case ratio

  /// The kind that a unit suggests: quotients and shares are ratios, counts are stocks, all else flows.
  public static func usual(_ unit: Unit) -> StatisticKind {
    if unit.symbol.contains("/") || unit.dimension == .none && !counts.contains(unit.symbol) {
      return .ratio
    }
    return counts.contains(unit.symbol) ? .stock : .flow
  }

  private static let counts: Set<String> = ["个", "家", "人", "件", "项", "座", "次", "套", "户"]
}

/// A statistic that formulas may name, with its unit.
public struct DeclaredStatistic: Sendable {
  /// The id, as `statistics.csv` writes it.
  public let id: String
  /// The name.
  public let name: Phrase
  /// A unit of what it measures.
  public let unit: Unit
  /// How its values go together.
  public let kind: StatisticKind
  /// The price index by which it is brought to constant prices; `nil` where it is none.
  public let priceIndex: String?
  /// Where it is declared; of a standard statistic nowhere.
  public let place: Place

  /// Creates a declaration; without a kind it is that which the unit suggests.
  public init(
    id: String, name: Phrase, unit: Unit, kind: StatisticKind? = nil, priceIndex: String? = nil,
    place: Place = Place(file: "indicators.yaml")
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.kind = kind ?? .usual(unit)
    self.priceIndex = priceIndex
    self.place = place
  }
}

/// What a zone's folder says about statistics beside their values.
public struct StatisticDefinitions: Sendable {
  /// Statistics beside the standard ones.
  public var declared: [DeclaredStatistic] = []
  /// Rows of price indices.
  public var prices: [PriceIndexRow] = []
  /// The above-scale list.
  public var aboveScale = AboveScaleList()

  /// Creates what says nothing.
  public init() {}

  /// The standard statistics and those of the zone, which replace standard ones of the same id.
  public var all: [DeclaredStatistic] {
    let own = Set(declared.map(\.id))
    return StandardStatistics.all.filter { !own.contains($0.id) } + declared
  }

  /// What is known of a statistic.
  public func statistic(_ id: String) -> DeclaredStatistic? {
    declared.first { $0.id == id } ?? StandardStatistics.all.first { $0.id == id }
  }
}
