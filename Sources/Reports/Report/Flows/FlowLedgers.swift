/// Makes the ledgers of a plan's scopes from its flows.
struct FlowLedgers {
  private let plan: PlanDocument
  private let sites: FlowSites
  private let names: ReportNames
  private let zone: FlowLedger

  init(_ plan: PlanDocument, _ names: ReportNames) {
    self.plan = plan
    self.names = names
    sites = FlowSites(plan)
    zone = Self.wholeZone(plan, names)
  }

  /// The ledger of a scope.
  func ledger(of scope: FlowScope) -> FlowLedger {
    switch scope.kind {
    case .zone: zone
    case .park: park(scope.id)
    case .chain: chain(scope.id)
    }
  }

  /// Routes only move within the zone: what they lose is what the pools leave open.
  private static func wholeZone(_ plan: PlanDocument, _ names: ReportNames) -> FlowLedger {
    var ledger = FlowLedger()
    for flow in plan.flows where flow.kind != "route" {
      ledger.add(flow, by: actor(of: flow, names), names)
    }
    return ledger.sorted()
  }

  /// The facilities in the park and the balances in it; a balance around the park is shared.
  private func park(_ park: String) -> FlowLedger {
    var ledger = FlowLedger()
    for flow in plan.flows {
      let isLocal = sites.isWithin(flow.site, park)
      switch flow.kind {
      case "facility":
        let home = names.facilities[flow.unit]?.site ?? flow.site
        guard sites.isWithin(home, park) else { continue }
        if !isLocal { ledger.share(flow.commodity) }
        ledger.add(flow, by: Self.actor(of: flow, names), names)
      case "route":
        guard isLocal, let neighbour = neighbour(of: park, flow) else { continue }
        ledger.add(flow, by: neighbour, names)
      default:
        if isLocal { ledger.add(flow, by: Self.actor(of: flow, names), names) }
      }
    }
    return ledger.sorted()
  }

  /// The park or the place outside at the other end of a route; `nil` where it ends in the park.
  private func neighbour(of park: String, _ flow: PlanDocument.Flow) -> FlowActor? {
    guard let route = names.routes[flow.unit]?.first(where: { $0.commodity == flow.commodity })
    else { return nil }
    let other = flow.isIntoBalance ? route.from : route.to
    return sites.isWithin(other, park) ? nil : .neighbour(sites.park(of: other))
  }

  /// The chain's processes; markets and other processes where it is certain what of them is the
  /// chain's, else the net exchange with the rest of the zone.
  private func chain(_ chain: String) -> FlowLedger {
    let own = Set(plan.processes.filter { $0.chains.contains(chain) }.map(\.id))
    var ledger = FlowLedger()
    for pool in zone.pools {
      let share = ChainShare(pool, own)
      guard share.hasOwn else { continue }
      if !share.isCertain { ledger.share(pool.commodity) }
      for entry in pool.entries {
        guard let actor = share.actor(of: entry) else { continue }
        ledger.add(
          pool.commodity, actor, isSource: entry.isSource, layers: entry.layers,
          evidence: entry.evidence)
      }
    }
    return ledger.sorted()
  }

  private static func actor(of flow: PlanDocument.Flow, _ names: ReportNames) -> FlowActor {
    switch flow.kind {
    case "facility": .process(flow.process ?? flow.unit)
    case "market":
      .market(kind: names.markets[flow.unit]?.kind ?? "market", commodity: flow.commodity)
    case "store": .storage
    default: .conversion(flow.unit)
    }
  }
}

extension FlowLedger {
  fileprivate mutating func add(
    _ flow: PlanDocument.Flow, by actor: FlowActor, _ names: ReportNames
  ) {
    add(
      flow.commodity, actor, isSource: flow.isIntoBalance, layers: flow.layers,
      evidence: names.evidence(of: flow))
  }
}

/// What of a pool of the zone belongs to a chain.
private struct ChainShare {
  let hasOwn: Bool
  /// Whether no flow must be split between the chain and others.
  let isCertain: Bool
  private let own: Set<String>

  init(_ pool: FlowLedger.Pool, _ own: Set<String>) {
    self.own = own
    hasOwn = pool.entries.contains { Self.isOwn($0, own) }
    let others = pool.entries.filter { !Self.isOwn($0, own) }
    let rivals = others.filter { Self.isRival($0) }
    let suppliedByOthers = others.contains(where: \.isSource)
    let takenByOthers = others.contains { !$0.isSource }
    isCertain = rivals.isEmpty || !suppliedByOthers || !takenByOthers
  }

  /// Who an entry belongs to in the chain's ledger; `nil` where it is left out.
  func actor(of entry: FlowLedger.Entry) -> FlowActor? {
    if Self.isOwn(entry, own) { return entry.actor }
    guard isCertain else { return nil }
    if Self.isRival(entry) { return .rest }
    if case .conversion(let into) = entry.actor {
      return .market(kind: "disposal", commodity: into)
    }
    return entry.actor
  }

  private static func isOwn(_ entry: FlowLedger.Entry, _ own: Set<String>) -> Bool {
    if case .process(let id) = entry.actor { return own.contains(id) }
    return false
  }

  /// Whether an entry is a process of others, or brings what others may have thrown away.
  private static func isRival(_ entry: FlowLedger.Entry) -> Bool {
    switch entry.actor {
    case .process: true
    case .conversion: entry.isSource
    default: false
    }
  }
}
