/// Reads a unit by recursive descent: quotients of products of factors.
struct UnitParser {
  private let text: String
  private let tokens: [UnitToken]
  private var next = 0

  init(_ text: String) throws(UnitError) {
    self.text = text
    var lexer = try UnitLexer(text)
    tokens = try lexer.tokens()
    guard !tokens.isEmpty else { throw .empty }
  }

  /// What the whole text means.
  mutating func scale() throws(UnitError) -> Scale {
    let scale = try quotient()
    guard let token = peek() else { return scale }
    throw token.kind == .close ? .unbalanced(position: token.position) : Self.unexpected(token)
  }

  private mutating func quotient() throws(UnitError) -> Scale {
    var result = try factor()
    var divided = false
    while let token = peek(), token.kind == .times || token.kind == .over {
      next += 1
      if token.kind == .over {
        divided = true
        result = try result.divided(by: try factor())
      } else if divided {
        throw .ambiguous(position: token.position)
      } else {
        result = try result.multiplied(by: try factor())
      }
      try requireSane(result, at: token)
    }
    return result
  }

  /// A number, a unit, or a number that stands before a unit and belongs to it.
  private mutating func factor() throws(UnitError) -> Scale {
    guard let token = peek(), case .number(let value) = token.kind else { return try primary() }
    next += 1
    let number = try powered(Scale(dimension: .none, numerator: value), at: token)
    switch peek()?.kind {
    case .word, .open: return try number.multiplied(by: try primary())
    default: return number
    }
  }

  private mutating func primary() throws(UnitError) -> Scale {
    guard let token = peek() else {
      throw .unexpected(part: "", position: text.count + 1)
    }
    next += 1
    switch token.kind {
    case .word(let word):
      return try atom(word, at: token)
    case .open:
      let scale = try quotient()
      guard peek()?.kind == .close else { throw .unbalanced(position: token.position) }
      next += 1
      return try powered(scale, at: token)
    default:
      throw Self.unexpected(token)
    }
  }

  private mutating func powered(_ scale: Scale, at token: UnitToken) throws(UnitError) -> Scale {
    let result = scale.power(power())
    try requireSane(result, at: token)
    return result
  }

  /// The power that follows; one where none does.
  private mutating func power() -> Int {
    guard case .power(let exponent) = peek()?.kind else { return 1 }
    next += 1
    return exponent
  }

  private mutating func atom(_ word: Substring, at token: UnitToken) throws(UnitError) -> Scale {
    let parts = word.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    let power = power()
    guard let raised = UnitVocabulary.scale(of: parts[0], raisedTo: abs(power)) else {
      let unknown = UnitVocabulary.withoutMultipliers(parts[0])
      throw .unknown(
        part: String(unknown), position: token.position + parts[0].count - unknown.count,
        nearest: UnitVocabulary.nearest(to: unknown))
    }
    var scale = raised.power(power.signum())
    try requireSane(scale, at: token)
    if scale.dimension == .mass, case .word(let label) = peek()?.kind,
      UnitVocabulary.isLabel(label)
    {
      next += 1
    }
    if parts.count > 1 {
      scale.priceYear = try priceYear(parts[1], of: scale, at: token)
    } else if scale.dimension == .money {
      scale.priceYear = try bracketedYear()
    }
    return scale
  }

  private func priceYear(
    _ digits: Substring, of scale: Scale, at token: UnitToken
  ) throws(UnitError) -> Int {
    guard scale.dimension == .money else { throw Self.unexpected(token) }
    guard digits.count == 4, let year = Int(digits), Self.years.contains(year) else {
      throw .outOfRange(part: token.text, position: token.position)
    }
    return year
  }

  /// A price year in parentheses, `(2020)` or `(2020年价)`, where one follows.
  private mutating func bracketedYear() throws(UnitError) -> Int? {
    guard peek()?.kind == .open, case .number = peek(1)?.kind else { return nil }
    let note: Substring? = if case .word(let word) = peek(2)?.kind { word } else { nil }
    if let note, !["年", "年价", "价", "年不变价"].contains(note) { return nil }
    let length = note == nil ? 3 : 4
    guard let token = peek(1), peek(length - 1)?.kind == .close else { return nil }
    guard let year = Int(token.text), Self.years.contains(year) else {
      throw .outOfRange(part: token.text, position: token.position)
    }
    next += length
    return year
  }

  private static let years = 1900...2200

  private func peek(_ ahead: Int = 0) -> UnitToken? {
    next + ahead < tokens.count ? tokens[next + ahead] : nil
  }

  private func requireSane(_ scale: Scale, at token: UnitToken) throws(UnitError) {
    guard scale.numerator.isNormal, scale.denominator.isNormal, scale.factor.isNormal,
      scale.dimension.largestExponent <= 99
    else {
      throw .outOfRange(part: token.text, position: token.position)
    }
  }

  private static func unexpected(_ token: UnitToken) -> UnitError {
    .unexpected(part: token.text, position: token.position)
  }
}
