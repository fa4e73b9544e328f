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
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a statistic.
  public init(
    statistic: String, subject: StatisticSubject, periodStart: Int, periodEnd: Int, value: Double,
    amount: Double?, unitText: String, uncertainty: Double? = nil, origin: Origin = .none,
    provenance: Provenance
  ) {
    self.statistic = statistic
    self.subject = subject
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.value = value
    self.amount = amount
    self.unitText = unitText
    self.uncertainty = uncertainty
    self.origin = origin
    self.provenance = provenance
  }
}
