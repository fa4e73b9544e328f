/// Cuts a formula's text into tokens.
struct FormulaLexer {
  private let characters: [Character]
  private var next = 0

  /// Takes a text that is not too long.
  init(_ text: String) throws(FormulaMistake) {
    // Counted by scalars first: a character may consist of any number of them.
    let count = text.unicodeScalars.count
    guard count <= FormulaLimits.characters else {
      throw .tooLong(count: count, limit: FormulaLimits.characters)
    }
    characters = Array(text)
  }

  /// All tokens of the text.
  mutating func tokens() throws(FormulaMistake) -> [FormulaToken] {
    var tokens: [FormulaToken] = []
    while next < characters.count {
      let character = characters[next]
      if character.isWhitespace {
        next += 1
      } else {
        tokens.append(try token(character))
      }
    }
    guard !tokens.isEmpty else { throw .empty }
    return tokens
  }

  private mutating func token(_ character: Character) throws(FormulaMistake) -> FormulaToken {
    let start = next
    let kind: FormulaToken.Kind
    if Self.isDigit(character) || (character == "." && peek(1).map(Self.isDigit) == true) {
      kind = .number(try number())
    } else if Self.startsWord(character) {
      kind = word()
    } else if character == "[" || character == "［" {
      kind = .unit(try enclosed(until: ["]", "］"]))
    } else if let end = Self.quotes[character] {
      kind = .text(try enclosed(until: [end]))
    } else {
      kind = .mark(try mark(character))
    }
    return FormulaToken(kind: kind, text: String(characters[start..<next]), position: start + 1)
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”"]

  private mutating func number() throws(FormulaMistake) -> Double {
    let position = next + 1
    var digits = take { Self.isDigit($0) || $0 == "." }
    if peek(0) == "e" || peek(0) == "E" {
      let signed = peek(1) == "+" || peek(1) == "-"
      if let digit = peek(signed ? 2 : 1), Self.isDigit(digit) {
        digits += String(characters[next..<next + (signed ? 2 : 1)])
        next += signed ? 2 : 1
        digits += take(while: Self.isDigit)
      }
    }
    guard let value = Double(digits), value.isFinite else {
      throw .number(text: digits, position: position)
    }
    return value
  }

  private mutating func word() -> FormulaToken.Kind {
    var text = take(while: Self.continuesWord)
    if let mark = FormulaMark.words[text] { return .mark(mark) }
    if peek(0) == ".", let first = peek(1), Self.startsWord(first) {
      next += 1
      text += "." + take(while: Self.continuesWord)
    }
    return .word(text)
  }

  private mutating func enclosed(until ends: [Character]) throws(FormulaMistake) -> String {
    let open = next
    next += 1
    let inner = take { !ends.contains($0) }
    guard peek(0) != nil else {
      throw .unbalanced(bracket: String(characters[open]), position: open + 1)
    }
    next += 1
    return inner
  }

  private mutating func mark(_ character: Character) throws(FormulaMistake) -> FormulaMark {
    if let second = peek(1), let mark = FormulaMark.pairs[String([character, second])] {
      next += 2
      return mark
    }
    guard let mark = FormulaMark.signs[character] else {
      throw .unexpected(part: String(character), position: next + 1)
    }
    next += 1
    return mark
  }

  private func peek(_ ahead: Int) -> Character? {
    next + ahead < characters.count ? characters[next + ahead] : nil
  }

  private mutating func take(while belongs: (Character) -> Bool) -> String {
    let start = next
    while let character = peek(0), belongs(character) { next += 1 }
    return String(characters[start..<next])
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func startsWord(_ character: Character) -> Bool {
    character.isLetter || character == "_"
  }

  private static func continuesWord(_ character: Character) -> Bool {
    startsWord(character) || isDigit(character)
  }
}
