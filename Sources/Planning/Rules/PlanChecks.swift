import Findings
import ProcessNetwork

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
    if request.time == .oneStep { checks.noticeFlattening() }
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
    }
  }

  private mutating func noticeFlattening() {
    let running = network.facilities.filter { $0.exists(in: request.year) }
    let loads = running.count { $0.rampLimit != nil || $0.minimumLoad > 0 }
    var profiles = Set(running.compactMap(\.availability))
    let markets = network.markets.filter { $0.exists(in: request.year) }
    for market in markets {
      if let tariff = market.tariff { profiles.insert(tariff) }
    }
    let charges = markets.count { ($0.demandCharge ?? 0) > 0 }
    guard network.stores.count + loads + profiles.count + charges > 0 else { return }
    findings.append(
      Finding(
        .planOneStepFlattens, at: Place(file: "zone.yaml"),
        [
          "stores": .count(network.stores.count), "loads": .count(loads),
          "profiles": .count(profiles.count), "charges": .count(charges),
        ]))
  }
}
