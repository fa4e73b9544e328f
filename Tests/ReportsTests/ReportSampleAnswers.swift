import Findings
import Planning
import ProcessNetwork

/// The tables of a sample's plan that follow from its flows.
struct ReportSampleAnswers {
  private let sample: ReportSample
  private let markets: [PlanMarket]
  private let flows: [PlanFlow]

  init(_ sample: ReportSample, markets: [PlanMarket], flows: [PlanFlow]) {
    self.sample = sample
    self.markets = markets
    self.flows = flows
  }

  func result(sheets: [(id: String, name: Phrase, weights: [(Int, Double)])]) -> PlanResult {
    PlanResult(
      request: PlanRequest(year: 2025),
      zone: PlanZone(
        id: sample.sites[0].id, name: sample.sites[0].name, currency: "CNY", priceYear: 2022,
        discountRate: 0.08),
      status: .optimal, solverName: "HiGHS", solverVersion: "1.15.0",
      residuals: PlanResiduals(primal: 1.2e-12, dual: 0, gap: 3.4e-14),
      modelSize: PlanModelSize(rows: 12, columns: 34, entries: 56, timesteps: 1, iterations: 7),
      entities: entities, objective: objective, facilities: sample.facilities, markets: markets,
      routes: sample.routes, disposals: [], limits: [limit], sheets: sheets.map(sheet),
      elements: ["Na", "Cl"].map { element($0, isTracked: true) }, marginalValues: values,
      exposure: exposure, flows: flows, infeasibility: nil, unboundedness: nil, findings: [])
  }

  private var entities: PlanEntities {
    let names: [String: Phrase] = [
      "mass": Phrase(zh: "质量", en: "mass"), "energy": Phrase(zh: "能量", en: "energy"),
      "water": Phrase(zh: "水", en: "water"), "co2": Phrase(zh: "二氧化碳", en: "CO2"),
      "money": Phrase(zh: "价值", en: "money"),
    ]
    let units = ["energy": "GJ", "water": "m3", "money": "CNY"]
    return PlanEntities(
      sites: sample.sites, commodities: sample.commodities, processes: sample.processes,
      chains: sample.chains.enumerated().map { index, name in
        PlanChain(id: "chain\(index)", name: name, processes: [])
      },
      layers: ReportSample.layerKeys.map {
        PlanLayer(
          key: $0, name: names[$0] ?? Phrase(zh: "元素 \($0)", en: "element \($0)"),
          unit: units[$0] ?? "t", isConserved: names[$0] == nil)
      }, sources: sample.sources, timesteps: [PlanTimestep(id: "year", hours: 8760)])
  }

  private var objective: PlanObjective {
    func sum(_ kind: MarketKind) -> Double {
      markets.filter { $0.kind == kind }.reduce(0) { $0 + $1.money }
    }
    let terms = [
      PlanTerm(key: "sales", name: Phrase(zh: "销售收入", en: "sales"), amount: sum(.sale)),
      PlanTerm(key: "purchases", name: Phrase(zh: "外购", en: "purchases"), amount: sum(.purchase)),
      PlanTerm(key: "disposal", name: Phrase(zh: "处置", en: "disposal"), amount: sum(.disposal)),
      PlanTerm(
        key: "freight", name: Phrase(zh: "运费", en: "freight"),
        amount: sample.routes.reduce(0) { $0 + $1.cost }),
      PlanTerm(
        key: "fixed", name: Phrase(zh: "固定成本", en: "fixed cost"),
        amount: sample.facilities.reduce(0) { $0 + $1.fixedCost }),
    ]
    return PlanObjective(netCost: terms.reduce(0) { $0 + $1.amount }, terms: terms)
  }

  private var limit: PlanLimit {
    PlanLimit(
      id: "water-cap", name: Phrase(zh: "用水总量", en: "water cap"), sense: .maximum, value: 1e6,
      reached: 1e6, unit: "m3", isBinding: true, worth: 1.5,
      provenance: sample.provenance(sure: true, "limits.csv", 0))
  }

  private func line(_ flow: PlanFlow, _ amount: Double) -> PlanLine {
    let commodity = sample.commodities[flow.commodity].name
    switch flow.kind {
    case .facility:
      let process = sample.processes[flow.process ?? 0]
      return PlanLine(
        kind: .facility, id: process.id, facility: sample.facilities[flow.unit].id,
        name: process.name, site: flow.site, commodity: flow.commodity, amount: amount)
    case .market, .disposal, .store:
      let market = markets[flow.unit]
      return PlanLine(
        kind: .market, id: market.id, facility: nil,
        name: Phrase(
          zh: market.kind.name.zh + commodity.zh, en: "\(market.kind.name.en) of \(commodity.en)"),
        site: flow.site, commodity: flow.commodity, amount: amount)
    case .route:
      return PlanLine(
        kind: .route, id: sample.routes[flow.unit].id, facility: nil, name: commodity,
        site: flow.site, commodity: flow.commodity, amount: amount)
    }
  }

  private func sheet(
    _ sheet: (id: String, name: Phrase, weights: [(Int, Double)])
  ) -> PlanSheet {
    let weights = Dictionary(sheet.weights, uniquingKeysWith: +)
    let shown = flows.filter { $0.kind != .route && weights[$0.commodity] != nil }
    let sorted = shown.sorted { $0.amount > $1.amount }
    let sources = sorted.filter(\.isIntoBalance).map {
      line($0, $0.amount * (weights[$0.commodity] ?? 0))
    }
    return PlanSheet(
      id: sheet.id, name: sheet.name, unit: "t",
      commodities: sheet.weights.map { PlanSheetWeight(commodity: $0.0, weight: $0.1) },
      sources: sources,
      sinks: sorted.filter { !$0.isIntoBalance }.map {
        line($0, $0.amount * (weights[$0.commodity] ?? 0))
      }, total: sources.reduce(0) { $0 + $1.amount })
  }

  private func element(_ symbol: String, isTracked: Bool) -> PlanElement {
    let layer = ReportSample.layerKeys.firstIndex(of: symbol) ?? 0
    let passing = flows.filter { $0.kind == .market && $0.layers[layer] > 0 }
    var made: [Int: Double] = [:]
    for flow in flows where flow.kind == .facility {
      made[flow.unit, default: 0] += (flow.isIntoBalance ? 1 : -1) * flow.layers[layer]
    }
    let residual = made.keys.sorted().compactMap { unit -> PlanLine? in
      guard let amount = made[unit], abs(amount) > 1e-9 else { return nil }
      let facility = sample.facilities[unit]
      return PlanLine(
        kind: .facility, id: sample.processes[facility.modes[0].process].id,
        facility: facility.id, name: facility.name, site: facility.site, commodity: nil,
        amount: amount)
    }
    return PlanElement(
      symbol: symbol, isTracked: isTracked,
      sources: passing.filter(\.isIntoBalance).map { line($0, $0.layers[layer]) },
      sinks: passing.filter { !$0.isIntoBalance }.map { line($0, $0.layers[layer]) },
      residual: residual, stockChange: [], untrackedIn: isTracked ? 0 : 5, untrackedOut: 0,
      created: PlanCreated(created: 0, lost: 0, worth: 0))
  }

  private var values: [PlanMarginalValue] {
    [
      PlanMarginalValue(
        commodity: 0, site: 0, unit: sample.commodities[0].unit, more: 12.5, less: .infinity,
        isTwoSided: true, least: 0, greatest: 20,
        words: Phrase(zh: "多一吨可省 12.5 元", en: "one more tonne saves 12.5 CNY")),
      PlanMarginalValue(
        commodity: 1, site: 0, unit: sample.commodities[1].unit, more: 3, less: 3,
        isTwoSided: false, least: 3, greatest: 3, words: Phrase(zh: "约 3 元", en: "about 3 CNY")),
    ]
  }

  private var exposure: PlanExposure {
    let money = markets.reduce(0) { $0 + abs($1.money) }
    let rows = markets.filter { $0.limit.isOpen || $0.provenance.confidence == .low }
    return PlanExposure(
      money: money, tonnes: 0,
      openMoney: markets.filter(\.limit.isOpen).reduce(0) { $0 + abs($1.money) }, openTonnes: 0,
      lowConfidenceMoney: markets.filter { $0.provenance.confidence == .low }
        .reduce(0) { $0 + abs($1.money) }, lowConfidenceTonnes: 0,
      rows: rows.sorted { abs($0.money) > abs($1.money) }.map {
        PlanExposedRow(
          kind: .market, id: $0.id, isOpen: $0.limit.isOpen, confidence: $0.provenance.confidence,
          money: abs($0.money), tonnes: $0.amount)
      })
  }
}
