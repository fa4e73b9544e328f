import Findings
import Foundation
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

/// The rules of planning and of the deep check, tried on folders.
@Suite struct PlanBrokenZoneTests {
  private static let rules = PlanRules.all + DeepRules.all + DoubtRules.all

  /// What is asked of zones whose rule is about the request, or about timesteps.
  private static let requests: [String: PlanRequest] = [
    "plan-year-outside-periods": PlanRequest(year: 2031),
    "plan-no-timesteps": PlanRequest(year: 2020, time: .timesteps),
    "plan-unknown-commodity": PlanRequest(year: 2020, marginal: ["gold"]),
    "plan-minimum-load": PlanRequest(year: 2020, time: .timesteps),
    "plan-reserve-short": PlanRequest(year: 2020, time: .timesteps),
    "plan-aim": idle,
  ]

  /// Nothing that could be let out is asked for.
  private static var idle: PlanRequest {
    var request = PlanRequest(year: 2020)
    let terms = [LimitTerm(commodity: CommodityID(0), direction: .emission, coefficient: 1)]
    request.aim = PlanAim(
      PlanMeasure(key: "nothing", name: Phrase("nothing"), unit: "t", terms: terms))
    return request
  }

  private static func find(_ path: String, _ code: String) throws -> [Finding] {
    let folder = ZoneFolder(path: path)
    let zone = folder.load()
    let errors = zone.findings.filter { $0.severity == .error }.map { $0.cause(in: .en) }
    #expect(errors == [])
    let network = try #require(zone.network)
    if DeepRules.all.contains(where: { $0.code == code }) {
      return folder.locate(try DeepCheck.findings(network, solver: try HiGHSSolver()))
    }
    if DoubtRules.all.contains(where: { $0.code == code }) {
      return folder.locate(Doubts.findings(network))
    }
    do {
      if code == "plan-no-periods" {
        let request = PeriodsRequest(each: PlanRequest(year: 0), from: 2031, to: 2040)
        return try PeriodsPlanner.plan(network, request, solver: try HiGHSSolver()).findings
      }
      let request = requests[code] ?? PlanRequest(year: 2020)
      return folder.locate(
        try Planner.plan(network, request, solver: try HiGHSSolver()).findings)
    } catch PlanError.refused(let findings) {
      return folder.locate(findings)
    }
  }

  private static func attempt(_ zone: BrokenZone) throws -> BrokenZone.Trial {
    try zone.attempt(rules: rules) { path, _ in (try? find(path, zone.code)) ?? [] }
  }

  @Test func `the zone beneath the broken ones is sound`() throws {
    let base = Repository.root.appendingPathComponent("Tests/Zones/smelter").path
    let zone = try #require(ZoneFolder(path: base).load().network)
    #expect(NetworkChecks.run(zone, hasLostRows: false).filter { $0.severity == .error } == [])
    #expect(try Self.find(base, "plan-shortage") == [])
    #expect(try Self.find(base, "lossless-loop") == [])
  }

  @Test(arguments: try BrokenZone.all(of: rules))
  func `one mistake gives its one finding, at its place`(zone: BrokenZone) throws {
    #expect(try Self.attempt(zone).complaints == [])
  }

  @Test func `every rule has a broken zone`() throws {
    let tried = Set(try BrokenZone.all(of: Self.rules).map(\.code))
    #expect(Self.rules.map(\.code).filter { !tried.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `the wording is the golden one`(language: Language) throws {
    let findings = try BrokenZone.all(of: Self.rules).compactMap { zone in
      try Self.attempt(zone).finding.map { (zone.code, $0) }
    }
    let words = BrokenZone.wording(findings, in: language)
    #expect(try Repository.golden("planning-wording.\(language.rawValue).txt", words) == nil)
  }
}
