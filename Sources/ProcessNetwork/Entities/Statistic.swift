/// What a statistic is about.
public enum StatisticSubject: Sendable, Hashable {
  /// A facility.
  case facility(FacilityID)
  /// A commodity, in the whole zone.
  case commodity(CommodityID)
  /// A site.
  case site(SiteID)
  /// An enterprise.
  case enterprise(EnterpriseID)
  /// The zone.
  case zone
}

/// A reported value.
public struct Statistic: Sendable {
  /// Which statistic it is: `output`, `electricity_use`.
  public let statistic: String
  /// What it is about.
  public let subject: StatisticSubject
  /// The first day of the reporting period, as year, month and day in one number: 20200101.
  public let periodStart: Int
  /// The last day of the reporting period, written likewise.
  public let periodEnd: Int
  /// The value, in the unit that ``unitText`` names.
  public let value: Double
  /// The value in the unit of the facility's or the commodity's amounts; `nil` for other subjects.
  public let amount: Double?
  /// The unit as the table writes it.
  public let unitText: String
  /// The standard uncertainty, in the same unit; `nil` where not stated.
  public let uncertainty: Double?
  /// Whether it was reported as counted from the first of January (累计); its period begins then.
  public let isCumulative: Bool
  /// Whether it is preliminary (初步数).
  public let isPreliminary: Bool
  /// Which revision it is; 0 is the value first stated.
  public let revision: Int
  /// The day on which it was recorded, written likewise; `nil` where not stated.
  public let recordedAt: Int?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a statistic.
  public init(
    statistic: String, subject: StatisticSubject, periodStart: Int, periodEnd: Int, value: Double,
    amount: Double?, unitText: String, uncertainty: Double? = nil, isCumulative: Bool = false,
    isPreliminary: Bool = false, revision: Int = 0, recordedAt: Int? = nil,
    origin: Origin = .none, provenance: Provenance
  ) {
    self.statistic = statistic
    self.subject = subject
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.value = value
    self.amount = amount
    self.unitText = unitText
    self.uncertainty = uncertainty
    self.isCumulative = isCumulative
    self.isPreliminary = isPreliminary
    self.revision = revision
    self.recordedAt = recordedAt
    self.origin = origin
    self.provenance = provenance
  }
}
