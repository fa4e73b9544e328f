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

  @Test func `what links timesteps is noticed in one step`() throws {
    var zone = try SampleZone.smelter()
    zone.timesteps([(4380, 1), (4380, 1)])
    facility("loaded", minimumLoad: 0.4, in: &zone)
    facility("slow", rampLimit: 0.1, in: &zone)
    zone.builder.add(
      Store(
        id: "tank", commodity: zone.commodityID("ore"), site: zone.siteID("zone"),
        capacity: .limited(5), origin: zone.origin("stores"), provenance: zone.provenance))
    #expect(codes(zone, steps) == [])
    #expect(codes(zone, year) == ["plan-one-step-flattens"])
  }

  @Test func `the rules of planning have codes and words in both languages`() {
    let rules = PlanRules.all + DeepRules.all + DoubtRules.all
    #expect(Set(rules.map(\.code)).count == rules.count)
    for rule in rules {
      for phrase in [rule.title, rule.cause, rule.mend] {
        #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty && phrase.zh != phrase.en)
      }
    }
  }
}
