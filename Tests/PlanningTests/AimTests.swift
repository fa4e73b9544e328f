import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import Quantities
import TestSupport
import Testing

/// Plans that seek another thing before the least cost, and caps of a request.
@Suite struct AimTests {
  /// Metal is made with power that coal or a dearer contract gives; ore is bought.
  private static func zone() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity("coal", category: .resource)
    try zone.commodity("metal", category: .product)
    try zone.commodity("scrap", category: .product)
    try zone.commodity("gas", category: .emission)
    zone.process("coal-power", ["power": 1, "coal": -0.5, "gas": 1])
    zone.process("smelting", ["metal": 1, "power": -4, "gas": 0.1])
    zone.process("melting", ["metal": 1, "scrap": -1.1, "power": -1])
    zone.facility("plant", "coal-power", capacity: 1000)
    zone.facility("smelter", "smelting", capacity: 250)
    zone.facility("melter", "melting", capacity: 100)
    zone.market(.purchase, "coal", price: 100)
    zone.market(.purchase, "power", price: 90, limit: 500)
    zone.market(.purchase, "scrap", price: 700, limit: 88)
    zone.market(.sale, "metal", price: 800)
    zone.market(.emission, "gas", price: 1)
    return zone
  }

  private static func plan(
    _ zone: SampleZone, objective: String? = nil, caps: [String] = []
  ) throws -> PlanResult {
    let network = zone.network
    var request = PlanRequest(year: 2020)
    request.aim = try objective.flatMap { try PlanAim.read($0, in: network) }
    request.caps = try caps.map { try PlanCap.read($0, in: network) }
    return try Planner.plan(network, request, solver: try HiGHSSolver())
  }

  private static func refusal(_ body: () throws -> PlanResult) throws -> String {
    do {
      return "\(try body().status)"
    } catch PlanError.refused(let findings) {
      return findings.map { "\($0.rule.code): \($0.cause(in: .en))" }.joined()
    }
  }

  private let intensity =
    "sum(flow where direction = emission) / sum(flow where direction = sale)"

  @Test func `the least of a measure comes before cost, and cost decides what is left`() throws {
    let free = try Self.plan(try Self.zone())
    let least = try Self.plan(try Self.zone(), objective: "gas:emission", caps: ["metal:sale>=100"])
    let aimed = try #require(least.aimed)
    // 500 MWh are bought: 80 t of scrap metal take 80, the other 20 t take 80 of them and let out 2 t.
    #expect(isClose(aimed.best ?? .nan, 2, 1e-6) && isClose(aimed.bound ?? .nan, 2, 1e-6))
    #expect(isClose(least.amount(.emission, "gas"), 2, 1e-5))
    #expect(isClose(least.amount(.sale, "metal"), 100, 1e-5), "more metal would let out more")
    #expect(least.netCost > free.netCost)
    let floor = try Self.plan(try Self.zone(), caps: ["metal:sale>=100"])
    #expect(isClose(aimed.leastCost ?? .nan, floor.netCost, 1e-6))
  }

  @Test func `the greatest of a measure is sought with its own word`() throws {
    let most = try Self.plan(try Self.zone(), objective: "max:metal:sale")
    #expect(isClose(most.aimed?.best ?? .nan, 330, 1e-6), "250 smelted, 80 melted")
    #expect(isClose(most.amount(.sale, "metal"), 330, 1e-5))
    #expect(try Self.plan(try Self.zone(), objective: "max:value-added").aimed == nil)
  }

  /// Dinkelbach's ratio is the least: a hair less can be had by no plan, a hair more by some.
  @Test func `the least ratio is found to the last digits`() throws {
    let caps = ["metal:sale>=200"]
    let result = try Self.plan(try Self.zone(), objective: intensity, caps: caps)
    let best = try #require(result.aimed?.best)
    // Bought power: 420 MWh beside the melter smelt 105 t; 15 t more at 4.1 t of gas each.
    #expect(isClose(best, (0.1 * 105 + 4.1 * 15) / 200, 1e-7), "\(best)")
    #expect(isClose(result.limits.last?.reached ?? .nan, best, 1e-5))
    #expect((result.aimed?.steps ?? 0) < 15)
    for (factor, isPossible) in [(0.9999, false), (1.0001, true)] {
      let trial = try Self.plan(
        try Self.zone(), caps: caps + ["\(intensity)<=\(best * factor)"])
      #expect((trial.status == .optimal) == isPossible, "\(factor)")
    }
    let greatest = try Self.plan(try Self.zone(), objective: "max:\(intensity)", caps: caps)
    #expect((greatest.aimed?.best ?? 0) > best * 2)
  }

  @Test func `a ratio whose lower part may be zero is refused with a mend`() throws {
    let words = try Self.refusal { try Self.plan(try Self.zone(), objective: intensity) }
    #expect(words.contains("plan-aim") && words.contains("may be zero"))
    var zone = try Self.zone()
    zone.facility("another", "smelting", capacity: nil)
    zone.market(.purchase, "power", price: 200)
    let endless = try Self.refusal { try Self.plan(zone, objective: "max:metal:sale") }
    #expect(endless.contains("plan-aim") && endless.contains("without end"))
  }

  @Test func `a front or a curve of a ratio is refused rather than traced wrongly`() throws {
    let network = try Self.zone().network
    let measure = try PlanMeasure.read(intensity, in: network)
    let request = PlanRequest(year: 2020)
    let front = ParetoRequest(plan: request, measure: measure)
    #expect(throws: PlanError.self) {
      _ = try ParetoFront.run(network, front, solver: try HiGHSSolver())
    }
    #expect(throws: PlanError.self) {
      _ = try AbatementPlanner.curve(
        network, request, of: measure, steps: 3, solver: try HiGHSSolver())
    }
  }

  @Test func `whole projects are chosen by the aim`() throws {
    var zone = try Self.zone()
    for (id, size) in [("large", 64.0), ("small", 48)] {
      zone.facility(
        id, "melting", capacity: size,
        project: Project(phase: "planned", investment: 1e5, isWhole: true, exclusiveGroup: "one"))
    }
    zone.market(.purchase, "scrap", price: 900, step: 2)
    let result = try Self.plan(zone, objective: "max:metal:sale")
    // The plant's 1,000 MWh and 500 bought: 1,000 smelt 250 t, the rest melts all that may be melted.
    #expect(isClose(result.aimed?.best ?? .nan, 250 + 100 + 64, 1e-6))
    #expect(result.facilities.first { $0.id == "large" }?.isBuilt == true)
  }

  @Test func `with no plan at all the plan itself says why`() throws {
    let result = try Self.plan(
      try Self.zone(), objective: "gas:emission", caps: ["metal:sale>=1000000"])
    #expect(result.status == .infeasible && result.aimed == nil)
  }

  @Test func `a cap on cost and an aim are two ways to one point`() throws {
    let zone = try Self.zone()
    let least = try Self.plan(zone, objective: intensity, caps: ["metal:sale>=200"])
    let cost = least.netCost
    let back = try Self.plan(
      zone, objective: intensity, caps: ["metal:sale>=200", "cost<=\(cost + 1)"])
    #expect(isClose(back.aimed?.best ?? .nan, least.aimed?.best ?? .nan, 1e-6))
    let tight = try Self.plan(
      zone, objective: intensity, caps: ["metal:sale>=200", "cost<=\(cost - 1000)"])
    #expect((tight.aimed?.best ?? 0) > (least.aimed?.best ?? .nan))
    #expect(tight.netCost <= cost - 1000 + 1e-3)
  }

  @Test(arguments: [
    ("co2<=1.5 万吨", 15_000.0, LimitSense.maximum), ("co2 = 1e3", 1000, .maximum),
    ("energy>=2 TJ", 2000, .minimum), ("metal:sale >= 5 kt/a", 5000, .minimum),
    ("sum(flow where direction = sale)<=3", 3, .maximum),
    ("sum(flow where direction = sale)>=3 kg", 3, .minimum),
  ])
  func `caps are read with their units`(text: String, value: Double, sense: LimitSense) throws {
    let cap = try PlanCap.read(text, in: try Self.zone().network)
    #expect(isClose(cap.value, value) && cap.sense == sense, "\(cap.value)")
  }

  @Test(arguments: [
    ("co2", "states no value"), ("co2<=much", "states no value"),
    ("gold<=3", "nothing named 'gold'"), ("co2<=3 GJ", "does not fit"),
    ("co2<=3 cubits", "does not fit"), ("sum(flow where site = moon)<=1", "moon"),
    ("sum(<=1", "Formula"),
  ])
  func `what means nothing is told with what there is`(text: String, words: String) throws {
    let network = try Self.zone().network
    do throws(PlanMeasureFault) {
      _ = try PlanCap.read(text, in: network)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.text.en.contains(words), "\(error.text.en)")
      #expect(error.text.zh != error.text.en)
    }
  }
}
