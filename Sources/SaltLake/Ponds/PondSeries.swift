public import Findings

/// A pond series (盐田系列): ponds that pass brine on, one to the next.
public struct PondSeries: Sendable, Hashable {
  /// The series' id.
  public let id: String
  /// The name in both languages.
  public let name: Phrase
  /// A kilogram of the brine that the first pond is fed.
  public var feed: Brine
  /// Kilograms of brine fed a year.
  public var feedRate: Double
  /// The temperature at which the feed was analysed, °C.
  public let feedTemperature: Double
  /// The ponds, in the order of flow.
  public var ponds: [Pond]
  /// The weather.
  public var climate: Climate
  /// The temperature below which a month is dormant, °C, where the data base reaches lower.
  public var dormantBelow: Double
  /// How the elements without solids share themselves between brine and salts.
  public var distribution: TraceDistribution

  /// Creates a series.
  public init(
    id: String, name: Phrase, feed: Brine, feedRate: Double, feedTemperature: Double = 20,
    ponds: [Pond], climate: Climate, dormantBelow: Double = 0,
    distribution: TraceDistribution = .none
  ) {
    self.id = id
    self.name = name
    self.feed = feed * (1 / max(feed.mass, .leastNormalMagnitude))
    self.feedRate = feedRate
    self.feedTemperature = feedTemperature
    self.ponds = ponds
    self.climate = climate
    self.dormantBelow = dormantBelow
    self.distribution = distribution
  }

  /// The lowest temperature at which ponds work with a data base, °C.
  func lowestTemperature(_ database: BrineDatabase) -> Double {
    max(dormantBelow, database.temperatures.lowerBound)
  }

  /// The brine of a year.
  var yearlyFeed: Brine { feed * feedRate }

  /// The same series with nothing suppressed: the way of equilibrium.
  public var atEquilibrium: PondSeries {
    var series = self
    for index in ponds.indices { series.ponds[index].suppressed = [] }
    return series
  }
}

/// How elements without solids in the data base share themselves between brine and salts.
///
/// The coefficient of an element and a mineral is the mass fraction of the element in the mineral over
/// that in the brine: 0 keeps it in the brine, where only entrained brine takes it along.
public struct TraceDistribution: Sendable, Hashable {
  private var coefficients: [Double]

  /// Everything stays in the brine.
  public static let none = TraceDistribution(
    coefficients: [Double](repeating: 0, count: Solute.traces.count * Mineral.all.count))

  /// The coefficient of an element and a mineral.
  public subscript(trace: Solute, mineral: Mineral) -> Double {
    get { coefficients[Self.index(trace, mineral)] }
    set { coefficients[Self.index(trace, mineral)] = newValue }
  }

  private static func index(_ trace: Solute, _ mineral: Mineral) -> Int {
    let position = Solute.traces.firstIndex(of: trace)
    guard let position else { preconditionFailure("\(trace) is not a trace element") }
    return position * Mineral.all.count + mineral.index
  }

  /// The share of an element that goes into salts next to a mass of brine.
  func shareInSolids(_ trace: Solute, _ solids: Solids, brineMass: Double) -> Double {
    var taken = 0.0
    for mineral in Mineral.all where solids[mineral] > 0 {
      taken += self[trace, mineral] * solids[mineral] * mineral.molarMass
    }
    return taken / (taken + brineMass)
  }
}
