import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Synchronization
import TestSupport
import Testing

/// Bound, optimum and plan of random zones with every family that lies in time.
@Suite struct ProofFamilyTests {
  private static let seeds = 1...12 as ClosedRange<UInt64>

  private static func model(
    seed: UInt64, year: Int = 2020, isRelaxed: Bool = true
  ) throws -> PlanModel {
    var request = PlanRequest(year: year, time: .timesteps, wantsTwoSidedValues: false)
    request.relaxesOnOff = isRelaxed
    return try PlanModel.build(try ProofZone.network(seed: seed), request)
  }

  private static func optimum(_ model: PlanModel) throws -> Double {
    let control = RunControl(gap: 1e-9)
    let plan = try Planner.plan(model, solver: try HiGHSSolver(), control: control)
    #expect(plan.status == .optimal)
    return plan.netCost
  }

  private static func prove(
    _ model: PlanModel, gap: Double,
    progress: @escaping @Sendable (ProofProgress) -> SolveAnswer = { _ in .continue }
  ) throws -> PlanResult? {
    try Planner.prove(
      model, gap: gap, timeLimit: nil, on: HiGHSTeam(count: 2),
      identity: try HiGHSSolver().identity, progress: progress)
  }

  /// Each family is there, or the property says nothing about it.
  @Test(arguments: [(1, 2020), (2, 2030)] as [(UInt64, Int)])
  func `the zones have every family that lies in time`(seed: UInt64, year: Int) throws {
    let model = try Self.model(seed: seed, year: year)
    let rows = Set((0..<model.program.rowCount).map { family(model.rowName($0)) })
    var wanted: Set = [
      "commodity_balance", "facility_capacity", "ramp_up", "ramp_down", "minimum_load",
      "running_capacity", "start_up", "store_balance", "store_chain", "demand_peak",
      "stated_limit",
    ]
    if seed % 2 == 1 { wanted.insert("store_last_balance") }
    #expect(wanted.subtracting(rows).isEmpty)
  }

  private func family(_ name: String) -> String { String(name.prefix { $0 != "[" }) }

  /// bound <= optimum <= plan, at a gap that a first stage reaches and at none.
  @Test(arguments: seeds, ProofZone.periods)
  func `the optimum lies between the bound and the plan`(seed: UInt64, year: Int) throws {
    let model = try Self.model(seed: seed, year: year)
    let optimum = try Self.optimum(model)
    let scale = max(1, abs(optimum))
    for gap in [0.5, 0.0] {
      let plan = try #require(try Self.prove(model, gap: gap))
      let proof = try #require(plan.proof)
      #expect(try #require(proof.lower) <= optimum + 1e-7 * scale)
      #expect(try #require(proof.upper) >= optimum - 1e-6 * scale)
      #expect(isClose(plan.netCost, try #require(proof.upper), 1e-6))
      #expect(plan.residuals.map { $0.primal <= 1e-6 } == true)
    }
  }

  /// With whole choices of what runs, the bound is the one proven for them, not the plan's own cost.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `what is switched is bounded by what the solver proved`(seed: UInt64) throws {
    let model = try Self.model(seed: seed, isRelaxed: false)
    #expect(try Self.prove(model, gap: 0.05) == nil, "blocks say nothing about whole numbers")
    let (optimum, relaxed) = (
      try Self.optimum(model), try Self.optimum(try Self.model(seed: seed))
    )
    let plan = try Planner.plan(
      model, solver: try HiGHSSolver(), control: RunControl(gap: 0.05))
    let proof = try #require(plan.proof)
    let scale = max(1, abs(optimum))
    #expect(try #require(proof.lower) <= optimum + 1e-6 * scale)
    #expect(try #require(proof.upper) >= optimum - 1e-6 * scale)
    #expect(relaxed <= optimum + 1e-6 * scale)
    #expect(proof.isReached && plan.status == .optimal)
  }

  /// Stopped in a later stage, the interval of the earlier ones stays; it holds the optimum.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a search that is stopped keeps what is proven`(seed: UInt64) throws {
    let model = try Self.model(seed: seed)
    let optimum = try Self.optimum(model)
    let told = Mutex<[ProofProgress]>([])
    let result = try Self.prove(model, gap: 0) { progress in
      told.withLock { $0.append(progress) }
      return progress.stage >= 1 ? .stop : .continue
    }
    let plan = try #require(result)
    let proof = try #require(plan.proof)
    let (lower, upper) = (try #require(proof.lower), try #require(proof.upper))
    let scale = max(1, abs(optimum))
    #expect(lower <= optimum + 1e-7 * scale && optimum <= upper + 1e-6 * scale)
    #expect(plan.status == .stopped(.interrupted) && plan.stop == .interrupted)
    #expect(!plan.facilities.isEmpty && isClose(plan.netCost, upper, 1e-6))
    let all = told.withLock { $0 }
    #expect(Set(all.map(\.phase)) == [.merged, .answer, .bound])
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })
    #expect(all.last?.lower == lower && all.last?.upper == upper)
  }

  /// Stopped before there is a plan, the run says so instead of beginning anew.
  @Test func `a search that is stopped at once has no plan`() throws {
    let plan = try #require(
      try Self.prove(try Self.model(seed: 3), gap: 0) { _ in .stop })
    #expect(plan.status == .stopped(.interrupted) && plan.stop == .interrupted)
    #expect(plan.objective == nil && plan.proof?.upper == nil)
  }
}
