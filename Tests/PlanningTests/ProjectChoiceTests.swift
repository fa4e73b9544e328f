import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Projects as a whole or not at all, exclusive and prerequisite, held to enumeration.
@Suite struct ProjectChoiceTests {
  /// A project of the tests: what it makes, what it costs a year, what it needs.
  struct Candidate {
    let capacity: Double
    let cost: Double
    var group: String?
    var requires: Int?
  }

  /// Metal sells at 10 up to a limit; each project has its own capacity and yearly cost.
  private static func zone(_ candidates: [Candidate], limit: Double) throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1], lifetime: nil)
    zone.market(.purchase, "ore", price: 0)
    zone.market(.sale, "metal", price: 10, limit: limit)
    var ids: [FacilityID] = []
    for (index, candidate) in candidates.enumerated() {
      // Without a lifetime the yearly cost is the interest: 8 % of the investment.
      ids.append(
        zone.facility(
          "p\(index)", "smelting", capacity: candidate.capacity,
          project: Project(
            phase: "planned", investment: candidate.cost / 0.08, isWhole: true,
            exclusiveGroup: candidate.group, requires: candidate.requires.map { ids[$0] })))
    }
    return zone
  }

  /// The least net cost over all sets of projects that the rules allow.
  private static func best(_ candidates: [Candidate], limit: Double) -> Double {
    (0..<1 << candidates.count).reduce(0) { least, set in
      let isIn = candidates.indices.map { set >> $0 & 1 == 1 }
      var groups: Set<String> = []
      var cost = 0.0
      var capacity = 0.0
      for (index, candidate) in candidates.enumerated() where isIn[index] {
        if let group = candidate.group, !groups.insert(group).inserted { return least }
        if let required = candidate.requires, !isIn[required] { return least }
        cost += candidate.cost
        capacity += candidate.capacity
      }
      return min(least, cost - 10 * min(capacity, limit))
    }
  }

  @Test(arguments: 0..<20) func `the chosen set is the best of all`(seed: Int) throws {
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func draw(_ range: Range<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    let candidates = (0..<6).map { index in
      let capacity = Double(draw(5..<40))
      return Candidate(
        capacity: capacity, cost: capacity * Double(draw(3..<14)),
        group: draw(0..<3) == 0 ? "g" : nil,
        requires: index > 0 && draw(0..<3) == 0 ? draw(0..<index) : nil)
    }
    let limit = Double(draw(20..<90))
    let result = try Self.zone(candidates, limit: limit).plan()
    let best = Self.best(candidates, limit: limit)
    #expect(result.status == .optimal)
    #expect(abs(result.netCost - best) <= 1e-4 * abs(best) + 1e-6, "\(candidates)")
    for (facility, candidate) in zip(result.facilities, candidates) {
      #expect(
        isClose(facility.size, 0, 1e-6) || isClose(facility.size, candidate.capacity, 1e-6))
    }
    #expect(result.bound.map { $0 <= result.netCost + 1e-6 } == true)
  }

  @Test func `a whole project is not built in part`() throws {
    // Half of it would earn; the whole of it does not, since only half can be sold.
    let part = try Self.zone([Candidate(capacity: 40, cost: 300)], limit: 20).plan()
    #expect(part.netCost == 0 && part.load(of: "p0") == 0)
    let whole = try Self.zone([Candidate(capacity: 40, cost: 190)], limit: 20).plan()
    #expect(isClose(whole.netCost, -10) && isClose(whole.facilities[0].size, 40))
    #expect(whole.facilities[0].utilisation.map { isClose($0, 0.5) } == true)
  }

  @Test func `marginal values hold at fixed builds`() throws {
    let result = try Self.zone([Candidate(capacity: 40, cost: 190)], limit: 30).plan(
      marginal: ["metal"])
    // One tonne more could not be sold; one less would lose its price.
    let value = try #require(result.marginal("metal", at: "zone"))
    #expect(value.isTwoSided && isClose(value.more, 0, 1e-6) && isClose(value.less, 0, 1e-6))
    let sale = try #require(result.markets.first { $0.kind == .sale })
    #expect(isClose(sale.worthOfLimit, 10, 1e-6))
  }

  @Test func `one of two partial projects is chosen, and a part follows its share`() throws {
    var zone = try SampleZone.smelter(price: 100, capacity: 0)
    let first = zone.facility(
      "first", "smelting", capacity: 40,
      project: Project(phase: "idea", investment: 40, isWhole: false, exclusiveGroup: "site"))
    zone.facility(
      "second", "smelting", capacity: 60,
      project: Project(phase: "idea", investment: 60, isWhole: false, exclusiveGroup: "site"))
    zone.facility(
      "after", "smelting", capacity: 10,
      project: Project(phase: "idea", investment: 1, isWhole: false, requires: first))
    let result = try zone.plan()
    #expect(isClose(result.load(of: "second"), 60) && result.load(of: "first") == 0)
    #expect(result.load(of: "after") == 0)
  }

  @Test func `whole projects over periods are built once, as a whole`() throws {
    var zone = SampleZone(periods: [2020, 2025, 2030])
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1], lifetime: 30)
    zone.market(.purchase, "ore", price: 0)
    for (year, limit) in [(2020, 5.0), (2025, 25), (2030, 60)] {
      zone.market(.sale, "metal", price: 10, limit: limit, from: year, to: year + 4)
    }
    let first = zone.facility(
      "first", "smelting", capacity: 20,
      project: Project(phase: "idea", investment: 1000, isWhole: true))
    zone.facility(
      "second", "smelting", capacity: 30,
      project: Project(phase: "idea", investment: 1000, isWhole: true, requires: first))
    let result = try PeriodsPlanner.plan(
      zone.network, PeriodsRequest(each: PlanRequest(year: 0), from: 2020, to: 2030),
      solver: try HiGHSSolver())
    #expect(result.status == .optimal)
    #expect(result.builds.map(\.id) == ["first", "second"])
    #expect(result.builds.map(\.year) == [2025, 2030])
    #expect(result.builds.allSatisfy { isClose($0.amount, $0.id == "first" ? 20 : 30, 1e-6) })
    let (cost, bound) = (result.netCost ?? .nan, result.bound ?? .nan)
    #expect(bound <= cost + 1e-6 && cost - bound <= 2e-4 * abs(cost))
  }
}
