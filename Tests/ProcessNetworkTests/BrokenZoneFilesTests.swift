import Foundation
import TestSupport
import Testing

/// The broken zones of the network's rules are written from the broken samples.
@Suite struct BrokenZoneFilesTests {
  private static let base = "chlor-alkali"

  private static func files(_ zone: SampleZone) -> [String: String] {
    Dictionary(uniqueKeysWithValues: ZoneWriter(zone.network).files().map { ($0.path, $0.text) })
  }

  private static func tests(_ path: String) -> URL {
    Repository.root.appendingPathComponent("Tests").appendingPathComponent(path)
  }

  @Test func `the sound zone is the sound sample`() throws {
    for (path, text) in Self.files(try SampleZone.chlorAlkali()) {
      let file = Self.tests("Zones/\(Self.base)/\(path)")
      #expect(try Repository.compare(text, with: file) == nil)
    }
  }

  @Test(arguments: BrokenSample.all)
  func `a broken zone is its sample`(sample: BrokenSample) throws {
    let sound = Self.files(try SampleZone.chlorAlkali())
    let folder = Self.tests("BrokenZones/\(sample.code)")
    for (path, text) in Self.files(try sample.zone()) where sound[path] != text {
      let file = folder.appendingPathComponent(path)
      #expect(try Repository.compare(text, with: file) == nil)
    }
    let expectation = folder.appendingPathComponent("expected.json")
    if Repository.isRecording, !FileManager.default.fileExists(atPath: expectation.path) {
      var expected = Expectation()
      expected.base = Self.base
      expected.besides = sample.others.isEmpty ? nil : sample.others
      try expected.text().write(to: expectation, atomically: true, encoding: .utf8)
    }
    #expect(try BrokenZone(folder).expectation.base == Self.base)
  }
}
