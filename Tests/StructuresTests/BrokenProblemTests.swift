import Findings
import Foundation
import Structures
import TestSupport
import Testing
import ZoneFiles

/// The rules of synthesis problems, tried on folders.
@Suite struct `Broken synthesis problems` {
  private static func find(_ path: String, _ scenario: String?) -> [Finding] {
    ZoneFolder(path: path).locate(SynthesisFolder(path: path).read().findings)
  }

  @Test func `lie over a sound one`() {
    let base = Repository.root.appendingPathComponent("Tests/Zones/synthesis")
    #expect(SynthesisFolder(path: base.path).isPresent)
    #expect(Self.find(base.path, nil) == [])
  }

  @Test(arguments: try BrokenZone.all(of: SynthesisRules.all))
  func `give their one finding, at its place`(zone: BrokenZone) throws {
    #expect(try zone.attempt(rules: SynthesisRules.all, find: Self.find).complaints == [])
  }

  @Test func `are there for every rule`() throws {
    let tried = Set(try BrokenZone.all(of: SynthesisRules.all).map(\.code))
    #expect(SynthesisRules.all.map(\.code).filter { !tried.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `are told in the golden words`(language: Language) throws {
    let findings = try BrokenZone.all(of: SynthesisRules.all).compactMap { zone in
      try zone.attempt(rules: SynthesisRules.all, find: Self.find).finding.map { (zone.code, $0) }
    }
    let words = BrokenZone.wording(findings, in: language)
    let name = "synthesis-wording.\(language.rawValue).txt"
    #expect(try Repository.golden(name, words) == nil)
  }

  @Test func `with many mistakes give all of them at once`() throws {
    try Repository.withTemporaryFolder { folder in
      let tables = [
        "materials.csv": "id,type\nA,raw\nA,product\nB,prodct\n",
        "units.csv": "id,cost\nu1,1\nu2,-3\n",
        "recipes.csv": "unit,material,direction,amount\nu1,A,in,1\nu1,X,out,1\nu9,A,inn,-2\n",
      ]
      for (name, text) in tables {
        try text.write(
          to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      let codes = Self.find(folder.path, nil).map(\.rule.code)
      #expect(codes.filter { $0 == "key-twice" }.count == 1)
      #expect(codes.filter { $0 == "choice-unknown" }.count == 1)
      #expect(codes.filter { $0 == "reference-unknown" }.count == 2)
      #expect(codes.filter { $0 == "out-of-range" }.count == 1)
    }
  }
}
