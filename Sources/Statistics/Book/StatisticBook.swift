public import Findings
public import ProcessNetwork
public import Quantities

/// One statistic of one subject.
public struct StatisticSeries: Sendable, Hashable {
  /// Which statistic it is.
  public let statistic: String
  /// What it is about.
  public let subject: StatisticSubject

  /// Names a series.
  public init(_ statistic: String, _ subject: StatisticSubject) {
    self.statistic = statistic
    self.subject = subject
  }
}

/// The value of a period.
public struct StatisticValue: Sendable, Hashable {
  /// The value, in the unit of its series.
  public let value: Double
  /// The rows of ``Network/statistics`` that it follows from.
  public let rows: [Int]
  /// Whether it follows from several values instead of being stated.
  public let isDerived: Bool
  /// Whether a preliminary value is in it.
  public let isPreliminary: Bool
  /// Whether a revised value is in it.
  public let isRevised: Bool
}

/// The statistics of a zone as an officer keeps them: of each the latest revision, and what follows from
/// months and cumulative values.
public struct StatisticBook: Sendable {
  /// The series in the order of the table.
  public let series: [StatisticSeries]
  /// What is wrong or doubtful.
  public let findings: [Finding]
  /// What is known of each statistic.
  public let definitions: StatisticDefinitions
  private let values: [StatisticSeries: Values]
  private let network: Network

  /// The values of one series in one unit.
  struct Values: Sendable {
    let unit: Unit
    let kind: StatisticKind
    /// The row of each entry.
    var rows: [Int] = []
    var spans = SpanValues([])
  }

  /// By what share stated and summed values may differ.
  static let tolerance = 0.005

  /// Collects the statistics of a zone.
  ///
  /// - Complexity: O(n log n) in the rows, and O(m²) in the rows of one series.
  public init(_ network: Network, _ definitions: StatisticDefinitions) {
    self.network = network
    self.definitions = definitions
    var collection = SeriesCollection(network, definitions)
    collection.collect()
    series = collection.order
    values = collection.values
    findings = (RevisionCheck.findings(network) + collection.findings).sorted()
  }

  /// The unit in which the values of a series are given.
  public func unit(_ series: StatisticSeries) -> Unit? { values[series]?.unit }

  /// How the values of a statistic go together.
  public func kind(_ series: StatisticSeries) -> StatisticKind { values[series]?.kind ?? .ratio }

  /// The value of a period: as it was stated, or as it follows; `nil` where neither.
  ///
  /// Of a stock the value at the end of the period counts.
  public func value(_ series: StatisticSeries, _ span: StatisticSpan) -> StatisticValue? {
    guard let own = values[series] else { return nil }
    switch own.kind {
    case .flow:
      return own.spans.sum(span).map {
        value($0.value, $0.entries.map { own.rows[$0] }, $0.isDerived)
      }
    case .stock:
      let entries = own.spans.entries
      let stated =
        entries.firstIndex { $0.span == span } ?? entries.lastIndex { $0.span.end == span.end }
      return stated.map { value(entries[$0].value, [own.rows[$0]], false) }
    case .ratio:
      let entries = own.spans.entries
      return entries.firstIndex { $0.span == span }.map {
        value(entries[$0].value, [own.rows[$0]], false)
      }
    }
  }

  private func value(_ value: Double, _ rows: [Int], _ isDerived: Bool) -> StatisticValue {
    StatisticValue(
      value: value, rows: rows, isDerived: isDerived,
      isPreliminary: rows.contains { network.statistics[$0].isPreliminary },
      isRevised: rows.contains { network.statistics[$0].revision > 0 })
  }

  /// The years for which a series states or implies a value, rising.
  public func years(_ series: StatisticSeries) -> [Int] {
    guard let own = values[series] else { return [] }
    return Set(own.spans.entries.map(\.span.year)).sorted().filter {
      value(series, .year($0)) != nil
    }
  }

  /// Whether any row of a value tells of a single enterprise what is not public.
  public func isConfidential(_ value: StatisticValue) -> Bool {
    value.rows.contains { network.statistics[$0].isConfidential(in: network) }
  }
}

extension Statistic {
  /// Whether it tells of a single enterprise what its sources do not call public.
  public func isConfidential(in network: Network) -> Bool {
    switch subject {
    case .zone, .site, .commodity: return false
    case .enterprise, .facility:
      let sources = network.sourceSets[Int(provenance.sourceSet)]
      return sources.isEmpty || sources.contains { network[$0].isPublic != true }
    }
  }
}
