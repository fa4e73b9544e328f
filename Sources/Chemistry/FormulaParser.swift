/// Reads a formula by recursive descent: parts joined by dots, made of elements and groups.
struct FormulaParser {
  /// The longest text that can be a formula.
  static let limit = 256

  private let characters: [Character]
  private var next = 0

  init(_ text: String) throws(FormulaError) {
    guard text.utf8.count <= 4 * Self.limit, text.count <= Self.limit else {
      throw .tooLong(count: text.count, limit: Self.limit)
    }
    characters = text.map(Self.plain)
    guard characters.contains(where: { !$0.isWhitespace }) else { throw .empty }
  }

  /// The whole text.
  mutating func formula() throws(FormulaError) -> AtomTally {
    let tally = try parts()
    guard let mark = peek() else { return tally }
    throw refusal(of: mark)
  }

  /// Parts joined by dots; what is joined to the first part as H2O is crystal water.
  private mutating func parts() throws(FormulaError) -> AtomTally {
    var total = AtomTally()
    var isFirst = true
    repeat {
      if !isFirst { next += 1 }
      skipSpace()
      let number = try isDigit(peek()) ? count() : 1
      let part = try part()
      total.add(part, times: number)
      if !isFirst && part.isWater { total.crystalWater += number }
      isFirst = false
    } while peek().map(Self.isJoin) ?? false
    return total
  }

  /// Elements and groups up to anything else.
  private mutating func part() throws(FormulaError) -> AtomTally {
    var tally = AtomTally()
    let start = next
    while let character = peek() {
      if let closing = Self.partners[character] {
        let inner = try bracketed(character, closedBy: closing)
        tally.add(inner, times: try trailingCount())
      } else if character.isLetter {
        let element = try element()
        tally.counts[element.index] += try trailingCount()
      } else {
        break
      }
    }
    if next == start { throw refusalOfNothing() }
    skipSpace()
    return tally
  }

  private mutating func bracketed(
    _ opening: Character, closedBy closing: Character
  ) throws(FormulaError) -> AtomTally {
    let start = next
    next += 1
    if peek() == closing { throw .emptyGroup(position: next + 1) }
    let tally = try parts()
    guard let mark = peek() else {
      throw .unbalanced(bracket: String(opening), position: start + 1)
    }
    guard mark == closing else { throw refusal(of: mark) }
    next += 1
    return tally
  }

  private mutating func element() throws(FormulaError) -> Element {
    let start = next
    var symbol = String(characters[next])
    next += 1
    while let letter = peek(), letter.isLowercase {
      symbol.append(letter)
      next += 1
    }
    guard !characters[start].isLowercase else {
      throw .lowerCaseStart(symbol: symbol, position: start + 1)
    }
    guard let element = Element(symbol: symbol) else {
      throw .unknownElement(symbol: symbol, position: start + 1)
    }
    return element
  }

  private mutating func trailingCount() throws(FormulaError) -> Double {
    isDigit(peek()) ? try count() : 1
  }

  private mutating func count() throws(FormulaError) -> Double {
    let start = next
    var text = digits()
    if peek() == ".", isDigit(peek(1)), !joinsWater(after: text) {
      next += 1
      text += "." + digits()
    }
    guard let value = Double(text), value <= 1e6 else {
      throw .badCount(text: text, position: start + 1)
    }
    guard value > 0 else { throw .zeroCount(position: start + 1) }
    return value
  }

  /// Whether the dot ahead joins crystal water: `4.2H2O` is four, then two of water.
  ///
  /// Crystal water is never written without a sign that joins it, so the dot is that sign. The same
  /// holds for the first of two dots: `4.0.5H2O`.
  private func joinsWater(after whole: String) -> Bool {
    var ahead = 1
    while isDigit(peek(ahead)) { ahead += 1 }
    if peek(ahead) == ".", isDigit(peek(ahead + 1)) { return true }
    let water = (0..<3).compactMap { peek(ahead + $0) }
    let follows = peek(ahead + 3)
    return water == ["H", "2", "O"] && whole.first != "0" && peek(1) != "0"
      && !isDigit(follows) && follows?.isLowercase != true
  }

  private mutating func digits() -> String {
    var text = ""
    while let digit = peek(), isDigit(digit) {
      text.append(digit)
      next += 1
    }
    return text
  }

  private func refusal(of mark: Character) -> FormulaError {
    if ")]}".contains(mark) { return .unbalanced(bracket: String(mark), position: next + 1) }
    if "+-^⁺⁻−⁰¹²³⁴⁵⁶⁷⁸⁹".contains(mark) { return .charge(position: next + 1) }
    return .unexpected(part: String(mark), position: next + 1)
  }

  private func refusalOfNothing() -> FormulaError {
    guard let mark = peek(), !Self.isJoin(mark) else { return .emptyGroup(position: next + 1) }
    return refusal(of: mark)
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    next + ahead < characters.count ? characters[next + ahead] : nil
  }

  private mutating func skipSpace() {
    while let character = peek(), character.isWhitespace { next += 1 }
  }

  private func isDigit(_ character: Character?) -> Bool {
    character.map { ("0"..."9").contains($0) } ?? false
  }
}

extension FormulaParser {
  private static let partners: [Character: Character] = ["(": ")", "[": "]", "{": "}"]

  private static func isJoin(_ character: Character) -> Bool {
    character == "*" || character == "."
  }

  private static func plain(_ character: Character) -> Character {
    if "·⋅•∙・‧×".contains(character) { return "*" }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return character
    }
    let plain: UInt32 =
      switch scalar.value {
      case 0x2080...0x2089: scalar.value - 0x2080 + 0x30
      case 0xFF01...0xFF5E: scalar.value - 0xFEE0
      default: scalar.value
      }
    return Unicode.Scalar(plain).map(Character.init) ?? character
  }
}
