import HiGHSSolver
import NetworkFamily
import Optimization
import Planning
import ProcessNetwork

/// Building a model and handing it to the solver, beside the plainest builder of the same programme.
enum HandOverCases {
  /// What makes the comparison void.
  enum Mismatch: Error {
    case programs(difference: Double)
    case objectives(product: Double, plain: Double)
  }

  private static let request = PlanRequest(
    year: 2020, time: .timesteps, wantsTwoSidedValues: false)

  static func small(_ name: String, _ arguments: [String]) throws {
    try checkOptimum(FamilyInstance(steps: 4))
    try compare(name, FamilyInstance(steps: 29), runs: 15)
  }

  static func large(_ name: String, _ arguments: [String]) throws {
    try compare(name, FamilyInstance(steps: 766), runs: 5)
  }

  /// Both ways reach the same optimum.
  private static func checkOptimum(_ instance: FamilyInstance) throws {
    let result = try Planner.plan(try instance.network(), request, solver: HiGHSSolver())
    let solver = PlainSolver()
    try solver.pass(PlainBuilder.assemble(instance))
    let plain = try solver.optimum()
    let product = result.objective?.netCost ?? .nan
    guard abs(product - plain) <= 1e-6 * abs(plain), plain != 0 else {
      throw Mismatch.objectives(product: product, plain: plain)
    }
  }

  /// Both ways in turn, each first in every other run, as who comes second finds memory that is warm.
  private static func compare(_ name: String, _ instance: FamilyInstance, runs: Int) throws {
    let network = try instance.network()
    try check(name, instance, network)
    var (building, scaling, loading) = (Timing(), Timing(), Timing())
    var (plainBuilding, plainPassing) = (Timing(), Timing())
    for turn in 0..<2 * runs {
      if turn % 4 == 0 || turn % 4 == 3 {
        let plain = plainBuilding.run { PlainBuilder.assemble(instance) }
        try plainPassing.run { try PlainSolver().pass(plain) }
      } else {
        let model = try building.run { try PlanModel.build(network, request) }
        let scaled = scaling.run { model.scaledProgram }
        try loading.run { try HiGHSSolver().load(scaled) }
      }
    }
    Printed.timing(name, "plain builder: build", plainBuilding)
    Printed.timing(name, "plain builder: hand over", plainPassing)
    let plain = Timing.sum([plainBuilding, plainPassing])
    Printed.timing(name, "plain builder: all", plain)
    Printed.timing(name, "product: build", building, peer: plainBuilding)
    Printed.timing(name, "product: scale", scaling)
    Printed.timing(name, "product: hand over", loading, peer: plainPassing)
    Printed.timing(
      name, "product: all (at most 2)", .sum([building, scaling, loading]), peer: plain)
    Printed.memory(name)
  }

  /// Both ways state one programme.
  private static func check(
    _ name: String, _ instance: FamilyInstance, _ network: Network
  ) throws {
    let plain = PlainBuilder.assemble(instance)
    let difference = plain.difference(to: try PlanModel.build(network, request).program)
    guard difference < 1e-12 else { throw Mismatch.programs(difference: difference) }
    Printed.note(
      name, "\(plain.rows) rows, \(plain.columns) columns, \(plain.entries) entries, both alike")
  }
}
