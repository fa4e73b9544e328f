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
    checkYear()
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

  /// What the tables say of a year outside all periods nobody has stated.
  private mutating func checkYear() {
    let all = network.zone.periods
    guard let first = all.first, let end = PlanPeriod.lastYear(of: network.zone),
      request.year < first || request.year > end
    else { return }
    findings.append(
      Finding(
        .planYearOutsidePeriods, at: zonePlace,
        [
          "found": .text(String(request.year)), "expected": .list(all.map(String.init)),
          "end": .text(String(end)),
        ]))
  }

  private mutating func checkFacilities() {
    for facility in network.facilities where facility.exists(in: request.year) {
      let name: FindingValue = .text(facility.id)
      checkSizes(of: facility)
      if request.time != .oneStep, facility.minimumLoad > 0, facility.capacity == .unlimited {
        add(
          .planMinimumLoad, facility.origin, "minimum_load",
          ["facility": name, "found": .number(facility.minimumLoad, unit: "")])
      }
    }
  }

  /// Shares and wholes need a stated capacity.
  private mutating func checkSizes(of facility: Facility) {
    guard let project = facility.project else { return }
    let required = project.requires.map { network[$0] }
    let isMeasured = project.isWhole || project.exclusiveGroup != nil || required != nil
    var unsized = isMeasured && facility.capacity == .unlimited ? [facility] : []
    if let required, required.capacity == .unlimited { unsized.append(required) }
    for other in unsized {
      add(
        .planWholeWithoutSize, other.origin, "capacity",
        ["facility": .text(other.id), "project": .text(facility.id)])
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
    let reserves = network.reserves.count { $0.holds(in: request.year) }
    guard network.stores.count + loads + profiles.count + charges + reserves > 0 else { return }
    findings.append(
      Finding(
        .planOneStepFlattens, at: Place(file: "zone.yaml"),
        [
          "stores": .count(network.stores.count), "loads": .count(loads),
          "profiles": .count(profiles.count), "charges": .count(charges),
          "reserves": .count(reserves),
        ]))
  }
}
