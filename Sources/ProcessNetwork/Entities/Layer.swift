public import Chemistry
public import Findings

/// What of a flow is counted.
public enum Layer: Sendable, Hashable {
  /// Tonnes.
  case mass
  /// Tonnes of one element.
  case element(Element)
  /// GJ of energy content.
  case energy
  /// Cubic metres of water.
  case water
  /// Money at the price of markets.
  case money
  /// Tonnes of CO2.
  case co2

  /// Whether what enters a process must leave it in this layer.
  ///
  /// Only elements are conserved: mass misses what recipes leave out (air, water of reaction),
  /// energy its losses, CO2 is made by burning.
  public var isConserved: Bool {
    if case .element = self { return true }
    return false
  }

  /// The key of the layer in results and on the command line: `mass`, `Cl`, `energy`.
  public var key: String {
    switch self {
    case .mass: "mass"
    case .element(let element): element.symbol
    case .energy: "energy"
    case .water: "water"
    case .money: "money"
    case .co2: "co2"
    }
  }

  /// The layer of physical weights that a key names; `nil` where there is none.
  public init?(key: String) {
    switch key {
    case "mass": self = .mass
    case "energy": self = .energy
    case "water": self = .water
    case "co2": self = .co2
    default:
      guard let element = Element(symbol: key) else { return nil }
      self = .element(element)
    }
  }

  /// The unit in which the layer counts.
  public func unit(currency: String) -> String {
    switch self {
    case .mass, .element, .co2: "t"
    case .energy: "GJ"
    case .water: "m3"
    case .money: currency
    }
  }

  /// The name of the layer.
  public var name: Phrase {
    switch self {
    case .mass: Phrase(zh: "质量", en: "mass")
    case .element(let element): Phrase(zh: "元素 \(element.symbol)", en: "element \(element.symbol)")
    case .energy: Phrase(zh: "能量", en: "energy")
    case .water: Phrase(zh: "水", en: "water")
    case .money: Phrase(zh: "价值", en: "money")
    case .co2: Phrase(zh: "二氧化碳", en: "CO2")
    }
  }
}

/// A composition that holds at one site instead of the commodity's own.
public struct SiteComposition: Sendable {
  /// The commodity.
  public let commodity: CommodityID
  /// The site.
  public let site: SiteID
  /// The mass fractions there.
  public let composition: Composition
  /// Where it was first read.
  public let origin: Origin

  /// Creates a composition of a site.
  public init(
    commodity: CommodityID, site: SiteID, composition: Composition, origin: Origin = .none
  ) {
    self.commodity = commodity
    self.site = site
    self.composition = composition
    self.origin = origin
  }
}

extension Network {
  /// The layers of the zone: mass, every tracked element, energy, water, CO2 and money.
  public var layers: [Layer] {
    [.mass] + zone.trackedElements.map { .element($0) } + [.energy, .water, .co2, .money]
  }

  /// What one unit of a commodity counts for in a layer; `nil` in the layer of money, which has
  /// prices of markets instead of weights of commodities.
  public func weight(of commodity: CommodityID, in layer: Layer) -> Double? {
    let commodity = self[commodity]
    switch layer {
    case .mass: return commodity.massPerUnit
    case .element(let element):
      return commodity.massPerUnit * (commodity.composition?.fraction(of: element) ?? 0)
    case .energy: return commodity.energyPerUnit
    case .water: return commodity.waterPerUnit
    case .co2: return commodity.co2PerUnit
    case .money: return nil
    }
  }
}
