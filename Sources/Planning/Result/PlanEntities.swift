public import Findings
public import ProcessNetwork

/// The entities that a plan's rows name by position.
public struct PlanEntities: Sendable {
  /// Every site of the zone and outside it.
  public let sites: [PlanSite]
  /// Every commodity.
  public let commodities: [PlanCommodity]
  /// Every process.
  public let processes: [PlanProcess]
  /// Every chain.
  public let chains: [PlanChain]
  /// The layers: mass, every tracked element, energy, water, CO2 and money.
  public let layers: [PlanLayer]
  /// Every source.
  public let sources: [PlanSource]
  /// The timesteps in which the year was planned.
  public let timesteps: [PlanTimestep]

  /// States every part.
  public init(
    sites: [PlanSite], commodities: [PlanCommodity], processes: [PlanProcess], chains: [PlanChain],
    layers: [PlanLayer], sources: [PlanSource], timesteps: [PlanTimestep]
  ) {
    self.sites = sites
    self.commodities = commodities
    self.processes = processes
    self.chains = chains
    self.layers = layers
    self.sources = sources
    self.timesteps = timesteps
  }
}

/// A part of the planned year.
public struct PlanTimestep: Sendable {
  /// The timestep's id; `year` where the year is one step.
  public let id: String
  /// Hours of the year that it stands for, all its occurrences together.
  public let hours: Double
  /// The month in which it lies; `nil` where it has none.
  public let month: Int?
  /// The hour of the day for which it stands; `nil` where it has none.
  public let hourOfDay: Int?

  /// States every part.
  public init(
    id: String, hours: Double, month: Int? = nil, hourOfDay: Int? = nil
  ) {
    self.id = id
    self.hours = hours
    self.month = month
    self.hourOfDay = hourOfDay
  }
}

/// The zone that was planned.
public struct PlanZone: Sendable {
  /// The zone's id.
  public let id: String
  /// The zone's name.
  public let name: Phrase
  /// The currency of all money, as an ISO 4217 code.
  public let currency: String
  /// The year whose prices the money is stated in.
  public let priceYear: Int
  /// The yearly discount rate, as a fraction.
  public let discountRate: Double

  /// States every part.
  public init(
    id: String, name: Phrase, currency: String, priceYear: Int, discountRate: Double
  ) {
    self.id = id
    self.name = name
    self.currency = currency
    self.priceYear = priceYear
    self.discountRate = discountRate
  }
}

/// A site, with its place in the nesting.
public struct PlanSite: Sendable {
  /// The site's id.
  public let id: String
  /// The site's name.
  public let name: Phrase
  /// What the site is.
  public let kind: SiteKind
  /// The site that it lies in, a position in ``PlanEntities/sites``; `nil` at the top.
  public let parent: Int?

  /// States every part.
  public init(
    id: String, name: Phrase, kind: SiteKind, parent: Int?
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
  }
}

/// A commodity, with what one unit of it counts for.
public struct PlanCommodity: Sendable {
  /// The commodity's id.
  public let id: String
  /// The commodity's name.
  public let name: Phrase
  /// What it is to the zone.
  public let category: CommodityCategory
  /// The unit of its amounts, as the zone writes it; amounts are per year.
  public let unit: String
  /// Tonnes in one unit; 0 for what has no mass that is counted.
  public let massPerUnit: Double
  /// What one unit counts for in each of ``PlanEntities/layers``, with the commodity's own
  /// composition; 0 in the layer of money.
  public let layerWeights: [Double]
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, name: Phrase, category: CommodityCategory, unit: String, massPerUnit: Double,
    layerWeights: [Double], provenance: PlanProvenance
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.unit = unit
    self.massPerUnit = massPerUnit
    self.layerWeights = layerWeights
    self.provenance = provenance
  }
}

/// A process, known by its recipe.
public struct PlanProcess: Sendable {
  /// The process's id.
  public let id: String
  /// The process's name.
  public let name: Phrase
  /// The sector that it belongs to.
  public let sector: String
  /// The commodity per unit of which it is counted, a position in ``PlanEntities/commodities``.
  public let reference: Int
  /// The chains that it belongs to, positions in ``PlanEntities/chains``.
  public let chains: [Int]
  /// Where its recipe comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, name: Phrase, sector: String, reference: Int, chains: [Int],
    provenance: PlanProvenance
  ) {
    self.id = id
    self.name = name
    self.sector = sector
    self.reference = reference
    self.chains = chains
    self.provenance = provenance
  }
}

/// A chain: a named set of processes.
public struct PlanChain: Sendable {
  /// The chain's id.
  public let id: String
  /// The chain's name.
  public let name: Phrase
  /// Its processes, positions in ``PlanEntities/processes``.
  public let processes: [Int]

  /// States every part.
  public init(
    id: String, name: Phrase, processes: [Int]
  ) {
    self.id = id
    self.name = name
    self.processes = processes
  }
}

/// A layer: what of a flow is counted.
public struct PlanLayer: Sendable, Hashable {
  /// The key of the layer: `mass`, `Cl`, `energy`, `money`.
  public let key: String
  /// The name of the layer.
  public let name: Phrase
  /// The unit in which it counts; amounts are per year.
  public let unit: String
  /// Whether what enters a process must leave it in this layer.
  public let isConserved: Bool

  /// States every part.
  public init(
    key: String, name: Phrase, unit: String, isConserved: Bool
  ) {
    self.key = key
    self.name = name
    self.unit = unit
    self.isConserved = isConserved
  }
}

/// A source of rows.
public struct PlanSource: Sendable {
  /// The key by which rows name it.
  public let key: String
  /// What it is called.
  public let title: Phrase
  /// What kind of knowledge it is.
  public let kind: SourceKind
  /// How sure its values are where a row does not say.
  public let confidence: Confidence
  /// Where in it the values stand; empty where it has no parts.
  public let location: String

  /// States every part.
  public init(
    key: String, title: Phrase, kind: SourceKind, confidence: Confidence, location: String
  ) {
    self.key = key
    self.title = title
    self.kind = kind
    self.confidence = confidence
    self.location = location
  }
}

/// Where a row comes from, and how sure it is.
public struct PlanProvenance: Sendable, Hashable {
  /// The row's sources, positions in ``PlanEntities/sources``.
  public let sources: [Int]
  /// The kind of the least sure source.
  public let kind: SourceKind
  /// How sure the row is.
  public let confidence: Confidence
  /// Where in the zone's files the row stands.
  public let place: Place

  /// States every part.
  public init(
    sources: [Int], kind: SourceKind, confidence: Confidence, place: Place
  ) {
    self.sources = sources
    self.kind = kind
    self.confidence = confidence
    self.place = place
  }
}
