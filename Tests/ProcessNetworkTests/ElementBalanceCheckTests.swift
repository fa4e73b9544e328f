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
    #expect(finding.text("yearly", in: .en) == "886.375 t")
    #expect(finding.text("share", in: .en) == "100 %")
    #expect(finding.place == Place(file: "recipes.csv", line: 11, field: "amount"))
  }
}
