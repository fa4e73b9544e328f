import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

/// The rules of the network, tried on folders.
@Suite struct NetworkBrokenZoneTests {
  private static func find(_ path: String, _ scenario: String?) -> [Finding] {
    let folder = ZoneFolder(path: path)
    let zone = folder.load(scenario: scenario)
    guard let network = zone.network else { return folder.locate(zone.findings) }
    let found = NetworkChecks.run(network, hasLostRows: zone.hasErrors)
    return folder.locate((zone.findings + found).sorted())
  }

  @Test func `the zone beneath the broken ones is sound`() {
    let base = Repository.root.appendingPathComponent("Tests/Zones/chlor-alkali")
    #expect(Self.find(base.path, nil) == [])
  }

  @Test(arguments: try BrokenZone.all(of: NetworkRules.all))
  func `one mistake gives its one finding, at its place`(zone: BrokenZone) throws {
    let trial = try zone.attempt(rules: FileRules.all + NetworkRules.all, find: Self.find)
    #expect(trial.complaints == [])
  }

  @Test func `every rule of the network has a broken zone`() throws {
    let tried = Set(try BrokenZone.all(of: NetworkRules.all).map(\.code))
    #expect(NetworkRules.all.map(\.code).filter { !tried.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `the wording is the golden one`(language: Language) throws {
    let findings = try BrokenZone.all(of: NetworkRules.all).compactMap { zone in
      let trial = try zone.attempt(rules: NetworkRules.all, find: Self.find)
      return trial.finding.map { (zone.code, $0) }
    }
    let words = BrokenZone.wording(findings, in: language)
    let difference = try Repository.golden("network-wording.\(language.rawValue).txt", words)
    #expect(difference == nil)
  }
}
