import Quantities

/// Reads a formula by recursive descent.
struct FormulaReader {
  private let tokens: [FormulaToken]
  private let end: Int
  private var next = 0
  private var depth = 0
  private var parts = 0

  init(_ text: String) throws(FormulaMistake) {
    var lexer = try FormulaLexer(text)
    tokens = try lexer.tokens()
    end = text.count + 1
  }

  /// The whole text.
  mutating func formula() throws(FormulaMistake) -> FormulaSyntax {
    let syntax = try expression()
    guard let token = peek() else { return syntax }
    if token.kind == .mark(.close) || token.kind == .mark(.closeList) {
      throw .unbalanced(bracket: token.text, position: token.position)
    }
    throw .unexpected(part: token.text, position: token.position)
  }

  private mutating func expression() throws(FormulaMistake) -> FormulaSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FormulaLimits.depth else {
      throw .tooDeep(limit: FormulaLimits.depth, position: position)
    }
    guard let start = take(.if) else { return try alternatives() }
    let condition = try expression()
    try require(.then)
    let yes = try expression()
    try require(.else)
    return try made(.choice(condition, yes, try expression()), at: start)
  }

  private mutating func alternatives() throws(FormulaMistake) -> FormulaSyntax {
    let start = position
    var members = [try conjunction()]
    while take(.or) != nil { members.append(try conjunction()) }
    return members.count == 1 ? members[0] : try made(.any(members), at: start)
  }

  private mutating func conjunction() throws(FormulaMistake) -> FormulaSyntax {
    let start = position
    var members = [try inversion()]
    while take(.and) != nil { members.append(try inversion()) }
    return members.count == 1 ? members[0] : try made(.all(members), at: start)
  }

  private mutating func inversion() throws(FormulaMistake) -> FormulaSyntax {
    guard let start = take(.not) else { return try comparison() }
    return try nested { (reader) throws(FormulaMistake) in
      try reader.made(.not(try reader.inversion()), at: start)
    }
  }

  private mutating func comparison() throws(FormulaMistake) -> FormulaSyntax {
    let left = try sum()
    guard case .mark(let mark) = peek()?.kind else { return left }
    let start = position
    if mark == .isIn {
      next += 1
      return try membership(left, at: start)
    }
    guard let comparison = FormulaComparison(mark) else { return left }
    next += 1
    return try made(.comparison(comparison, left, try sum()), at: start)
  }

  private mutating func membership(
    _ left: FormulaSyntax, at start: Int
  ) throws(FormulaMistake) -> FormulaSyntax {
    if let token = peek(), case .word(let name) = token.kind {
      next += 1
      return try made(.group(left, name, position: token.position), at: start)
    }
    let close: FormulaMark = peek()?.kind == .mark(.open) ? .close : .closeList
    let open = position
    try require(close == .close ? .open : .openList)
    return try made(.list(left, try list(until: close, from: open)), at: start)
  }

  private mutating func sum() throws(FormulaMistake) -> FormulaSyntax {
    let start = position
    var members = [(isNegative: false, part: try product())]
    while let sign = peek()?.kind, sign == .mark(.plus) || sign == .mark(.minus) {
      next += 1
      members.append((sign == .mark(.minus), try product()))
    }
    return members.count == 1 ? members[0].part : try made(.sum(members), at: start)
  }

  private mutating func product() throws(FormulaMistake) -> FormulaSyntax {
    let start = position
    var members = [(isInverse: false, part: try factor())]
    while let sign = peek()?.kind, sign == .mark(.times) || sign == .mark(.over) {
      next += 1
      members.append((sign == .mark(.over), try factor()))
    }
    return members.count == 1 ? members[0].part : try made(.product(members), at: start)
  }

  private mutating func factor() throws(FormulaMistake) -> FormulaSyntax {
    if let start = take(.minus) {
      return try nested { (reader) throws(FormulaMistake) in
        try reader.made(.negation(try reader.factor()), at: start)
      }
    }
    if take(.plus) != nil {
      return try nested { (reader) throws(FormulaMistake) in try reader.factor() }
    }
    let base = try primary()
    guard let start = take(.power) else { return base }
    return try nested { (reader) throws(FormulaMistake) in
      try reader.made(.power(base, try reader.factor()), at: start)
    }
  }

  /// Reads what nests without parentheses, so that it counts towards the depth, too.
  private mutating func nested(
    _ read: (inout FormulaReader) throws(FormulaMistake) -> FormulaSyntax
  ) throws(FormulaMistake) -> FormulaSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FormulaLimits.depth else {
      throw .tooDeep(limit: FormulaLimits.depth, position: position)
    }
    return try read(&self)
  }
}

extension FormulaReader {
  private mutating func primary() throws(FormulaMistake) -> FormulaSyntax {
    guard let token = peek() else { throw .ended(position: end) }
    next += 1
    switch token.kind {
    case .number(let value): return try number(value, token)
    case .text(let text): return try made(.text(text), at: token.position)
    case .word(let name): return try named(name, token)
    case .mark(.open):
      let inner = try expression()
      try close(.close, from: token.position)
      return inner
    default: throw .unexpected(part: token.text, position: token.position)
    }
  }

  private mutating func number(
    _ value: Double, _ token: FormulaToken
  ) throws(FormulaMistake) -> FormulaSyntax {
    if take(.percent) != nil {
      return try made(.number(value / 100, unit: nil), at: token.position)
    }
    guard let unit = peek(), case .unit(let text) = unit.kind else {
      return try made(.number(value, unit: nil), at: token.position)
    }
    next += 1
    let read: Unit
    do throws(UnitError) {
      read = try Unit(text)
    } catch {
      throw .unit(error, position: unit.position + 1)
    }
    return try made(.number(value, unit: read), at: token.position)
  }

  private mutating func named(
    _ name: String, _ token: FormulaToken
  ) throws(FormulaMistake) -> FormulaSyntax {
    guard peek()?.kind == .mark(.open) else {
      let kind: FormulaSyntax.Kind =
        switch name {
        case "true", "真": .truth(true)
        case "false", "假": .truth(false)
        default: .name(name)
        }
      return try made(kind, at: token.position)
    }
    let open = position
    next += 1
    if let aggregate = FormulaAggregate(name: name) {
      return try set(aggregate, name, at: token.position, from: open)
    }
    return try made(.call(name, try list(until: .close, from: open)), at: token.position)
  }

  /// A function over a set, or the greatest or least of several values.
  private mutating func set(
    _ aggregate: FormulaAggregate, _ name: String, at start: Int, from open: Int
  ) throws(FormulaMistake) -> FormulaSyntax {
    let term = try expression()
    var condition: FormulaSyntax?
    if take(.where) != nil {
      condition = try expression()
    } else if aggregate == .greatest || aggregate == .least, take(.comma) != nil {
      let rest = try list(until: .close, from: open)
      return try made(.call(name, [term] + rest), at: start)
    }
    try close(.close, from: open)
    return try made(.aggregate(aggregate, term, condition: condition), at: start)
  }

  private mutating func list(
    until end: FormulaMark, from open: Int
  ) throws(FormulaMistake) -> [FormulaSyntax] {
    var members: [FormulaSyntax] = []
    if peek()?.kind != .mark(end) {
      repeat { members.append(try expression()) } while take(.comma) != nil
    }
    try close(end, from: open)
    return members
  }

  private mutating func close(
    _ mark: FormulaMark, from open: Int
  ) throws(FormulaMistake) {
    guard take(mark) == nil else { return }
    guard let token = peek() else {
      throw .unbalanced(bracket: mark == .close ? "(" : "{", position: open)
    }
    throw .unexpected(part: token.text, position: token.position)
  }

  private mutating func made(
    _ kind: FormulaSyntax.Kind, at position: Int
  ) throws(FormulaMistake) -> FormulaSyntax {
    parts += 1
    guard parts <= FormulaLimits.parts else {
      throw .tooManyParts(limit: FormulaLimits.parts, position: position)
    }
    return FormulaSyntax(kind: kind, position: position)
  }

  private var position: Int { peek()?.position ?? end }

  private func peek() -> FormulaToken? { next < tokens.count ? tokens[next] : nil }

  /// Passes over a mark and gives its place; `nil` where something else stands there.
  private mutating func take(_ mark: FormulaMark) -> Int? {
    guard let token = peek(), token.kind == .mark(mark) else { return nil }
    next += 1
    return token.position
  }

  private mutating func require(_ mark: FormulaMark) throws(FormulaMistake) {
    guard take(mark) == nil else { return }
    guard let token = peek() else { throw .expected(mark.rawValue, position: end) }
    throw .expected(mark.rawValue, position: token.position)
  }
}
