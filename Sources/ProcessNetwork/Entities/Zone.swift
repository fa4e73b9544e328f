public import Chemistry
public import Findings

/// The whole that a model describes, as `zone.yaml` states it.
public struct Zone: Sendable {
  /// The zone's id.
  public let id: String
  /// The zone's name.
  public let name: Phrase
  /// The currency of all money, as an ISO 4217 code.
  public let currency: String
  /// The year whose prices the money is stated in.
  public let priceYear: Int
  /// The yearly discount rate, as a fraction.
  public let discountRate: Double
  /// The planning years, ascending.
  public let periods: [Int]
  /// The elements whose balance every process must keep, in the order of the file.
  public let trackedElements: [Element]

  /// Creates a zone.
  public init(
    id: String, name: Phrase, currency: String = "CNY", priceYear: Int, discountRate: Double,
    periods: [Int], trackedElements: [Element]
  ) {
    self.id = id
    self.name = name
    self.currency = currency
    self.priceYear = priceYear
    self.discountRate = discountRate
    self.periods = periods
    self.trackedElements = trackedElements
  }
}

extension Zone {
  /// What a yearly change amounts to from the price year to a year: (1 + change)^(year − price year).
  public func factor(ofYearlyChange change: Double, in year: Int) -> Double {
    guard change != 0 else { return 1 }
    var factor = 1.0
    for _ in 0..<abs(year - priceYear) { factor *= 1 + change }
    return year < priceYear ? 1 / factor : factor
  }
}
