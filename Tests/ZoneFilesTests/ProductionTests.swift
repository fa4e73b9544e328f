import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

@Suite struct ProductionTests {
  private func read(_ text: String) throws -> (rows: [ProductionRow], codes: [String]) {
    let network = try #require(ZoneFolder(path: BrokenZone.base.path).load().network)
    return try Repository.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("outputs.csv").path
      try AtomicFile.write(text, to: file)
      let (rows, findings) = ZoneFolder.production(file: file, network: network)
      return (rows, findings.map(\.rule.code))
    }
  }

  @Test func `amounts of a year are read with or without the year in their unit`() throws {
    let text = """
      facility,process,amount,unit
      caustic-east,,9,万吨
      acid-east,acid-synthesis,1000,t/a
      acid-west,,0,t/a
      """
    let (rows, codes) = try read(text)
    #expect(codes == [])
    #expect(rows.map(\.amount) == [90_000, 1000, 0])
    #expect(rows.map(\.place.line) == [2, 3, 4])
    #expect(rows.map { $0.process?.index } == [0, 1, 1])
    #expect(rows.map(\.facility.index) == [0, 1, 2])
  }

  @Test(arguments: [
    ("caustic-west,,9,t", "reference-unknown"),
    ("caustic-east,acid-synthesis,9,t", "choice-unknown"),
    ("caustic-east,,9,tt", "unit-unknown"), ("caustic-east,,9,MWh", "unit-dimension"),
    ("caustic-east,,-9,t", "out-of-range"), ("caustic-east,,,t", "value-missing"),
    ("caustic-east,,9,t\ncaustic-east,,8,t", "key-twice"),
  ])
  func `mistakes are told`(row: String, code: String) throws {
    let (rows, codes) = try read("facility,process,amount,unit\n\(row)\n")
    #expect(codes == [code])
    #expect(rows.count == (code == "key-twice" ? 1 : 0))
  }

  @Test func `a file that is not there is told`() throws {
    let network = try #require(ZoneFolder(path: BrokenZone.base.path).load().network)
    let (_, findings) = ZoneFolder.production(file: "/no/such/file.csv", network: network)
    #expect(findings.map(\.rule.code) == ["file-missing"])
  }
}
