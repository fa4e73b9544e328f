/// One token of a unit's text, with its place in the text as it was written.
struct UnitToken: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case word(Substring)
    case power(Int)
    case times
    case over
    case open
    case close
  }

  let kind: Kind
  let text: String
  /// The character at which the token begins, counted from 1.
  let position: Int
}

/// Cuts a unit's text into tokens; full-width forms, superscripts and word forms are made alike.
struct UnitLexer {
  /// The longest text that can be a unit.
  static let limit = 128

  private let characters: [(character: Character, position: Int)]
  private var next = 0

  init(_ text: String) throws(UnitError) {
    guard text.utf8.count <= 4 * Self.limit, text.count <= Self.limit else {
      throw .tooLong(count: text.count, limit: Self.limit)
    }
    characters = Self.normalised(text)
  }

  /// All tokens of the text.
  mutating func tokens() throws(UnitError) -> [UnitToken] {
    var tokens: [UnitToken] = []
    while next < characters.count {
      let (character, position) = characters[next]
      if character.isWhitespace {
        next += 1
      } else if let mark = Self.marks.first(where: { $0.symbol == character }) {
        next += 1
        tokens.append(UnitToken(kind: mark.kind, text: String(character), position: position))
      } else if character == "^" {
        tokens.append(try power())
      } else if Self.isDigit(character) {
        tokens.append(try number())
      } else if Self.startsWord(character) {
        tokens.append(word())
      } else {
        throw .unexpected(part: String(character), position: position)
      }
    }
    return tokens
  }

  private static let marks: [(symbol: Character, kind: UnitToken.Kind)] = [
    ("*", .times), ("/", .over), ("(", .open), (")", .close),
  ]

  private mutating func power() throws(UnitError) -> UnitToken {
    let position = characters[next].position
    next += 1
    var digits = take { $0 == "-" || $0 == "+" }
    digits += take(while: Self.isDigit)
    guard let exponent = Int(digits), exponent != 0, abs(exponent) <= 9 else {
      throw .outOfRange(part: "^" + digits, position: position)
    }
    return UnitToken(kind: .power(exponent), text: "^" + digits, position: position)
  }

  private mutating func number() throws(UnitError) -> UnitToken {
    let position = characters[next].position
    var digits = take { Self.isDigit($0) || $0 == "." }
    if peek(0) == "e" || peek(0) == "E" {
      let signs = peek(1) == "+" || peek(1) == "-" ? 2 : 1
      if let digit = peek(signs), Self.isDigit(digit) {
        digits += String(characters[next..<next + signs].map(\.character))
        next += signs
        digits += take(while: Self.isDigit)
      }
    }
    guard let value = Double(digits), value > 0, value.isFinite else {
      throw .outOfRange(part: digits, position: position)
    }
    return UnitToken(kind: .number(value), text: digits, position: position)
  }

  private mutating func word() -> UnitToken {
    let position = characters[next].position
    let text = take { Self.startsWord($0) || Self.isDigit($0) || $0 == "_" }
    let kind: UnitToken.Kind = text == "per" ? .over : .word(Substring(text))
    return UnitToken(kind: kind, text: text, position: position)
  }

  private func peek(_ ahead: Int) -> Character? {
    next + ahead < characters.count ? characters[next + ahead].character : nil
  }

  private mutating func take(while belongs: (Character) -> Bool) -> String {
    var text = ""
    while let character = peek(0), belongs(character) {
      text.append(character)
      next += 1
    }
    return text
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func startsWord(_ character: Character) -> Bool {
    character.isLetter || "%‰°¥€".contains(character)
  }
}
