public import Findings
public import ProcessNetwork

/// The value of a price index for a period.
public struct PriceIndexRow: Sendable, Hashable {
  /// The index.
  public let id: String
  /// The period.
  public let span: StatisticSpan
  /// The index over 100: 1.03 is 3 % dearer than what it compares with.
  public let ratio: Double
  /// The year whose prices are 1; `nil` where it compares with the same period of the year before.
  public let baseYear: Int?
  /// Where it is stated.
  public let place: Place

  /// States a value.
  public init(
    id: String, span: StatisticSpan, ratio: Double, baseYear: Int? = nil, place: Place
  ) {
    self.id = id
    self.span = span
    self.ratio = ratio
    self.baseYear = baseYear
    self.place = place
  }
}

/// Price indices by id, year on year and chained to a base year.
public struct PriceIndexBook: Sendable {
  private var rows: [String: [StatisticSpan: PriceIndexRow]] = [:]

  /// Takes rows; of several for one period the last counts.
  public init(_ rows: [PriceIndexRow]) {
    for row in rows { self.rows[row.id, default: [:]][row.span] = row }
  }

  /// Whether anything is stated of an index.
  public func knows(_ id: String) -> Bool { rows[id] != nil }

  /// Prices of a period against the same period of the year before; `nil` where nothing says so.
  public func overYear(_ id: String, _ span: StatisticSpan) -> Double? {
    guard let row = rows[id]?[span] else { return nil }
    guard let base = row.baseYear else { return row.ratio }
    if base == span.year - 1, span == .year(span.year) { return row.ratio }
    guard let before = rows[id]?[span.yearBefore], before.baseYear == base else { return nil }
    return row.ratio / before.ratio
  }

  /// Prices of a year against those of a base year, chained over the years between; `nil` where a link
  /// is missing.
  public func level(_ id: String, year: Int, base: Int) -> Double? {
    if year == base { return 1 }
    if let row = rows[id]?[.year(year)], row.baseYear == base { return row.ratio }
    var level = 1.0
    for link in min(year, base) + 1...max(year, base) {
      guard let ratio = overYear(id, .year(link)) else { return nil }
      level *= ratio
    }
    return year > base ? level : 1 / level
  }
}
