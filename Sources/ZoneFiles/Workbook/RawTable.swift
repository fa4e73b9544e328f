/// How the lines of a text file are written.
struct TextForm: Hashable {
  /// Whether the file begins with a byte order mark.
  var hasMark = false
  /// Whether lines end with CR LF.
  var hasReturns = false
  /// Whether the last line has an end.
  var isClosed = true

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init() {}

  /// The form of a file's bytes.
  init(_ bytes: [UInt8]) {
    hasMark = bytes.starts(with: Self.mark)
    if let end = bytes.firstIndex(of: 0x0A) { hasReturns = end > 0 && bytes[end - 1] == 0x0D }
    isClosed = bytes.last == 0x0A
  }

  /// The text of a file without its mark.
  func text(_ bytes: [UInt8]) -> String {
    String(decoding: hasMark ? bytes.dropFirst(Self.mark.count) : bytes[...], as: UTF8.self)
  }

  /// The bytes of lines in this form.
  func bytes(_ lines: [String]) -> [UInt8] {
    let end = hasReturns ? "\r\n" : "\n"
    let text = lines.joined(separator: end) + (isClosed && !lines.isEmpty ? end : "")
    return (hasMark ? Self.mark : []) + Array(text.utf8)
  }
}

/// Text files as lines, and CSV files as cells, to the last character.
enum RawTable {
  /// The lines of a text.
  static func lines(_ text: String, _ form: TextForm) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      line in
      var line = line
      if form.hasReturns, line.last == "\r" { line.removeLast() }
      return String(line)
    }
    if form.isClosed { lines.removeLast() }
    return lines
  }

  /// The cells of a CSV text.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func next() -> Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\"" where isQuoted && next() == "\"":
        cell.append("\"")
        index += 1
      case "\"" where isQuoted: isQuoted = false
      case "\"" where cell.isEmpty: isQuoted = true
      case "," where !isQuoted:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      case "\r" where !isQuoted && next() == "\n": break
      case "\n" where !isQuoted:
        rows.append(row + [String(cell)])
        row = []
        cell = String.UnicodeScalarView()
      default: cell.append(scalar)
      }
      index += 1
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [String(cell)]) }
    return rows
  }

  /// A row as a line of CSV: quotation marks where a cell needs them.
  static func line(_ row: [String]) -> String {
    row.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return cell
    }
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
