import Findings
import Foundation
import TestSupport
import Testing
import ZoneFiles

@Suite struct BrokenZoneTests {
  private static func find(_ path: String, _ scenario: String?) -> [Finding] {
    let folder = ZoneFolder(path: path)
    return folder.locate(folder.load(scenario: scenario).findings)
  }

  @Test func `the zone beneath the broken ones is sound, with and without its scenario`() {
    #expect(Self.find(BrokenZone.base.path, nil) == [])
    #expect(Self.find(BrokenZone.base.path, "dry") == [])
  }

  @Test(arguments: try BrokenZone.all(of: FileRules.all))
  func `one mistake gives its one finding, at its place`(zone: BrokenZone) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let trial = try zone.attempt(rules: FileRules.all, find: Self.find)
    #expect(trial.complaints == [])
    #expect(clock.now - start < .seconds(20))
  }

  @Test func `every rule has a broken zone and every code one rule`() throws {
    let tried = Set(try BrokenZone.all(of: FileRules.all).map(\.code))
    #expect(FileRules.all.map(\.code).filter { !tried.contains($0) } == [])
    #expect(Set(FileRules.all.map(\.code)).count == FileRules.all.count)
  }

  @Test(arguments: Language.allCases)
  func `the wording is the golden one`(language: Language) throws {
    let findings = try BrokenZone.all(of: FileRules.all).compactMap { zone in
      try zone.attempt(rules: FileRules.all, find: Self.find).finding.map { (zone.code, $0) }
    }
    let words = BrokenZone.wording(findings, in: language)
    let home = FileManager.default.temporaryDirectory.path
    #expect(!words.contains(home))
    let difference = try Repository.golden("wording.\(language.rawValue).txt", words)
    #expect(difference == nil)
  }
}
