import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Reserves: who holds them, what they cost, and what is said where they cannot be held.
@Suite struct ReserveTests {
  /// Cells of half a megawatt earn 10 a MWh; a turbine makes power at 1, the grid sells it at 4.
  private func zone(
    cells: Double = 0.5, turbine: Double = 1, minimumLoad: Double = 0, ramp: Double? = nil,
    cellsProvide: Bool = false, turbineProvides: Bool = true, project: Project? = nil
  ) throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    try zone.commodity("gas")
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy)
    try zone.commodity("metal")
    zone.process("turbine", ["power": 1, "gas": -1], lifetime: 1, investment: 8760)
    zone.process("cell", ["metal": 1, "power": -1])
    zone.facility(
      "turbines", "turbine", capacity: turbine * 8760, hours: 8760, project: project,
      minimumLoad: minimumLoad, ramp: ramp, providesReserve: turbineProvides)
    zone.facility(
      "cells", "cell", capacity: cells * 8760, hours: 8760, providesReserve: cellsProvide)
    zone.market(.purchase, "gas", price: 1)
    zone.market(.purchase, "power", price: 4)
    zone.market(.sale, "metal", price: 10)
    return zone
  }

  private func areAll(_ values: [Double], _ expected: Double) -> Bool {
    values.allSatisfy { isClose($0, expected, 1e-6) }
  }

  @Test func `what is held of a turbine is bought instead, and that is its price`() throws {
    var zone = try zone()
    zone.reserve("spinning", "power", amount: 0.75)
    let result = try zone.plan(.timesteps)
    let hourly: Double = 0.25 * 1 + 0.25 * 4 - 0.5 * 10
    #expect(isClose(result.netCost, 8760 * hourly))
    let spinning = try #require(result.reserves.first)
    #expect(spinning.direction == "up" && areAll(spinning.required, 0.75))
    // A megawatt more held is one less made: 4 for the grid's less 1 for the gas.
    #expect(areAll(spinning.price, 3) && isClose(spinning.worth, 3 * 8760))
    #expect(spinning.providers.map(\.id) == ["turbines"])
    #expect(areAll(spinning.providers[0].offered, 0.75))
    // A megawatt more of the turbine makes a MWh more at every hour.
    let turbines = try #require(result.facilities.first { $0.id == "turbines" })
    #expect(isClose(turbines.worthOfCapacity, 3))
  }

  @Test func `shares count what is used, and what the sun gives`() throws {
    var zone = try zone()
    let sun = zone.builder.add(Profile(id: "sun", axis: .timesteps, values: [0.25, 0]))
    zone.process("panel", ["power": 1])
    zone.facility("panels", "panel", capacity: 8760, hours: 8760, availability: sun)
    zone.reserve("spinning", "power", amount: 0.25, ofLoad: 0.5, ofVariable: 1)
    let result = try zone.plan(.timesteps)
    let spinning = try #require(result.reserves.first)
    let (day, night) = (0.25 + 0.25 + 0.25, 0.25 + 0.25)
    #expect(areAll([spinning.required[0]], day) && areAll([spinning.required[1]], night))
    // By day a quarter comes from the sun and a quarter from the turbine, which holds the rest.
    #expect(spinning.providers.map(\.id) == ["turbines"])
    let cost: Double = 4380 * 0.75 - 8760 * 5
    #expect(isClose(result.netCost, cost))
  }

  @Test func `a slow turbine cannot hold what is asked at once, and the plan says so`() throws {
    var zone = try zone(ramp: 0.25)
    zone.reserve("spinning", "power", amount: 0.25, within: 0.5)
    let result = try zone.plan(.timesteps)
    #expect(result.status == .infeasible)
    let why = try #require(result.infeasibility)
    #expect(why.exceptions.map(\.kind) == [.reserve] && why.exceptions[0].id == "spinning")
    // An eighth of a megawatt lacks at all hours.
    #expect(isClose(why.exceptions[0].amount, 8760 * 0.125, 1e-6))
    let finding = try #require(result.findings.first { $0.rule.code == "plan-reserve-short" })
    #expect(finding.cause(in: .en).contains("1095 MWh a year of reserve spinning"))
    #expect(finding.place.file == "reserves.csv")
    #expect(why.conflict.contains { $0.kind == .reserve && $0.id == "spinning" })
  }

  @Test func `cells that may be switched off hold what they use`() throws {
    var zone = try zone(cellsProvide: true, turbineProvides: false)
    zone.reserve("spinning", "power", amount: 0.5)
    let result = try zone.plan(.timesteps)
    #expect(isClose(result.netCost, 8760 * (0.5 - 5)))
    zone.reserve("sinking", "power", .down, amount: 0.25)
    // What could use more stands still by a quarter: then only a quarter can be switched off.
    #expect(try zone.plan(.timesteps).status == .infeasible)
  }

  @Test func `what stands still offers nothing`() throws {
    var zone = try zone(cells: 0, minimumLoad: 0.5)
    zone.market(.disposal, "power", price: 0)
    zone.reserve("spinning", "power", amount: 0.25)
    let result = try zone.plan(.timesteps)
    // The turbine runs at half of its megawatt for nothing, and can then hold the other half.
    #expect(isClose(result.netCost, 8760 * 0.5, 1e-6))
    zone.reserve("sinking", "power", .down, amount: 0.25)
    #expect(isClose(try zone.plan(.timesteps).netCost, 8760 * 0.75, 1e-6))
  }

  @Test func `a store holds what it must give for as long as asked`() throws {
    var zone = try zone(turbineProvides: false)
    zone.store(
      "battery", "power", capacity: .limited(8), charge: .limited(1), discharge: .limited(1),
      drawn: 0.5, loss: 0.01, providesReserve: true)
    zone.reserve("spinning", "power", amount: 0.5, lasting: 2)
    let result = try zone.plan(.timesteps)
    let battery = try #require(result.stores.first)
    #expect(battery.level.allSatisfy { $0 >= 2 - 1e-6 })
    // What leaks of the two is made up from the turbine.
    #expect(battery.lost > 0 && result.netCost > 8760 * (0.5 - 5))
    let spinning = try #require(result.reserves.first)
    #expect(spinning.providers.map(\.kind) == [.store] && spinning.worth > 0)
  }

  @Test func `room for a downward reserve is worth capacity`() throws {
    var zone = try zone(turbineProvides: false)
    zone.store(
      "battery", "power", capacity: .limited(1), taken: 0.5, providesReserve: true)
    zone.reserve("sinking", "power", .down, amount: 1, lasting: 2)
    #expect(try zone.plan(.timesteps).status == .optimal)
    zone.reserve("more", "power", .down, amount: 0.25, lasting: 1)
    let why = try #require(try zone.plan(.timesteps).infeasibility)
    #expect(why.exceptions.allSatisfy { $0.kind == .reserve } && !why.exceptions.isEmpty)
  }

  @Test func `a reserve makes the plan build`() throws {
    var zone = try zone(
      turbineProvides: true, project: Project(phase: "planned", investment: nil, isWhole: false))
    zone.reserve("spinning", "power", amount: 0.75)
    let result = try zone.plan(.timesteps)
    let turbines = try #require(result.facilities.first { $0.id == "turbines" })
    // A megawatt costs 8760 · 8760 over one year of life: nothing is built beyond what is held.
    #expect(isClose(turbines.size, 0.75 * 8760, 1e-6))
    #expect(result.term("capital") > 0)
  }

  @Test func `in one step reserves have no effect, and that is said`() throws {
    var zone = try zone()
    zone.reserve("spinning", "power", amount: 0.75)
    let result = try zone.plan(.oneStep)
    #expect(result.reserves.isEmpty)
    #expect(result.findings.map(\.rule.code) == ["plan-one-step-flattens"])
  }
}
