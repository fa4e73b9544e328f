import Findings
import Optimization
import ProcessNetwork
import Quantities

/// Finds why no plan exists by elastic runs.
///
/// The first run relaxes the balances and reserves alone: what has no sink, what has no source, which
/// reserve cannot be held, where and when. A
/// tonne without source counts as three without sink, since the sink is what usually lacks. The other
/// runs keep the balances and look for the cheapest ways out, each bound counting by its share: one
/// by larger markets, capacities and routes, one by easier limits.
enum InfeasibilityExplanation {
  /// The explanation of each year; `nil` where the programme is feasible after all.
  ///
  /// - Parameters:
  ///   - years: the plans of years that the programme consists of.
  ///   - program: the programme in the units of the scale.
  static func find(
    _ years: [ExplainedYear], _ scale: ProgramScale, _ program: LinearProgram,
    on solver: any Solver, _ watch: RunWatch
  ) throws(SolverError) -> [PlanInfeasibility]? {
    let search = ElasticSearch(years: years, scale: scale, program: program, watch: watch)
    let physical = try search.run({ $0.relaxableBalances() }, on: solver)
    if let physical, physical.allSatisfy(\.isEmpty) { return nil }
    let larger = try search.run({ $0.relaxableBounds() }, on: solver)
    let easier = try search.run({ $0.relaxableLimits() }, on: solver)
    if physical == nil, larger == nil, let easier, easier.allSatisfy(\.isEmpty) { return nil }
    let conflict = try ConflictSearch(
      years: years, scale: scale, program: program.relaxed, watch: watch
    ).find(on: solver)
    return years.indices.map { year in
      PlanInfeasibility(
        exceptions: (physical ?? larger ?? easier)?[year] ?? [],
        waysOut: (larger?[year] ?? []) + (easier?[year] ?? []), conflict: conflict[year])
    }
  }
}

/// The plan of a year as a part of the programme that is explained.
struct ExplainedYear {
  let model: PlanModel
  /// The column of the programme at which the year begins.
  var firstColumn = 0
  /// The row of the programme at which the year begins.
  var firstRow = 0
}

/// One programme, relaxed in several ways.
private struct ElasticSearch {
  let years: [ExplainedYear]
  let scale: ProgramScale
  let program: LinearProgram
  let watch: RunWatch

  /// A bound of the whole programme, and the year of which it is.
  private struct Candidate {
    let year: Int
    let side: ProgramSide
    let relaxable: Relaxable
  }

  /// The exceptions of the cheapest relaxation by year; `nil` where these bounds alone open no way.
  func run(
    _ relaxables: (PlanModel) -> [Relaxable], on solver: any Solver
  ) throws(SolverError) -> [[PlanException]]? {
    let all = years.enumerated().flatMap { index, year in
      relaxables(year.model).map { relaxable in
        Candidate(
          year: index,
          side: relaxable.side.shifted(rows: year.firstRow, columns: year.firstColumn),
          relaxable: relaxable)
      }
    }
    let finite = all.filter { program.bound($0.side).isFinite }
    let run = ElasticRun(
      program, relaxing: finite.map { Relaxation($0.side, cost: cost(of: $0)) })
    let result = try run.run(on: solver, options: watch.options(.explainingPhase))
    guard result.status == .optimal else { return nil }
    var bySide: [ProgramSide: Candidate] = [:]
    for candidate in finite { bySide[candidate.side] = candidate }
    var collectors = years.map { ExceptionCollector($0.model) }
    for violation in result.violations {
      guard let candidate = bySide[violation.side] else { continue }
      collectors[candidate.year].add(
        candidate.relaxable, abs(violation.amount) * natural(candidate.side))
    }
    return collectors.map(\.exceptions)
  }

  private func natural(_ side: ProgramSide) -> Double {
    switch side.place {
    case .row(let row): scale.row[row]
    case .column(let column): scale.column[column]
    }
  }

  /// The cost of one scaled unit.
  private func cost(of candidate: Candidate) -> Double {
    switch candidate.relaxable.kind {
    case .surplus: return weight(ofNode: candidate) * natural(candidate.side)
    case .shortage: return 3 * weight(ofNode: candidate) * natural(candidate.side)
    case .reserve: return 1e-3 * candidate.relaxable.yearly * natural(candidate.side)
    default: return 1 / max(abs(program.bound(candidate.side)), 1e-3)
    }
  }

  /// Thousandths of a tonne a year, or of a unit where the commodity has no mass.
  private func weight(ofNode candidate: Candidate) -> Double {
    let sets = years[candidate.year].model.sets
    let commodity = sets.nodes.commodity[candidate.relaxable.subject]
    let mass = sets.network[commodity].massPerUnit
    return 1e-3 * candidate.relaxable.yearly * (mass > 0 ? mass : 1)
  }
}

/// Sums the exceptions of one subject over the spans of time.
private struct ExceptionCollector {
  private struct Key: Hashable {
    let kind: PlanExceptionKind
    let subject: Int
  }

  private let model: PlanModel
  private var order: [Key] = []
  private var amounts: [Key: Double] = [:]
  private var times: [Key: (spans: [Int], resolution: Resolution)] = [:]

  init(_ model: PlanModel) { self.model = model }

  mutating func add(_ candidate: Relaxable, _ amount: Double) {
    let key = Key(kind: candidate.kind, subject: candidate.subject)
    if amounts[key] == nil { order.append(key) }
    amounts[key, default: 0] += amount * candidate.yearly
    if let (span, resolution) = candidate.time {
      times[key, default: ([], resolution)].spans.append(span)
    }
  }

  /// The exceptions, the greatest first.
  var exceptions: [PlanException] {
    order.map { exception($0) }.sorted { ($1.amount, $0.id) < ($0.amount, $1.id) }
  }

  private func exception(_ key: Key) -> PlanException {
    let told = ExceptionWords(model, key.kind, key.subject)
    return PlanException(
      kind: key.kind, id: told.id, name: told.name, site: told.site,
      time: time(of: key, told.unit), amount: amounts[key] ?? 0, unit: told.unit,
      place: told.place)
  }

  /// When, and where that is not the whole year, at what rate.
  private func time(of key: Key, _ unit: String) -> String {
    guard let time = times[key] else { return "year" }
    let words = TimeWords(model.sets.time)
    let text = words.text(time.spans, time.resolution)
    let hours = words.hours(time.spans, time.resolution)
    guard text != "year", hours > 0 else { return text }
    let rate = Numeral.text((amounts[key] ?? 0) / hours, digits: 3)
    return "\(model.sets.request.year) \(text), \(rate) \(unit)/h"
  }
}

/// What an exception is called in the tables.
struct ExceptionWords {
  let id: String
  let name: Phrase
  let site: Int?
  let unit: String
  let place: Place

  init(_ model: PlanModel, _ kind: PlanExceptionKind, _ subject: Int) {
    let sets = model.sets
    let network = sets.network
    let origin: Origin
    switch kind {
    case .surplus, .shortage:
      let commodity = network[sets.nodes.commodity[subject]]
      (id, name, origin) = (commodity.id, commodity.name, commodity.origin)
      site = sets.nodes.site[subject].index
      unit = commodity.unit.symbol
    case .marketLimit:
      let market = network.markets[subject]
      let commodity = network[market.commodity]
      (id, name, origin) = (market.id, market.kind.name(of: commodity.name), market.origin)
      site = market.site.index
      unit = commodity.unit.symbol
    case .capacity:
      let facility = network[sets.facilities.facility[subject]]
      (id, name, origin) = (facility.id, facility.name, facility.origin)
      site = facility.site.index
      unit = network[network[facility.modes[0].process].reference].unit.symbol
    case .routeCapacity:
      let route = network.routes[subject]
      (id, name, origin) = (route.id, Phrase(route.id), route.origin)
      (site, unit) = (route.from.index, "t")
    case .reserve:
      let reserve = sets.reserves.reserve[subject]
      (id, name, origin) = (reserve.id, reserve.name, reserve.origin)
      (site, unit) = (reserve.site.index, network[reserve.commodity].unit.symbol)
    case .statedLimit:
      let limit = network[sets.limits[subject]]
      (id, name, origin) = (limit.id, limit.name, limit.origin)
      (site, unit) = (nil, limit.unit.symbol)
    }
    place = network.place(origin)
  }
}

extension ExceptionWords {
  /// The bound that the row of the tables states, by the year.
  func stated(_ model: PlanModel, _ relaxable: Relaxable) -> Double {
    let network = model.sets.network
    let subject = relaxable.subject
    switch relaxable.kind {
    case .marketLimit: return network.markets[subject].limit?.value ?? .infinity
    case .capacity: return model.sets.facilities.capacity[subject]
    case .routeCapacity: return network.routes[subject].capacity.value
    case .statedLimit: return network[model.sets.limits[subject]].value
    case .reserve: return model.sets.reserves.reserve[subject].amount * model.sets.time.hours
    case .surplus, .shortage: return 0
    }
  }
}

extension PlanInfeasibility {
  /// The exceptions as findings, each with the ways out.
  func findings(_ model: PlanModel) -> [Finding] {
    let network = model.sets.network
    return exceptions.map { exception in
      let site = exception.site.map { network.sites[$0].name } ?? network.zone.name
      let time =
        exception.time == "year"
        ? FindingValue.phrase(Phrase(zh: "全年", en: "over the year")) : .text(exception.time)
      return Finding(
        exception.kind.rule, at: exception.place,
        [
          "commodity": .phrase(exception.name), "market": .text(exception.id),
          "facility": .text(exception.id), "limit": .text(exception.id), "site": .phrase(site),
          "found": .number(exception.amount, unit: exception.unit), "time": time,
          "causes": causes(of: exception),
        ])
    }
  }

  /// The cheapest ways out, but for the exception itself.
  private func causes(of exception: PlanException) -> FindingValue {
    let ways = waysOut.filter { $0.id != exception.id || $0.kind != exception.kind }.prefix(5).map {
      "\($0.id) (+\(Numeral.text($0.amount, digits: 4)) \($0.unit))"
    }
    guard ways.isEmpty else { return .list(Array(ways)) }
    return .phrase(Phrase(zh: "与之矛盾的约束指标", en: "the limits that contradict it"))
  }
}

extension PlanExceptionKind {
  fileprivate var rule: Rule {
    switch self {
    case .surplus: .planSurplus
    case .shortage: .planShortage
    case .marketLimit: .planMarketTooSmall
    case .capacity: .planCapacityTooSmall
    case .routeCapacity, .statedLimit: .planLimitTooTight
    case .reserve: .planReserveShort
    }
  }
}
