import Foundation
import Testing

/// Reconciling and workbooks as a user meets them.
@Suite struct `The accountant's commands` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments) }

  private func write(_ text: String, _ file: String) throws {
    try text.write(toFile: "\(folder.path)/\(file)", atomically: true, encoding: .utf8)
  }

  @Test func `an account is reconciled as text, CSV and JSON of one content`() throws {
    try write("id,from,to,measured,standard_uncertainty\na,,p,100,10\nb,p,,110,10\n", "flows.csv")
    let json = try run("reconcile", folder.path, "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(abs(try #require(document["chi_square"] as? Double) - 0.5) < 1e-9)
    #expect(document["degrees_of_freedom"] as? Int == 1)
    #expect((document["gross_errors"] as? [Any])?.isEmpty == true)
    let flows = try #require(document["flows"] as? [[String: Any]])
    let keys = ["id", "measured", "reconciled", "standard_uncertainty", "class", "test"]
    #expect(flows.allSatisfy { flow in keys.allSatisfy { flow[$0] != nil } })
    let csv = try run("reconcile", folder.path, "--format", "csv")
    #expect(csv.output.split(separator: "\r\n")[1].hasPrefix("a,,100,10,10"))
    let text = try run("reconcile", folder.path, "--lang", "zh")
    #expect(text.status == 0 && text.output.contains("接受"))
  }

  @Test func `bad accounts end with status 1 and every place`() throws {
    try write(
      "id,from,to,measured,standard_uncertainty\na,,p,100,\nb,p,,x,10\na,p,,1,1\n", "flows.csv")
    let broken = try run("reconcile", folder.path, "--lang", "en")
    #expect(broken.status == 1 && broken.output.isEmpty)
    for place in ["flows.csv:2", "flows.csv:3", "flows.csv:4"] {
      #expect(broken.errors.contains(place))
    }
    let none = try run("reconcile", folder.path + "/nowhere", "--lang", "en")
    #expect(none.status == 1 && none.errors.contains("folder-missing"))
  }

  @Test func `a reconciled month is filed once and found again`() throws {
    let zone = CommandRun.repository + "/Tests/Zones/measured"
    let results = folder.path + "/results"
    let first = try run(
      "reconcile", zone, "--period", "2023-06", "--results", results, "--lang", "en")
    let second = try run(
      "reconcile", zone, "--period", "2023-06", "--results", results, "--lang", "en")
    #expect(first.status == 0 && second.status == 0, "\(first.errors)")
    #expect(first.output == second.output)
    #expect(second.errors.contains("is reused") && !first.errors.contains("is reused"))
    #expect(try folder.names(in: "results").count == 1)
    let without = try run("reconcile", zone, "--lang", "en")
    #expect(without.status != 0 && without.errors.contains("--period"))
  }

  @Test func `a zone goes to a workbook and comes back, and a bad workbook writes nothing`() throws
  {
    let zone = CommandRun.repository + "/Tests/Zones/measured"
    let book = folder.path + "/zone.xlsx"
    #expect(try run("export", zone, "--xlsx", book).status == 0)
    let back = folder.path + "/back"
    #expect(try run("import", book, back).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: zone).sorted()
    #expect(try folder.names(in: "back") == names.filter { $0 != "results" })
    #expect(try run("import", book, back).status == 1)
    let data = try Data(contentsOf: URL(fileURLWithPath: book))
    try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: folder.path + "/cut.xlsx"))
    let cut = try run("import", folder.path + "/cut.xlsx", folder.path + "/cut", "--lang", "en")
    #expect(cut.status == 1 && cut.errors.contains("workbook-unreadable"))
    #expect(try folder.names() == ["back", "cut.xlsx", "zone.xlsx"])
  }
}
