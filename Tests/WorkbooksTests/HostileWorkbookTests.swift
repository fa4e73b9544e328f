import Findings
import TestSupport
import Testing
import Workbooks

/// Files that are no workbook, damaged, or made to exhaust the machine.
@Suite struct HostileWorkbookTests {
  private func code(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) -> String? {
    do throws(WorkbookFault) {
      _ = try Workbook(bytes, limits: limits)
      return nil
    } catch {
      let finding = error.finding(in: "x.xlsx")
      for language in Language.allCases {
        #expect(!(finding.cause(in: language) + finding.mend(in: language)).contains("{"))
      }
      return finding.rule.code
    }
  }

  private let sound =
    (try? Workbook(
      sheets: [
        Sheet(
          name: "x",
          rows: (0..<300).map { row in (0..<20).map { .number(Double(row * $0)) } })
      ]
    ).bytes()) ?? []

  @Test func `what is no ZIP file is named`() {
    #expect(code([]) == "workbook-unreadable")
    #expect(code(Array("id,from,to\n".utf8)) == "workbook-unreadable")
    #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) == "workbook-unreadable")
    #expect(code(StoredZip().finish()) == "workbook-unreadable")
  }

  @Test func `a workbook that is cut anywhere is refused`() {
    #expect(code(sound) == nil)
    for share in 1..<20 {
      #expect(code(Array(sound.prefix(sound.count * share / 20))) != nil)
    }
  }

  @Test func `a workbook with any byte changed is read or refused, never more`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      var bytes = sound
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(
        in: 1...255, using: &random)
      _ = code(bytes)
    }
  }

  @Test func `a bomb is stopped by its size, its ratio or its cells`() {
    var limits = WorkbookLimits()
    limits.unpackedBytes = 10_000
    #expect(code(sound, limits) == "workbook-too-large")
    limits = WorkbookLimits()
    limits.cells = 5999
    #expect(code(sound, limits) == "workbook-too-large")
    limits.cells = 6000
    #expect(code(sound, limits) == nil)
    limits = WorkbookLimits()
    limits.fileBytes = 1000
    #expect(code(sound, limits) == "workbook-too-large")
    let zeros = Sheet(
      name: "x", rows: (0..<3000).map { _ in [SheetCell](repeating: .number(0), count: 30) })
    limits = WorkbookLimits()
    limits.ratio = 4
    #expect(
      (try? Workbook(sheets: [zeros]).bytes()).flatMap { code($0, limits) } == "workbook-too-large")
  }

  @Test func `one cell far away does not fill memory up to it`() {
    let rows = (1...500).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
    let sheet = "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
    var limits = WorkbookLimits()
    limits.cells = 1_000_000
    #expect(code(StoredZip.workbook(sheet: sheet), limits) == "workbook-too-large")
  }

  @Test func `entities are refused before they are expanded`() {
    let bomb =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"
    #expect(code(StoredZip.workbook(sheet: bomb)) == "workbook-entities")
  }

  @Test func `elements nest only so deep`() {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(code(StoredZip.workbook(sheet: deep)) == "workbook-too-large")
  }

  @Test(arguments: [
    "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"9999999\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"1\"><c r=\"1A\"/></row></sheetData></worksheet>",
    "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row><c><v>1e999</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row><c><v>one</v></c></row></sheetData></worksheet>",
    "<worksheet><mergeCells><mergeCell ref=\"B2\"/></mergeCells></worksheet>",
    "<worksheet><sheetData>", "<worksheet/><worksheet/>", "no XML", "",
  ])
  func `a malformed sheet is named`(sheet: String) {
    #expect(code(StoredZip.workbook(sheet: sheet)) == "workbook-malformed")
  }

  @Test func `a sheet that the file lacks is named`() {
    var zip = StoredZip()
    zip.add(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"s\" id=\"a\"/></sheets></workbook>")
    #expect(code(zip.finish()) == "workbook-malformed")
  }

  @Test func `what spreadsheet programs write and we do not is read`() throws {
    let shared =
      "<sst><si><t>a</t></si><si><r><t>b</t></r><r><t xml:space=\"preserve\"> c</t></r>"
      + "<rPh><t>phonetic</t></rPh></si></sst>"
    let styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;\"/>"
      + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
    let sheet =
      "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c r=\"D1\" s=\"1\"><v>43861</v></c>"
      + "<c s=\"2\"><f>D1</f><v>43861</v></c><c><f>SUM(A1)</f></c><c t=\"e\"><v>#DIV/0!</v></c>"
      + "<c t=\"b\"><v>1</v></c><c t=\"str\"><f>x</f><v>text</v></c></row></sheetData></worksheet>"
    let bytes = StoredZip.workbook(
      sheet: sheet, others: [("xl/sharedStrings.xml", shared), ("xl/styles.xml", styles)])
    let expected: [SheetCell] = [
      .text("a"), .text("b c"), .empty, .number(43_861, .date), .number(43_861, .date),
      SheetCell(.formulaWithoutValue("SUM(A1)")), SheetCell(.error("#DIV/0!")),
      SheetCell(.flag(true)), .text("text"),
    ]
    #expect(try Workbook(bytes).sheets[0].rows == [expected])
  }
}
