import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

@Suite struct WritingTests {
  @Test func `a new zone loads and checks without a finding`() throws {
    try Repository.withTemporaryFolder { parent in
      let path = parent.appendingPathComponent("my-zone").path
      try ZoneTemplate.write(to: path)
      let zone = ZoneFolder(path: path).load()
      #expect(zone.findings == [])
      let network = try #require(zone.network)
      #expect(network.zone.id == "my-zone")
      #expect(network.processes.count == 3)
      #expect(NetworkChecks.run(network).map { $0.cause(in: .en) } == [])
      let (rows, findings) = ZoneFolder.production(file: path + "/production.csv", network: network)
      #expect(rows.map(\.amount) == [95_000, 200_000, 30_000])
      #expect(findings == [])
      let package = try String(contentsOfFile: path + "/datapackage.json", encoding: .utf8)
      #expect(package == ZoneFolder(path: path).dataPackage())
      #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["my-zone"])
    }
  }

  @Test func `a new zone never overwrites and leaves nothing behind`() throws {
    try Repository.withTemporaryFolder { parent in
      let path = parent.appendingPathComponent("taken").path
      try FileManager.default.createDirectory(
        atPath: path + "/inside", withIntermediateDirectories: true)
      #expect(throws: NewFolder.Failure.taken(path: path)) { try ZoneTemplate.write(to: path) }
      let file = parent.appendingPathComponent("file").path
      try "x".write(toFile: file, atomically: true, encoding: .utf8)
      #expect(throws: NewFolder.Failure.taken(path: file)) { try ZoneTemplate.write(to: file) }
      let nowhere = parent.appendingPathComponent("no/such/parent").path
      #expect(throws: NewFolder.Failure.self) { try ZoneTemplate.write(to: nowhere) }
      let names = try FileManager.default.contentsOfDirectory(atPath: parent.path).sorted()
      #expect(names == ["file", "taken"])
      let empty = parent.appendingPathComponent("empty").path
      try FileManager.default.createDirectory(
        atPath: empty, withIntermediateDirectories: true)
      try ZoneTemplate.write(to: empty + "/")
      #expect(ZoneFolder(path: empty).load().network?.zone.id == "empty")
    }
  }

  @Test func `a file is replaced whole, or not at all`() throws {
    try Repository.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.txt").path
      try AtomicFile.write("one", to: path)
      try AtomicFile.write("two 盐", to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "two 盐")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
      #expect(throws: AtomicFile.Failure.self) {
        try AtomicFile.write("x", to: folder.appendingPathComponent("no/b.txt").path)
      }
      #expect(throws: AtomicFile.Failure.self) { try AtomicFile.write("x", to: folder.path) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
    }
  }
}
