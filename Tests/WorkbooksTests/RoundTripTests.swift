import Findings
import TestSupport
import Testing
import Workbooks

@Suite struct RoundTripTests {
  private func returned(_ rows: [[SheetCell]]) throws -> [[SheetCell]] {
    let sheet = Sheet(name: "x", rows: rows)
    return try Workbook(Workbook(sheets: [sheet]).bytes()).sheets[0].rows
  }

  @Test(arguments: [
    "plain", " spaces around ", "<&>\"'", "两行\n文字", "tab\there", "carriage\r\nreturn", "\u{1}\u{7}",
    "_x0041_ stays", "_x005F_", "😀 astral", "=1+1", "",
  ])
  func `texts come back as they went`(text: String) throws {
    let rows = try returned([[.text(text), .text("end")]])
    #expect(rows == [[.text(text), .text("end")]])
  }

  @Test(arguments: [0, -0.0, 1, 0.1, 1e300, -.leastNonzeroMagnitude, 123_456_789.123_456_78, .pi])
  func `numbers come back to the last bit`(number: Double) throws {
    let rows = try returned([[.number(number)]])
    #expect(rows == [[.number(number)]])
  }

  @Test(arguments: [
    NumberFormat.general, .decimals(0), .decimals(2), .decimals(5), .grouped(0), .grouped(1),
    .percent(1), .date, .dateTime,
  ])
  func `formats come back`(format: NumberFormat) throws {
    #expect(try returned([[.number(43_861, format)]]) == [[.number(43_861, format)]])
  }

  @Test func `empty cells and rows keep the others in place`() throws {
    let rows: [[SheetCell]] = [
      [], [.empty, .empty, .number(1)], [], [], [.text("a")],
    ]
    #expect(try returned(rows) == rows)
  }

  @Test func `merged headings, flags and several sheets come back`() throws {
    var sheet = Sheet(name: "表 1", frozenRows: 2, frozenColumns: 1, hasFilter: true)
    sheet.addHeading("标题", width: 3)
    sheet.rows.append([.text("a", style: .heading, note: "what a is"), .text("b", style: .heading)])
    sheet.rows.append([SheetCell(.flag(true)), .number(2, .percent(1), style: .bad)])
    let other = Sheet(name: "<&>", rows: [[.text("x")]])
    let read = try Workbook(Workbook(sheets: [sheet, other]).bytes())
    #expect(read.sheets.map(\.name) == ["表 1", "<&>"])
    #expect(read.sheets[0].merged == sheet.merged)
    #expect(read.sheets[0].rows.map { $0.map(\.value) } == sheet.rows.map { $0.map(\.value) })
  }

  @Test func `equal workbooks give equal bytes`() throws {
    let sheet = Sheet(name: "x", rows: [[.text("a"), .number(1.5, .decimals(1))]])
    let workbook = Workbook(sheets: [sheet])
    #expect(try workbook.bytes() == workbook.bytes())
  }

  @Test func `random tables come back`() throws {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<50 {
      var rows: [[SheetCell]] = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        (0..<Int.random(in: 1...9, using: &random)).map { _ in
          Bool.random(using: &random)
            ? .number(Double.random(in: -1e9...1e9, using: &random))
            : .text(String(Int.random(in: 0...99_999, using: &random), radix: 36))
        }
      }
      rows.append([.text("last")])
      #expect(try returned(rows) == rows)
    }
  }

  @Test func `names of sheets are cut, cleaned and made unique`() {
    var names = SheetNames()
    let long = String(repeating: "长", count: 40)
    #expect(names.unique("profiles/a") == "profiles-a")
    #expect(names.unique("Profiles:A") == "Profiles-A~2")
    #expect(names.unique(long).utf16.count == 31)
    #expect(names.unique(long).hasSuffix("~2"))
    #expect(names.unique("") == "sheet")
  }

  @Test func `days are counted as spreadsheets count them`() {
    #expect(DaySerial.serial(year: 2020, month: 1, day: 31) == 43_861)
    #expect(DaySerial.text(43_861) == "2020-01-31")
    #expect(DaySerial.text(61) == "1900-03-01" && DaySerial.text(60) == nil)
    for serial in stride(from: 61, through: 73_050, by: 1) {
      guard let day = DaySerial.day(serial) else {
        Issue.record("\(serial)")
        return
      }
      #expect(DaySerial.serial(year: day.year, month: day.month, day: day.day) == serial)
    }
  }

  @Test func `a text that no cell can hold is refused by name`() {
    let sheet = Sheet(name: "x", rows: [[], [.text(String(repeating: "a", count: 32_768))]])
    #expect(throws: WorkbookWriteError.textTooLong(sheet: "x", row: 1, column: 0)) {
      try Workbook(sheets: [sheet]).bytes()
    }
  }
}
