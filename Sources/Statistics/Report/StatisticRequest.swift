public import ProcessNetwork

/// Which statistics a report shows.
public struct StatisticRequest: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The month up to which the report goes; `nil` for the whole year.
  public let month: Int?
  /// The year whose prices are constant; `nil` for the zone's price year.
  public let baseYear: Int?

  /// Asks for a month or a year.
  ///
  /// January alone is not reported: it goes with February.
  public init(year: Int, month: Int? = nil, baseYear: Int? = nil) {
    self.year = year
    self.month = month == 1 ? 2 : month
    self.baseYear = baseYear
  }

  /// The period that the report is about: the month, January and February together, or the year.
  public var period: StatisticSpan {
    guard let month else { return .year(year) }
    return month <= 2 ? .months(1, 2, of: year) : .months(month, month, of: year)
  }

  /// From the first of January to the end of the month; `nil` where that is the period itself.
  public var cumulative: StatisticSpan? {
    guard let month, month > 2 else { return nil }
    return .months(1, month, of: year)
  }

  /// The month before; `nil` where it is not as long: the year, March after January and February.
  public var previous: StatisticSpan? {
    guard let month, month > 3 else { return nil }
    return .months(month - 1, month - 1, of: year)
  }
}

/// The periods of a report's figures.
public enum StatisticColumn: Int, Sendable, Hashable, CaseIterable {
  /// The period itself.
  case current
  /// The same period of the year before.
  case yearBefore
  /// The month before.
  case previous
  /// Since the first of January.
  case cumulative
  /// The same of the year before.
  case cumulativeBefore
  /// The longest of the above, of enterprises of this year's list that report both years.
  case comparable
  /// The same enterprises in the year before.
  case comparableBefore
}

extension StatisticRequest {
  /// The days of a column; `nil` where the report has no such column.
  public func span(_ column: StatisticColumn) -> StatisticSpan? {
    switch column {
    case .current: period
    case .yearBefore: period.yearBefore
    case .previous: previous
    case .cumulative: cumulative
    case .cumulativeBefore: cumulative?.yearBefore
    case .comparable: cumulative ?? period
    case .comparableBefore: (cumulative ?? period).yearBefore
    }
  }
}
