/// How wide text is, as far as that can be said without the font.
enum TextMeasure {
  /// The width of a text in pixels: East Asian wide characters one em, others by rough classes.
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0.0) { $0 + ems($1) } * size
  }

  /// The width of one character in ems; generous, so that real text is rarely wider.
  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "·": 0.32
    case "f", "r", "t", "(", ")", "[", "]", "/", "-": 0.42
    case "m", "M", "W", "w", "%", "@": 0.9
    case "A"..."Z": 0.7
    default: isWide(scalar) ? 1 : combines(scalar) ? 0 : 0.58
    }
  }

  /// Whether a character is East Asian wide or full-width.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
      0x2018...0x201F, 0x2026:
      true
    default: false
    }
  }

  private static func combines(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  /// Breaks a text into at most `limit` lines; what does not fit is cut with an ellipsis.
  static func wrap(_ text: String, size: Double, width limit: Double, lines count: Int) -> [String]
  {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      if !line.isEmpty, width(trimmed(line + word), size: size) > limit {
        lines.append(line)
        line = ""
      }
      line += word
    }
    lines.append(line)
    if lines.count > count { lines[count - 1] += lines[count...].joined() }
    return lines.prefix(count).map { cut(trimmed($0), size: size, width: limit) }
  }

  /// Where a line may break: after a space or a hyphen and around wide characters.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      let wide = character.unicodeScalars.first.map(isWide) ?? false
      if wide, !word.isEmpty, !staysWithNext(word.last), !staysWithLast(character) {
        words.append(word)
        word = ""
      }
      word.append(character)
      if character == " " || character == "-" {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func staysWithNext(_ character: Character?) -> Bool {
    character.map { "（(「《“".contains($0) } ?? false
  }

  private static func staysWithLast(_ character: Character) -> Bool {
    "）)」》”，。、；：".contains(character)
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    while line.first == " " { line.removeFirst() }
    return String(line)
  }

  private static func cut(_ line: String, size: Double, width limit: Double) -> String {
    guard width(line, size: size) > limit else { return line }
    var kept = line
    while !kept.isEmpty, width(kept + "…", size: size) > limit { kept.removeLast() }
    return trimmed(kept) + "…"
  }
}
