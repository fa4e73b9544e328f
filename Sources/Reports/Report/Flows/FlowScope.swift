import Findings

/// What a flow view shows: the zone, a park with everything in it, or a chain.
struct FlowScope: Hashable {
  /// What the scope is.
  enum Kind: String, Hashable, CaseIterable {
    case zone
    case park
    case chain
  }

  let kind: Kind
  /// The id of the park or chain.
  let id: String
  let name: Phrase

  /// An id, unique on a page.
  var key: String { kind == .zone ? "zone" : "\(kind.rawValue)-\(id)" }

  /// The zone, the parks and the chains of a plan, in the order of its tables.
  static func all(of plan: PlanDocument) -> [FlowScope] {
    let zone = FlowScope(
      kind: .zone, id: plan.zone.id, name: Phrase(zh: plan.zone.nameZh, en: plan.zone.nameEn))
    let parks = plan.sites.filter { $0.kind == "park" }.map {
      FlowScope(kind: .park, id: $0.id, name: Phrase(zh: $0.nameZh, en: $0.nameEn))
    }
    let chains = plan.chains.map {
      FlowScope(kind: .chain, id: $0.id, name: Phrase(zh: $0.nameZh, en: $0.nameEn))
    }
    return [zone] + parks + chains
  }
}
