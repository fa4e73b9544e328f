extension FlowPool {
  /// What a scope earns and pays: income from markets into its parts, costs out of them.
  ///
  /// Money is known where something passes the boundary, not of which process it is; so the parts of
  /// the scope stand in the middle. What they keep is the value added.
  static func money(
    _ plan: PlanDocument, _ scope: FlowScope, _ sites: FlowSites, _ names: ReportNames
  ) -> [FlowPool] {
    var account = MoneyAccount(scope, sites)
    for market in plan.markets {
      let actor = FlowActor.market(kind: market.kind, commodity: market.commodity)
      account.pay(
        market.money, at: market.site, actor, market.commodity, FlowEvidence(market.origin))
    }
    for route in plan.routes {
      account.pay(
        route.cost, at: route.from, .cost("freight"), "freight", FlowEvidence(route.origin))
    }
    for row in plan.facilities {
      let evidence = FlowEvidence(row.origin)
      for (term, money) in [
        ("variable_cost", row.variableCost), ("fixed_cost", row.fixedCost),
        ("capital", row.capitalCost),
      ] {
        account.pay(money, at: row.site, .cost(term), term, evidence)
      }
    }
    return account.pools.sorted { $0.commodity < $1.commodity }
  }
}

/// Collects payments into pools, one for each actor outside.
private struct MoneyAccount {
  private(set) var pools: [FlowPool] = []
  private var poolOf: [FlowActor: Int] = [:]
  private let scope: FlowScope
  private let sites: FlowSites

  init(_ scope: FlowScope, _ sites: FlowSites) {
    self.scope = scope
    self.sites = sites
  }

  /// Books what the scope pays to an actor; negative where it is paid.
  mutating func pay(
    _ money: Double, at site: String, _ actor: FlowActor, _ commodity: String,
    _ evidence: FlowEvidence
  ) {
    guard money != 0, scope.kind == .zone || sites.isWithin(site, scope.id) else { return }
    let area = scope.kind == .zone ? sites.park(of: site) : sites.part(of: scope.id, around: site)
    let pool = pool(of: actor, commodity)
    let outer = FlowPool.End(actor: actor, value: abs(money), evidence: evidence)
    let inner = FlowPool.End(actor: .area(area), value: abs(money), evidence: evidence)
    pools[pool].add(outer, isSource: money < 0)
    pools[pool].add(inner, isSource: money > 0)
  }

  private mutating func pool(of actor: FlowActor, _ commodity: String) -> Int {
    if let pool = poolOf[actor] { return pool }
    poolOf[actor] = pools.count
    pools.append(FlowPool(commodity: commodity, sources: [], sinks: []))
    return pools.count - 1
  }
}
