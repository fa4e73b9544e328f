import Findings
import Foundation
import Indicators
import Statistics
import TestSupport
import Testing
import ZoneFiles

/// The rules of statistics, indicators and targets, tried on folders.
@Suite struct StatementBrokenZoneTests {
  private static let rules = StatisticRules.all + IndicatorRules.all

  private static func find(_ path: String, _ scenario: String?) -> [Finding] {
    let folder = ZoneFolder(path: path)
    let zone = folder.load(scenario: scenario)
    guard let network = zone.network else { return folder.locate(zone.findings) }
    let found = StatementChecks.findings(zone.indicators, network)
    return folder.locate((zone.findings + found).sorted())
  }

  @Test func `the zone beneath the broken ones is sound`() {
    let base = Repository.root.appendingPathComponent("Tests/Zones/returns")
    #expect(Self.find(base.path, nil) == [])
  }

  @Test(arguments: try BrokenZone.all(of: rules))
  func `one mistake gives its one finding, at its place`(zone: BrokenZone) throws {
    let trial = try zone.attempt(rules: FileRules.all + Self.rules, find: Self.find)
    #expect(trial.complaints == [])
  }

  @Test func `every rule has a broken zone`() throws {
    let tried = Set(try BrokenZone.all(of: Self.rules).map(\.code))
    #expect(Self.rules.map(\.code).filter { !tried.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `the wording is the golden one`(language: Language) throws {
    let findings = try BrokenZone.all(of: Self.rules).compactMap { zone in
      let trial = try zone.attempt(rules: Self.rules, find: Self.find)
      return trial.finding.map { (zone.code, $0) }
    }
    let words = BrokenZone.wording(findings, in: language)
    #expect(try Repository.golden("statements-wording.\(language.rawValue).txt", words) == nil)
  }
}
