import Findings
import Planning
public import Review

/// A review of a project as a document for programs.
public struct ReviewDocument: Codable, Sendable {
  /// The project.
  public let project: Project
  /// The year.
  public let year: Int
  /// The currency of all money.
  public let money: String
  /// What the plan does where it may choose: `built`, `partly`, `not_built`, or `no_plan`.
  public let verdict: String
  /// The plan without the project, the one that may build it, and the one that must.
  public let plans: [Plan]
  /// Whether it stands already, so that only the zone without it and as it is are compared.
  public let isStanding: Bool
  /// Whose duals are the transfer prices: those of the plan `without` or `with` the project.
  public let transferPrices: String
  /// How many transfer prices a table states instead.
  public let statedPrices: Int
  /// The indicators that change, from the flows of the plan without it and of that with it.
  public let indicators: [Indicator]
  /// Who wins and loses where it is built whole, the greatest winner first.
  public let accounts: [Account]
  /// The commodities at whose worth the project's gain or loss arises are those of this comparison:
  /// the plan without the project against that in which it is built whole.
  public let forced: PlanComparison
  /// The plan without the project against that which may build it.
  public let free: PlanComparison

  /// The project.
  public struct Project: Codable, Sendable {
    let id: String
    let nameZh: String
    let nameEn: String
    let site: String
    let capacity: Double
    let unit: String
  }

  /// One of the three plans.
  public struct Plan: Codable, Sendable {
    /// `without`, `free` or `forced`.
    public let role: String
    /// How planning ended.
    public let status: String
    /// The net cost, money a year; left out where there is no optimum.
    public let netCost: Double?
    /// By how much it is below that without the project.
    public let gain: Double?
    /// The size that the project has.
    public let size: Double
  }

  /// An indicator that changes.
  public struct Indicator: Codable, Sendable {
    let id: String
    let nameZh: String
    let nameEn: String
    let unit: String
    let before: Double
    let after: Double
  }

  /// What an account earns.
  public struct Account: Codable, Sendable {
    let kind: String
    let nameZh: String
    let nameEn: String
    let before: Double
    let after: Double
    let change: Double

    /// Whether it changes by more than rounding.
    var isChanged: Bool { abs(change) > 1e-9 * max(1, abs(before), abs(after)) }
  }

  /// Makes the document of a review.
  public init(_ review: ProjectReview, indicators changes: [IndicatorChange] = []) {
    project = Project(
      id: review.id, nameZh: review.name.zh, nameEn: review.name.en, site: review.site,
      capacity: review.capacity, unit: review.unit)
    year = review.request.plan.year
    money = review.without.zone.currency
    isStanding = review.isStanding
    transferPrices = review.request.transfer.rawValue
    statedPrices = review.request.stated.count
    indicators = changes.map {
      Indicator(
        id: $0.id, nameZh: $0.name.zh, nameEn: $0.name.en, unit: $0.unit, before: $0.before,
        after: $0.after)
    }
    verdict = Self.verdict(review)
    plans = [
      Plan("without", review.without, review), Plan("free", review.free, review),
      Plan("forced", review.forced, review),
    ]
    accounts = review.accounts.map {
      Account(
        kind: $0.kind.rawValue, nameZh: $0.name.zh, nameEn: $0.name.en, before: $0.before,
        after: $0.after, change: $0.change)
    }
    let without = PlanDocument(review.without)
    forced = PlanComparison(without, PlanDocument(review.forced))
    free = PlanComparison(without, PlanDocument(review.free))
  }

  private static func verdict(_ review: ProjectReview) -> String {
    guard review.free.objective != nil else { return "no_plan" }
    if review.isStanding { return "standing" }
    let share = review.capacity > 0 ? review.size(in: review.free) / review.capacity : 0
    return share > 0.999 ? "built" : share > 1e-6 ? "partly" : "not_built"
  }
}

extension ReviewDocument.Plan {
  fileprivate init(_ role: String, _ plan: PlanResult, _ review: ProjectReview) {
    self.role = role
    status = plan.status.key
    netCost = plan.objective?.netCost
    gain = role == "without" ? nil : review.gain(of: plan)
    size = review.size(in: plan)
  }
}
