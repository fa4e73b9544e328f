import Optimization

/// The linear programme of the flows of a structure.
///
/// Columns are the activities of the units, between 0 and their capacity. Each material that is not
/// raw has a row: made − used >= its demand, so that a surplus may be left. Raw materials are bought
/// as they are used; their prices are part of the units' proportional costs.
struct FlowProgram {
  /// The programme with every unit available and none included.
  let linear: LinearProgram
  /// Money for running each unit at all.
  let fixedCost: [Double]
  private let proportionalCost: [Double]
  private let capacity: [Double]

  init(_ problem: SynthesisProblem) {
    var fixedCost: [Double] = []
    var proportionalCost: [Double] = []
    var capacity: [Double] = []
    for unit in problem.units.indices {
      var bought = 0.0
      for line in problem.taken.lines(of: unit) {
        let material = problem.materials[Int(problem.taken.material[line])]
        if material.role == .raw { bought += material.price * problem.taken.amount[line] }
      }
      guard case .sized(let size, let fixed, let proportional) = problem.units[unit].cost else {
        preconditionFailure("the problem's units have no sizes")
      }
      capacity.append(size)
      fixedCost.append(fixed)
      proportionalCost.append(proportional + bought)
    }
    self.fixedCost = fixedCost
    self.proportionalCost = proportionalCost
    self.capacity = capacity
    linear = Self.balances(problem, costs: proportionalCost, upper: capacity)
  }

  /// The programme of a partial structure.
  func stated(included: [Int], available: [Int]) -> LinearProgram {
    var cost = proportionalCost
    var upper = [Double](repeating: 0, count: capacity.count)
    for unit in available {
      upper[unit] = capacity[unit]
      if capacity[unit] > 0 { cost[unit] += fixedCost[unit] / capacity[unit] }
    }
    for unit in included { cost[unit] = proportionalCost[unit] }
    return linear.replacing(columnCost: cost, columnUpper: upper)
  }

  private static func balances(
    _ problem: SynthesisProblem, costs: [Double], upper: [Double]
  ) -> LinearProgram {
    var entries = [[Int: Double]](repeating: [:], count: problem.materials.count)
    for unit in problem.units.indices {
      for line in problem.made.lines(of: unit) {
        entries[Int(problem.made.material[line])][unit, default: 0] += problem.made.amount[line]
      }
      for line in problem.taken.lines(of: unit) {
        entries[Int(problem.taken.material[line])][unit, default: 0] -= problem.taken.amount[line]
      }
    }
    var builder = LinearProgramBuilder()
    for unit in costs.indices { builder.addColumn(cost: costs[unit], upper: upper[unit]) }
    for material in problem.materials.indices where problem.materials[material].role != .raw {
      builder.beginRow(lower: problem.materials[material].demand, upper: .infinity)
      for unit in entries[material].keys.sorted() {
        builder.entry(unit, entries[material][unit] ?? 0)
      }
      builder.endRow()
    }
    return builder.finish()
  }
}
