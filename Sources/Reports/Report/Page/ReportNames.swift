import Findings
import ProcessNetwork

/// The rows of a plan by id, and the names and evidence that sections show.
struct ReportNames {
  let facilities: [String: PlanDocument.FacilityRow]
  let markets: [String: PlanDocument.MarketRow]
  /// One row for each commodity that a route carries.
  let routes: [String: [PlanDocument.RouteRow]]
  private let stores: [String: PlanDocument.StoreRow]
  private let sites: [String: Phrase]
  private let commodities: [String: PlanDocument.CommodityRow]
  private let processes: [String: PlanDocument.ProcessRow]
  private let chains: [String: Phrase]
  private let sources: [String: PlanDocument.SourceRow]

  init(_ plan: PlanDocument) {
    facilities = Self.index(plan.facilities, by: \.id)
    markets = Self.index(plan.markets, by: \.id)
    stores = Self.index(plan.stores, by: \.id)
    routes = Dictionary(grouping: plan.routes, by: \.id)
    sites = Self.index(plan.sites, by: \.id).mapValues { Phrase(zh: $0.nameZh, en: $0.nameEn) }
    commodities = Self.index(plan.commodities, by: \.id)
    processes = Self.index(plan.processes, by: \.id)
    chains = Self.index(plan.chains, by: \.id).mapValues { Phrase(zh: $0.nameZh, en: $0.nameEn) }
    sources = Self.index(plan.sources, by: \.key)
  }

  private static func index<Row>(_ rows: [Row], by id: KeyPath<Row, String>) -> [String: Row] {
    Dictionary(rows.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of a site; its id where it has no row.
  func site(_ id: String) -> Phrase { sites[id] ?? Phrase(id) }

  /// The name of a commodity; its id where it has no row.
  func commodity(_ id: String) -> Phrase {
    commodities[id].map { Phrase(zh: $0.nameZh, en: $0.nameEn) } ?? Phrase(id)
  }

  /// The name of a process; its id where it has no row.
  func process(_ id: String) -> Phrase {
    processes[id].map { Phrase(zh: $0.nameZh, en: $0.nameEn) } ?? Phrase(id)
  }

  /// The chains of a process.
  func chains(of process: String) -> [String] { processes[process]?.chains ?? [] }

  /// A source's row.
  func source(_ key: String) -> PlanDocument.SourceRow? { sources[key] }

  /// The name of what passes a market: "purchase of coal".
  func market(_ kind: String, of commodity: String) -> Phrase {
    let name = self.commodity(commodity)
    guard let kind = MarketKind(rawValue: kind)?.name else { return name }
    return Phrase(zh: kind.zh + name.zh, en: "\(kind.en) of \(name.en)")
  }

  /// The rows on which a flow rests: a recipe, a market's step, a route, a store, a commodity.
  func evidence(of flow: PlanDocument.Flow) -> FlowEvidence {
    origin(kind: flow.kind, name: flow.process ?? flow.unit, commodity: flow.commodity)
      .map(FlowEvidence.init) ?? .none
  }

  /// Where the row of a unit comes from: `name` as in ``PlanDocument/Line/name``.
  func origin(kind: String, name: String, commodity: String?) -> PlanDocument.RowOrigin? {
    switch kind {
    case "facility": processes[name]?.origin
    case "market": markets[name]?.origin
    case "route":
      (routes[name]?.first { $0.commodity == commodity } ?? routes[name]?.first)?.origin
    case "store": stores[name]?.origin
    default: commodities[commodity ?? name]?.origin ?? commodities[name]?.origin
    }
  }
}
