/// The combinations of style and number format that a workbook uses, numbered as `styles.xml` does.
struct CellFormats {
  private struct Key: Hashable {
    var style: CellStyle
    var format: NumberFormat
  }

  private var numbers: [Key: Int] = [:]
  private var keys: [Key] = []
  private var codes: [String] = []

  /// The number that Excel gives to the first format of a file's own.
  private static let firstCode = 164

  init() {
    _ = number(.plain, .general)
  }

  /// The number of a combination.
  mutating func number(_ style: CellStyle, _ format: NumberFormat) -> Int {
    let key = Key(style: style, format: format)
    if let known = numbers[key] { return known }
    numbers[key] = keys.count
    keys.append(key)
    if Self.builtIn(format) == nil, !codes.contains(format.code) { codes.append(format.code) }
    return keys.count - 1
  }

  /// The text of `styles.xml`.
  var xml: String {
    let formats = codes.enumerated().map { place, code in
      "<numFmt numFmtId=\"\(Self.firstCode + place)\" formatCode=\"\(XMLText.escaped(code))\"/>"
    }
    let looks = CellStyle.allCases.map(CellLook.init)
    return XMLText.header
      + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + (formats.isEmpty
        ? "" : "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>")
      + "<fonts count=\"\(looks.count)\">\(looks.map(\.font).joined())</fonts>"
      + "<fills count=\"\(looks.count + 2)\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>\(looks.map(\.fill).joined())</fills>"
      + "<borders count=\"2\"><border/><border><bottom style=\"thin\"><color rgb=\"FF9AA5B1\"/>"
      + "</bottom></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
      + "<cellXfs count=\"\(keys.count)\">\(keys.map(format).joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }

  private func format(_ key: Key) -> String {
    let code =
      Self.builtIn(key.format)
      ?? Self.firstCode + (codes.firstIndex(of: key.format.code) ?? 0)
    let look = CellLook(key.style)
    return
      "<xf numFmtId=\"\(code)\" fontId=\"\(key.style.rawValue)\" fillId=\"\(key.style.rawValue + 2)\" "
      + "borderId=\"\(look.hasRule ? 1 : 0)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
      + "applyFill=\"1\" applyBorder=\"1\"\(look.alignment)"
  }

  private static func builtIn(_ format: NumberFormat) -> Int? {
    switch format {
    case .general: 0
    case .decimals(0): 1
    case .decimals(2): 2
    case .grouped(0): 3
    case .grouped(2): 4
    case .percent(0): 9
    case .percent(2): 10
    case .text: 49
    default: nil
    }
  }
}

/// What a style looks like.
private struct CellLook {
  private let style: CellStyle

  init(_ style: CellStyle) {
    self.style = style
  }

  var font: String {
    let bold = [.heading, .title, .emphasis].contains(style) ? "<b/>" : ""
    let color =
      switch style {
      case .good: "FF1B7F4D"
      case .warning: "FF9A6700"
      case .bad: "FFB42318"
      case .muted: "FF667085"
      default: "FF1F2933"
      }
    return "<font>\(bold)<sz val=\"\(style == .title ? 14 : 11)\"/><color rgb=\"\(color)\"/>"
      + "<name val=\"Calibri\"/><family val=\"2\"/></font>"
  }

  var fill: String {
    let color: String? =
      switch style {
      case .heading: "FFE6ECF2"
      case .emphasis: "FFF3F6F9"
      case .good: "FFE7F6EE"
      case .warning: "FFFFF4DB"
      case .bad: "FFFDE8E7"
      default: nil
      }
    guard let color else { return "<fill><patternFill patternType=\"none\"/></fill>" }
    return
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/></patternFill></fill>"
  }

  var hasRule: Bool { style == .heading }

  var alignment: String {
    switch style {
    case .heading:
      " applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
    case .title: " applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"center\"/></xf>"
    default: "/>"
    }
  }
}
