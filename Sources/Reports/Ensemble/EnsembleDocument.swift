import Findings
public import Planning

/// What an ensemble found, as its `ensemble.json` states it.
public struct EnsembleDocument: Codable, Sendable {
  /// The zone's name in Chinese.
  public let zoneZh: String
  /// The zone's name in English.
  public let zoneEn: String
  /// The planned year.
  public let year: Int
  /// Money of the zone a year.
  public let unit: String
  /// The names of the parameters, in the order of the lines' factors.
  public let parameters: [String]
  /// The ids of the facilities, in the order of the lines' sizes.
  public let facilities: [String]
  /// Samples in all.
  public let samples: Int
  /// Samples that have an optimum.
  public let solved: Int
  /// Samples without an optimum, by status.
  public let unsolved: [String: Int]
  /// The base case's net cost.
  public let baseCost: Double?
  /// The mean of the samples' net cost.
  public let meanCost: Double?
  /// The greatest relative distance of a sample's net cost from its proven bound; absent without whole
  /// units and switches, where each net cost is the optimum.
  public let greatestGap: Double?
  /// Quantiles of the samples' net cost.
  public let quantiles: [Quantile]
  /// What each parameter alone does, the greatest effect first.
  public let tornado: [Bar]
  /// What is built, and how often.
  public let builds: [Build]

  /// A quantile.
  public struct Quantile: Codable, Sendable {
    /// The share below.
    public let share: Double
    /// The net cost.
    public let netCost: Double
  }

  /// What one parameter alone does.
  public struct Bar: Codable, Sendable {
    /// The parameter.
    public let parameter: String
    /// Its factor at the tenth percentile.
    public let lowFactor: Double
    /// Its factor at the ninetieth percentile.
    public let highFactor: Double
    /// Net cost with the low factor.
    public let lowCost: Double?
    /// Net cost with the high factor.
    public let highCost: Double?
    /// Rank correlation of factor and net cost over the samples.
    public let rankCorrelation: Double
  }

  /// How large a facility is built.
  public struct Build: Codable, Sendable {
    /// The facility.
    public let facility: String
    /// The share of the samples that build it.
    public let share: Double
    /// The fifth percentile of its size.
    public let low: Double
    /// The median of its size.
    public let median: Double
    /// The ninety-fifth percentile of its size.
    public let high: Double
  }

  /// States a summary.
  public init(
    _ summary: EnsembleSummary, of ensemble: Ensemble, zone: (zh: String, en: String), year: Int,
    currency: String
  ) {
    (zoneZh, zoneEn, self.year, unit) = (zone.zh, zone.en, year, "\(currency)/a")
    parameters = ensemble.design.parameters.map(\.id)
    facilities = ensemble.sizedFacilities
    samples = ensemble.design.samples.count
    solved = summary.solved
    unsolved = Dictionary(uniqueKeysWithValues: summary.unsolved.map { ($0.status, $0.count) })
    (baseCost, meanCost) = (summary.baseCost, summary.meanCost)
    greatestGap = summary.greatestGap
    quantiles = zip(EnsembleSummary.shares, summary.costQuantiles)
      .map { Quantile(share: $0, netCost: $1) }
    tornado = summary.tornado.map {
      Bar(
        parameter: $0.parameter, lowFactor: $0.lowFactor, highFactor: $0.highFactor,
        lowCost: $0.lowCost, highCost: $0.highCost, rankCorrelation: $0.rankCorrelation)
    }
    builds = summary.builds.map {
      Build(
        facility: $0.facility, share: $0.share, low: $0.quantiles[0], median: $0.quantiles[1],
        high: $0.quantiles[2])
    }
  }
}
