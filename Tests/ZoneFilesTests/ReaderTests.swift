import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

@Suite struct ReaderTests {
  @Test func `quotes, embedded line ends, doubled quotes, BOM and CRLF are read`() throws {
    var fixture = Fixture()
    fixture.write(
      "enterprises.csv",
      "\u{FEFF}enterprise,name_zh,name_en,source,note\r\n"
        + "salt-works,\"盐,\"\"化\"\"\",\"Salt\nWorks\",guess,\"a\r\nb\"\r\n"
        + "other , 别 ,Other,guess,\r\n")
    let zone = try fixture.load()
    #expect(zone.findings == [])
    let enterprises = try #require(zone.network?.enterprises)
    #expect(enterprises.map(\.id) == ["salt-works", "other"])
    #expect(enterprises[0].name.zh == "盐,\"化\"")
    #expect(enterprises[0].name.en == "Salt\nWorks")
    #expect(enterprises[1].name.zh == "别")
    #expect(enterprises[1].origin.line == 5)
  }

  @Test func `line ends of old spreadsheets, blank rows and other orders of columns are read`()
    throws
  {
    var fixture = Fixture()
    fixture.write(
      "enterprises.csv", "source,name_en,name_zh,enterprise\r,,,\rguess,Salt,盐,salt-works\r\r")
    let zone = try fixture.load()
    #expect(zone.findings == [])
    #expect(zone.network?.enterprises.map(\.name.en) == ["Salt"])
  }

  @Test func `random texts come back as they were written`() throws {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("ab,\"\n\r;盐 é'=|\\\t0")
    var rows = ["enterprise,name_zh,name_en,source"]
    var names: [(String, String)] = []
    for index in 0..<200 {
      let zh = text(&generator, letters)
      let en = text(&generator, letters)
      names.append((zh, en))
      rows.append("e\(index),\(quoted(zh)),\(quoted(en)),guess")
    }
    var fixture = Fixture()
    fixture.write("enterprises.csv", rows.joined(separator: "\n"))
    try fixture.replace("facilities.csv", "salt-works", "e0")
    let zone = try fixture.load()
    #expect(zone.findings == [])
    let found = try #require(zone.network?.enterprises)
    #expect(found.map(\.name.zh) == names.map(\.0))
    #expect(found.map(\.name.en) == names.map(\.1))
  }

  private func text(_ generator: inout SeededGenerator, _ letters: [Character]) -> String {
    let count = Int.random(in: 0..<12, using: &generator)
    return "x" + String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "x" })
      + "y"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  @Test func `all problems are told at once, each with its line`() throws {
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "2.3,MWh", "2,3,MWh")
    try fixture.replace("recipes.csv", "acid-synthesis,hydrogen", "acid-synthesis,hidrogen")
    try fixture.replace("markets.csv", "disposal,,500", "dispose,,500")
    try fixture.replace("zone.yaml", "discount_rate: 0.08", "discount_rate: 8")
    let zone = try fixture.load()
    let found = zone.findings.map { "\($0.place.file):\($0.place.line ?? 0) \($0.rule.code)" }
    #expect(
      found == [
        "markets.csv:7 choice-unknown", "recipes.csv:5 row-ragged",
        "recipes.csv:11 reference-unknown", "zone.yaml:8 out-of-range",
      ])
    #expect(zone.network == nil)
  }

  @Test func `a process that lost a line is marked, not reported again`() throws {
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "2.3,MWh", "2.3,Mwh")
    let network = try #require(try fixture.load().network)
    let process = try #require(network.process(named: "electrolysis"))
    #expect(network.incompleteProcesses == [process])
  }

  @Test func `a misspelt process casts doubt on the one that is meant`() throws {
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "acid-synthesis,acid,out", "acid-syntesis,acid,out")
    let zone = try fixture.load()
    #expect(zone.findings.map(\.rule.code) == ["reference-unknown"])
    #expect(zone.network?.incompleteProcesses.count == 1)
  }

  @Test func `a table that cannot be used brings no second finding`() throws {
    for file in ["commodities.csv", "processes.csv", "sites.csv", "sources.csv", "recipes.csv"] {
      var fixture = Fixture()
      fixture.write(file, bytes: [0x61, 0xFF, 0x0A])
      #expect(try fixture.codes() == ["encoding-unknown"], "\(file)")
      fixture.remove(file)
      #expect(try fixture.codes() == ["file-missing"], "\(file)")
    }
  }

  @Test func `the hash follows the content, not the way of saving`() throws {
    let plain = ZoneFolder(path: BrokenZone.base.path).load().hash
    var fixture = Fixture()
    let text = try fixture.text("markets.csv")
    fixture.write("markets.csv", "\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    fixture.write("results/old.csv", "x")
    fixture.write("notes.txt", "x")
    #expect(try fixture.load().hash == plain)
    try fixture.replace("routes.csv", "130", "131")
    #expect(try fixture.load().hash != plain)
    #expect(plain.count == 64)
  }

  @Test func `damaged bytes never bring the reader down`() throws {
    var generator = SeededGenerator(seed: 5)
    let files = ["recipes.csv", "zone.yaml", "sheets.yaml", "timesteps.csv", "markets.csv"]
    let odd: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x2D, 0x3A, 0x5B, 0x7B, 0xE7, 0x30, 0x3B, 0x26]
    for _ in 0..<150 {
      var fixture = Fixture()
      let file = files.randomElement(using: &generator) ?? files[0]
      var bytes = Array(try fixture.text(file).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[position] = odd.randomElement(using: &generator) ?? 0
      }
      fixture.write(file, bytes: bytes)
      let zone = try fixture.load()
      #expect(zone.network != nil || zone.hasErrors)
    }
  }
}
