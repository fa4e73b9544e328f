import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Quantities
import TestSupport
import Testing

/// Curves of abatement, and limits that count layers, sectors and ratios.
@Suite struct AbatementTests {
  /// Metal from a dirty and a clean smelter: 2 t of CO2 per tonne at a cost of 10, none at 30; what
  /// is not sold saves its emission at the price of 100.
  private static func zone() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.builder.add(
      Commodity(
        id: "gas", name: Phrase("gas"), category: .emission, unit: .tonne, massPerUnit: 1,
        co2PerUnit: 2, origin: zone.origin("commodities"), provenance: zone.provenance))
    for (id, cost, gas) in [("dirty", 10.0, 1.0), ("clean", 30, 0)] {
      let process = zone.builder.add(
        Process(
          id: id, name: Phrase(id), sector: id == "dirty" ? "old" : "new",
          reference: zone.commodityID("metal"), variableCost: cost, provenance: zone.provenance))
      zone.line(process, "metal", 1, .product)
      zone.line(process, "ore", -1, .feed)
      if gas > 0 { zone.line(process, "gas", gas, .emission) }
      zone.facility("\(id)_plant", id, capacity: id == "dirty" ? 100 : 40)
    }
    zone.market(.purchase, "ore", price: 0)
    zone.market(.sale, "metal", price: 100, limit: 100)
    zone.market(.emission, "gas", price: 0)
    return zone
  }

  @Test func `cheap abatement comes first, and the dual is the cost of the last unit`() throws {
    let network = try Self.zone().network
    let measure = try #require(PlanMeasure.named("co2", in: network))
    let curve = try AbatementPlanner.curve(
      network, PlanRequest(year: 2020), of: measure, steps: 10, solver: try HiGHSSolver())
    #expect(curve.status == .optimal && curve.steps.count == 11)
    #expect(isClose(curve.steps[0].reached, 200) && isClose(curve.steps[0].netCost, -9000))
    for (position, step) in curve.steps.enumerated().dropFirst() {
      #expect(isClose(step.reached, 200 - 20 * Double(position), 1e-6))
      // Up to 40 t the clean plant takes over at 20 more a tonne, 10 per tonne of CO2; then 90 lost.
      let told = position <= 4 ? 10.0 : 45
      #expect(step.stepCost.map { isClose($0, told, 1e-4) } == true, "\(position)")
    }
    #expect(curve.steps[2].marginalCost.map { isClose($0, 10, 1e-6) } == true)
    #expect(curve.steps[7].marginalCost.map { isClose($0, 45, 1e-6) } == true)
    #expect(Set(curve.steps[1].changes.map(\.id)) == ["dirty_plant", "clean_plant"])
    #expect(curve.steps[10].netCost > -2801 && curve.steps[10].netCost < -2799)
  }

  @Test func `a curve that is stopped has the steps that it came to`() throws {
    let network = try Self.zone().network
    let measure = try #require(PlanMeasure.named("co2", in: network))
    let curve = try AbatementPlanner.curve(
      network, PlanRequest(year: 2020), of: measure, steps: 10, solver: try HiGHSSolver(),
      control: RunControl(report: { ($0.done ?? 0) >= 4 ? .stop : .continue }))
    #expect(curve.steps.count == 3 && curve.status == .stopped(.interrupted))
    #expect(PlanMeasure.named("gold", in: network) == nil)
  }

  private func bound(
    _ sense: LimitSense, _ value: Double, _ terms: (SampleZone) -> [LimitTerm]
  ) throws -> PlanResult {
    var zone = try Self.zone()
    try zone.limit("bound", sense, value, terms(zone))
    return try zone.plan()
  }

  @Test func `a layer counts all commodities by what they hold`() throws {
    let plan = try bound(.maximum, 140) { _ in
      [LimitTerm(.layer(.co2), direction: .emission, coefficient: 1)]
    }
    #expect(isClose(plan.load(of: "dirty_plant"), 70))
    let limit = try #require(plan.limits.first)
    #expect(isClose(limit.reached, 140) && isClose(limit.worth, 10))
  }

  @Test func `a sector's flows alone count`() throws {
    let plan = try bound(.maximum, 20) { zone in
      [
        LimitTerm(
          .commodity(zone.commodityID("metal")), sector: "old", direction: .production,
          coefficient: 1)
      ]
    }
    #expect(isClose(plan.load(of: "dirty_plant"), 20))
    #expect(isClose(plan.load(of: "clean_plant"), 40))
  }

  @Test func `a ratio is bounded, and its worth is by a unit of the ratio`() throws {
    let value = 1.4
    let terms: (SampleZone) -> [LimitTerm] = { zone in
      [
        LimitTerm(.layer(.co2), direction: .emission, coefficient: 1),
        LimitTerm(
          .commodity(zone.commodityID("metal")), direction: .production, coefficient: 1,
          isDivisor: true),
      ]
    }
    let plan = try bound(.maximum, value, terms)
    let limit = try #require(plan.limits.first)
    #expect(isClose(limit.reached, value) && limit.isBinding)
    #expect(isClose(plan.load(of: "dirty_plant"), 70) && isClose(plan.load(of: "clean_plant"), 30))
    let more = try bound(.maximum, value + 1e-3, terms)
    #expect(isClose((plan.netCost - more.netCost) / 1e-3, limit.worth, 1e-4))
  }
}
