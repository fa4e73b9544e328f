public import Findings
public import Planning

/// Whose duals are the prices at which commodities pass between the accounts of a review.
public enum TransferPrices: String, Sendable, Hashable, CaseIterable {
  /// Those of the plan without the project: nobody's price changes through it.
  case without
  /// Those of the plan with the project built whole.
  case with
}

/// What an enterprise, the markets or the routes earn in two plans at the same transfer prices.
///
/// Each commodity at each site has one price in both plans: its marginal value in one of them, spread
/// evenly over the year. A facility earns the value of what it makes less that of what it takes and its
/// variable, fixed and capital cost; the markets earn what outside pays less the transfer price, and so
/// on. As every balance closes, the changes of all accounts sum to the fall of the net cost.
public struct TransferAccount: Sendable {
  /// Who the account is of.
  public let kind: Kind
  /// The enterprise's name, or that of the group.
  public let name: Phrase
  /// What it earns without the project, money a year.
  public let before: Double
  /// What it earns with it, money a year.
  public let after: Double

  /// By how much it gains.
  public var change: Double { after - before }

  /// The groups of accounts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The facilities of an enterprise.
    case enterprise
    /// The project itself, where its enterprise is not stated.
    case project
    /// The facilities of a site whose enterprise is not stated.
    case unowned
    /// The boundary: what is bought, sold, disposed of and let out.
    case markets
    /// Transport between sites.
    case routes
    /// Wastes that become their disposal commodity.
    case disposals
    /// What stores lose.
    case stores
  }
}

extension TransferAccount {
  /// The accounts of two plans of one network, the greatest winner first; empty where one of the plans
  /// has no optimum.
  ///
  /// - Parameters:
  ///   - project: the id of the project that the plans differ in.
  ///   - stated: prices that stand in place of the duals.
  public static func compare(
    _ before: PlanResult, _ after: PlanResult, project: String, prices: TransferPrices,
    stated: [StatedPrice] = []
  ) -> [TransferAccount] {
    guard before.objective != nil, after.objective != nil else { return [] }
    let list = PriceList(prices == .without ? before : after, stated)
    let first = Earnings(before, list, project).byOwner
    let second = Earnings(after, list, project).byOwner
    let owners = Set(first.keys).union(second.keys)
    let least = 1e-12 * first.values.reduce(0) { max($0, abs($1)) }
    func clean(_ money: Double?) -> Double { abs(money ?? 0) > least ? money ?? 0 : 0 }
    return owners.map { owner in
      TransferAccount(
        kind: owner.kind, name: owner.name, before: clean(first[owner]),
        after: clean(second[owner]))
    }.sorted {
      (-$0.change, $0.kind.rawValue, $0.name.en, $0.name.zh)
        < (-$1.change, $1.kind.rawValue, $1.name.en, $1.name.zh)
    }
  }
}

/// Who an account is of.
private struct Owner: Hashable {
  let kind: TransferAccount.Kind
  let name: Phrase

  static func unowned(at site: Phrase) -> Owner {
    Owner(
      kind: .unowned,
      name: Phrase(
        zh: "未写明企业的装置（\(site.zh)）", en: "facilities without a stated enterprise, \(site.en)"))
  }
  static let markets = Owner(
    kind: .markets, name: Phrase(zh: "试验区与区外的买卖", en: "the zone's trade with outside"))
  static let routes = Owner(kind: .routes, name: Phrase(zh: "区内运输", en: "transport"))
  static let stores = Owner(
    kind: .stores, name: Phrase(zh: "储存的损失", en: "losses of stores"))
  static let disposals = Owner(
    kind: .disposals, name: Phrase(zh: "废物归类处置", en: "wastes on their way to disposal"))
}

/// The price of each commodity at each site.
private struct PriceList {
  private struct Node: Hashable {
    let commodity: Int
    let site: Int
  }

  private var prices: [Node: Double] = [:]
  private var stated: [Int: [(site: Int?, price: Double)]] = [:]

  init(_ plan: PlanResult, _ stated: [StatedPrice]) {
    for price in stated {
      self.stated[price.commodity, default: []].append((price.site, price.price))
    }
    for value in plan.marginalValues {
      prices[Node(commodity: value.commodity, site: value.site)] = value.more
    }
  }

  func value(of flow: PlanFlow) -> Double {
    let own = stated[flow.commodity]
    let price =
      own?.first { $0.site == flow.site }?.price ?? own?.first { $0.site == nil }?.price
      ?? prices[Node(commodity: flow.commodity, site: flow.site)] ?? 0
    return (flow.isIntoBalance ? flow.amount : -flow.amount) * price
  }
}

/// What each owner earns in a plan at given prices.
private struct Earnings {
  private(set) var byOwner: [Owner: Double] = [:]
  private let plan: PlanResult
  private let project: String

  init(_ plan: PlanResult, _ prices: PriceList, _ project: String) {
    self.plan = plan
    self.project = project
    for flow in plan.flows { byOwner[owner(of: flow), default: 0] += prices.value(of: flow) }
    for facility in plan.facilities {
      byOwner[owner(of: facility), default: 0] -=
        facility.variableCost + facility.fixedCost + facility.capitalCost
    }
    for market in plan.markets { byOwner[.markets, default: 0] -= market.money }
    for term in plan.objective?.terms ?? [] where term.key == "demand_charges" {
      byOwner[.markets, default: 0] -= term.amount
    }
    for route in plan.routes { byOwner[.routes, default: 0] -= route.cost }
  }

  private func owner(of flow: PlanFlow) -> Owner {
    switch flow.kind {
    case .facility: owner(of: plan.facilities[flow.unit])
    case .market: .markets
    case .route: .routes
    case .disposal: .disposals
    case .store: .stores
    }
  }

  private func owner(of facility: PlanFacility) -> Owner {
    if let name = facility.enterprise { return Owner(kind: .enterprise, name: name) }
    if facility.id == project { return Owner(kind: .project, name: facility.name) }
    return .unowned(at: plan.entities.sites[facility.site].name)
  }
}
