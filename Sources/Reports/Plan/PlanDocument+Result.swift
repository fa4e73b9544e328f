import Findings
public import Planning
import ProcessNetwork

extension PlanDocument {
  /// Files a plan: positions become ids, bounds become numbers, what is empty is left out.
  public init(_ result: PlanResult) {
    let names = PlanNames(result)
    units = Units(
      money: result.zone.currency, priceYear: result.zone.priceYear,
      amounts: "unit of the commodity per year", elements: "t of the element per year",
      marginalValues: "\(result.zone.currency) per unit of the commodity")
    status = result.status.key
    statusDetail = result.status.detail ?? result.stop?.rawValue
    request = Request(result.request)
    zone = Named(
      id: result.zone.id, nameZh: result.zone.name.zh, nameEn: result.zone.name.en)
    solution = SolutionFacts(result)
    objective = result.objective.map(Objective.init)
    aim = result.aimed.map(Aim.init)
    proof = result.proof.map(Proof.init)
    facilities = result.facilities.map { FacilityRow($0, names) }
    markets = result.markets.filter { $0.amount != 0 }.map { MarketRow($0, names) }
    routes = result.routes.filter { $0.amount != 0 }.map { RouteRow($0, names) }
    disposals = result.disposals.filter { $0.amount != 0 }.map { DisposalRow($0, names) }
    stores = result.stores.map { StoreRow($0, names) }
    gridBalances = result.gridBalances.map { GridBalance($0, names) }
    timesteps =
      result.entities.timesteps.count > 1 ? result.entities.timesteps.map(TimestepRow.init) : []
    demands = result.demands.map { DemandRow($0, names) }
    reserves = result.reserves.map { ReserveRow($0, names) }
    limits = result.limits.map { LimitRow($0, names) }
    sheets = result.sheets.map { Sheet($0, names) }
    elements = Dictionary(
      result.elements.map { ($0.symbol, Element($0, names)) },
      uniquingKeysWith: { first, _ in first })
    marginalValues = result.marginalValues.map { MarginalValue($0, names) }
    exposure = result.exposure.map(Exposure.init)
    exceptions = result.infeasibility?.exceptions.map { ExceptionRow($0, names) } ?? []
    waysOut = result.infeasibility?.waysOut.map { ExceptionRow($0, names) } ?? []
    conflict = result.infeasibility?.conflict.map { ExceptionRow($0, names) } ?? []
    endlessGain = result.unboundedness?.units.map { LoopRow($0, names) } ?? []
    flows = result.flows.map { Flow($0, names) }
    sites = result.entities.sites.map { SiteRow($0, names) }
    commodities = names.flowingCommodities.map { CommodityRow(names.commodities[$0], names) }
    processes = names.runningProcesses.map { ProcessRow(names.processes[$0], names) }
    chains = result.entities.chains.map {
      Named(id: $0.id, nameZh: $0.name.zh, nameEn: $0.name.en)
    }
    layers = result.entities.layers.map(LayerRow.init)
    sources = result.entities.sources.map(SourceRow.init)
  }
}

/// The entities of a result, for turning positions into ids.
struct PlanNames {
  let sites: [PlanSite]
  let commodities: [PlanCommodity]
  let processes: [PlanProcess]
  let flowingCommodities: [Int]
  let runningProcesses: [Int]
  private let result: PlanResult

  init(_ result: PlanResult) {
    self.result = result
    sites = result.entities.sites
    commodities = result.entities.commodities
    processes = result.entities.processes
    flowingCommodities = Set(
      result.flows.map(\.commodity) + result.marginalValues.map(\.commodity)
        + result.sheets.flatMap { $0.commodities.map(\.commodity) }
    ).sorted()
    runningProcesses = Set(result.flows.compactMap(\.process)).sorted()
  }

  func origin(_ provenance: PlanProvenance) -> PlanDocument.RowOrigin {
    PlanDocument.RowOrigin(
      sources: provenance.sources.map { result.entities.sources[$0].key },
      confidence: provenance.confidence.rawValue, kind: provenance.kind.rawValue,
      place: provenance.place.description)
  }

  func unitID(_ flow: PlanFlow) -> String {
    switch flow.kind {
    case .facility: result.facilities[flow.unit].id
    case .market: result.markets[flow.unit].id
    case .route: result.routes[flow.unit].id
    case .disposal: commodities[result.disposals[flow.unit].into].id
    case .store: result.stores[flow.unit].id
    }
  }

  func chains(of process: PlanProcess) -> [String] {
    process.chains.map { result.entities.chains[$0].id }
  }
}

extension PlanStatus {
  fileprivate var detail: String? {
    switch self {
    case .optimal, .infeasible, .unbounded: nil
    case .stopped(let reason): reason.rawValue
    case .numericalTrouble(let text): text
    }
  }
}

extension PlanDocument.Request {
  fileprivate init(_ request: PlanRequest) {
    year = request.year
    scenario = request.scenario
    prices = request.prices.rawValue
    time = request.time.rawValue
  }
}

extension PlanDocument.SolutionFacts {
  fileprivate init(_ result: PlanResult) {
    solver = "\(result.solverName) \(result.solverVersion)"
    rows = result.modelSize.rows
    columns = result.modelSize.columns
    entries = result.modelSize.entries
    timesteps = result.modelSize.timesteps
    iterations = result.modelSize.iterations
    primalResidual = result.residuals?.primal
    dualResidual = result.residuals?.dual
    gap = result.residuals?.gap
    bound = result.bound
  }
}

extension PlanDocument.Objective {
  fileprivate init(_ objective: PlanObjective) {
    netCost = objective.netCost
    valueAdded = objective.valueAdded
    terms = objective.terms.map {
      Term(term: $0.key, nameZh: $0.name.zh, nameEn: $0.name.en, amount: $0.amount)
    }
  }
}
