import Numerics

/// The scenarios of an ensemble: a factor for each parameter in each of them.
public struct EnsembleDesign: Sendable {
  /// The parameters.
  public let parameters: [EnsembleParameter]
  /// The factors of each scenario, in the order of the parameters.
  public let samples: [[Double]]

  /// How points are spread over the distributions.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// A Latin hypercube.
    case latinHypercube = "lhs"
    /// A shifted Sobol sequence.
    case sobol
  }

  /// Takes the factors as a table states them; `samples[i].count == parameters.count`.
  public init(parameters: [EnsembleParameter], samples: [[Double]]) {
    precondition(samples.allSatisfy { $0.count == parameters.count }, "a factor for each parameter")
    self.parameters = parameters
    self.samples = samples
  }

  /// Draws scenarios from the parameters' distributions; a parameter without one stays at 1.
  ///
  /// Traps where Sobol is asked for more parameters than ``sobolLimit``.
  public init(parameters: [EnsembleParameter], draws: Int, seed: UInt64, method: Method) {
    let points =
      switch method {
      case .latinHypercube:
        LatinHypercube.points(count: draws, dimensions: parameters.count, seed: seed)
      case .sobol: SobolSequence.points(count: draws, dimensions: parameters.count, seed: seed)
      }
    self.init(
      parameters: parameters,
      samples: points.map { point in
        zip(parameters, point).map { $0.distribution?.quantile($1) ?? 1 }
      })
  }

  /// The greatest number of parameters of a Sobol design.
  public static var sobolLimit: Int { SobolSequence.dimensionLimit }

  /// The number of scenarios: the samples, then two for each parameter alone.
  public var count: Int { samples.count + 2 * parameters.count }

  /// What a scenario is.
  public func role(of scenario: Int) -> EnsembleRole {
    guard scenario >= samples.count else { return .sample }
    let position = scenario - samples.count
    return position % 2 == 0
      ? .low(parameter: position / 2) : .high(parameter: position / 2)
  }

  /// The factors of a scenario, in the order of the parameters.
  public func factors(of scenario: Int) -> [Double] {
    var factors = [Double](repeating: 1, count: parameters.count)
    switch role(of: scenario) {
    case .sample: return samples[scenario]
    case .low(let parameter): factors[parameter] = edge(of: parameter, 0.1)
    case .high(let parameter): factors[parameter] = edge(of: parameter, 0.9)
    }
    return factors
  }

  /// A quantile of a parameter's distribution, or of its values in the table.
  private func edge(of parameter: Int, _ share: Double) -> Double {
    if let distribution = parameters[parameter].distribution { return distribution.quantile(share) }
    return Quantiles(samples.map { $0[parameter] })[share] ?? 1
  }
}

/// What a scenario of an ensemble is for.
public enum EnsembleRole: Sendable, Hashable {
  /// One of the samples.
  case sample
  /// One parameter at its tenth percentile, all others as they are.
  case low(parameter: Int)
  /// One parameter at its ninetieth percentile, all others as they are.
  case high(parameter: Int)
}
