import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import Quantities
import TestSupport
import Testing

/// Limits that a formula over flows states.
@Suite struct FormulaLimitTests {
  /// Power of coal and of the sun make metal; metal is sold, and coal lets out CO2.
  private static func zone() throws -> SampleZone {
    var zone = SampleZone()
    zone.site("north", kind: .park, parent: "zone")
    zone.site("south", kind: .park, parent: "zone")
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity("coal", category: .resource)
    try zone.commodity("metal", category: .product)
    try zone.commodity("gas", category: .emission)
    zone.process("coal-power", ["power": 1, "coal": -0.5, "gas": 1])
    zone.process("panel", ["power": 1])
    zone.process("smelting", ["metal": 1, "power": -4])
    for park in ["north", "south"] {
      zone.facility("plant-\(park)", "coal-power", at: park, capacity: 1000)
      zone.facility("panels-\(park)", "panel", at: park, capacity: 400)
      zone.facility("smelter-\(park)", "smelting", at: park, capacity: 250)
    }
    zone.market(.purchase, "coal", price: 100)
    zone.market(.purchase, "power", price: 90)
    zone.market(.sale, "metal", price: 800)
    zone.market(.emission, "gas", price: 1)
    return zone
  }

  private static func limited(
    _ sense: LimitSense, _ value: Double, unit: String = "1", _ formula: String
  ) throws -> SampleZone {
    var zone = try zone()
    zone.builder.add(
      Limit(
        id: "stated", name: Phrase("stated"), sense: sense, value: value, unit: try Unit(unit),
        terms: [], formula: formula, origin: zone.origin("limits"), provenance: zone.provenance))
    return zone
  }

  private static func reason(_ formula: String, unit: String = "1") throws -> String {
    do {
      _ = try limited(.maximum, 1, unit: unit, formula).model()
      return "none"
    } catch PlanError.refused(let findings) {
      #expect(findings.map(\.rule.code) == ["plan-limit-formula"])
      #expect(findings.first?.place.field == "formula")
      return findings.map { $0.cause(in: .en) }.joined()
    }
  }

  @Test func `a formula names the commodities of a sheet and the processes of a chain`() throws {
    var zone = try Self.limited(
      .maximum, 100, unit: "t/a",
      "sum(flow where process in coal_chain and commodity in let_out and direction = production)")
    zone.sheet("let-out", ["gas": 1])
    zone.builder.add(
      Chain(
        id: "coal-chain", name: Phrase("coal-chain"), processes: [zone.processID("coal-power")]))
    let result = try zone.plan()
    #expect(isClose(result.amount(.emission, "gas"), 100))
    #expect(result.limits.first.map { isClose($0.reached, 100) } == true)
    let unknown = try Self.reason("sum(flow where commodity in let_outs)", unit: "t/a")
    #expect(unknown.contains("let_outs"))
  }

  @Test func `a formula that counts no flow is a warning`() throws {
    let zone = try Self.limited(
      .maximum, 100, unit: "t/a", "sum(flow where commodity = coal and direction = sale)")
    #expect(try zone.plan().findings.map(\.rule.code) == ["plan-limit-idle"])
    #expect(LimitFormulas.findings(zone.network).map(\.rule.code) == ["plan-limit-idle"])
    let counting = try Self.limited(
      .maximum, 100, unit: "t/a", "sum(flow where commodity = coal and direction = purchase)")
    #expect(LimitFormulas.findings(counting.network).isEmpty)
  }

  @Test func `a share of one site bounds what runs there`() throws {
    // Power has no mass, so that its flows count for nothing by their own value.
    let share = "sum(flow where process = panel) / sum(flow where commodity = power)"
    #expect(try Self.reason(share).contains("division by zero"))
    let formula =
      "sum(flow where commodity = metal and process = smelting and site = north) / "
      + "sum(flow where commodity = metal and direction = production)"
    let result = try Self.limited(.maximum, 0.25, formula).plan()
    let limit = try #require(result.limits.first)
    #expect(limit.isBinding && isClose(limit.reached, 0.25))
    // The south makes 250 t, the north a third of that.
    #expect(isClose(result.load(of: "smelter-north"), 250.0 / 3))
  }

  @Test func `money below the line makes an intensity of what is sold`() throws {
    let formula = "sum(flow where direction = emission) / sum(flow.money where direction = sale)"
    let free = try Self.zone().plan()
    let gas = free.amount(.emission, "gas")
    let sold = 800 * free.amount(.sale, "metal")
    let result = try Self.limited(.maximum, gas / sold / 2 * 1e4, unit: "t/万元", formula).plan()
    let limit = try #require(result.limits.first)
    #expect(limit.isBinding && isClose(limit.reached, gas / sold / 2 * 1e4, 1e-7))
    #expect(isClose(result.amount(.emission, "gas"), gas / 2, 1e-6), "power is bought instead")
    #expect(result.netCost > free.netCost)
  }

  /// The worth of a limit is the slope of the optimum, formula or ratio.
  @Test(arguments: [
    ("sum(flow where direction = emission)", "t/a", 300.0),
    ("sum(flow where direction = emission) / sum(flow where direction = sale)", "1", 0.6),
    ("sum(flow where direction = emission) / sum(flow.money where direction = sale)", "t/万元", 8),
    (
      "(sum(flow where direction = emission) - 100 [t]) / "
        + "(sum(flow where direction = sale) + 50 [t])", "1", 0.4
    ),
  ])
  func `what a limit is worth agrees with planning anew`(
    formula: String, unit: String, value: Double
  ) throws {
    func plan(_ value: Double) throws -> PlanResult {
      try Self.limited(.maximum, value, unit: unit, formula).plan()
    }
    let result = try plan(value)
    let limit = try #require(result.limits.first)
    let step = value * 1e-4
    let slope = (try plan(value - step).netCost - plan(value + step).netCost) / (2 * step)
    #expect(limit.isBinding && isClose(limit.reached, value, 1e-7))
    #expect(isClose(limit.worth, slope, 1e-3), "\(limit.worth) \(slope)")
    // The optimum is linear in the bound of a sum: there the slope is exact.
    if !formula.contains("/") { #expect(isClose(limit.worth, slope, 1e-6)) }
  }

  @Test func `a formula says what terms say`() throws {
    var zone = try Self.zone()
    try zone.limit(
      "stated", .maximum, 300,
      [LimitTerm(commodity: zone.commodityID("gas"), direction: .emission, coefficient: 1)])
    let terms = try zone.plan()
    let formula = try Self.limited(
      .maximum, 300, unit: "t/a", "sum(flow where direction = emission)"
    ).plan()
    #expect(isClose(terms.netCost, formula.netCost))
    #expect(isClose(terms.limits[0].worth, formula.limits[0].worth))
  }

  @Test func `a formula that is not linear is refused with its place in the text`() throws {
    let flow = "sum(flow where direction = sale)"
    #expect(try Self.reason("\(flow) * \(flow) / 1 [t] / 1 [t]").contains("character"))
    #expect(try Self.reason("max(\(flow), 3 [t])", unit: "t").contains("linear"))
    #expect(try Self.reason("sum(flow where site = nowhere)", unit: "t").contains("nowhere"))
    #expect(try Self.reason(flow, unit: "GJ").contains("energy"))
    #expect(try Self.reason("previous(\(flow))", unit: "t").contains("2019"))
    let negative = "\(flow) / (\(flow) - sum(flow where direction = emission))"
    #expect(try Self.reason(negative).contains("gas (emission) counts negatively"))
  }

  @Test func `a limit that cannot be kept is named`() throws {
    var zone = try Self.limited(.maximum, 10, unit: "t/a", "sum(flow where direction = sale)")
    try zone.limit(
      "contract", .minimum, 20,
      [LimitTerm(commodity: zone.commodityID("metal"), direction: .sale, coefficient: 1)])
    let result = try zone.plan()
    #expect(result.status == .infeasible)
    #expect(result.findings.map(\.rule.code) == ["plan-limit-too-tight"])
  }
}
