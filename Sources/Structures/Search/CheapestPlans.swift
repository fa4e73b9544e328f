import Optimization

/// Ranks structures by their cheapest plan; only those count whose cheapest plan runs every unit.
///
/// The bound of a partial structure is the cheapest plan over what is in or may come in, in which the
/// fixed cost of what is not in yet is spread over its capacity, plus the fixed costs of what is in.
struct CheapestPlans: StructureGuide {
  private(set) var ranking: Ranking
  private let program: FlowProgram
  private let solver: any Solver

  init(_ problem: SynthesisProblem, most: Int, solver: any Solver) throws(SolverError) {
    ranking = Ranking(most: most)
    program = FlowProgram(problem)
    self.solver = solver
    try solver.load(program.linear)
  }

  func mayImprove(
    _ partial: borrowing PartialStructures, at level: Int
  ) throws(StructureError) -> Bool {
    let included = UnitSets.units(of: partial.included(at: level))
    let available = UnitSets.units(of: partial.available(at: level))
    guard let (cost, _) = try cheapest(included, among: available) else { return false }
    return ranking.admits(cost)
  }

  mutating func take(
    _ partial: borrowing PartialStructures, at level: Int
  ) throws(StructureError) -> Bool {
    let units = UnitSets.units(of: partial.included(at: level))
    guard let (cost, values) = try cheapest(units, among: units) else { return true }
    let activity = units.map { values[$0] }
    let least = 1e-7 * max(1, activity.max() ?? 0)
    if activity.allSatisfy({ $0 > least }) {
      ranking.add(RankedStructure(units: units, cost: cost, activity: activity))
    }
    return true
  }

  /// The cost and activities of the cheapest plan; `nil` where there is none.
  private func cheapest(
    _ included: [Int], among available: [Int]
  ) throws(StructureError) -> (cost: Double, values: [Double])? {
    let stated = program.stated(included: included, available: available)
    let solution: Solution
    do {
      solution = try solved(stated)
    } catch {
      throw .solver(error)
    }
    switch solution.status {
    case .infeasible: return nil
    case .optimal where Residuals.check(stated, solution).isOptimal():
      let fixed = included.reduce(0) { $0 + program.fixedCost[$1] }
      return (solution.objective + fixed, solution.columnValues)
    default: throw .doubtful(solution.rawStatus)
    }
  }

  /// Solves hot; where our own check does not accept the optimum, once more from nothing.
  private func solved(_ stated: LinearProgram) throws(SolverError) -> Solution {
    let columns = 0..<stated.columnCount
    try solver.setColumnCosts(columns, stated.columnCost)
    try solver.setColumnBounds(columns, lower: stated.columnLower, upper: stated.columnUpper)
    let solution = try solver.solve()
    guard solution.isOptimal, !Residuals.check(stated, solution).isOptimal() else {
      return solution
    }
    try solver.load(stated)
    return try solver.solve()
  }
}
