public import Findings
public import ProcessNetwork
public import Quantities

/// Statistics of a month or a year as they may be published: as stated and summed up over enterprises,
/// with growth, and without what would tell of fewer than three enterprises.
public struct StatisticReport: Sendable {
  /// A figure of a line.
  public struct Figure: Sendable, Hashable {
    /// The value, whether it may be published or not.
    public let value: Double
    /// The enterprises that it sums up; zero where it was stated as a whole.
    public let enterprises: Int
    /// The facilities in it of which no enterprise is named; for disclosure they count as one.
    public let unnamedFacilities: Int
    /// Whether it follows from other periods.
    public let isDerived: Bool
    /// Whether a preliminary value is in it.
    public let isPreliminary: Bool
    /// Whether a revised value is in it.
    public let isRevised: Bool
    /// Whether it may not be published.
    public internal(set) var isWithheld: Bool
  }

  /// How a line came about.
  public enum Basis: String, Sendable, Hashable {
    /// Stated for the whole: the zone, a site, a commodity.
    case stated
    /// Summed up over enterprises or their facilities.
    case summed
  }

  /// One line.
  public struct Line: Sendable {
    /// The statistic.
    public let statistic: DeclaredStatistic
    /// The commodity that is counted; `nil` where it is none.
    public let commodity: CommodityID?
    /// The site; `nil` for the zone.
    public let site: SiteID?
    /// How it came about.
    public let basis: Basis
    /// The unit.
    public let unit: Unit
    /// The figures, by column.
    public internal(set) var figures: [StatisticColumn: Figure]
    /// Prices of the longest period against the year before, as a ratio; `nil` where none are stated.
    public let priceRatio: Double?
    /// Prices of the year against those of the base year; `nil` for months and where a link is missing.
    public let priceLevel: Double?
  }

  /// What was asked for.
  public let request: StatisticRequest
  /// The lines: by statistic and commodity, the zone before its sites.
  public private(set) var lines: [Line]
  /// The year whose prices are constant.
  public let baseYear: Int
  /// The enterprises on the year's above-scale list, how many entered and left; `nil` where the zone
  /// keeps none.
  public let aboveScale: (count: Int, entered: Int, left: Int)?
  /// What is wrong or doubtful.
  public let findings: [Finding]

  /// The reports that were published before this one, which it is held against.
  public let published: [StatisticRequest]

  /// Makes the report of a zone.
  ///
  /// - Parameter published: reports that were published before, in this order; nothing can be found from
  ///   all of them together.
  /// - Complexity: O(series × lines × columns) for each report, and what ``Disclosure`` takes for each
  ///   statistic.
  public init(
    _ network: Network, _ book: StatisticBook, _ request: StatisticRequest,
    after published: [StatisticRequest] = []
  ) {
    self.request = request
    self.published = published
    baseYear = request.baseYear ?? network.zone.priceYear
    var known: [ReportGroup.Key: [Disclosure.Cell]] = [:]
    for earlier in published {
      var assembly = ReportAssembly(network, book, earlier, baseYear: baseYear)
      assembly.collect()
      assembly.finish(known: known)
      for group in assembly.groups { known[group.key, default: []] += group.publishedCells }
    }
    var assembly = ReportAssembly(network, book, request, baseYear: baseYear)
    assembly.collect()
    assembly.finish(known: known)
    lines = assembly.groups.flatMap { $0.published() }
    let list = book.definitions.aboveScale
    aboveScale = list.enterprises(in: request.year).map {
      ($0.count, list.entered(request.year).count, list.left(request.year).count)
    }
    findings =
      (book.findings + DefinitionCheck.findings(book, network) + assembly.totalFindings).sorted()
  }
}

extension StatisticReport {
  /// The report with everything that is withheld, for those who keep the statistics; not for publication.
  public var revealed: StatisticReport {
    var report = self
    for line in report.lines.indices {
      for column in StatisticColumn.allCases {
        report.lines[line].figures[column]?.isWithheld = false
      }
    }
    return report
  }

  /// How many figures are withheld, those out of which only growth is made left out.
  public var withheldCount: Int {
    let shown: [StatisticColumn] = [.current, .yearBefore, .cumulative, .cumulativeBefore]
    return lines.reduce(0) { sum, line in
      sum + shown.count { line.figures[$0]?.isWithheld == true }
    }
  }
}

extension StatisticReport.Line {
  /// A figure that may be published.
  public func value(_ column: StatisticColumn) -> Double? {
    figures[column].flatMap { $0.isWithheld ? nil : $0.value }
  }

  /// Growth between two figures as a share; `nil` where one of them is missing, withheld or not positive.
  private func growth(_ now: StatisticColumn, _ before: StatisticColumn) -> Double? {
    guard let now = value(now), let before = value(before), before > 0 else { return nil }
    return now / before - 1
  }

  /// Growth over the same period of the year before (同比).
  public var overYear: Double? { growth(.current, .yearBefore) }
  /// Growth over the month before (环比).
  public var overPrevious: Double? { growth(.current, .previous) }
  /// Growth since the first of January over the same of the year before (累计同比).
  public var cumulativeOverYear: Double? { growth(.cumulative, .cumulativeBefore) }
  /// Growth of the enterprises of this year's list that report both years (同口径同比).
  public var comparableOverYear: Double? { growth(.comparable, .comparableBefore) }

  /// Growth at constant prices, of the same enterprises where enterprises are summed up (不变价同比).
  public var realOverYear: Double? {
    guard let priceRatio else { return nil }
    let nominal =
      basis == .summed
      ? comparableOverYear : figures[.cumulative] == nil ? overYear : cumulativeOverYear
    return nominal.map { (1 + $0) / priceRatio - 1 }
  }

  /// The value at the prices of the base year.
  public var constantValue: Double? {
    guard let priceLevel else { return nil }
    return value(.current).map { $0 / priceLevel }
  }
}
