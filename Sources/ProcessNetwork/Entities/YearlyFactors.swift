/// Factors on a price or an investment that are stated for some years.
///
/// Between two years they are interpolated linearly; before the first and after the last they are constant.
public struct YearlyFactors: Sendable, Hashable {
  private let years: [Int]
  private let factors: [Double]

  /// Takes points in any order; of a year that stands twice the later one counts.
  public init(_ points: [(year: Int, factor: Double)]) {
    var byYear: [Int: Double] = [:]
    for point in points { byYear[point.year] = point.factor }
    years = byYear.keys.sorted()
    factors = years.map { byYear[$0] ?? 1 }
  }

  /// The factor of a year; 1 where nothing is stated.
  public subscript(year: Int) -> Double {
    guard let after = years.firstIndex(where: { $0 >= year }) else { return factors.last ?? 1 }
    guard years[after] > year, after > 0 else { return factors[after] }
    let span = Double(years[after] - years[after - 1])
    let share = Double(year - years[after - 1]) / span
    return factors[after - 1] + share * (factors[after] - factors[after - 1])
  }
}

extension Zone {
  /// What a price or an investment of the tables amounts to in a year: by its path where it has one, else
  /// by its constant yearly change.
  public func factor(of path: YearlyFactors?, change: Double, in year: Int) -> Double {
    path?[year] ?? factor(ofYearlyChange: change, in: year)
  }
}
