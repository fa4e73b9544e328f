import Findings
import ProcessNetwork
import Quantities

/// Checks what a request needs of a network before it is planned.
struct PlanChecks {
  private let network: Network
  private let request: PlanRequest
  private var findings: [Finding] = []

  private init(_ network: Network, _ request: PlanRequest) {
    self.network = network
    self.request = request
  }

  /// All findings, in the order of the zone's tables.
  static func findings(_ network: Network, _ request: PlanRequest) -> [Finding] {
    var checks = PlanChecks(network, request)
    checks.checkRequest()
    checks.checkFacilities()
    checks.checkMarkets()
    checks.checkLimits()
    if request.time == .oneStep {
      checks.noticeFlattening()
    } else {
      checks.checkStores()
      checks.checkSpans()
    }
    return checks.findings.sorted()
  }

  private mutating func add(
    _ rule: Rule, _ origin: Origin, _ field: String? = nil, _ values: [String: FindingValue]
  ) {
    findings.append(Finding(rule, at: network.place(origin, field: field), values))
  }
}

extension PlanChecks {
  private var zonePlace: Place { Place(file: "zone.yaml", field: "periods") }

  private mutating func checkRequest() {
    let periods = network.zone.periods
    if let first = periods.first, let last = periods.last,
      request.year < first || request.year > last
    {
      findings.append(
        Finding(
          .planYearOutsidePeriods, at: zonePlace,
          ["found": .count(request.year), "expected": .list(periods.map(String.init))]))
    }
    if !network.facilities.contains(where: { $0.exists(in: request.year) }) {
      findings.append(
        Finding(
          .planNothingExists, at: Place(file: "facilities.csv"), ["found": .count(request.year)]))
    }
    if request.time == .timesteps, network.timesteps.isEmpty {
      findings.append(Finding(.planNoTimesteps, at: Place(file: "timesteps.csv")))
    }
    for id in request.marginal where network.commodity(named: id) == nil {
      findings.append(
        Finding(.planUnknownCommodity, at: Place(file: "commodities.csv"), ["found": .text(id)]))
    }
  }

  private mutating func checkFacilities() {
    for facility in network.facilities where facility.exists(in: request.year) {
      let name: FindingValue = .text(facility.id)
      if facility.project?.isWhole == true {
        add(.planWholeUnits, facility.origin, "whole_units", ["project": name])
      }
      if request.time == .timesteps, let ramp = facility.rampLimit {
        add(
          .planRamp, facility.origin, "ramp_limit",
          ["facility": name, "found": .number(ramp, unit: "")])
      }
      if request.time == .timesteps, facility.minimumLoad > 0 {
        add(
          .planMinimumLoad, facility.origin, "minimum_load",
          ["facility": name, "found": .number(facility.minimumLoad, unit: "")])
      }
      if facility.project != nil || facility.capacity == .unlimited { checkCost(of: facility) }
    }
  }

  private mutating func checkCost(of facility: Facility) {
    let process = network[facility.modes[0].process]
    let values: [String: FindingValue] = [
      "facility": .text(facility.id), "process": .text(process.id),
    ]
    let cost = CapacityCost(of: facility, in: network)
    if cost.investment == nil {
      add(.planNoInvestment, facility.origin, nil, values)
    } else if process.lifetime == nil {
      add(.planNoLifetime, facility.origin, nil, values)
    }
  }

  private mutating func checkMarkets() {
    let markets = network.markets.filter { $0.exists(in: request.year) }
    for market in markets {
      if let charge = market.demandCharge, charge != 0 {
        add(
          .planDemandCharge, market.origin, "demand_charge",
          ["market": .text(market.id), "found": .number(charge, unit: network.zone.currency)])
      }
      let resolution = network[market.commodity].resolution
      if request.time == .timesteps, market.tariff != nil, resolution != .timestep {
        add(
          .planTariffOnCoarse, market.origin, "tariff",
          [
            "market": .text(market.id), "commodity": .text(network[market.commodity].id),
            "found": .text(resolution.rawValue),
          ])
      }
    }
    checkSteps(markets)
  }

  /// Steps of one commodity, site and kind are used in the order of their prices: no integers needed
  /// where each is worse than the one before.
  private mutating func checkSteps(_ markets: [Market]) {
    var previous: [MarketSeries: Market] = [:]
    for market in markets.sorted(by: { $0.step < $1.step }) {
      let series = MarketSeries(
        commodity: market.commodity, site: market.site, kind: market.kind)
      defer { previous[series] = market }
      guard let before = previous[series], before.step < market.step else { continue }
      let price = market.price[request.prices]
      let last = before.price[request.prices]
      let gain = market.kind == .sale ? price - last : last - price
      guard gain > 0 else { continue }
      let unit = "\(network.zone.currency)/\(network[market.commodity].unit.symbol)"
      add(
        .planPriceOrder, market.origin, "price",
        [
          "market": .text(market.id), "step": .count(market.step),
          "found": .number(price, unit: unit), "expected": .number(last, unit: unit),
        ])
    }
  }

  private mutating func checkLimits() {
    for limit in network.limits where limit.holds(in: request.year) {
      for term in limit.terms {
        guard let process = term.process,
          term.direction != .consumption, term.direction != .production
        else { continue }
        add(
          .planProcessAtBoundary, term.origin, "direction",
          [
            "limit": .text(limit.id), "process": .text(network[process].id),
            "found": .text(term.direction.rawValue),
          ])
      }
    }
  }

  private mutating func checkStores() {
    for store in network.stores {
      add(.planStore, store.origin, nil, ["store": .text(store.id)])
    }
  }

  private mutating func checkSpans() {
    for commodity in network.commodities {
      let lacking = network.timesteps.first { step in
        switch commodity.resolution {
        case .day: step.day == nil
        case .month: step.month == nil
        case .season: step.season.isEmpty
        case .timestep, .year: false
        }
      }
      guard let lacking else { continue }
      add(
        .planTimestepLacksSpan, commodity.origin, "resolution",
        [
          "commodity": .text(commodity.id), "expected": .text(commodity.resolution.rawValue),
          "timestep": .text(lacking.id),
        ])
    }
  }

  private mutating func noticeFlattening() {
    let running = network.facilities.filter { $0.exists(in: request.year) }
    let loads = running.count { $0.rampLimit != nil || $0.minimumLoad > 0 }
    var profiles = Set(running.compactMap(\.availability))
    for market in network.markets where market.exists(in: request.year) {
      if let tariff = market.tariff { profiles.insert(tariff) }
    }
    guard network.stores.count + loads + profiles.count > 0 else { return }
    findings.append(
      Finding(
        .planOneStepFlattens, at: Place(file: "zone.yaml"),
        [
          "stores": .count(network.stores.count), "loads": .count(loads),
          "profiles": .count(profiles.count),
        ]))
  }
}

/// The steps that are used in the order of their prices.
private struct MarketSeries: Hashable {
  let commodity: CommodityID
  let site: SiteID
  let kind: MarketKind
}
