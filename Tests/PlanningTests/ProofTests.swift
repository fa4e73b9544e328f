import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Plans with a proof, held against the direct optimum of the same zones.
@Suite struct ProofTests {
  private static func model(seed: UInt64) throws -> PlanModel {
    let network = try NetworkGenerator.small(seed: seed, hasTimesteps: true)
    return try PlanModel.build(
      network,
      PlanRequest(year: network.zone.periods[0], time: .timesteps, wantsTwoSidedValues: false))
  }

  /// Every column and row of a series has its timestep; sizes and yearly limits have none.
  @Test func seriesLieInTime() throws {
    let timesteps = try NetworkGenerator.small(seed: 1, hasTimesteps: true).timesteps
    let model = try Self.model(seed: 1)
    let structure = model.timeStructure
    for column in 0..<model.program.columnCount {
      let name = model.columnName(column)
      let step = structure.columnStep[column]
      if name.hasPrefix("size") { #expect(step < 0) }
      if name.hasPrefix("activity[") {
        #expect(step >= 0 && name.hasSuffix(",\(timesteps[Int(step)].id)]"))
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func theIntervalHoldsTheDirectOptimum(seed: UInt64) throws {
    let model = try Self.model(seed: seed)
    let direct = try Planner.plan(model, solver: try HiGHSSolver())
    let optimum = try #require(direct.objective).netCost
    let scale = max(1, abs(optimum))
    for gap in [0.5, 0] {
      let result = try Planner.prove(
        model, gap: gap, timeLimit: nil, on: HiGHSTeam(count: 2),
        identity: try HiGHSSolver().identity)
      let plan = try #require(result)
      let proof = try #require(plan.proof)
      // A zone with a flow that nothing bounds has no bound; one that is claimed holds.
      if let lower = proof.lower { #expect(lower <= optimum + 1e-7 * scale) }
      #expect(try #require(proof.upper) >= optimum - 1e-6 * scale)
      #expect(abs(try #require(plan.objective).netCost - proof.upper!) <= 1e-6 * scale)
      if proof.isReached { #expect(plan.status == .optimal) }
    }
  }
}
