public import Findings

/// A table as officers keep them: named columns, rows of texts and numbers, for terminal, CSV, page and
/// workbook alike.
public struct OfficerTable: Sendable {
  /// One cell.
  public enum Cell: Sendable, Hashable {
    /// Nothing.
    case none
    /// A text in both languages.
    case text(Phrase)
    /// A number as it is.
    case number(Double)
    /// A share, shown in per cent.
    case share(Double)
    /// A text with a mark of how good it is.
    case mark(Phrase, Mark)
  }

  /// How good something is.
  public enum Mark: String, Sendable, Hashable {
    /// On track.
    case good
    /// To look at.
    case warning
    /// Off track.
    case bad
    /// Withheld, provisional, not judged.
    case muted
  }

  /// What the table shows.
  public let title: Phrase
  /// A remark under the title; `nil` where there is none.
  public let note: Phrase?
  /// The key of each column in CSV, and its heading.
  public let columns: [(key: String, heading: Phrase)]
  /// The rows; each has as many cells as there are columns.
  public private(set) var rows: [[Cell]] = []

  /// Begins a table.
  public init(title: Phrase, note: Phrase? = nil, columns: [(key: String, heading: Phrase)]) {
    self.title = title
    self.note = note
    self.columns = columns
  }

  /// Adds a row.
  public mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count)
    rows.append(cells)
  }
}

extension OfficerTable.Cell {
  /// What stands in the place of a figure that is not published.
  public static let withheld = Self.mark(Phrase(zh: "不予公布", en: "withheld"), .muted)

  /// A number, or nothing.
  public static func optional(_ value: Double?) -> Self {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .none
  }

  /// A share, or nothing.
  public static func optionalShare(_ value: Double?) -> Self {
    value.flatMap { $0.isFinite ? .share($0) : nil } ?? .none
  }

  /// The cell for people.
  func text(_ language: Language) -> String {
    switch self {
    case .none: ""
    case .text(let phrase), .mark(let phrase, _): phrase[language]
    case .number(let number): Numeral.text(number, digits: 5)
    case .share(let share): "\(Numeral.text(share * 100, digits: 3)) %"
    }
  }

  /// The cell for programs.
  func csv(_ language: Language) -> String {
    switch self {
    case .number(let number), .share(let number): CSVText.number(number)
    default: text(language)
    }
  }

  var isNumber: Bool {
    switch self {
    case .number, .share: true
    default: false
    }
  }
}

extension OfficerTable {
  /// The table for a terminal.
  public func text(_ language: Language) -> String {
    let alignments = columns.indices.map { column in
      rows.contains { $0[column].isNumber } ? TextTable.Alignment.right : .left
    }
    var table = TextTable(
      zip(columns, alignments).map { (heading: $0.heading[language], alignment: $1) })
    for row in rows { table.add(row.map { $0.text(language) }) }
    let head = [title[language]] + (note.map { ["  " + $0[language]] } ?? [])
    return (head + table.lines).joined(separator: "\n") + "\n"
  }

  /// The table as CSV.
  public func csv(_ language: Language) -> String {
    var text = CSVText(columns.map(\.key))
    for row in rows { text.add(row.map { $0.csv(language) }) }
    return text.text
  }

  /// The table for a page.
  var html: HTML {
    let heads: [HTML] = columns.map { "<th scope=\"col\">\($0.heading)</th>" }
    let lines: [HTML] = rows.map { row in
      let cells: [HTML] = row.map { cell in
        switch cell {
        case .none: "<td></td>"
        case .text(let phrase): "<td>\(phrase)</td>"
        case .mark(let phrase, let mark): "<td class=\"\(mark.rawValue)\">\(phrase)</td>"
        case .number, .share: "<td class=\"number\">\(cell.text(.en))</td>"
        }
      }
      return "<tr>\(cells)</tr>\n"
    }
    let remark: HTML = note.map { "<p>\($0)</p>\n" } ?? .empty
    return """
      \(remark)<div class="scroll"><table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(lines)</tbody>
      </table></div>

      """
  }
}
