import Findings
import Reports
import Workbooks

/// Tables for officers as a workbook: one sheet a table, headings frozen, marks as colours.
enum OfficerWorkbook {
  static func workbook(
    _ tables: [OfficerTable], lead: Phrase, _ language: Language
  ) -> Workbook {
    var names = SheetNames()
    return Workbook(
      sheets: tables.map { sheet($0, lead: lead, names.unique($0.title[language]), language) })
  }

  private static func sheet(
    _ table: OfficerTable, lead: Phrase, _ name: String, _ language: Language
  ) -> Sheet {
    let width = table.columns.count
    var sheet = Sheet(name: name)
    sheet.addHeading(table.title[language], width: width)
    sheet.addHeading((table.note ?? lead)[language], width: width, style: .muted)
    sheet.rows.append(
      table.columns.map { SheetCell.text($0.heading[language], style: .heading) })
    sheet.rows += table.rows.map { row in row.map { cell($0, language) } }
    sheet.frozenRows = 3
    sheet.hasFilter = true
    sheet.columnWidths = table.columns.indices.map { columnWidth($0, of: table, language) }
    return sheet
  }

  private static func cell(_ cell: OfficerTable.Cell, _ language: Language) -> SheetCell {
    switch cell {
    case .none: .empty
    case .text(let phrase): .text(phrase[language])
    case .number(let number): .number(number)
    case .share(let share): .number(share, .percent(2))
    case .mark(let phrase, let mark): .text(phrase[language], style: style(mark))
    }
  }

  private static func style(_ mark: OfficerTable.Mark) -> CellStyle {
    switch mark {
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    case .muted: .muted
    }
  }

  private static func columnWidth(
    _ column: Int, of table: OfficerTable, _ language: Language
  ) -> Double {
    let texts =
      [table.columns[column].heading[language]]
      + table.rows.map { row in
        switch row[column] {
        case .text(let phrase), .mark(let phrase, _): phrase[language]
        default: "0000000000"
        }
      }
    let widest =
      texts.map { text in
        text.unicodeScalars.reduce(0.0) { $0 + ($1.value > 0x2E80 ? 2 : 1.1) }
      }.max() ?? 10
    return min(60, max(8, widest + 2))
  }
}
