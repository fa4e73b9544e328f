import Findings
import Foundation
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// The programme of the smallest zone that shows each family that links periods, byte by byte.
///
/// `CARNALLITE_RECORD=1` writes the files anew.
@Suite struct GoldenPeriodsTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/lp-periods")

  private static func text(_ family: String) throws -> String {
    let model = try GoldenPeriods.model(family)
    return try MPSWriter(rowName: model.rowName, columnName: model.columnName)
      .text(model.program, name: family)
  }

  @Test(arguments: PeriodsModel.linkFamilies)
  func `the programme of each family is as recorded`(family: String) throws {
    let file = Self.folder.appendingPathComponent("\(family).mps")
    let text = try Self.text(family)
    if ProcessInfo.processInfo.environment["CARNALLITE_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "if this is meant, record anew with CARNALLITE_RECORD=1")
    #expect(text.contains(" \(family)["), "the zone must show its family")
  }

  @Test func `no family that links periods is without its file, nor a file without its family`()
    throws
  {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == PeriodsModel.linkFamilies.map { "\($0).mps" }.sorted())
  }
}

/// The smallest zone that shows each family that links periods.
enum GoldenPeriods {
  static func model(_ family: String) throws -> PeriodsModel {
    let network = try zone().network
    var request = PeriodsRequest(
      each: PlanRequest(year: 0), from: 2020, to: 2025, closesPlants: family == "closing")
    if family == "total_cap" {
      request.totals = [PlanCap(try PlanMeasure.read("metal:sale", in: network), 256)]
    }
    return try PeriodsModel.build(network, request)
  }

  /// A smelter that lasts five years may be built in both periods beside an old one; metal rises.
  private static func zone() throws -> SampleZone {
    var zone = try SampleZone.smelting(
      periods: [2020, 2025], lifetime: 5, investment: 64, fixedCostShare: 0.125)
    zone.facility(
      "plan", "smelting", capacity: 64,
      project: Project(phase: "planned", investment: nil, isWhole: false))
    zone.facility("old", "smelting", capacity: 16)
    zone.market(.purchase, "ore", price: 1)
    zone.market(.sale, "metal", price: 4, limit: 32, to: 2024)
    zone.market(.sale, "metal", price: 64, limit: 48, from: 2025)
    return zone
  }
}
