import Findings
import Foundation
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// The programme of the smallest zone that shows each family of constraints, byte by byte.
///
/// `CARNALLITE_RECORD=1` writes the files anew.
@Suite struct GoldenProgramTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/lp")

  static let zones: [String] = PlanModel.constraintFamilies

  private static func text(_ family: String) throws -> String {
    let (zone, time) = try GoldenZone.zone(family)
    let network = zone.network
    var request = PlanRequest(year: 2020, time: time)
    if family == "measure_cap", let share = PlanMeasure.named("least", in: network) {
      request.caps = [PlanCap(share, 64)]
    }
    let model = try PlanModel.build(network, request)
    return try MPSWriter(rowName: model.rowName, columnName: model.columnName)
      .text(model.program, name: family)
  }

  @Test(arguments: zones)
  func `the programme of each family is as recorded`(family: String) throws {
    let file = Self.folder.appendingPathComponent("\(family).mps")
    let text = try Self.text(family)
    if ProcessInfo.processInfo.environment["CARNALLITE_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "if this is meant, record anew with CARNALLITE_RECORD=1")
    #expect(text.contains(" \(family)["), "the zone must show its family")
  }

  @Test func `every family of variables stands in a recorded programme`() throws {
    let all = try Self.zones.map { try Self.text($0) }.joined()
    for family in PlanModel.variableFamilies { #expect(all.contains(" \(family)["), "\(family)") }
  }

  @Test func `no file is left of a family that is gone`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == PlanModel.constraintFamilies.map { "\($0).mps" }.sorted())
  }

  @Test func `every term of the objective is worth something in a plan of a recorded zone`() throws
  {
    var seen: Set<String> = []
    for family in Self.zones {
      let (zone, time) = try GoldenZone.zone(family)
      for term in try zone.plan(time).objective?.terms ?? [] where term.amount != 0 {
        seen.insert(term.key)
      }
    }
    #expect(PlanModel.objectiveTerms.filter { !seen.contains($0) } == [])
  }
}
