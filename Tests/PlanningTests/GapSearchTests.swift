import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Missing links against solving every candidate by itself.
@Suite struct `Missing links` {
  /// A random zone in which every third process has lost its facilities.
  private func zone(_ seed: UInt64) throws -> Network {
    var copy = NetworkCopy(try NetworkGenerator.small(seed: seed))
    copy.dropFacilities { $0.modes.contains { $0.process.index % 3 == 0 } }
    return copy.network()
  }

  private func request(_ network: Network, top: Int) -> GapRequest {
    GapRequest(
      plan: PlanRequest(year: network.zone.periods[0], wantsTwoSidedValues: false),
      investment: 2e8, top: top)
  }

  private func search(_ network: Network, top: Int) throws -> GapResult {
    try GapSearch.run(network, request(network, top: top), solver: try HiGHSSolver())
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `never gain more than their bound`(seed: UInt64) throws {
    let network = try zone(seed)
    let all = try search(network, top: 10_000)
    #expect(all.status == "optimal" && all.solved == all.promising)
    for gap in all.gaps {
      #expect(gap.gain <= gap.bound + 1e-6 * max(1, abs(all.netCost)), "\(gap.process)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `are the same whether few or all candidates are solved`(seed: UInt64) throws {
    let network = try zone(seed)
    let all = try search(network, top: 10_000)
    let best = try search(network, top: 3)
    #expect(best.solved <= all.solved)
    #expect(best.gaps.count == min(3, all.gaps.count))
    for (found, expected) in zip(best.gaps, all.gaps) {
      #expect(isClose(found.gain, expected.gain, 1e-6))
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `gain what a plan with the facility gains`(seed: UInt64) throws {
    let network = try zone(seed)
    let plain = try network.plan()
    let found = try search(network, top: 4)
    #expect(isClose(found.netCost, plain.netCost, 1e-6))
    for gap in found.gaps {
      let process = try #require(network.process(named: gap.process))
      let site = try #require(network.site(named: gap.site))
      let facility = Facility(
        id: "added", name: Phrase("added"), site: site, modes: [Mode(process: process)],
        capacity: .limited(gap.size),
        project: Project(phase: "candidate", investment: nil, isWhole: false),
        provenance: network.facilities[0].provenance)
      let with = try network.adding([facility]).plan()
      #expect(isClose(plain.netCost - with.netCost, gap.gain, 1e-5), "\(gap.process)")
      #expect(gap.relief != nil && gap.built <= gap.size * (1 + 1e-9))
    }
  }

  @Test func `are found by hand where a process would use what is a burden`() throws {
    var zone = SampleZone()
    zone.site("park", kind: .park, parent: "zone")
    try zone.commodity("ore", unit: "t", category: .resource)
    try zone.commodity("metal", unit: "t", category: .product)
    try zone.commodity("slag", unit: "t", category: .waste)
    try zone.commodity("brick", unit: "t", category: .product)
    zone.process("smelting", ["metal": 1, "slag": 1, "ore": -2])
    zone.investedProcess("bricks", ["brick": 1, "slag": -2], investment: 10)
    zone.facility("smelter", "smelting", at: "park", capacity: 100)
    zone.market(.extraction, "ore", price: 10)
    zone.market(.sale, "metal", price: 100)
    zone.market(.disposal, "slag", price: 20)
    zone.market(.sale, "brick", price: 5)
    let plan = PlanRequest(year: 2020, wantsTwoSidedValues: false)
    let result = try GapSearch.run(
      zone.network, GapRequest(plan: plan, investment: 1000), solver: try HiGHSSolver())
    let gap = try #require(result.gaps.first)
    // 100 t of slag make 50 t of brick: 2,000 of disposal saved and 250 sold, less 50 × 10 × 8 %.
    #expect(gap.process == "bricks" && gap.site == "park" && isClose(gap.built, 50))
    #expect(isClose(gap.gain, 2000 + 250 - 50 * 10 * 0.08))
    #expect(gap.relief?.commodity == "slag" && isClose(gap.relief?.amount ?? 0, -100))
    #expect(isClose(gap.relief?.worthBefore ?? 0, -20))
    #expect(result.unpriced.isEmpty && result.candidates == 1)
  }

  @Test func `stop when they are told to, and say what is left open`() throws {
    let network = try zone(3)
    let control = RunControl(report: { ($0.done ?? 0) >= 2 ? .stop : .continue })
    let result = try GapSearch.run(
      network, request(network, top: 10_000), solver: try HiGHSSolver(), control: control)
    let all = try search(network, top: 10_000)
    #expect(all.promising > 3)
    #expect(result.stop?.reason == "interrupted" && result.solved == 2)
    #expect(all.gaps.dropFirst(2).allSatisfy { $0.gain <= max(result.openBound, all.gaps[1].gain) })
  }
}

extension SampleZone {
  /// Adds a process with a stated investment per yearly capacity and no lifetime.
  mutating func investedProcess(
    _ id: String, _ amounts: KeyValuePairs<String, Double>, investment: Double
  ) {
    let reference = commodityID(amounts[0].key)
    let process = builder.add(
      Process(
        id: id, name: Phrase(id), sector: "", reference: reference, investment: investment,
        origin: origin("processes"), provenance: provenance))
    for (name, amount) in amounts {
      builder.add(
        RecipeLine(
          commodity: commodityID(name), amount: amount, role: amount < 0 ? .feed : .product,
          origin: origin("recipes"), provenance: provenance), to: process)
    }
  }
}
