/// What the best plan of a year makes of the projects: what `projects --format json` gives.
public struct ProjectsDocument: Codable, Sendable {
  /// The zone.
  public var zone: PlanDocument.Named
  /// The year.
  public var year: Int
  /// The scenario of the plan; left out where there is none.
  public var scenario: String?
  /// The case of the prices.
  public var prices: String
  /// The projects, in the order of the zone's table.
  public var projects: [Project]

  /// What the plan makes of a project.
  public struct Project: Codable, Sendable, Equatable {
    /// The project.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The site.
    public var site: String
    /// The site's name in Chinese.
    public var siteZh: String
    /// The site's name in English.
    public var siteEn: String
    /// The chains of its process.
    public var chains: [String]
    /// Its size as planned.
    public var size: Double
    /// How much of it the plan makes use of.
    public var used: Double
    /// The unit of both; amounts are per year.
    public var unit: String
    /// What holds it: a value of ``ProjectVerdict``.
    public var verdict: String
    /// The row whose change moves it, as file and line.
    public var place: String
    /// How sure that row is.
    public var confidence: String
  }
}

/// What holds the use that a plan makes of a project.
public enum ProjectVerdict: String, Sendable, CaseIterable {
  /// The plan uses all of it.
  case whole
  /// The market of its product takes no more.
  case market
  /// More of it would not pay at the prices of the plan.
  case worth
}

extension ProjectsDocument {
  /// Reads what an optimal plan makes of the projects, those that run as facilities included.
  ///
  /// - Parameter projects: the ids of projects; of these, those that state a size count.
  public init(_ plan: PlanDocument, projects ids: Set<String>) {
    zone = plan.zone
    year = plan.request.year
    scenario = plan.request.scenario
    prices = plan.request.prices
    let sites = Dictionary(plan.sites.map { ($0.id, $0) }) { first, _ in first }
    let chains = Dictionary(plan.processes.map { ($0.id, $0.chains) }) { first, _ in first }
    projects = plan.facilities.filter { ids.contains($0.id) && $0.capacity != nil }.map { row in
      let (verdict, origin) = Self.verdict(row, plan)
      return Project(
        id: row.id, nameZh: row.nameZh, nameEn: row.nameEn, site: row.site,
        siteZh: sites[row.site]?.nameZh ?? row.site, siteEn: sites[row.site]?.nameEn ?? row.site,
        chains: row.modes.first.flatMap { chains[$0.process] } ?? [], size: row.capacity ?? 0,
        used: row.load, unit: row.unit, verdict: verdict.rawValue, place: origin.place,
        confidence: origin.confidence)
    }
  }

  private static func verdict(
    _ row: PlanDocument.FacilityRow, _ plan: PlanDocument
  ) -> (ProjectVerdict, PlanDocument.RowOrigin) {
    let isWhole = row.load >= (row.capacity ?? 0) * (1 - 1e-6) || row.worthOfCapacity > 0
    if isWhole { return (.whole, row.origin) }
    let product = row.modes.first?.commodity
    let market = plan.markets.first {
      $0.commodity == product && $0.kind == "sale" && $0.isAtLimit
    }
    return market.map { (.market, $0.origin) } ?? (.worth, row.origin)
  }
}
