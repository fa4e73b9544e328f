extension Statistic {
  /// What revisions of one value share.
  public struct Identity: Sendable, Hashable {
    /// Which statistic it is.
    public let statistic: String
    /// What it is about.
    public let subject: StatisticSubject
    /// The days.
    public let span: StatisticSpan
    /// Whether it was reported as a cumulative value.
    public let isCumulative: Bool
  }

  /// What revisions of this value share.
  public var identity: Identity {
    Identity(statistic: statistic, subject: subject, span: span, isCumulative: isCumulative)
  }
}

extension [Statistic] {
  /// Of each value the latest revision, in the order of the table; of equal revisions the later row.
  var latestRevisions: [Statistic] {
    var latest: [Statistic.Identity: Int] = [:]
    for (row, statistic) in enumerated() {
      if let known = latest[statistic.identity], self[known].revision > statistic.revision {
        continue
      }
      latest[statistic.identity] = row
    }
    guard latest.count < count else { return self }
    return latest.values.sorted().map { self[$0] }
  }
}
