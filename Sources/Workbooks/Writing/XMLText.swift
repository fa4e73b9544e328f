/// Text as XML and spreadsheets write it.
enum XMLText {
  static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A text with what XML reserves escaped, and what it cannot hold written `_x0001_`.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result += coded(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      previous.append(scalar)
      if previous.count > 7 { previous.removeFirst() }
      if isCode(previous) {
        result.unicodeScalars.removeLast(7)
        result += "_x005F_x" + String(String.UnicodeScalarView(previous[2...]))
      }
    }
    return result
  }

  /// A text in which `_x0001_` stands for the character of that number.
  static func decoded(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if index + 7 <= scalars.count, isCode(Array(scalars[index..<index + 7])),
        let value = UInt32(
          String(String.UnicodeScalarView(scalars[index + 2..<index + 6])), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.append(scalar)
        index += 7
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  private static func coded(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  /// Whether seven characters read `_xHHHH_`.
  private static func isCode(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count == 7 && scalars[0] == "_" && scalars[1] == "x" && scalars[6] == "_"
      && scalars[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
