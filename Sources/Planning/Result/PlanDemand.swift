/// A purchase whose highest demand is charged.
public struct PlanDemand: Sendable {
  /// The id of the market's step whose row states the charge.
  public let id: String
  /// What is bought, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// Where it is metered, a position in ``PlanEntities/sites``.
  public let site: Int
  /// The spans over which the highest demand is taken: `month_1`, `year`.
  public let spans: [String]
  /// The highest net purchase of each span, units an hour.
  public let peaks: [Double]
  /// What the zone pays for it in the year, money.
  public let money: Double
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, commodity: Int, site: Int, spans: [String], peaks: [Double], money: Double,
    provenance: PlanProvenance
  ) {
    self.id = id
    self.commodity = commodity
    self.site = site
    self.spans = spans
    self.peaks = peaks
    self.money = money
    self.provenance = provenance
  }
}
