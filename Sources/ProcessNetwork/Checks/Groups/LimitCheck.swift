import Findings
import Quantities

/// Asks that every term of a limit counts something and that the limit can be kept.
struct LimitCheck {
  private let network: Network
  private let recipes: NetRecipes
  private let capacity: ProcessCapacity

  static func findings(_ network: Network) -> [Finding] {
    guard !network.limits.isEmpty else { return [] }
    let check = LimitCheck(
      network: network, recipes: NetRecipes(network), capacity: ProcessCapacity(network))
    return network.limits.flatMap(check.findings)
  }

  private func findings(_ limit: Limit) -> [Finding] {
    limit.terms.compactMap { term in
      idleReason(term).map { finding(limit, term, $0) }
    } + [impossible(limit), negativeDivisor(limit)].compactMap { $0 }
  }

  private func finding(_ limit: Limit, _ term: LimitTerm, _ reason: Phrase) -> Finding {
    Finding(
      .limitTermIdle, at: network.place(term.origin),
      [
        "limit": .phrase(.label(limit.name, limit.id)),
        "commodity": name(of: term.counted), "direction": .text(term.direction.rawValue),
        "reason": .phrase(reason),
      ])
  }

  private func name(of counted: Counted) -> FindingValue {
    switch counted {
    case .commodity(let commodity): network.named(commodity)
    case .layer(let layer): .phrase(layer.name)
    }
  }

  private func idleReason(_ term: LimitTerm) -> Phrase? {
    if term.coefficient == 0 { return Phrase(zh: "系数是 0", en: "its coefficient is 0") }
    switch term.direction.marketKind {
    case .some(let kind): return idleReason(term, at: kind)
    case nil: return idleInProcesses(term)
    }
  }

  private func idleReason(_ term: LimitTerm, at kind: MarketKind) -> Phrase? {
    if term.process != nil || term.sector != nil {
      return Phrase(
        zh: "市场上的流量不属于任何工艺", en: "what passes a market belongs to no process")
    }
    let isTraded = network.markets.contains { market in
      market.kind == kind && network.weight(of: market.commodity, in: term) != 0
        && (term.site.map {
          network.site(market.site, isWithin: $0) || network.site($0, isWithin: market.site)
        } ?? true)
    }
    guard !isTraded else { return nil }
    return Phrase(zh: "那里没有这样的市场", en: "there is no such market there")
  }

  private func idleInProcesses(_ term: LimitTerm) -> Phrase? {
    let isOutput = term.direction == .production
    let hasFlow = network.facilities.contains { counts($0, in: term, isOutput: isOutput) }
    guard !hasFlow else { return nil }
    return isOutput
      ? Phrase(zh: "那里没有装置产出它", en: "no facility there makes it")
      : Phrase(zh: "那里没有装置使用它", en: "no facility there uses it")
  }

  private func counts(_ facility: Facility, in term: LimitTerm, isOutput: Bool) -> Bool {
    if let site = term.site, !network.site(facility.site, isWithin: site) { return false }
    for mode in facility.modes where network.counts(mode.process, in: term) {
      for line in recipes.lines(of: mode.process)
      where (recipes.amount[line] > 0) == isOutput
        && network.weight(of: recipes.commodity[line], in: term) != 0
      {
        return true
      }
    }
    return false
  }

  private func impossible(_ limit: Limit) -> Finding? {
    guard limit.value < 0, limit.sense != .minimum, !limit.terms.isEmpty, !limit.isRatio,
      limit.terms.allSatisfy({ $0.coefficient >= 0 })
    else { return nil }
    return Finding(
      .limitImpossible, at: network.place(limit.origin, field: "value"),
      [
        "limit": .phrase(.label(limit.name, limit.id)), "sense": .text(limit.sense.rawValue),
        "found": .number(limit.value, unit: limit.unit.symbol),
      ])
  }
}

extension LimitCheck {
  /// A ratio a/b ≥ r is a − r·b ≥ 0 only where b cannot be negative: all its terms count up.
  private func negativeDivisor(_ limit: Limit) -> Finding? {
    guard let term = limit.terms.first(where: { $0.isDivisor && $0.coefficient < 0 }) else {
      return nil
    }
    return Finding(
      .limitDivisorNegative, at: network.place(term.origin, field: "coefficient"),
      [
        "limit": .phrase(.label(limit.name, limit.id)),
        "found": .number(term.coefficient, unit: ""),
      ])
  }
}

extension FlowDirection {
  /// The kind of market whose flows the direction counts; `nil` for flows of processes.
  public var marketKind: MarketKind? {
    switch self {
    case .consumption, .production: nil
    case .extraction: .extraction
    case .purchase: .purchase
    case .sale: .sale
    case .disposal: .disposal
    case .emission: .emission
    }
  }
}
