import Glibc
import Numerics

/// A number of the zone that is uncertain: a factor on prices, limits or capacities.
public struct EnsembleParameter: Sendable, Hashable {
  /// The name by which results call it, `price:kcl`.
  public var id: String { "\(target.rawValue):\(subject)" }
  /// What it multiplies.
  public let target: EnsembleTarget
  /// The id of the market, commodity, limit, facility or process.
  public let subject: String
  /// How the factor is distributed; `nil` where a table states it for every scenario.
  public let distribution: FactorDistribution?

  /// States all parts.
  public init(target: EnsembleTarget, subject: String, distribution: FactorDistribution? = nil) {
    self.target = target
    self.subject = subject
    self.distribution = distribution
  }

  /// Reads a name like `price:kcl`; `nil` where its first word is no target.
  public init?(id: String, distribution: FactorDistribution? = nil) {
    let parts = id.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let target = EnsembleTarget(rawValue: String(parts[0])) else {
      return nil
    }
    self.init(target: target, subject: String(parts[1]), distribution: distribution)
  }
}

/// What a parameter multiplies.
public enum EnsembleTarget: String, Sendable, Hashable, CaseIterable {
  /// The price of a market, or of all markets of a commodity.
  case price
  /// The limits of all sales of a commodity.
  case demand
  /// The limits of all purchases and extraction of a commodity.
  case supply
  /// A stated limit, or the limit of a market.
  case limit
  /// The capacity of a facility, or of all facilities that run a process; what it costs to keep an
  /// existing one stays.
  case capacity
}

/// The distribution of a factor.
public enum FactorDistribution: Sendable, Hashable {
  /// Evenly between two values.
  case uniform(low: Double, high: Double)
  /// Between two values, most likely near a third.
  case triangular(low: Double, mode: Double, high: Double)
  /// Normal; the values are those with 5 % below and 5 % above. Below zero it counts as zero.
  case normal(low: Double, high: Double)
  /// Lognormal; the values, both positive, are those with 5 % below and 5 % above.
  case lognormal(low: Double, high: Double)

  /// The factor with this probability below it, 0 < probability < 1.
  public func quantile(_ probability: Double) -> Double {
    switch self {
    case .uniform(let low, let high): return low + probability * (high - low)
    case .triangular(let low, let mode, let high):
      guard high > low else { return low }
      let turn = (mode - low) / (high - low)
      return probability < turn
        ? low + (probability * (high - low) * (mode - low)).squareRoot()
        : high - ((1 - probability) * (high - low) * (high - mode)).squareRoot()
    case .normal(let low, let high):
      return max(0, Self.between(low, high, probability))
    case .lognormal(let low, let high):
      return exp(Self.between(log(low), log(high), probability))
    }
  }

  /// The quantile of the normal distribution that has 5 % below `low` and 5 % above `high`.
  private static func between(_ low: Double, _ high: Double, _ probability: Double) -> Double {
    let middle = (low + high) / 2
    return middle + (high - low) / 2 * normalQuantile(probability) / normalQuantile(0.95)
  }
}
