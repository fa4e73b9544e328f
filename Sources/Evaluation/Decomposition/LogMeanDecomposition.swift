import Glibc

/// Splits the change of a sum of products into the effects of its factors.
///
/// V = Σᵢ Πₖ xₖᵢ. Where all factors of a part are above zero in both years the effect of factor k is
/// L(Vᵢᵀ, Vᵢ⁰)·ln(xₖᵢᵀ/xₖᵢ⁰) with the logarithmic mean L (additive LMDI-I); where some are zero, its
/// analytic limit; where signs change, the Shapley value. Effects add up to the change.
///
/// Sources: B. W. Ang, *Energy Policy* 33 (2005) 867; B. W. Ang, N. Liu, *Energy Policy* 35 (2007) 238;
/// J. Albrecht et al., *Energy Policy* 30 (2002) 727.
public struct LogMeanDecomposition: Sendable {
  /// How the effects of a part were found.
  public enum Method: String, Sendable, Hashable {
    /// The logarithmic mean.
    case logarithmicMean = "lmdi"
    /// Its limit where a factor is zero.
    case limit
    /// The mean over all orders in which the factors change.
    case shapley
  }

  /// The effect of each factor on each part; `effects[part][factor]`.
  public let effects: [[Double]]
  /// How each part's effects were found.
  public let methods: [Method]

  /// Splits a change.
  ///
  /// - Parameters:
  ///   - before: the factors of each part in the first year; `before[part][factor]`.
  ///   - after: the factors of each part in the second year, of the same shape.
  /// - Complexity: O(parts × factors), O(2ᶠ·f) for parts by Shapley values; at most 12 factors.
  public init(before: [[Double]], after: [[Double]]) {
    precondition(before.count == after.count)
    var effects: [[Double]] = []
    var methods: [Method] = []
    for (old, new) in zip(before, after) {
      precondition(old.count == new.count && old.count <= 12)
      let method = Self.method(old, new)
      methods.append(method)
      switch method {
      case .logarithmicMean: effects.append(Self.logarithmic(old, new))
      case .limit: effects.append(Self.limit(old, new))
      case .shapley: effects.append(Self.shapley(old, new))
      }
    }
    self.effects = effects
    self.methods = methods
  }

  /// The effect of each factor over all parts.
  public var totals: [Double] {
    guard let first = effects.first else { return [] }
    return first.indices.map { factor in effects.reduce(0) { $0 + $1[factor] } }
  }

  private static func method(_ old: [Double], _ new: [Double]) -> Method {
    if zip(old, new).contains(where: { $0 < 0 || $1 < 0 }) { return .shapley }
    return (old + new).contains(0) ? .limit : .logarithmicMean
  }

  private static func product(_ factors: [Double]) -> Double { factors.reduce(1, *) }

  private static func logarithmic(_ old: [Double], _ new: [Double]) -> [Double] {
    let (before, after) = (product(old), product(new))
    let mean = logarithmicMean(after, before)
    return zip(old, new).map { mean * log($1 / $0) }
  }

  /// L(a, b) = (a − b)/(ln a − ln b), a where both are equal.
  ///
  /// Near a = b the series in ln(a/b) keeps its digits.
  static func logarithmicMean(_ a: Double, _ b: Double) -> Double {
    let ratio = log(a / b)
    guard abs(ratio) > 1e-4 else { return b * (1 + ratio / 2 + ratio * ratio / 6) }
    return (a - b) / ratio
  }

  /// The limit as all zeros go to zero at the same pace: they share the change, others have none.
  private static func limit(_ old: [Double], _ new: [Double]) -> [Double] {
    let (before, after) = (product(old), product(new))
    if before == 0, after == 0 { return old.map { _ in 0 } }
    let zeros = zip(old, new).map { $0 == 0 || $1 == 0 }
    let share = (after - before) / Double(zeros.count { $0 })
    return zeros.map { $0 ? share : 0 }
  }

  /// The mean over all orders in which the factors go from old to new.
  private static func shapley(_ old: [Double], _ new: [Double]) -> [Double] {
    let count = old.count
    var values = [Double](repeating: 1, count: 1 << count)
    for set in values.indices {
      for factor in 0..<count {
        values[set] *= set & (1 << factor) != 0 ? new[factor] : old[factor]
      }
    }
    var weights = [Double](repeating: 0, count: count)
    var binomial = 1.0
    for size in 0..<count {
      weights[size] = 1 / (Double(count) * binomial)
      binomial = binomial * Double(count - 1 - size) / Double(size + 1)
    }
    return (0..<count).map { factor in
      values.indices.reduce(0.0) { sum, set in
        guard set & (1 << factor) == 0 else { return sum }
        return sum + weights[set.nonzeroBitCount] * (values[set | (1 << factor)] - values[set])
      }
    }
  }
}
