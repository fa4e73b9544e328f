import Findings
import Foundation
import TestSupport
import Testing
import ZoneFiles

@Suite struct SchemaTests {
  @Test(arguments: [(Language.en, "tables.md"), (.zh, "tables.zh-CN.md")])
  func `the committed reference is the generated one`(language: Language, name: String) throws {
    let file = Repository.root.appendingPathComponent("Documentation/reference/\(name)")
    #expect(try Repository.compare(TableReference.page(language), with: file) == nil)
  }

  @Test func `units, keys and choices of every table are declared`() {
    for table in ZoneSchema.tables {
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(table.file)")
      #expect(table.key.allSatisfy { names.contains($0) }, "\(table.file)")
      for column in table.columns {
        #expect(!column.meaning.zh.isEmpty && !column.meaning.en.isEmpty)
        if let unit = column.unitColumn {
          let holder = table.columns.first { $0.name == unit }
          #expect(holder?.type == .unit, "\(table.file) \(column.name)")
          #expect(column.measure != nil, "\(table.file) \(column.name)")
        }
        if case .standard(let text) = column.presence, case .choice(let words) = column.type {
          #expect(words.contains(text), "\(table.file) \(column.name)")
        }
      }
    }
    #expect(ZoneSchema.tables.map(\.name) == TableName.allCases)
  }

  @Test func `the data package lists fields, keys and references`() throws {
    let folder = ZoneFolder(path: BrokenZone.base.path)
    let text = try #require(folder.dataPackage())
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let resources = try #require(json["resources"] as? [[String: Any]])
    #expect(resources.count == 22)
    #expect(resources.last?["path"] as? String == "profiles/seasons.csv")
    let recipes = try #require(resources.first { $0["name"] as? String == "recipes" })
    let schema = try #require(recipes["schema"] as? [String: Any])
    #expect(schema["primaryKey"] as? [String] == ["process", "commodity", "direction"])
    let keys = try #require(schema["foreignKeys"] as? [[String: Any]])
    #expect(keys.count == 2)
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(fields[3]["unitColumn"] as? String == "unit")
    #expect(fields[3]["type"] as? String == "number")
  }

  @Test func `a data package that agrees gives no finding`() throws {
    var fixture = Fixture()
    fixture.write(
      "datapackage.json", try #require(ZoneFolder(path: BrokenZone.base.path).dataPackage()))
    #expect(try fixture.codes() == [])
    try fixture.replace("chains.csv", "chain,name_zh,name_en", "chain,name_en,name_zh")
    #expect(try fixture.codes() == ["package-differs"])
    fixture.remove("chains.csv")
    #expect(try fixture.codes() == ["package-differs"])
    fixture.write("datapackage.json", "{")
    #expect(try fixture.codes() == ["package-differs"])
  }
}
