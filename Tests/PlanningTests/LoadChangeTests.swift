import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Ramps, minimum load, starts.
@Suite struct LoadChangeTests {
  @Test func `a ramp limit makes a plant run by night for what it earns by day`() throws {
    let result = try GoldenZone.ramp().plan(.timesteps)
    // By day a tonne earns 2, by night it costs 1; from one to the other the load changes by half.
    #expect(isClose(result.netCost, -365 * 12 * (2 - 0.5)))
    let cells = try #require(result.facilities.first)
    #expect(zip(cells.modes[0].byTimestep, [4380.0, 2190]).allSatisfy { isClose($0, $1) })
    // All of it grows with the capacity, the ramp too.
    #expect(isClose(cells.worthOfCapacity, 365 * 12 * 1.5 / 8760))
  }

  @Test func `a plant with a minimum load runs on where starting again costs more`() throws {
    let stopping = try GoldenZone.switched(startCost: 4).plan(.timesteps)
    #expect(isClose(stopping.netCost, -365 * (24 - 4)))
    #expect(isClose(stopping.term("start_costs"), 365 * 4))
    let running = try GoldenZone.switched(startCost: 8).plan(.timesteps)
    #expect(isClose(running.netCost, -365 * (24 - 6)))
    #expect(isClose(running.term("start_costs"), 0))
    let cells = try #require(running.facilities.first)
    #expect(zip(cells.modes[0].byTimestep, [4380.0, 2190]).allSatisfy { isClose($0, $1) })
  }

  @Test func `what may not run as low as asked stands still, but in a relaxed plan`() throws {
    var zone = try GoldenZone.switched(startCost: 0)
    try zone.limit(
      "little", .maximum, 365 * 5,
      [LimitTerm(commodity: zone.commodityID("metal"), direction: .production, coefficient: 1)])
    #expect(isClose(try zone.plan(.timesteps).netCost, 0))
    var request = PlanRequest(year: 2020, time: .timesteps)
    request.relaxesOnOff = true
    let relaxed = try Planner.plan(zone.network, request, solver: try HiGHSSolver())
    #expect(isClose(relaxed.netCost, -365 * 5 * 2))
  }

  @Test func `a plant that may start at its minimum load needs no ramp to it`() throws {
    // By night a tonne costs 13 and the ramp allows a quarter: the cells run by day at their half.
    let result = try GoldenZone.switched(startCost: 0, ramp: 1.0 / 48, night: 16).plan(.timesteps)
    #expect(isClose(result.netCost, -365 * 12 * 0.5 * 2))
  }

  @Test func `what is built as a whole is switched as what stands`() throws {
    let built = try GoldenZone.switched(startCost: 4, project: GoldenZone.whole).plan(.timesteps)
    #expect(isClose(built.netCost, -365 * (24 - 4) + 876))
    #expect(isClose(built.term("start_costs"), 365 * 4) && isClose(built.term("capital"), 876))
    let dear = Project(phase: "planned", investment: 876_000, isWhole: true)
    let left = try GoldenZone.switched(startCost: 4, project: dear).plan(.timesteps)
    #expect(isClose(left.netCost, 0) && left.facilities.first?.size == 0)
  }

  /// Half a megawatt may be sold of at most: what is built in part runs at half of its part.
  private func inPart(_ tonnes: Double) throws -> PlanResult {
    let project = Project(phase: "planned", investment: 876 / 1.08, isWhole: false)
    var zone = try GoldenZone.switched(startCost: 0, project: project)
    try zone.limit(
      "little", .maximum, 365 * tonnes,
      [LimitTerm(commodity: zone.commodityID("metal"), direction: .production, coefficient: 1)])
    return try zone.plan(.timesteps)
  }

  @Test func `a minimum load of what is built in part is a share of the part`() throws {
    // The whole cells could not run as low as 5 t a day; five twelfths of them can.
    let result = try inPart(5)
    let cells = try #require(result.facilities.first)
    #expect(isClose(cells.size, 8760 * 5 / 12, 1e-6))
    #expect(isClose(result.netCost, -365 * 5 * 2 + 876 * 5 / 12, 1e-6))
  }

  @Test func `a ramp of what is built is a share of what is built`() throws {
    let project = Project(phase: "planned", investment: 876 / 1.08, isWhole: false)
    let result = try GoldenZone.ramp(project: project).plan(.timesteps)
    #expect(isClose(result.netCost, -365 * 12 * (2 - 0.5) + 876))
    #expect(result.facilities.first.map { isClose($0.size, 8760) } == true)
  }

  @Test func `what of a standing plant is kept in part is switched in part`() throws {
    var zone = try GoldenZone.switched(startCost: 0)
    try zone.limit(
      "little", .maximum, 365 * 5,
      [LimitTerm(commodity: zone.commodityID("metal"), direction: .production, coefficient: 1)])
    let request = PeriodsRequest(
      each: PlanRequest(year: 0, time: .timesteps), from: 2020, to: 2020, closesPlants: true)
    let result = try PeriodsPlanner.plan(zone.network, request, solver: try HiGHSSolver())
    let plan = try #require(result.periods.first?.plan)
    #expect(isClose(plan.netCost, -365 * 5 * 2, 1e-6))
  }

  @Test func `a minimum load of a plant without a size is refused`() throws {
    var zone = try GoldenZone.switched(startCost: 4)
    zone.builder.add(
      Facility(
        id: "open", name: Phrase("open"), site: zone.siteID("zone"),
        modes: [Mode(process: zone.processID("cell"))], capacity: .unlimited, minimumLoad: 0.5,
        origin: zone.origin("facilities"), provenance: zone.provenance))
    do {
      _ = try PlanModel.build(zone.network, PlanRequest(year: 2020, time: .timesteps))
      Issue.record("nothing was refused")
    } catch .refused(let findings) {
      #expect(findings.map(\.rule.code) == ["plan-minimum-load"])
      #expect(findings[0].cause(in: .en).contains("open"))
    } catch {
      Issue.record("\(error)")
    }
  }
}
