import Findings
import Optimization
import ProcessNetwork
import Quantities

/// Finds the way to money without end: the ray of the programme that gains most per unit that moves.
enum UnboundednessExplanation {
  /// The loop; `nil` where there is none.
  static func find(
    _ model: PlanModel, _ scale: ProgramScale, _ program: LinearProgram, on solver: any Solver,
    _ watch: RunWatch
  ) throws(SolverError) -> PlanUnboundedness? {
    try solver.load(rayProgram(program))
    let solution = try solver.solve(watch.options(.loopPhase))
    guard solution.isOptimal, solution.objective < -1e-9 else { return nil }
    let ray = PlanAnswers(model, scale.natural(solution))
    return loop(model, ray)
  }

  /// Directions that every row and bound allows without end, their sum at most one.
  private static func rayProgram(_ program: LinearProgram) -> LinearProgram {
    var builder = LinearProgramBuilder(
      columns: program.columnCount, rows: program.rowCount + 1,
      entries: program.entryCount + program.columnCount)
    for column in 0..<program.columnCount {
      builder.addColumn(
        cost: program.columnCost[column],
        upper: program.columnUpper[column] == .infinity ? .infinity : 0)
    }
    for row in 0..<program.rowCount {
      builder.beginRow(
        lower: program.rowLower[row].isFinite ? 0 : -.infinity,
        upper: program.rowUpper[row].isFinite ? 0 : .infinity)
      for position in program.entries(ofRow: row) {
        builder.entry(Int(program.columnIndex[position]), program.coefficient[position])
      }
      builder.endRow()
    }
    builder.beginRow(lower: -.infinity, upper: 1)
    for column in 0..<program.columnCount { builder.entry(column, 1) }
    builder.endRow()
    return builder.finish()
  }

  /// The units of a ray, per unit that its best market earns.
  private static func loop(_ model: PlanModel, _ ray: PlanAnswers) -> PlanUnboundedness {
    let sales = ray.markets().filter { $0.money < 0 }
    let best = sales.min { ($0.money, $0.id) < ($1.money, $1.id) }
    let turn = best?.amount ?? 1
    let units = RayUnits(model, ray).units.map { unit in
      PlanLoopUnit(
        kind: unit.kind, id: unit.id, name: unit.name, site: unit.site, amount: unit.amount / turn,
        unit: unit.unit, place: unit.place)
    }
    return PlanUnboundedness(
      market: best?.id, gain: -ray.solution.objective / turn,
      units: units)
  }
}

/// The units that run in a ray.
private struct RayUnits {
  private let model: PlanModel
  private let ray: PlanAnswers
  private(set) var units: [PlanLoopUnit] = []

  init(_ model: PlanModel, _ ray: PlanAnswers) {
    self.model = model
    self.ray = ray
    let sets = model.sets
    for row in 0..<sets.activities.count { addActivity(row) }
    for row in 0..<sets.markets.count {
      let market = sets.network[sets.markets.market[row]]
      add(.market, row, node: sets.markets.node[row], ray.market(row), market.origin)
    }
    for row in 0..<sets.transports.count {
      let route = sets.network[sets.transports.route[row]]
      add(.route, row, node: sets.transports.from[row], ray.transport(row), route.origin)
    }
    for row in 0..<sets.disposals.count {
      let node = sets.disposals.from[row]
      let commodity = sets.network[sets.nodes.commodity[node]]
      add(.disposal, row, node: node, ray.classDisposal(row), commodity.origin)
    }
  }

  private mutating func addActivity(_ row: Int) {
    let network = model.sets.network
    let amount = ray.activity(row)
    guard amount > 1e-9 else { return }
    let facility = network[model.sets.facilities.facility[model.sets.activities.facility[row]]]
    let process = network[model.sets.activities.process[row]]
    units.append(
      PlanLoopUnit(
        kind: .facility, id: facility.id, name: process.name, site: facility.site.index,
        amount: amount, unit: network[process.reference].unit.symbol,
        place: network.place(facility.origin)))
  }

  private mutating func add(
    _ kind: PlanUnitKind, _ row: Int, node: Int, _ amount: Double, _ origin: Origin
  ) {
    guard amount > 1e-9 else { return }
    let network = model.sets.network
    let identity = ray.identity(kind, row)
    units.append(
      PlanLoopUnit(
        kind: kind, id: identity.id, name: identity.name,
        site: model.sets.nodes.site[node].index, amount: amount,
        unit: network[model.sets.nodes.commodity[node]].unit.symbol,
        place: network.place(origin)))
  }
}

extension PlanUnboundedness {
  /// The loop as one finding at the market that earns most.
  func findings(_ model: PlanModel) -> [Finding] {
    let unit = units.first { $0.kind == .market && $0.id == market } ?? units.first
    guard let unit else { return [] }
    let currency = model.sets.network.zone.currency
    return [
      Finding(
        .planMoneyWithoutEnd, at: unit.place,
        [
          "market": .text(unit.id), "found": .number(gain, unit: "\(currency)/\(unit.unit)"),
          "loop": .list(units.map(\.id)),
        ])
    ]
  }
}
