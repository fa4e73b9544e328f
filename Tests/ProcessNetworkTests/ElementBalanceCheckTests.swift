import Chemistry
import Findings
import ProcessNetwork
import TestSupport
import Testing

@Suite struct ElementBalanceCheckTests {
  @Test func `an element that vanishes is named with what is lost at capacity`() throws {
    var zone = try SampleZone.chlorAlkali()
    zone.process("lossy", ["naoh": 1, "nacl": -1.4612])
    zone.facility("vat", "lossy", capacity: 1000)
    let found = NetworkChecks.run(zone.network)
    let finding = try #require(found.first { $0.rule == .elementVanishes })
    #expect(found.filter { $0.severity == .error }.count == 1)
    #expect(finding.text("element", in: .en) == "Cl")
    #expect(finding.text("yearly", in: .en) == "886.375 t/a")
    #expect(finding.text("share", in: .en) == "100 %")
    #expect(finding.place == Place(file: "recipes.csv", line: 11, field: "amount"))
  }

  @Test(arguments: [(1.0203, 0), (1.0205, 1), (0.9801, 0), (0.9799, 1)])
  func `two per cent are tolerated, no more`(factor: Double, count: Int) throws {
    var zone = SampleZone(tracked: ["Cl"])
    try zone.commodity("cl2", "Cl2")
    try zone.commodity("gas", "Cl2")
    zone.process("drying", ["gas": factor, "cl2": -1], reference: "gas")
    #expect(zone.codes.filter { $0.hasPrefix("element-") }.count == count)
  }

  @Test func `printed digits widen what is tolerated`() throws {
    for (rounding, count) in [(0.05, 0), (0.005, 1)] {
      var zone = SampleZone(tracked: ["Cl"])
      try zone.commodity("cl2", "Cl2")
      try zone.commodity("gas", "Cl2")
      zone.process("drying", ["gas": 1, "cl2": -1.1], rounding: rounding)
      #expect(zone.codes.filter { $0.hasPrefix("element-") }.count == count)
    }
  }

  @Test func `untracked elements and processes that lost a row never fail`() throws {
    var zone = SampleZone(tracked: ["Na"])
    try zone.commodity("cl2", "Cl2")
    try zone.commodity("nacl", "NaCl")
    try zone.commodity("na", "Na")
    zone.process("loss", ["nacl": 1, "na": -0.3934])
    let lost = zone.process("broken", ["nacl": 1])
    zone.builder.markIncomplete(lost)
    #expect(zone.codes.filter { $0.hasPrefix("element-") } == [])
  }

  @Test func `the sums are those of a plain element balance`() throws {
    for seed in 20...24 {
      var random = SeededGenerator(seed: UInt64(seed))
      let network = try NetworkGenerator(seed: UInt64(seed)).network().rebuilt { _, line in
        RecipeLine(
          commodity: line.commodity,
          amount: line.amount * Double.random(in: 0.9...1.1, using: &random),
          rounding: 0.001, role: line.role, origin: line.origin, provenance: line.provenance)
      }
      let found = NetworkChecks.run(network).filter { $0.rule.code.hasPrefix("element-") }
      #expect(found.count == plainFailures(network))
      #expect(!found.isEmpty)
    }
  }

  private func plainFailures(_ network: Network) -> Int {
    network.processes.indices.reduce(0) { count, process in
      let entries = network.recipes.lines(of: ProcessID(process)).map { line in
        let commodity = network[network.recipes.commodity[line]]
        return ElementBalance.Entry(
          mass: network.recipes.amount[line] * commodity.massPerUnit,
          rounding: network.recipes.rounding[line] * commodity.massPerUnit,
          composition: commodity.composition ?? .unknown)
      }
      let balance = ElementBalance(entries)
      return count
        + network.zone.trackedElements.filter { !(balance[$0]?.closes ?? true) }.count
    }
  }
}
