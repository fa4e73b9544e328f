extension UnitLexer {
  /// The characters in their plain forms, each with the place where it stood.
  static func normalised(_ text: String) -> [(character: Character, position: Int)] {
    var result: [(character: Character, position: Int)] = []
    var raised = false
    for (index, character) in text.enumerated() {
      let superscript = superscripts[character]
      if superscript != nil && !raised { result.append(("^", index + 1)) }
      raised = superscript != nil
      for plain in superscript ?? plain(character) { result.append((plain, index + 1)) }
    }
    return result
  }

  private static func plain(_ character: Character) -> String {
    if let text = replacements[character] { return text }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return String(character)
    }
    let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
    guard fullWidth.contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) else {
      return String(character)
    }
    return replacements[Character(half)] ?? String(half)
  }

  private static let superscripts: [Character: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-", "⁺": "+",
  ]

  private static let replacements: [Character: String] = [
    "·": "*", "⋅": "*", "•": "*", "∙": "*", "・": "*", "‧": "*", "×": "*", "÷": "/", "∕": "/",
    "每": "/", "µ": "u", "μ": "u", "￥": "¥", "［": "(", "］": ")", "[": "(", "]": ")",
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9", "㎡": "m2", "㎥": "m3", "㎢": "km2", "㎏": "kg", "㎎": "mg", "㎞": "km", "㎾": "kW",
    "㎿": "MW", "℃": "°C",
  ]
}
