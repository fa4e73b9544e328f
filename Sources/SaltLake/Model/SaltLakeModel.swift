public import Findings

/// What a zone's tables say of its brines, ponds and lakes.
public struct SaltLakeModel: Sendable, Hashable {
  /// The samples.
  public var analyses: [LaboratoryAnalysis] = []
  /// The pond series.
  public var series: [SeriesPlan] = []
  /// The lakes and mining districts.
  public var lakes: [LakePlan] = []
  /// The solid ores that may be dissolved.
  public var ores: [OrePlan] = []
  /// What is measured, against which limits.
  public var signals: [SignalPlan] = []

  /// A zone without brines.
  public init() {}

  /// The sample of an id.
  public func analysis(_ id: String) -> LaboratoryAnalysis? { analyses.first { $0.id == id } }
}

/// A pond series as the tables state it.
public struct SeriesPlan: Sendable, Hashable {
  /// The series' id.
  public let id: String
  /// The name in both languages.
  public let name: Phrase
  /// The sample that it is fed.
  public let brine: LaboratoryAnalysis
  /// What is fed a year: kilograms, or cubic metres.
  public let feed: FeedRate
  /// The ponds, in the order of flow.
  public let ponds: [Pond]
  /// The weather.
  public let climate: Climate
  /// The temperature below which months are dormant, °C.
  public let dormantBelow: Double
  /// The coefficients of elements without solids.
  public let distribution: TraceDistribution
  /// Why minerals are suppressed: pond, mineral, source.
  public let suppressions: [Suppression]
  /// The commodity that potassium is sold as, where recipes are wanted.
  public let potash: String?
  /// The commodity that lithium is sold as, where recipes are wanted.
  public let lithium: String?
  /// The share of the old brine's lithium that is recovered.
  public let lithiumRecovery: Double
  /// The site of the ponds.
  public let site: String?
  /// Relative standard uncertainty of the feed's composition and of evaporation.
  public let uncertainty: SeriesUncertainty
  /// Where the series was read.
  public let place: Place
  /// What the row says of where it comes from and how sure it is.
  public let provenance: String

  /// Creates a plan.
  public init(
    id: String, name: Phrase, brine: LaboratoryAnalysis, feed: FeedRate, ponds: [Pond],
    climate: Climate, dormantBelow: Double, distribution: TraceDistribution,
    suppressions: [Suppression], potash: String?, lithium: String?, lithiumRecovery: Double,
    site: String?, uncertainty: SeriesUncertainty, place: Place, provenance: String
  ) {
    self.id = id
    self.name = name
    self.brine = brine
    self.feed = feed
    self.ponds = ponds
    self.climate = climate
    self.dormantBelow = dormantBelow
    self.distribution = distribution
    self.suppressions = suppressions
    self.potash = potash
    self.lithium = lithium
    self.lithiumRecovery = lithiumRecovery
    self.site = site
    self.uncertainty = uncertainty
    self.place = place
    self.provenance = provenance
  }

  /// The series to compute, or what is wrong with its feed.
  public func prepared(for database: BrineDatabase) -> Result<PondSeries, AnalysisFaults> {
    brine.prepared().flatMap { sample in
      guard database.temperatures.contains(brine.temperature) else {
        return .failure(AnalysisFaults(findings: [brine.temperatureFinding(database)]))
      }
      let rate =
        switch feed {
        case .mass(let kilograms): kilograms
        case .volume(let metres): metres * sample.density
        }
      return .success(
        PondSeries(
          id: id, name: name, feed: sample.brine, feedRate: rate,
          feedTemperature: brine.temperature, ponds: ponds, climate: climate,
          dormantBelow: dormantBelow, distribution: distribution))
    }
  }
}

/// What is fed a year.
public enum FeedRate: Sendable, Hashable {
  /// Kilograms.
  case mass(Double)
  /// Cubic metres.
  case volume(Double)
}

/// A mineral that does not crystallise in a pond, and who says so.
public struct Suppression: Sendable, Hashable {
  /// The pond; `nil` for all of the series.
  public let pond: String?
  /// The mineral.
  public let mineral: Mineral
  /// The source, as the table states it.
  public let source: String

  /// Creates a suppression.
  public init(pond: String?, mineral: Mineral, source: String) {
    self.pond = pond
    self.mineral = mineral
    self.source = source
  }
}

/// How unsure a series' inputs are, as relative standard uncertainties.
public struct SeriesUncertainty: Sendable, Hashable {
  /// Of each ion of the feed.
  public let composition: Double
  /// Of the evaporation of a year.
  public let evaporation: Double

  /// Creates uncertainties.
  public init(composition: Double, evaporation: Double) {
    self.composition = composition
    self.evaporation = evaporation
  }
}

extension LaboratoryAnalysis {
  /// The finding that the sample's temperature lies outside of a data base.
  public func temperatureFinding(_ database: BrineDatabase) -> Finding {
    let range = database.temperatures
    return Finding(
      .brineTemperature, at: place,
      [
        "brine": .phrase(name), "found": .number(temperature, unit: "°C"),
        "database": .text(database.name),
        "expected": .text(
          "\(Numeral.text(range.lowerBound)) … \(Numeral.text(range.upperBound)) °C"),
      ])
  }
}
