import Foundation
import Testing

@Suite struct `The ensemble command` {
  private let folder: TemporaryFolder
  private var zone: String { folder.path + "/zone" }
  private var samples: String { folder.path + "/samples.csv" }

  init() throws {
    folder = try TemporaryFolder()
    #expect(try CommandRun(["new", folder.path + "/zone", "--lang", "en"]).status == 0)
  }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: samples))
  }

  private func run(_ more: String...) throws -> CommandRun {
    try CommandRun(
      ["ensemble", zone, "--year", "2025", "--samples", samples, "--lang", "en"] + more)
  }

  private func lines() throws -> String {
    let results = zone + "/results"
    let names = try FileManager.default.contentsOfDirectory(atPath: results)
    let found = try #require(names.first { !$0.hasPrefix(".") })
    return try String(contentsOfFile: "\(results)/\(found)/scenarios.jsonl", encoding: .utf8)
  }

  @Test func `what was stored before an interruption is kept, and the end is the same`() throws {
    try write("parameter,distribution,low,high\nprice:caustic,uniform,0.8,1.2\n")
    #expect(try run("--draws", "70", "--threads", "1").status == 0)
    let whole = try lines()
    #expect(whole.split(separator: "\n").count == 72)
    let results = zone + "/results"
    let names = try FileManager.default.contentsOfDirectory(atPath: results)
    let key = try #require(names.first)
    try FileManager.default.removeItem(atPath: "\(results)/\(key)")
    // A torn last line, as a power cut leaves it.
    let torn = whole.prefix(whole.count / 2)
    try Data(torn.utf8).write(to: URL(fileURLWithPath: "\(results)/\(key)-partial.jsonl"))
    let again = try run("--draws", "70", "--threads", "2")
    #expect(again.status == 0 && again.errors.contains("Going on after"))
    #expect(try lines() == whole)
  }

  @Test func `bad files are refused with every fault`() throws {
    try write("price:caustic,wind:1\nx,1\n")
    let bad = try run()
    #expect(bad.status == 1 && bad.errors.contains("wind:1") && bad.errors.contains("'x'"))
    try write("price:nothing\n1\n")
    let idle = try run()
    #expect(idle.status == 1 && idle.errors.contains("price:nothing"))
    try FileManager.default.removeItem(atPath: samples)
    #expect(try run().status == 1)
    #expect(!FileManager.default.fileExists(atPath: zone + "/results"))
  }
}
