import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

@Suite struct RefusalTests {
  private func codes(_ zone: SampleZone, _ request: PlanRequest) -> [String] {
    do {
      return try PlanModel.build(zone.network, request).findings.map(\.rule.code)
    } catch .refused(let findings) {
      return findings.map(\.rule.code)
    } catch {
      return ["another error"]
    }
  }

  private let year = PlanRequest(year: 2020)
  private let steps = PlanRequest(year: 2020, time: .timesteps)

  private func facility(
    _ id: String, minimumLoad: Double = 0, rampLimit: Double? = nil, project: Project? = nil,
    in zone: inout SampleZone
  ) {
    zone.builder.add(
      Facility(
        id: id, name: Phrase(id), site: zone.siteID("zone"),
        modes: [Mode(process: zone.processID("smelting"))], capacity: .limited(1),
        minimumLoad: minimumLoad, rampLimit: rampLimit, project: project,
        origin: zone.origin("facilities"), provenance: zone.provenance))
  }

  @Test func `a sound zone has no findings`() throws {
    #expect(codes(try .smelter(), year) == [])
  }

  @Test func `what is asked must be there`() throws {
    let zone = try SampleZone.smelter()
    #expect(codes(zone, PlanRequest(year: 2031)) == ["plan-year-outside-periods"])
    #expect(codes(zone, steps) == ["plan-no-timesteps"])
    let unknown = PlanRequest(year: 2020, marginal: ["metal", "gold"])
    #expect(codes(zone, unknown) == ["plan-unknown-commodity"])
    #expect(codes(SampleZone(), year) == ["plan-nothing-exists"])
  }

  @Test func `projects as a whole and demand charges are refused by name`() throws {
    var zone = try SampleZone.smelter()
    facility("whole", project: Project(phase: "idea", investment: 5, isWhole: true), in: &zone)
    zone.builder.add(
      Market(
        id: "grid", commodity: zone.commodityID("ore"), site: zone.siteID("zone"), kind: .purchase,
        price: Price(base: 1), limit: .unlimited, demandCharge: 40, origin: zone.origin("markets"),
        provenance: zone.provenance))
    do {
      _ = try PlanModel.build(zone.network, year)
      Issue.record("nothing was refused")
    } catch .refused(let findings) {
      #expect(findings.map(\.rule.code) == ["plan-whole-units", "plan-demand-charge"])
      #expect(findings.map(\.place.line) == [3, 4])
      #expect(findings[0].cause(in: .en).contains("whole"))
      #expect(findings[1].cause(in: .en).contains("grid"))
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `what links timesteps is refused in timesteps and noticed in one step`() throws {
    var zone = try SampleZone.smelter()
    zone.timesteps([(4380, 1), (4380, 1)])
    facility("loaded", minimumLoad: 0.4, in: &zone)
    facility("slow", rampLimit: 0.1, in: &zone)
    zone.builder.add(
      Store(
        id: "tank", commodity: zone.commodityID("ore"), site: zone.siteID("zone"),
        capacity: .limited(5), origin: zone.origin("stores"), provenance: zone.provenance))
    #expect(codes(zone, steps) == ["plan-minimum-load", "plan-ramp", "plan-store"])
    #expect(codes(zone, year) == ["plan-one-step-flattens"])
  }

  @Test func `a tariff needs a commodity that balances in every timestep`() throws {
    var zone = SampleZone()
    zone.timesteps([(4380, 1), (4380, 1)])
    let tariff = zone.builder.add(Profile(id: "tariff", axis: .timesteps, values: [1, 2]))
    try zone.commodity("ore", resolution: .month)
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1])
    zone.facility("smelter", "smelting")
    zone.market(.purchase, "ore", price: 1, tariff: tariff)
    #expect(codes(zone, steps) == ["plan-tariff-on-coarse"])
  }

  @Test func `a span that timesteps do not name is refused`() throws {
    var zone = SampleZone()
    zone.builder.add(Timestep(id: "all", duration: 8760))
    try zone.commodity("ore", resolution: .month)
    zone.process("mining", ["ore": 1])
    zone.facility("mine", "mining")
    #expect(codes(zone, steps) == ["plan-timestep-lacks-span"])
  }

  @Test(arguments: [
    (MarketKind.sale, 2.0, true), (.sale, 0.5, false), (.purchase, 0.5, true),
    (.purchase, 2, false), (.disposal, 0.5, true),
  ])
  func `a step better than the one before is refused`(
    kind: MarketKind, second: Double, isRefused: Bool
  ) throws {
    var zone = try SampleZone.smelter()
    zone.market(kind, "metal", at: "zone", price: 1, limit: 5, step: 7)
    zone.market(kind, "metal", at: "zone", price: second, limit: 5, step: 8)
    let found = codes(zone, year)
    #expect(found.contains("plan-price-order") == isRefused)
  }

  @Test func `a term that names a process counts what processes do`() throws {
    var zone = try SampleZone.smelter()
    let term = LimitTerm(
      commodity: zone.commodityID("metal"), process: zone.processID("smelting"), direction: .sale,
      coefficient: 1, origin: zone.origin("limit_terms"))
    try zone.limit("cap", .maximum, 1, [term])
    #expect(codes(zone, year) == ["plan-process-at-boundary"])
  }

  @Test func `building for nothing and for ever is said`() throws {
    var zone = try SampleZone.smelter(capacity: nil)
    zone.process("casting", ["metal": 1, "ore": -2], investment: 10)
    zone.facility("caster", "casting", capacity: nil)
    #expect(codes(zone, year) == ["plan-no-investment", "plan-no-lifetime"])
  }

  @Test func `the rules of planning have codes and words in both languages`() {
    let rules = PlanRules.all + DeepRules.all
    #expect(Set(rules.map(\.code)).count == rules.count)
    for rule in rules {
      for phrase in [rule.title, rule.cause, rule.mend] {
        #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty && phrase.zh != phrase.en)
      }
    }
  }
}
