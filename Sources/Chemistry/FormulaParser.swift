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

  /// The number of atoms of each element, by its place in `Element.all`.
  mutating func formula() throws(FormulaError) -> [Double] {
    var total = [Double](repeating: 0, count: Element.all.count)
    skipSpace()
    while true {
      let number = try isDigit(peek()) ? count() : 1
      add(try group(closedBy: nil), times: number, to: &total)
      guard let mark = peek() else { return total }
      guard Self.isJoin(mark) else { throw refusal(of: mark) }
      next += 1
    }
  }

  /// Elements and groups up to a join, the closing bracket or the end.
  private mutating func group(closedBy bracket: Character?) throws(FormulaError) -> [Double] {
    var counts = [Double](repeating: 0, count: Element.all.count)
    let start = next
    while let character = peek() {
      if let closing = Self.partners[character] {
        let inner = try bracketed(character, closedBy: closing)
        add(inner, times: try trailingCount(), to: &counts)
      } else if character.isLetter {
        let element = try element()
        counts[element.index] += try trailingCount()
      } else {
        break
      }
    }
    guard next > start else {
      if let mark = peek(), mark != bracket, !Self.isJoin(mark) { throw refusal(of: mark) }
      throw .emptyGroup(position: next + 1)
    }
    skipSpace()
    return counts
  }

  private mutating func bracketed(
    _ opening: Character, closedBy closing: Character
  ) throws(FormulaError) -> [Double] {
    let start = next
    next += 1
    let counts = try group(closedBy: closing)
    guard let mark = peek() else {
      throw .unbalanced(bracket: String(opening), position: start + 1)
    }
    guard mark == closing else { throw refusal(of: mark) }
    next += 1
    return counts
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
    if "+-^⁺⁻−".contains(mark) { return .charge(position: next + 1) }
    return .unexpected(part: String(mark), position: next + 1)
  }

  private func add(_ counts: [Double], times number: Double, to total: inout [Double]) {
    for index in total.indices { total[index] += counts[index] * number }
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
