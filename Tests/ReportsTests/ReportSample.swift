import Findings
import Planning
import ProcessNetwork

/// A plan put together without a solver: activities are given, and markets take up what is left, so
/// that every balance closes by construction.
struct ReportSample {
  /// The layers besides mass and money, with what one unit of a commodity counts for.
  static let layerKeys = ["mass", "Na", "Cl", "energy", "water", "co2", "money"]

  private(set) var sites: [PlanSite] = []
  private(set) var commodities: [PlanCommodity] = []
  private(set) var processes: [PlanProcess] = []
  private(set) var recipes: [[(commodity: Int, amount: Double)]] = []
  private(set) var facilities: [PlanFacility] = []
  private(set) var routes: [PlanRoute] = []
  var sources: [PlanSource] = []
  var chains: [Phrase]
  private var flows: [PlanFlow] = []
  private var isShared: [Bool] = []
  private var prices: [Double] = []
  private var inlet: [MarketKind] = []
  private var outlet: [MarketKind] = []

  init(chains: [Phrase]) {
    self.chains = chains
    sources = [
      PlanSource(
        key: "plan", title: Phrase(zh: "规划文本", en: "the plan"), kind: .document,
        confidence: .high, location: "1.1"),
      PlanSource(
        key: "guess", title: Phrase(zh: "工程估计", en: "engineering estimate"), kind: .estimate,
        confidence: .low, location: ""),
    ]
  }

  func provenance(sure: Bool, _ file: String, _ line: Int) -> PlanProvenance {
    PlanProvenance(
      sources: sure ? [0] : [0, 1], kind: sure ? .document : .estimate,
      confidence: sure ? .high : .low, place: Place(file: file, line: line + 2))
  }

  mutating func site(
    _ id: String, _ name: Phrase, _ kind: SiteKind, in parent: Int? = nil
  ) -> Int {
    sites.append(PlanSite(id: id, name: name, kind: kind, parent: parent))
    return sites.count - 1
  }

  /// Adds a commodity; `counts` are per unit in ``layerKeys``, money left out.
  mutating func commodity(
    _ id: String, _ name: Phrase, unit: String = "t", price: Double = 0, counts: [Double],
    shared: Bool = false, inlet: MarketKind = .purchase, outlet: MarketKind = .sale
  ) -> Int {
    isShared.append(shared)
    prices.append(price)
    self.inlet.append(inlet)
    self.outlet.append(outlet)
    commodities.append(
      PlanCommodity(
        id: id, name: name, category: .material, unit: unit, massPerUnit: counts[0],
        layerWeights: counts + [0],
        provenance: provenance(sure: true, "commodities.csv", commodities.count)))
    return commodities.count - 1
  }

  /// Adds a process; the first amount is that of its reference.
  mutating func process(
    _ id: String, _ name: Phrase, chain: Int?, sure: Bool = true, _ recipe: [(Int, Double)]
  ) -> Int {
    processes.append(
      PlanProcess(
        id: id, name: name, sector: "", reference: recipe[0].0, chains: chain.map { [$0] } ?? [],
        provenance: provenance(sure: sure, "processes.csv", processes.count)))
    recipes.append(recipe.map { (commodity: $0.0, amount: $0.1) })
    return processes.count - 1
  }

  /// Runs a process at a site.
  mutating func run(
    _ process: Int, at site: Int, _ activity: Double, capacity: Double, built: Bool = false
  ) {
    let index = facilities.count
    let unit = commodities[processes[process].reference].unit
    facilities.append(
      PlanFacility(
        id: "\(processes[process].id)-\(sites[site].id)", name: processes[process].name,
        enterprise: nil, site: site, capacity: .limited(capacity), unit: unit, size: capacity,
        load: activity, utilisation: capacity > 0 ? activity / capacity : nil, isBuilt: built,
        phase: built ? "planned" : nil,
        modes: [
          PlanMode(process: process, activity: activity, unit: unit, byTimestep: [activity])
        ], variableCost: 2 * activity, fixedCost: capacity, capitalCost: built ? capacity : 0,
        worthOfCapacity: activity >= capacity ? 12.5 : 0,
        provenance: provenance(sure: index % 3 != 0, "facilities.csv", index)))
    guard activity > 0 else { return }
    for (commodity, amount) in recipes[process] {
      let home = isShared[commodity] ? 0 : site
      flow(.facility, index, process, commodity, home, amount * activity)
    }
  }

  /// Carries a commodity from one site to another.
  mutating func route(_ commodity: Int, from: Int, to: Int, _ amount: Double, loss: Double = 0) {
    let index = routes.count
    let arrived = amount * (1 - loss)
    routes.append(
      PlanRoute(
        id: "route-\(sites[from].id)-\(sites[to].id)", means: "rail", commodity: commodity,
        from: from, to: to, amount: amount, arrived: arrived, cost: 30 * amount,
        capacity: .unlimited, isAtCapacity: false, worthOfCapacity: 0,
        provenance: provenance(sure: false, "routes.csv", index)))
    flow(.route, index, nil, commodity, from, -amount)
    flow(.route, index, nil, commodity, to, arrived)
  }

  private mutating func flow(
    _ kind: PlanUnitKind, _ unit: Int, _ process: Int?, _ commodity: Int, _ site: Int,
    _ amount: Double, money: Double = 0
  ) {
    guard amount != 0 else { return }
    var layers = commodities[commodity].layerWeights.map { $0 * abs(amount) }
    layers[layers.count - 1] = abs(money)
    flows.append(
      PlanFlow(
        kind: kind, unit: unit, process: process, commodity: commodity, site: site,
        isIntoBalance: amount > 0, amount: abs(amount), layers: layers))
  }

  /// Lets markets take up what every balance leaves open.
  private mutating func closingMarkets() -> [PlanMarket] {
    var open = [[Double]](
      repeating: [Double](repeating: 0, count: sites.count), count: commodities.count)
    for flow in flows {
      open[flow.commodity][flow.site] += flow.isIntoBalance ? flow.amount : -flow.amount
    }
    var markets: [PlanMarket] = []
    for commodity in commodities.indices {
      for site in sites.indices where abs(open[commodity][site]) > 1e-9 {
        let amount = -open[commodity][site]
        let market = market(commodity, site, amount, index: markets.count)
        flow(.market, markets.count, nil, commodity, site, amount, money: market.money)
        markets.append(market)
      }
    }
    return markets
  }

  private func market(_ commodity: Int, _ site: Int, _ amount: Double, index: Int) -> PlanMarket {
    let kind = amount > 0 ? inlet[commodity] : outlet[commodity]
    let sign = kind == .sale ? -1.0 : 1.0
    let limits = [
      PlanBound.limited(2 * abs(amount)), .limited(abs(amount)), .unlimited, .notStated,
    ]
    let limit = limits[index % limits.count]
    return PlanMarket(
      id: "\(kind.rawValue)-\(commodities[commodity].id)-\(sites[site].id)", kind: kind,
      commodity: commodity, site: site, home: site, step: 1, amount: abs(amount),
      price: prices[commodity], money: sign * prices[commodity] * abs(amount), limit: limit,
      total: abs(amount), isAtLimit: limit.value == abs(amount),
      worthOfLimit: limit.value == abs(amount) ? 3 : 0,
      provenance: provenance(sure: index % 2 == 0, "markets.csv", index))
  }

  /// The plan, complete.
  func result(sheets: [(id: String, name: Phrase, weights: [(Int, Double)])]) -> PlanResult {
    var sample = self
    let markets = sample.closingMarkets()
    let answers = ReportSampleAnswers(sample, markets: markets, flows: sample.flows)
    return answers.result(sheets: sheets)
  }
}
