import Findings
public import SaltLake

/// A pond series' result as JSON, text, CSV and page show it; masses in t/a.
public struct SeriesDocument: Codable, Sendable, Hashable {
  /// One salt of a pond.
  public struct Salt: Codable, Sendable, Hashable {
    /// The mineral's id.
    public let mineral: String
    /// Its name in Chinese.
    public let nameZh: String
    /// What is harvested, t/a.
    public let harvested: Double
    /// What stays as a bed, t/a.
    public let bedded: Double
  }

  /// A mineral that is held back although supersaturated.
  public struct HeldBack: Codable, Sendable, Hashable {
    /// The mineral's id.
    public let mineral: String
    /// log10 of the ion product over the solubility product.
    public let saturationIndex: Double
    /// Who says that it does not crystallise.
    public let source: String
  }

  /// One pond.
  public struct Pond: Codable, Sendable, Hashable {
    /// The pond's id.
    public let id: String
    /// Its name in Chinese.
    public let nameZh: String
    /// Its name in English.
    public let nameEn: String
    /// m2.
    public let area: Double
    /// °C.
    public let temperature: Double
    /// 0 to 1.
    public let waterActivity: Double
    /// kg/m3.
    public let density: Double
    /// Days.
    public let residence: Double
    /// t/a.
    public let inflow: Double
    /// t/a.
    public let rain: Double
    /// t/a.
    public let evaporation: Double
    /// t/a.
    public let leakage: Double
    /// t/a of brine that goes with the salt, harvested and bedded.
    public let entrained: Double
    /// t/a.
    public let outflow: Double
    /// The salts.
    public let salts: [Salt]
    /// Grams per litre of the pond's brine, by symbol.
    public let brine: [String: Double]
    /// Shares of 2K, Mg and SO4.
    public let jaenecke: [String: Double]
    /// Minerals that are held back.
    public let heldBack: [HeldBack]
    /// The largest relative imbalance of an element, water, or the engine's count.
    public let imbalance: Double
  }

  /// Where an element goes; t/a of the element.
  public struct Element: Codable, Sendable, Hashable {
    /// The element's symbol.
    public let element: String
    /// What the feed brings.
    public let feed: Double
    /// What is harvested, by pond.
    public let harvested: [Double]
    /// What stays in beds.
    public let bedded: Double
    /// What is lost through the ground.
    public let leakage: Double
    /// What leaves with the old brine.
    public let oldBrine: Double
    /// The share of the feed that is harvested.
    public let recovery: Double
    /// Whether it follows stated coefficients: an estimate.
    public let isEstimate: Bool
  }

  /// One way of the series: metastable as stated, or at equilibrium.
  public struct Way: Codable, Sendable, Hashable {
    /// `metastable` or `equilibrium`.
    public let way: String
    /// The ponds.
    public let ponds: [Pond]
    /// The elements.
    public let elements: [Element]
    /// The area of all ponds, m2.
    public let area: Double
    /// Water that evaporates less rain, t/a.
    public let waterLost: Double
    /// Old brine, t/a.
    public let oldBrine: Double
    /// m2 of ponds per tonne of potassium harvested a year.
    public let areaPerPotassium: Double?
  }

  /// The spread of one result over draws.
  public struct Spread: Codable, Sendable, Hashable {
    /// Which result it is, `potassium_recovery` say.
    public let result: String
    /// 5 % lie below.
    public let low: Double
    /// Half lie below.
    public let median: Double
    /// 5 % lie above.
    public let high: Double
  }

  /// The series' id.
  public let series: String
  /// Its name in Chinese.
  public let nameZh: String
  /// Its name in English.
  public let nameEn: String
  /// The data base.
  public let database: String
  /// Who made it.
  public let databaseSource: String
  /// The sample's id.
  public let brine: String
  /// The sample's sources.
  public let brineSource: String
  /// The charge error as analysed, %.
  public let chargeErrorPercent: Double
  /// The ion that made it up.
  public let closedBy: String
  /// kg/m3.
  public let feedDensity: Double
  /// t/a.
  public let feed: Double
  /// The ways: metastable first, equilibrium where something is suppressed.
  public var ways: [Way]
  /// The spread over draws, where asked for.
  public var spreads: [Spread] = []
  /// How many draws there were, and how many had no steady state.
  public var draws: Int = 0
  /// Draws in which a pond dries out.
  public var failedDraws: Int = 0

  /// A result as a document.
  public init(_ plan: SeriesPlan, _ sample: PreparedBrine, _ database: BrineDatabase) {
    series = plan.id
    nameZh = plan.name.zh
    nameEn = plan.name.en
    self.database = database.name
    databaseSource = database.source
    brine = plan.brine.id
    brineSource = plan.brine.provenance
    chargeErrorPercent = sample.chargeError * 100
    closedBy = sample.closedBy.symbol
    feedDensity = sample.density
    feed =
      switch plan.feed {
      case .mass(let kilograms): kilograms / 1000
      case .volume(let metres): metres * sample.density / 1000
      }
    ways = []
  }
}
