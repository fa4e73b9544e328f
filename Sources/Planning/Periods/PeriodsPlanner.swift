import Findings
public import Optimization
public import ProcessNetwork
import Quantities

/// Plans several periods: all together, or each alone with what stands from those before.
public struct PeriodsPlanner {
  let network: Network
  let request: PeriodsRequest
  let periods: [PlanPeriod]
  let solver: any Solver
  let watch: RunWatch
  let findings: [Finding]

  /// Plans the periods of a request.
  ///
  /// - Parameter solver: a solver of its own; what it held is forgotten.
  /// - Throws: `refused` with findings, or the solver's error. That no plan exists is a result.
  public static func plan(
    _ network: Network, _ request: PeriodsRequest, solver: any Solver,
    control: RunControl = RunControl()
  ) throws(PlanError) -> PeriodsResult {
    try plan(network, request, solver: solver, RunWatch(control))
  }

  static func plan(
    _ network: Network, _ request: PeriodsRequest, solver: any Solver, _ watch: RunWatch
  ) throws(PlanError) -> PeriodsResult {
    if let aim = request.each.aim {
      return try planAimed(network, request, aim, solver: solver, watch)
    }
    let findings = try PeriodsChecks.findings(network, request)
    let planner = PeriodsPlanner(
      network: network, request: request,
      periods: PlanPeriod.periods(of: network.zone, from: request.from, to: request.to),
      solver: solver, watch: watch, findings: findings)
    do {
      switch request.foresight {
      case .perfect: return try planner.planTogether()
      case .myopic: return try planner.planOneByOne()
      }
    } catch {
      throw .solver(error)
    }
  }

  private func planTogether() throws(SolverError) -> PeriodsResult {
    let solved = try solve(periods, CarriedStock())
    return result(solved.plans, solved.builds, status: solved.status, bound: solved.bound)
  }

  /// Each period's builds stand in those after it; a period without a plan ends the planning.
  private func planOneByOne() throws(SolverError) -> PeriodsResult {
    var carried = CarriedStock()
    var plans: [SolvedYear] = []
    var status = PlanStatus.optimal
    for period in periods {
      let solved = try solve([period], carried)
      plans += solved.plans
      carried.built += solved.builds
      carried.sizes = solved.sizes
      status = solved.status
      guard status == .optimal else { break }
    }
    return result(plans, carried.built, status: status, bound: nil)
  }
}

/// The plan of one year out of a programme of several.
struct SolvedYear {
  let period: PlanPeriod
  let plan: PlanResult
  /// The size of each facility and store that the plan sizes.
  let sizes: [Asset: Double]
}

/// What solving a programme of periods gave.
struct SolvedPeriods {
  var status: PlanStatus
  var plans: [SolvedYear] = []
  var builds: [BuiltVintage] = []
  var bound: Double?

  /// The sizes of the last period.
  var sizes: [Asset: Double] { plans.last?.sizes ?? [:] }
}

extension PeriodsPlanner {
  private func solve(
    _ periods: [PlanPeriod], _ carried: CarriedStock
  ) throws(SolverError) -> SolvedPeriods {
    let model = PeriodsModel(
      network, request, periods, start: self.periods[0].year, carried: carried)
    let scale = model.program.planScale
    let solve = CheckedSolve(
      program: scale.scaled(model.program), tolerance: request.each.tolerance, watch: watch)
    let outcome = try solve.run(on: solver)
    let status = solve.status(of: outcome)
    let reading = PeriodsReading(model: model, scale: scale, solver: solver.identity)
    switch status {
    case .optimal:
      return try reading.plans(outcome, watch, on: solver)
    case .stopped(let reason):
      return reading.stopped(solve.kept(outcome.solution), reason, outcome.solution.iterations)
    case .infeasible, .unbounded, .numericalTrouble:
      return try reading.failed(status, solve.program, watch, on: solver)
    }
  }

  private func result(
    _ years: [SolvedYear], _ builds: [BuiltVintage], status: PlanStatus, bound: Double?
  ) -> PeriodsResult {
    let planned = years.map { PlannedPeriod(period: $0.period, plan: $0.plan) }
    let costs = planned.compactMap(\.discounted)
    return PeriodsResult(
      request: request, zone: PlanZone(network.zone), status: status,
      solver: "\(solver.identity.name) \(solver.identity.version)", periods: planned,
      builds: builds.filter { $0.amount > 0 }.map { build($0) }, stock: stock(years),
      netCost: costs.count == periods.count ? costs.reduce(0, +) : nil, bound: bound,
      findings: (findings + planned.flatMap { $0.plan.findings }).distinct.sorted(),
      stop: planned.compactMap(\.plan.stop).first)
  }

  private func build(_ built: BuiltVintage) -> PeriodsBuild {
    let words = AssetWords(network, built.vintage.asset)
    let spending = network.buildTerms(of: built.vintage.asset, in: built.vintage.year)
      .spending
    return PeriodsBuild(
      id: words.id, kind: words.kind, name: words.name, year: built.vintage.year,
      end: built.vintage.end, amount: built.amount, unit: words.unit,
      annuity: built.vintage.annuity * built.amount,
      investment: spending.map { $0 * built.amount }, place: words.place)
  }

  /// What the plan sizes, where any period has some of it.
  private func stock(_ years: [SolvedYear]) -> [PeriodsStock] {
    var assets: [Asset] = []
    for index in network.facilities.indices { assets.append(.facility(FacilityID(index))) }
    for index in network.stores.indices {
      assets += [.store(StoreID(index)), .power(StoreID(index))]
    }
    return assets.compactMap { asset in
      let sizes = years.map { $0.sizes[asset] }
      guard sizes.contains(where: { ($0 ?? 0) > 0 }) else { return nil }
      let words = AssetWords(network, asset)
      return PeriodsStock(
        id: words.id, kind: words.kind, name: words.name, unit: words.unit, byPeriod: sizes)
    }
  }
}

/// What an asset is called in the tables.
private struct AssetWords {
  let id: String
  let kind: PeriodsAssetKind
  let name: Phrase
  let unit: String
  let place: Place

  init(_ network: Network, _ asset: Asset) {
    switch asset {
    case .facility(let facility):
      let row = network[facility]
      (id, kind, name) = (row.id, .facility, row.name)
      unit = network[network[row.modes[0].process].reference].unit.symbol
      place = network.place(row.origin)
    case .store(let store), .power(let store):
      let row = network[store]
      let commodity = network[row.commodity].unit.symbol
      let isPower = asset == .power(store)
      (id, kind, name) = (row.id, isPower ? .storePower : .store, Phrase(row.id))
      unit = isPower ? "\(commodity)/h" : commodity
      place = network.place(row.origin)
    }
  }
}

extension [Finding] {
  /// Each finding once, in the order in which they first stand.
  var distinct: [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }
  }
}
