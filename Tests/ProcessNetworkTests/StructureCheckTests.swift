import Findings
import ProcessNetwork
import TestSupport
import Testing

@Suite struct StructureCheckTests {
  private func structure(_ zone: SampleZone) -> [Finding] {
    let rules: Set<Rule> = [
      .commodityWithoutTaker, .commodityWithoutSource, .closedLoop, .processCannotRun,
      .marketUnused,
    ]
    return NetworkChecks.run(zone.network).filter { rules.contains($0.rule) }
  }

  /// A mine at the west makes ore that a mill at the east needs.
  private func split(level: BalanceLevel = .site, cargo: String = "") throws -> SampleZone {
    var zone = SampleZone(tracked: [])
    zone.site("west", parent: "zone")
    zone.site("east", parent: "zone")
    try zone.commodity("rock", category: .resource)
    try zone.commodity("ore", level: level, cargo: cargo)
    try zone.commodity("metal")
    zone.process("mining", ["ore": 1, "rock": -2])
    zone.process("milling", ["metal": 1, "ore": -3])
    zone.facility("mine", "mining", at: "west")
    zone.facility("mill", "milling", at: "east")
    zone.market(.extraction, "rock", at: "west")
    zone.market(.sale, "metal")
    return zone
  }

  @Test func `what is made at one site and needed at another is told for both`() throws {
    let found = structure(try split())
    #expect(found.map(\.rule) == [.commodityWithoutSource, .commodityWithoutTaker])
    #expect(found.allSatisfy { $0.text("commodity", in: .en) == "ore" })
    #expect(found.map { $0.text("sites", in: .en) } == ["east", "west"])
    #expect(found.map { $0.text("facilities", in: .en) } == ["mill", "mine"])
  }

  @Test func `a route, a common balance or a market mends it`() throws {
    var routed = try split()
    routed.route("ore", from: "west", to: "east")
    #expect(structure(routed).isEmpty)
    var cargo = try split(cargo: "bulk")
    cargo.route(cargo: "bulk", from: "west", to: "zone")
    cargo.route(cargo: "bulk", from: "zone", to: "east")
    #expect(structure(cargo).isEmpty)
    #expect(structure(try split(level: .zone)).isEmpty)
    var traded = try split()
    traded.market(.sale, "ore", at: "west")
    traded.market(.purchase, "ore", at: "zone")
    #expect(structure(traded).isEmpty)
  }

  @Test func `a route against the flow or without capacity does not help`() throws {
    var against = try split()
    against.route("ore", from: "east", to: "west")
    #expect(structure(against).count == 2)
    var closed = try split()
    closed.route("ore", from: "west", to: "east", capacity: .limited(0))
    #expect(structure(closed).count == 2)
    var elsewhere = try split()
    elsewhere.market(.sale, "ore", at: "east")
    #expect(structure(elsewhere).map(\.rule).contains(.commodityWithoutTaker))
  }

  @Test func `what a gap stops further on is told at its root`() throws {
    var zone = try split(level: .zone)
    try zone.commodity("acid")
    zone.line(zone.processID("mining"), "acid", -0.1, .utility)
    let found = structure(zone)
    #expect(found.map(\.rule) == [.commodityWithoutSource])
    #expect(found.first?.text("commodity", in: .en) == "acid")
    #expect(found.first?.text("facilities", in: .en) == "mine, mill")
  }

  @Test func `a recycle that is made up from outside runs, a closed one does not`() throws {
    var zone = try split(level: .zone)
    try zone.commodity("solvent")
    try zone.commodity("spent")
    zone.line(zone.processID("mining"), "solvent", -1, .utility)
    zone.line(zone.processID("mining"), "spent", 1, .byproduct)
    zone.process("regeneration", ["solvent": 1, "spent": -1])
    zone.facility("still", "regeneration", at: "west")
    #expect(structure(zone).isEmpty)
    try zone.commodity("wheel")
    try zone.commodity("turn")
    zone.process("turning", ["turn": 1, "wheel": -1])
    zone.process("wheeling", ["wheel": 1, "turn": -1])
    zone.facility("turner", "turning")
    zone.facility("wheeler", "wheeling")
    let found = structure(zone)
    #expect(found.map(\.rule) == [.closedLoop])
    #expect(found.first?.text("facilities", in: .en) == "turner, wheeler")
  }

  @Test func `a year is named in which something is missing`() throws {
    var zone = SampleZone(tracked: [], periods: [2020, 2025, 2030])
    try zone.commodity("rock")
    zone.process("mining", ["rock": 1])
    zone.facility("mine", "mining", from: 2025)
    zone.market(.sale, "rock", from: 2030)
    let found = structure(zone)
    #expect(found.map(\.rule) == [.commodityWithoutTaker])
    #expect(found.first?.text("years", in: .en) == "2025")
  }

  @Test func `a waste goes where its disposal commodity goes`() throws {
    var zone = try split(level: .zone)
    try zone.commodity("landfill")
    try zone.commodity("slag", category: .waste, disposedAs: "landfill")
    zone.line(zone.processID("milling"), "slag", 1, .waste)
    zone.market(.disposal, "landfill", at: "west")
    let found = structure(zone)
    #expect(found.map(\.rule) == [.commodityWithoutTaker, .marketUnused])
    #expect(found.first?.text("commodity", in: .en) == "landfill")
    zone.market(.disposal, "landfill", at: "zone")
    #expect(structure(zone).map(\.rule) == [.marketUnused])
  }

  @Test func `only the net amount of what stands on both sides counts`() throws {
    var zone = try split(level: .zone)
    try zone.commodity("seed")
    zone.line(zone.processID("milling"), "seed", -1, .feed)
    zone.line(zone.processID("milling"), "seed", 1, .byproduct)
    #expect(structure(zone).isEmpty)
  }

  @Test func `nothing is said of structure where rows were lost`() throws {
    let network = try split().network
    #expect(NetworkChecks.run(network, hasLostRows: true).isEmpty)
  }

  @Test func `a process without facilities could run on what the zone gives`() throws {
    var zone = try split(level: .zone)
    try zone.commodity("alloy")
    zone.process("alloying", ["alloy": 1, "metal": -1])
    #expect(structure(zone).map(\.rule) == [.processCannotRun])
    zone.process("casting", ["metal": 1, "alloy": -1])
    #expect(structure(zone).isEmpty)
  }
}
