import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

@Suite struct DeepCheckTests {
  private func findings(_ zone: SampleZone) throws -> [Finding] {
    try DeepCheck.findings(zone.network, solver: try HiGHSSolver())
  }

  @Test func `a sound zone has no findings`() throws {
    #expect(try findings(.smelter()).isEmpty)
    // Of the hydrogen a rounding is left over, which must go somewhere.
    var zone = try SampleZone.chlorAlkali()
    zone.market(.emission, "h2")
    #expect(try findings(zone).isEmpty)
  }

  @Test(arguments: 0..<3)
  func `random zones whose processes balance have none`(seed: Int) throws {
    let network = try NetworkGenerator.small(seed: UInt64(seed))
    #expect(try DeepCheck.findings(network, solver: try HiGHSSolver()).isEmpty)
  }

  /// Two processes each of which needs what only the other one makes.
  @Test func `processes that wait for each other cannot run`() throws {
    var zone = try SampleZone.smelter()
    for id in ["acid", "base"] { try zone.commodity(id) }
    zone.process("acidify", ["acid": 1, "base": -2, "ore": -1])
    zone.process("basify", ["base": 1, "acid": -2, "ore": -1])
    zone.facility("one", "acidify")
    zone.facility("other", "basify")
    zone.market(.sale, "acid", price: 1)
    let found = try findings(zone)
    #expect(found.map(\.rule.code) == ["process-cannot-balance", "process-cannot-balance"])
    #expect(found[0].cause(in: .en).contains("Process acidify of facility one can run at no size"))
    #expect(found[0].cause(in: .en).contains("there is no source of"))
  }

  @Test func `what has no sink is named`() throws {
    var zone = try SampleZone.smelter()
    try zone.commodity("fume")
    zone.line(zone.processID("smelting"), "fume", 0.1, .waste)
    let found = try findings(zone)
    #expect(found.count == 1)
    #expect(found[0].cause(in: .en).contains("there is no sink for fume at zone"))
  }

  @Test func `a circle that loses nothing is listed`() throws {
    var zone = try SampleZone.smelter()
    for id in ["acid", "gas"] { try zone.commodity(id) }
    zone.process("absorb", ["acid": 1, "gas": -1])
    zone.process("strip", ["gas": 1, "acid": -1])
    zone.facility("absorber", "absorb")
    zone.facility("stripper", "strip")
    let found = try findings(zone)
    #expect(found.map(\.rule.code) == ["lossless-loop"])
    #expect(found[0].cause(in: .en).contains("absorb@zone, strip@zone"))
  }

  /// A recipe that makes 1 % too much in a circle is within the tolerance of a recipe, and yet feeds
  /// a sale from nothing.
  @Test(arguments: [(1.01, true), (1.0, false), (0.99, false)])
  func `a recycle loop that grows makes something from nothing`(
    gain: Double, isFound: Bool
  ) throws {
    var zone = try SampleZone.smelter()
    for id in ["acid", "gas"] { try zone.commodity(id) }
    zone.process("absorb", ["acid": 1, "gas": -1])
    zone.process("strip", ["gas": 1, "acid": -1])
    zone.line(zone.processID("strip"), "gas", gain - 1, .byproduct)
    zone.facility("absorber", "absorb", capacity: 1000)
    zone.facility("stripper", "strip", capacity: 1000)
    zone.market(.sale, "gas", price: 1, limit: 4)
    let codes = try findings(zone).filter { $0.rule.code == "element-from-nothing" }
    #expect(codes.count == (isFound ? 1 : 0))
    guard let finding = codes.first else { return }
    #expect(
      finding.cause(in: .en)
        == "With purchases and extraction closed 4 t a year of gas can still leave by gas_sale_4, "
        + "expected 0 t; a loop of absorb, strip makes it")
  }

  @Test func `the sun is an inlet`() throws {
    var zone = try SampleZone.smelter()
    try zone.commodity("power", unit: "MWh", mass: 0)
    zone.process("panel", ["power": 1])
    zone.facility("panels", "panel")
    zone.market(.sale, "power", price: 1)
    #expect(try findings(zone).isEmpty)
  }
}
