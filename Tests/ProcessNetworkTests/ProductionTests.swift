import Findings
import ProcessNetwork
import TestSupport
import Testing

@Suite struct ProductionTests {
  private static let place = Place(file: "production.csv", line: 2)

  private func row(
    _ network: Network, _ facility: String, _ amount: Double, of process: String? = nil
  ) throws -> ProductionRow {
    ProductionRow(
      facility: try #require(network.facility(named: facility)),
      process: process.flatMap { network.process(named: $0) }, amount: amount, place: Self.place)
  }

  private func codes(_ network: Network, _ rows: [ProductionRow]) -> [String] {
    let request = BalanceRequest(year: 2020, outputs: .given(rows))
    return Production(request, in: network).findings.map(\.rule.code)
  }

  /// The sample with a furnace that burns hydrogen in chlorine from two sources.
  private func sample() throws -> SampleZone {
    var zone = try SampleZone.chlorAlkali()
    zone.process("dilution", ["hcl": 1, "cl2": -0.9724, "h2": -0.0276], rounding: 0.00005)
    zone.facility("both", "synthesis", "dilution")
    zone.facility("late", "synthesis", from: 2025)
    return zone
  }

  @Test func `a facility of one process needs no split, one without output is told`() throws {
    let network = try SampleZone.chlorAlkali().network
    let rows = [try row(network, "cells", 90)]
    let production = Production(BalanceRequest(year: 2020, outputs: .given(rows)), in: network)
    #expect(production.entries.map { network[$0.process].id } == ["electrolysis"])
    #expect(production.entries.map(\.amount) == [90])
    #expect(production.missing.map { network[$0].id } == ["furnace"])
    #expect(production.findings.map(\.rule) == [.productionMissing])
  }

  @Test func `every mistake of given outputs is told`() throws {
    let network = try sample().network
    let good = [
      try row(network, "cells", 90), try row(network, "furnace", 60),
      try row(network, "both", 1, of: "dilution"),
    ]
    #expect(codes(network, good) == [])
    let cells = good[0]
    let furnace = good[1]
    let both = try row(network, "both", 3)
    #expect(codes(network, [cells, furnace, both]) == ["production-without-split"])
    let other = try row(network, "cells", 3, of: "synthesis")
    #expect(codes(network, [other] + good.dropFirst()) == ["production-process"])
    #expect(codes(network, good + [cells]) == ["production-twice"])
    #expect(codes(network, good + [try row(network, "late", 3)]) == ["production-outside-life"])
    #expect(codes(network, Array(good.dropFirst())) == ["production-missing"])
    #expect(codes(network, []) == ["production-empty"])
  }

  @Test func `reported outputs are those of the year, else the sum of its parts`() throws {
    var zone = try sample()
    zone.output("cells", 10, 20_200_101, 20_200_131)
    zone.output("cells", 95, 20_200_101, 20_201_231)
    zone.output("cells", 50, 20_190_101, 20_191_231)
    zone.output("furnace", 20, 20_200_201, 20_200_229)
    zone.output("furnace", 30, 20_200_101, 20_200_131)
    let network = zone.network
    let production = Production(BalanceRequest(year: 2020, outputs: .asReported), in: network)
    #expect(production.entries.map(\.amount) == [95, 50])
    #expect(production.findings.map(\.rule) == [.productionMissing, .productionPartYear])
    let part = try #require(production.findings.first { $0.rule == .productionPartYear })
    #expect(part.text("found", in: .en) == "60")
  }

  @Test func `reported parts that overlap are refused`() throws {
    var zone = try SampleZone.chlorAlkali()
    zone.output("cells", 20, 20_200_101, 20_200_229)
    zone.output("cells", 30, 20_200_201, 20_201_231)
    zone.output("furnace", 60, 20_200_101, 20_201_231)
    let request = BalanceRequest(year: 2020, outputs: .asReported)
    let rules = Production(request, in: zone.network).findings.map(\.rule)
    #expect(rules == [.productionOverlap])
  }

  @Test func `every rule of balances has words for all its values`() throws {
    var zone = try sample()
    zone.output("cells", 10, 20_200_101, 20_200_131)
    zone.output("cells", 10, 20_200_131, 20_200_229)
    zone.output("furnace", 10, 20_200_101, 20_200_131)
    let network = zone.network
    let bad = [
      try row(network, "both", 3), try row(network, "cells", 3, of: "synthesis"),
      try row(network, "furnace", 3), try row(network, "furnace", 3), try row(network, "late", 3),
    ]
    let found = [BalanceRequest.Outputs.given(bad), .given([bad[2]]), .given([]), .asReported]
      .flatMap { Production(BalanceRequest(year: 2020, outputs: $0), in: network).findings }
    let told = Set(found.map(\.rule))
    #expect(BalanceRules.all.filter { !told.contains($0) }.map(\.code) == [])
    for finding in found {
      for language in Language.allCases {
        #expect(!finding.cause(in: language).contains("{"), "\(finding.rule.code)")
      }
    }
  }
}
