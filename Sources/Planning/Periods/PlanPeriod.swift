import ProcessNetwork

/// One period of a plan over several: it is planned as its first year, which stands for all of them.
public struct PlanPeriod: Sendable, Hashable {
  /// The first year; what the tables say of it holds in the whole period.
  public let year: Int
  /// How many years the period has.
  public let years: Int
  /// What a yearly amount of money in the period counts for at the beginning of the plan: the sum of
  /// (1 + ρ)^−k over its years, which are the k-th of the plan; money counts at the end of its year.
  public let weight: Double

  /// States every part.
  public init(year: Int, years: Int, weight: Double) {
    self.year = year
    self.years = years
    self.weight = weight
  }
}

extension PlanPeriod {
  /// The periods of a zone from one year to another.
  ///
  /// A period lasts until the next one of the zone; the zone's last as long as the one before it,
  /// or a year where it is alone.
  static func periods(of zone: Zone, from first: Int, to last: Int) -> [PlanPeriod] {
    let all = zone.periods
    let chosen = all.indices.filter { first <= all[$0] && all[$0] <= last }
    guard let start = chosen.first.map({ all[$0] }) else { return [] }
    return chosen.map { index in
      let length = length(of: index, in: all)
      return PlanPeriod(
        year: all[index], years: length,
        weight: discountedYears(zone.discountRate, from: all[index] - start, count: length))
    }
  }

  private static func length(of index: Int, in all: [Int]) -> Int {
    index + 1 < all.count
      ? all[index + 1] - all[index] : index > 0 ? all[index] - all[index - 1] : 1
  }

  /// The last year of a zone's last period; `nil` where it has none.
  static func lastYear(of zone: Zone) -> Int? {
    guard let last = zone.periods.last else { return nil }
    return last + length(of: zone.periods.count - 1, in: zone.periods) - 1
  }

  /// The sum of (1 + rate)^−k for `count` years of which `first` years go before.
  private static func discountedYears(_ rate: Double, from first: Int, count: Int) -> Double {
    var factor = 1.0
    for _ in 0..<first { factor /= 1 + rate }
    var sum = 0.0
    for _ in 0..<count {
      factor /= 1 + rate
      sum += factor
    }
    return sum
  }
}
