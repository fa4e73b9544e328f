import Numerics

/// What the scenarios of an ensemble say together.
public struct EnsembleSummary: Sendable {
  /// The shares for which quantiles are told.
  public static let shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

  /// The net cost of the base case; `nil` where it has no optimum.
  public let baseCost: Double?
  /// Samples that have an optimum.
  public let solved: Int
  /// Samples without an optimum, by the key of their status.
  public let unsolved: [(status: String, count: Int)]
  /// Mean of the samples' net cost; `nil` without samples.
  public let meanCost: Double?
  /// The greatest relative distance of a sample's net cost from its proven bound; `nil` without whole
  /// numbers.
  public let greatestGap: Double?
  /// Quantiles of the samples' net cost at ``shares``; empty without samples.
  public let costQuantiles: [Double]
  /// What each parameter alone does, the greatest effect first.
  public let tornado: [TornadoBar]
  /// What the plan builds, facilities by id in the zone's order; those never built are left out.
  public let builds: [BuildSpread]

  /// What one parameter alone does to the net cost.
  public struct TornadoBar: Sendable {
    /// The parameter.
    public let parameter: String
    /// Its factor at the tenth percentile.
    public let lowFactor: Double
    /// Its factor at the ninetieth percentile.
    public let highFactor: Double
    /// Net cost with the low factor; `nil` where there is no optimum.
    public let lowCost: Double?
    /// Net cost with the high factor; `nil` where there is no optimum.
    public let highCost: Double?
    /// Rank correlation of the factor and the net cost over all samples.
    public let rankCorrelation: Double

    /// How far the net cost moves; infinite where one side has no plan.
    public var width: Double {
      guard let lowCost, let highCost else { return .infinity }
      return abs(highCost - lowCost)
    }
  }

  /// How large a facility is built over the samples.
  public struct BuildSpread: Sendable {
    /// The facility.
    public let facility: String
    /// Share of the solved samples that build it.
    public let share: Double
    /// The fifth percentile, the median and the ninety-fifth percentile of its size.
    public let quantiles: [Double]
  }

  /// Reads the answers of all scenarios.
  public init(
    _ design: EnsembleDesign, sizedFacilities: [String], base: EnsembleAnswer,
    answers: [EnsembleAnswer]
  ) {
    let samples = answers.filter { $0.scenario >= 0 && $0.scenario < design.samples.count }
    let optimal = samples.filter { $0.netCost != nil }
    let costs = optimal.compactMap(\.netCost)
    baseCost = base.netCost
    solved = costs.count
    unsolved = Self.unsolved(samples)
    meanCost = costs.isEmpty ? nil : costs.reduce(0, +) / Double(costs.count)
    greatestGap = optimal.compactMap(\.gap).max()
    let quantiles = Quantiles(costs)
    costQuantiles = Self.shares.compactMap { quantiles[$0] }
    tornado = Self.tornado(design, optimal, answers)
    builds = Self.builds(sizedFacilities, optimal)
  }

  private static func unsolved(_ samples: [EnsembleAnswer]) -> [(status: String, count: Int)] {
    let keys = samples.filter { $0.netCost == nil }.map(\.status.key)
    return Set(keys).sorted().map { key in (key, keys.count { $0 == key }) }
  }

  private static func tornado(
    _ design: EnsembleDesign, _ optimal: [EnsembleAnswer], _ answers: [EnsembleAnswer]
  ) -> [TornadoBar] {
    let costs = optimal.compactMap(\.netCost)
    var edges = [Double?](repeating: nil, count: 2 * design.parameters.count)
    for answer in answers where answer.scenario >= design.samples.count {
      edges[answer.scenario - design.samples.count] = answer.netCost
    }
    let bars = design.parameters.indices.map { parameter in
      let low = design.samples.count + 2 * parameter
      return TornadoBar(
        parameter: design.parameters[parameter].id,
        lowFactor: design.factors(of: low)[parameter],
        highFactor: design.factors(of: low + 1)[parameter],
        lowCost: edges[2 * parameter], highCost: edges[2 * parameter + 1],
        rankCorrelation: Numerics.rankCorrelation(
          optimal.map { design.samples[$0.scenario][parameter] }, costs))
    }
    return bars.enumerated()
      .sorted { ($1.element.width, $0.offset) < ($0.element.width, $1.offset) }
      .map(\.element)
  }

  private static func builds(
    _ facilities: [String], _ optimal: [EnsembleAnswer]
  ) -> [BuildSpread] {
    facilities.indices.compactMap { position in
      let sizes = optimal.map { $0.sizes[position] }
      let greatest = sizes.max() ?? 0
      // Less than a millionth of the greatest size is what a solver's tolerance leaves.
      let built = sizes.count { $0 > 1e-6 * greatest }
      guard built > 0, greatest > 1e-6 else { return nil }
      let quantiles = Quantiles(sizes)
      return BuildSpread(
        facility: facilities[position], share: Double(built) / Double(sizes.count),
        quantiles: [0.05, 0.5, 0.95].compactMap { quantiles[$0] })
    }
  }
}
