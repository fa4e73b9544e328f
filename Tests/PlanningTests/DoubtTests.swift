import Findings
import Foundation
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

/// Numbers that look wrong by a thousand: planted ones are found, those of shipped zones are not accused.
@Suite struct DoubtTests {
  /// A number of a table multiplied by a factor.
  struct Planting: CustomTestStringConvertible, Sendable {
    let table: String
    let row: [String]
    let column: String
    let factor: Double

    var testDescription: String { "\(table) \(row.joined(separator: " ")) \(column) × \(factor)" }
  }

  private static func folder(_ zone: String, in parent: String) throws -> String {
    let path = "\(parent)/zone"
    guard zone != "template" else {
      _ = try ZoneTemplate.write(to: path)
      return path
    }
    let source = Repository.root.appendingPathComponent("zones/\(zone)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: source)
    where name != "results" && name != "scenarios" {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(path)/\(name)")
    }
    return path
  }

  /// Everything that a deep check says of numbers, but for what needs a solver.
  private static func findings(_ path: String) throws -> [Finding] {
    let folder = ZoneFolder(path: path)
    let loaded = folder.load()
    var findings = loaded.findings
    guard let network = loaded.network else { return findings }
    findings += NetworkChecks.run(network, hasLostRows: loaded.hasErrors)
    findings += Doubts.findings(network)
    return folder.locate(findings)
  }

  /// Multiplies a number; the line on which it stands.
  private static func plant(_ planting: Planting, in path: String) throws -> Int {
    let file = "\(path)/\(planting.table).csv"
    var lines = try String(contentsOfFile: file, encoding: .utf8)
      .replacingOccurrences(of: "\r", with: "").components(separatedBy: "\n")
    let header = lines[0].components(separatedBy: ",")
    let column = try #require(header.firstIndex(of: planting.column))
    let line = try #require(
      lines.firstIndex { line in
        let cells = line.components(separatedBy: ",")
        return zip(planting.row, cells).allSatisfy { $0 == $1 }
      })
    var cells = lines[line].components(separatedBy: ",")
    // A name with a comma in quotation marks moves the columns to its right.
    let shift = cells.count - header.count
    let value = try #require(Double(cells[column + shift]))
    cells[column + shift] = "\(value * planting.factor)"
    lines[line] = cells.joined(separator: ",")
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    return line + 1
  }

  private static func isFound(_ planting: Planting, in zone: String) throws -> String? {
    try Repository.withTemporaryFolder { parent in
      let path = try folder(zone, in: parent.path)
      let before = Set(try findings(path))
      let line = try plant(planting, in: path)
      let new = try findings(path).filter { !before.contains($0) && $0.severity != .notice }
      let id = planting.row[planting.row.count - 1]
      let isTold = new.contains { finding in
        finding.place.file.hasSuffix("\(planting.table).csv") && finding.place.line == line
          || finding.cause(in: .en).contains(id)
      }
      return isTold ? nil : new.map { $0.cause(in: .en) }.joined(separator: "\n")
    }
  }

  static let template: [Planting] = [
    Planting(table: "markets", row: ["caustic-sale"], column: "price", factor: 1000),
    Planting(table: "markets", row: ["caustic-sale"], column: "price", factor: 0.001),
    Planting(table: "markets", row: ["electricity-purchase"], column: "price", factor: 1000),
    Planting(table: "markets", row: ["magnesia-sale"], column: "price", factor: 1000),
    Planting(table: "processes", row: ["electrolysis"], column: "investment", factor: 1000),
    Planting(table: "facilities", row: ["acid-plant"], column: "capacity", factor: 1000),
    Planting(table: "facilities", row: ["acid-plant"], column: "capacity", factor: 0.001),
    Planting(table: "facilities", row: ["alkali-plant"], column: "capacity", factor: 1000),
    Planting(table: "projects", row: ["magnesia-expansion"], column: "investment", factor: 1000),
    Planting(
      table: "recipes", row: ["electrolysis", "electricity"], column: "amount", factor: 1000),
    Planting(table: "recipes", row: ["electrolysis", "salt"], column: "amount", factor: 1000),
    Planting(table: "commodities", row: ["hydrogen"], column: "energy_per_unit", factor: 1000),
  ]

  @Test(arguments: template)
  func `a thousand planted in the template is found`(planting: Planting) throws {
    #expect(try Self.isFound(planting, in: "template") == nil)
  }

  static let qaidam: [Planting] = [
    Planting(table: "markets", row: ["buy-naoh"], column: "price", factor: 1000),
    Planting(table: "processes", row: ["chlor_alkali"], column: "investment", factor: 1000),
    Planting(
      table: "recipes", row: ["chlor_alkali", "electricity"], column: "amount", factor: 1000),
    Planting(
      table: "facilities", row: ["mg_electrolysis-qarhan"], column: "capacity", factor: 1000),
    Planting(table: "facilities", row: ["mg_alloy-qarhan"], column: "capacity", factor: 1000),
  ]

  @Test(arguments: qaidam)
  func `a thousand planted in Qaidam is found`(planting: Planting) throws {
    #expect(try Self.isFound(planting, in: "qaidam") == nil)
  }

  /// What stands in the shipped zones is meant: at most one doubt in a hundred rows.
  @Test(arguments: [("template", 0), ("kalundborg", 0), ("qarhan-ponds", 0), ("qaidam", 2)])
  func `shipped zones are not accused`(zone: String, most: Int) throws {
    try Repository.withTemporaryFolder { parent in
      let network = try #require(
        ZoneFolder(path: try Self.folder(zone, in: parent.path)).load().network)
      let found = Doubts.findings(network).map { $0.cause(in: .en) }
      #expect(found.count <= most, "\(found.joined(separator: "\n"))")
    }
  }

  @Test func `ranges name the rows of their ends`() throws {
    let zone = try SampleZone.smelter(price: 2e9, capacity: 0.5)
    let ranges = try zone.model().ranges
    let cost = try #require(ranges.first { $0.kind == .cost })
    #expect(cost.greatest.value == 2e9 && cost.greatest.name.contains("market[metal"))
    #expect(cost.greatest.place.file == "markets.csv")
    #expect(cost.least.value == 10 && cost.least.place.file == "markets.csv")
    let matrix = try #require(ranges.first { $0.kind == .matrix })
    #expect(matrix.greatest.value == 2 && matrix.greatest.name.contains("commodity_balance[ore"))
    #expect(ranges.allSatisfy { $0.ratio >= 1 })
  }
}
