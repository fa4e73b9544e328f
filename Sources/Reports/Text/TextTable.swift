/// A table for a terminal: columns aligned, Chinese characters counted as two wide.
struct TextTable {
  /// How a column is aligned.
  enum Alignment {
    case left
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  /// Begins a table with its heading.
  init(_ columns: [(heading: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.heading)]
  }

  /// Adds a row; `cells.count` equals the number of columns.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == alignments.count)
    rows.append(cells)
  }

  /// The lines of the table, each after two spaces, with a rule under the heading.
  var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.map { Self.width(of: $0[column]) }.max() ?? 0
    }
    var lines = rows.map { row in
      let cells = row.indices.map { padded(row[$0], to: widths[$0], alignments[$0]) }
      return trimmed("  " + cells.joined(separator: "  "))
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    lines.insert("  " + rule, at: 1)
    return lines
  }

  /// How many columns of a terminal a text takes: East Asian wide characters take two.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let space = String(repeating: " ", count: max(0, width - Self.width(of: text)))
    return alignment == .left ? text + space : space + text
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
