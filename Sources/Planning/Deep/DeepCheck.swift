public import Findings
public import Optimization
public import ProcessNetwork
import Quantities

/// Asks of a zone by linear programmes what its structure alone does not show.
///
/// Which processes can run at some size; which loops run on nothing; whether anything can leave the
/// zone while purchases and extraction are closed.
public struct DeepCheck {
  private let network: Network
  private let cone: ConeProgram
  private let solver: any Solver
  private var findings: [Finding] = []

  /// The findings of the deep check of a network without errors, in the order of places.
  ///
  /// - Parameter solver: a solver of its own; what it held is forgotten.
  public static func findings(
    _ network: Network, solver: any Solver
  ) throws(SolverError) -> [Finding] {
    guard !network.facilities.isEmpty else { return [] }
    var check = DeepCheck(network, solver)
    try solver.load(check.cone.program)
    try check.findIdleProcesses()
    try check.findSomethingFromNothing()
    try check.findLosslessLoops()
    return check.findings.sorted()
  }

  private init(_ network: Network, _ solver: any Solver) {
    self.network = network
    self.solver = solver
    cone = ConeProgram(network)
  }

  private var sets: PlanSets { cone.sets }
}

extension DeepCheck {
  /// Maximises the sum of y: what stays at zero can run at no size.
  private mutating func findIdleProcesses() throws(SolverError) {
    let count = sets.activities.count
    try setCosts(ofRuns: -1, ofLeaves: 0)
    let solution = try solver.solve()
    guard solution.isOptimal else { return }
    let idle = (0..<count).filter { solution.columnValues[cone.firstRuns + $0] < 0.5 }
    try setCosts(ofRuns: 0, ofLeaves: 0)
    for row in idle {
      let reason = try self.reason(whyIdle: row)
      let facility = network[sets.facilities.facility[sets.activities.facility[row]]]
      findings.append(
        Finding(
          .processCannotBalance, at: network.place(facility.origin, field: "process"),
          [
            "facility": .text(facility.id),
            "process": .text(network[sets.activities.process[row]].id),
            "reason": .phrase(reason),
          ]))
    }
  }

  /// What is missing and what is left over when a process runs all the same, at the least sum.
  private func reason(whyIdle row: Int) throws(SolverError) -> Phrase {
    let nodes = sets.nodes.count
    let slacks = cone.firstSlack..<cone.firstSlack + 2 * nodes
    let column = cone.layout.columns.activity[row]
    try open(slacks, cost: 1)
    try solver.setColumnBounds(column, lower: 1, upper: 1)
    let solution = try solver.solve()
    try solver.setColumnBounds(column, lower: 0, upper: .infinity)
    try close(slacks)
    guard solution.isOptimal else { return Phrase(zh: "原因不明", en: "the reason was not found") }
    let surplus = (0..<nodes).filter { solution.columnValues[cone.firstSlack + $0] > 1e-9 }
    let shortage = (0..<nodes).filter { solution.columnValues[cone.firstSlack + nodes + $0] > 1e-9 }
    return DeepWords(network, sets.nodes).reason(shortage: shortage, surplus: surplus)
  }

  private func open(_ columns: Range<Int>, cost: Double) throws(SolverError) {
    try solver.setColumnBounds(
      columns, lower: columns.map { _ in 0 }, upper: columns.map { _ in .infinity })
    try solver.setColumnCosts(columns, columns.map { _ in cost })
  }

  private func close(_ columns: Range<Int>) throws(SolverError) {
    let zeros = columns.map { _ in 0.0 }
    try solver.setColumnBounds(columns, lower: zeros, upper: zeros)
    try solver.setColumnCosts(columns, zeros)
  }

  private func setCosts(ofRuns runs: Double, ofLeaves leaves: Double) throws(SolverError) {
    let first = cone.firstRuns..<cone.firstRuns + sets.activities.count
    let second = cone.firstLeaves..<cone.firstLeaves + cone.outlets.count
    try solver.setColumnCosts(first, first.map { _ in runs })
    try solver.setColumnCosts(second, second.map { _ in leaves })
  }
}

extension DeepCheck {
  /// Closes all inlets, then maximises what can leave: it must be nothing.
  private mutating func findSomethingFromNothing() throws(SolverError) {
    for row in 0..<sets.markets.count where network[sets.markets.market[row]].kind.isInlet {
      try solver.setColumnBounds(cone.layout.columns.market[row], lower: 0, upper: 0)
    }
    for row in cone.sourceActivities {
      try solver.setColumnBounds(cone.layout.columns.activity[row], lower: 0, upper: 0)
    }
    try setCosts(ofRuns: 0, ofLeaves: -1)
    let solution = try solver.solve()
    guard solution.isOptimal else { return }
    let leaving = cone.outlets.indices.filter {
      solution.columnValues[cone.firstLeaves + $0] > 1e-6
    }
    for position in leaving { try tell(outlet: position) }
  }

  /// Finds how much leaves by one outlet within capacities and market limits, and which loop makes
  /// it.
  private mutating func tell(outlet position: Int) throws(SolverError) {
    let row = cone.outlets[position]
    try setCosts(ofRuns: 0, ofLeaves: 0)
    try solver.setColumnCost(cone.firstLeaves + position, -1)
    let loop = try solver.solve()
    try solver.setColumnCost(cone.firstLeaves + position, 0)
    let market = network[sets.markets.market[row]]
    let commodity = network[market.commodity]
    let amount = try yearly(outlet: row)
    let found: FindingValue =
      amount.isFinite
      ? .number(amount, unit: commodity.unit.symbol) : .phrase(Phrase(zh: "无限多", en: "any amount"))
    findings.append(
      Finding(
        .elementFromNothing, at: network.place(market.origin),
        [
          "market": .text(market.id), "commodity": .phrase(commodity.name), "found": found,
          "expected": .number(0, unit: commodity.unit.symbol),
          "processes": .list(loop.isOptimal ? runningProcesses(loop) : []),
        ]))
  }

  /// The greatest yearly flow through an outlet within capacities and market limits.
  private func yearly(outlet row: Int) throws(SolverError) -> Double {
    try setCapacities(isOpen: false)
    let column = cone.layout.columns.market[row]
    try solver.setColumnCost(column, -1)
    let solution = try solver.solve()
    try solver.setColumnCost(column, 0)
    try setCapacities(isOpen: true)
    return solution.isOptimal ? -solution.objective : .infinity
  }

  /// Bounds activities by capacities and outlets by their limits, or opens them again.
  private func setCapacities(isOpen: Bool) throws(SolverError) {
    let sources = Set(cone.sourceActivities)
    for row in 0..<sets.activities.count where !sources.contains(row) {
      let capacity = sets.facilities.capacity[sets.activities.facility[row]]
      try solver.setColumnBounds(
        cone.layout.columns.activity[row], lower: 0,
        upper: isOpen ? .infinity : capacity * sets.activities.unitsPerCapacity[row])
    }
    for row in cone.outlets {
      let limit = network[sets.markets.market[row]].limit?.value ?? .infinity
      try solver.setColumnBounds(
        cone.layout.columns.market[row], lower: 0, upper: isOpen ? .infinity : limit)
    }
  }

  private func runningProcesses(_ solution: Solution) -> [String] {
    running(solution).map { network[sets.activities.process[$0]].id }
  }

  private func running(_ solution: Solution) -> [Int] {
    (0..<sets.activities.count).filter {
      solution.columnValues[cone.layout.columns.activity[$0]] > 1e-6
    }
  }
}

extension DeepCheck {
  /// Closes the outlets, too: what still runs is a loop in which nothing is lost.
  private mutating func findLosslessLoops() throws(SolverError) {
    for row in cone.outlets {
      try solver.setColumnBounds(cone.layout.columns.market[row], lower: 0, upper: 0)
    }
    try setCosts(ofRuns: -1, ofLeaves: 0)
    let solution = try solver.solve()
    guard solution.isOptimal else { return }
    let running = (0..<sets.activities.count).filter {
      solution.columnValues[cone.firstRuns + $0] > 0.5
    }
    for loop in LoopFinder(sets).loops(among: running) {
      let facility = network[sets.facilities.facility[sets.activities.facility[loop[0]]]]
      let names = loop.map { row in
        let facility = network[sets.facilities.facility[sets.activities.facility[row]]]
        return "\(network[sets.activities.process[row]].id)@\(network[facility.site].id)"
      }
      findings.append(
        Finding(.losslessLoop, at: network.place(facility.origin), ["found": .list(names)]))
    }
  }
}
