import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

/// One test for each numbered rule of `Documentation/explanation/semantics.md`.
@Suite struct SemanticsTests {
  @Test(arguments: ["semantics.md", "semantics.zh-CN.md"])
  func `every rule has its test, and every test its rule`(page: String) throws {
    let file = Repository.root.appendingPathComponent("Documentation/explanation/\(page)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rules = text.split(separator: "\n").compactMap { line -> Int? in
      line.contains(". **") ? line.split(separator: ".").first.flatMap { Int($0) } : nil
    }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    var tested: [Int] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasPrefix("SemanticsTests") {
      let source = try String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for line in source.split(separator: "\n") where line.contains("func `rule ") {
        tested += [line.split(separator: " ").drop { $0 != "`rule" }.dropFirst().first]
          .compactMap { $0.flatMap { Int($0.prefix { $0.isNumber }) } }
      }
    }
    #expect(rules == Array(1...rules.count))
    #expect(tested.sorted() == rules)
  }

  @Test func `rule 1: an empty cell states nothing`() throws {
    let network = try #require(try Fixture().load().network)
    let synthesis = network[try #require(network.process(named: "acid-synthesis"))]
    let acid = network[try #require(network.facility(named: "acid-east"))]
    #expect(acid.rampLimit == nil)
    #expect(acid.firstYear == nil)
    #expect(network.routes[0].cargo == .cargoClass("bulk"))
    var fixture = Fixture()
    try fixture.replace("processes.csv", ",15,600,CNY/(t/a),", ",,,,")
    let changed = try #require(try fixture.load().network)
    #expect(synthesis.lifetime == 15)
    #expect(changed.processes[1].lifetime == nil)
    #expect(changed.processes[1].investment == nil)
  }

  @Test func `rule 2: a default is written in the reference`() throws {
    let network = try #require(try Fixture().load().network)
    #expect(network.facilities[1].operatingHours == 8000)
    #expect(network.markets[0].step == 1)
    #expect(network.routes[0].loss == 0)
    let page = TableReference.page(.en)
    for text in ["empty means `8000`", "empty means `1`", "empty means `0`"] {
      #expect(page.contains(text))
    }
  }

  @Test func `rule 3: a required cell must be filled`() throws {
    var fixture = Fixture()
    try fixture.replace("chains.csv", "chlor-alkali,氯碱,Chlor-alkali,acid", "chlor-alkali,,C,acid")
    let zone = try fixture.load()
    #expect(zone.findings.map(\.rule.code) == ["value-missing"])
    #expect(zone.network?.chains[0].processes.count == 1)
  }

  @Test func `rule 4: an absent column is a column of empty cells`() throws {
    var fixture = Fixture()
    fixture.write(
      "facilities.csv",
      "facility,name_zh,name_en,site,process,capacity,unit,source\n"
        + "caustic-east,碱,Alkali,east,electrolysis,10,t/h,guess\n"
        + "acid-east,酸,Acid,east,,50,t/h,guess\n")
    let zone = try fixture.load()
    #expect(zone.findings == [])
    #expect(zone.network?.facilities[0].operatingHours == 8000)
    #expect(zone.network?.facilities[0].availability == nil)
  }

  @Test func `rule 5: an absent table is a table without rows`() throws {
    var fixture = Fixture()
    for file in ["stores.csv", "chains.csv", "limits.csv", "limit_terms.csv", "sheets.yaml"] {
      fixture.remove(file)
    }
    let zone = try fixture.load()
    #expect(zone.findings == [])
    #expect(zone.network?.stores.isEmpty == true)
    #expect(zone.network?.limits.isEmpty == true)
    for table in ZoneSchema.tables where table.isRequired {
      var fixture = Fixture()
      fixture.remove(table.file)
      #expect(try fixture.codes() == ["file-missing"])
    }
  }

  @Test func `rule 6: a row without text does not count`() throws {
    var fixture = Fixture()
    let text = try fixture.text("chains.csv")
    fixture.write("chains.csv", text + ",,,\n\n , ,,\n")
    #expect(try fixture.codes() == [])
    fixture.write("chains.csv", text + ",,\nx\n")
    #expect(try fixture.codes() == ["row-ragged"])
  }

  @Test func `rule 7: zero is a statement`() throws {
    var fixture = Fixture()
    try fixture.replace("facilities.csv", ",50,t/h", ",0,t/h")
    try fixture.replace("markets.csv", "400000,t/a", "0,t/a")
    let network = try #require(try fixture.load().network)
    #expect(network.facilities[1].capacity == .limited(0))
    #expect(network.markets.first { $0.id == "acid-out" }?.limit == .limited(0))
    let electricity = network[try #require(network.commodity(named: "electricity"))]
    #expect(electricity.massPerUnit == 0)
  }

  @Test func `rule 8: zero needs no unit`() throws {
    var fixture = Fixture()
    try fixture.replace("stores.csv", "5000,t,2400,unlimited,t/d", "0,,unlimited,0,")
    let zone = try fixture.load()
    #expect(zone.findings == [])
    #expect(zone.network?.stores[0].capacity == .limited(0))
    #expect(zone.network?.stores[0].dischargeLimit == .limited(0))
    try fixture.replace("stores.csv", "0,,unlimited,0,", "0,MWh,unlimited,0,")
    #expect(try fixture.codes() == ["unit-dimension"])
  }

  @Test(arguments: ["NaN", "nan", "inf", "-inf", "Infinity", "∞", "1e999"])
  func `rule 9: NaN and infinity are refused`(text: String) throws {
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "2.3,MWh", "\(text),MWh")
    #expect(try fixture.codes() == ["number-not-finite"])
  }

  @Test func `a number that no unit could need is refused`() throws {
    var fixture = Fixture()
    try fixture.replace("recipes.csv", "2.3,MWh", "1e16,MWh")
    let finding = try #require(try fixture.load().findings.first)
    #expect(finding.rule.code == "out-of-range")
    #expect(finding.values["expected"] == .text(ValueRange.stored.text))
  }

  @Test func `rule 10: unlimited is the only word for no bound`() throws {
    for word in ["unlimited", "不限"] {
      var fixture = Fixture()
      try fixture.replace("facilities.csv", ",50,t/h", ",\(word),t/h")
      #expect(try fixture.load().network?.facilities[1].capacity == .unlimited)
      try fixture.replace("recipes.csv", "2.3,MWh", "\(word),MWh")
      #expect(try fixture.codes() == ["number-malformed"])
    }
    for word in ["Unlimited", "inf", "none", "-", "无"] {
      var fixture = Fixture()
      try fixture.replace("facilities.csv", ",50,t/h", ",\(word),t/h")
      #expect(try fixture.codes().count == 1, "\(word)")
    }
  }

  @Test func `rule 11: an empty capacity is an error`() throws {
    var fixture = Fixture()
    try fixture.replace("facilities.csv", ",50,t/h", ",,t/h")
    let zone = try fixture.load()
    #expect(zone.findings.map(\.rule.code) == ["bound-missing"])
    #expect(zone.findings[0].mend(in: .en).contains("unlimited"))
  }

  @Test func `rule 12: an empty market limit is a gap, not a licence`() throws {
    let network = try #require(try Fixture().load().network)
    #expect(network.markets.first { $0.id == "water-in" }?.limit == nil)
    #expect(network.markets.first { $0.id == "salt-in" }?.limit == .unlimited)
  }
}
