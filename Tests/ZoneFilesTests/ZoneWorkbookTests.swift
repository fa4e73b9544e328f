import Findings
import Foundation
import TestSupport
import Testing
import Workbooks
import ZoneFiles

@Suite struct ZoneWorkbookTests {
  /// The files of a folder, results and hidden ones left out.
  private static func files(_ folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
        !path.hasPrefix("results/"), !path.hasPrefix(".")
      else { continue }
      files[path] = Array(try Data(contentsOf: file))
    }
    return files
  }

  /// The files after a way through the bytes of a workbook.
  private static func returned(_ folder: String) throws -> [String: [UInt8]] {
    let workbook = try #require(ZoneWorkbook.export(folder, isInternal: true).workbook)
    let read = try Workbook(try workbook.bytes())
    let (files, findings) = ZoneWorkbook.files(read, file: "zone.xlsx")
    #expect(findings == [])
    return Dictionary(uniqueKeysWithValues: try #require(files).map { ($0.path, $0.bytes) })
  }

  @Test(arguments: ["zones/qaidam", "zones/kalundborg", "Tests/Zones/minimal"])
  func `a whole zone comes back to the last byte`(path: String) throws {
    let folder = Repository.root.appendingPathComponent(path)
    let before = try Self.files(folder)
    #expect(try Self.returned(folder.path) == before)
  }

  @Test func `marks, line ends, quotes and open ends come back`() throws {
    try Repository.withTemporaryFolder { folder in
      let texts = [
        "sites.csv": "\u{FEFF}site,note\r\na,\"x, \"\"y\"\"\"\r\nb,\r\n",
        "stores.csv": "store,note\ns, spaced \nt,\"two\nlines\"",
        "zone.yaml": "\u{FEFF}id: x\n\n  # 注释\n\n\n", "notes.txt": "", "a.md": "no end",
        "profiles/wind.csv":
          "hour,w\n0,0.10\n1,1e-3\n2,007\n3,-0\n4,123456789012345678\n5,2020-01-31\n",
      ]
      for (name, text) in texts {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      #expect(try Self.returned(folder.path) == texts.mapValues { Array($0.utf8) })
    }
  }

  @Test func `numbers and days are numbers and days in the sheets`() throws {
    let workbook = try #require(
      ZoneWorkbook.export(
        Repository.root.appendingPathComponent("zones/qaidam").path, isInternal: true
      ).workbook)
    let recipes = try #require(workbook.sheet(named: "recipes"))
    #expect(recipes.frozenRows == 1 && recipes.rows[0].contains { $0.note != nil })
    #expect(recipes.rows[1].contains { if case .number = $0.value { true } else { false } })
  }

  /// One mistake in a workbook: what is done to it, and the code and cell expected.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var code: String
    var cell: String?
    var change: @Sendable (inout Workbook) -> Void
    var testDescription: String { code }
  }

  private static func column(_ name: String, _ sheet: Sheet) -> Int? {
    sheet.rows[0].firstIndex { $0.value == .text(name) }
  }

  private static func set(_ cell: SheetCell) -> @Sendable (inout Workbook) -> Void {
    { workbook in
      guard let sheet = workbook.sheets.firstIndex(where: { $0.name == "statistics" }),
        let column = column("period_start", workbook.sheets[sheet])
      else { return }
      workbook.sheets[sheet].rows[1][column] = cell
    }
  }

  static let mistakes: [Mistake] = [
    Mistake(code: "workbook-index-missing") { $0.sheets.removeFirst() },
    Mistake(code: "workbook-index-row", cell: "carnallite!A3") {
      $0.sheets[0].rows[2][2] = .text("?")
    },
    Mistake(code: "workbook-path", cell: "carnallite!A3") {
      $0.sheets[0].rows[2][0] = .text("../zone.yaml")
    },
    Mistake(code: "workbook-path", cell: "carnallite!A3") {
      $0.sheets[0].rows[2][0] = .text("/etc/zone.yaml")
    },
    Mistake(code: "workbook-sheet-missing", cell: "carnallite!B3") { $0.sheets.remove(at: 1) },
    Mistake(code: "workbook-file-twice", cell: "carnallite!B5") {
      $0.sheets[0].rows[4] = $0.sheets[0].rows[3]
    },
    Mistake(code: "workbook-merged-cells", cell: "sources!A2") {
      $0.sheets[2].merged = [MergedRange(row: 1, column: 0, rowCount: 2, columnCount: 1)]
    },
    Mistake(
      code: "workbook-formula-without-value", cell: "statistics!D2",
      change: set(SheetCell(.formulaWithoutValue("TODAY()")))),
    Mistake(
      code: "workbook-cell-error", cell: "statistics!D2", change: set(SheetCell(.error("#N/A")))),
    Mistake(code: "workbook-date-serial", cell: "statistics!D2", change: set(.number(43_861))),
    Mistake(
      code: "workbook-time", cell: "statistics!D2", change: set(.number(43_861.5, .dateTime))),
  ]

  @Test(arguments: mistakes)
  func `one mistake in a workbook gives its one finding`(mistake: Mistake) throws {
    let folder = Repository.root.appendingPathComponent("Tests/Zones/minimal").path
    var workbook = try #require(ZoneWorkbook.export(folder, isInternal: true).workbook)
    mistake.change(&workbook)
    let (files, findings) = ZoneWorkbook.files(workbook, file: "zone.xlsx")
    let errors = findings.filter { $0.severity == .error }
    #expect(files == nil && errors.map(\.rule.code) == [mistake.code])
    #expect(errors.first?.place.field == mistake.cell)
    for language in Language.allCases {
      #expect(errors.allSatisfy { !$0.cause(in: language).contains("{") })
    }
  }

  @Test func `a sheet that is named like a table becomes one, others are told`() throws {
    try Repository.withTemporaryFolder { folder in
      try Data("id: x\n".utf8).write(to: folder.appendingPathComponent("zone.yaml"))
      var workbook = try #require(ZoneWorkbook.export(folder.path, isInternal: true).workbook)
      workbook.sheets += [
        Sheet(
          name: "chains", rows: [[.text("chain"), .text("process")], [.text("a")], [], [.empty]]),
        Sheet(name: "draft", rows: [[.text("?")]]),
      ]
      let (files, findings) = ZoneWorkbook.files(workbook, file: "zone.xlsx")
      let chains = try #require(files?.first { $0.path == "chains.csv" })
      #expect(String(decoding: chains.bytes, as: UTF8.self) == "chain,process\na,\n")
      #expect(findings.map(\.rule.code) == ["workbook-sheet-unknown"])
    }
  }

  @Test func `a number that was typed over keeps all its digits`() throws {
    let folder = Repository.root.appendingPathComponent("Tests/Zones/minimal").path
    var workbook = try #require(ZoneWorkbook.export(folder, isInternal: true).workbook)
    let sheet = try #require(workbook.sheets.firstIndex { $0.name == "recipes" })
    let column = try #require(Self.column("amount", workbook.sheets[sheet]))
    workbook.sheets[sheet].rows[1][column] = .number(0.123_456, .decimals(2))
    workbook.sheets[sheet].rows[2][column] = .number(0.5, .decimals(3))
    let files = try #require(ZoneWorkbook.files(workbook, file: "zone.xlsx").files)
    let recipes = try #require(files.first { $0.path == "recipes.csv" })
    let lines = String(decoding: recipes.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[1].contains("0.123456") && lines[2].contains("0.500"))
  }
}
