import Findings

extension FormulaChecker {
  /// A comparison, a membership, a choice, or several conditions joined.
  mutating func condition(_ syntax: FormulaSyntax) throws(FormulaMistake) -> Typed {
    switch syntax.kind {
    case .comparison(let comparison, let left, let right):
      return (try compared(comparison, left, right, syntax.position), .truth)
    case .list(let left, let members): return (try list(left, members), .truth)
    case .group(let left, let name, let position):
      return (try group(left, name, position), .truth)
    case .all(let members): return (.all(try truths(members)), .truth)
    case .any(let members): return (.any(try truths(members)), .truth)
    case .not(let inner): return (.not(try truth(inner)), .truth)
    case .choice(let condition, let yes, let no):
      let test = try truth(condition)
      let (first, second) = (try checked(yes), try checked(no))
      guard let type = first.type.joined(with: second.type) else {
        throw .mismatch(first.type, second.type, position: no.position)
      }
      return (.choice(test, first.term, second.term, position: syntax.position), type)
    default: preconditionFailure("every other kind is checked elsewhere")
    }
  }

  mutating func truth(_ syntax: FormulaSyntax) throws(FormulaMistake) -> FormulaTerm {
    let (term, type) = try checked(syntax)
    guard type == .truth else {
      throw .type(found: type, expected: "a condition", position: syntax.position)
    }
    return term
  }

  private mutating func truths(
    _ members: [FormulaSyntax]
  ) throws(FormulaMistake) -> [FormulaTerm] {
    var terms: [FormulaTerm] = []
    for member in members { terms.append(try truth(member)) }
    return terms
  }

  private mutating func compared(
    _ comparison: FormulaComparison, _ left: FormulaSyntax, _ right: FormulaSyntax,
    _ position: Int
  ) throws(FormulaMistake) -> FormulaTerm {
    let first = try checked(left)
    if first.type == .text {
      guard comparison == .equal || comparison == .different else {
        throw .type(found: .text, expected: "a number", position: left.position)
      }
      return .comparison(comparison, first.term, .text(try literal(right, comparedWith: left)))
    }
    let second = try checked(right)
    guard first.type.joined(with: second.type) != nil else {
      throw .mismatch(first.type, second.type, position: position)
    }
    if first.type == .truth, comparison != .equal, comparison != .different {
      throw .type(found: .truth, expected: "a number", position: left.position)
    }
    return .comparison(comparison, first.term, second.term)
  }

  private mutating func list(
    _ left: FormulaSyntax, _ members: [FormulaSyntax]
  ) throws(FormulaMistake) -> FormulaTerm {
    let term = try text(left)
    var texts: Set<String> = []
    for member in members { texts.insert(try literal(member, comparedWith: left)) }
    return .membership(term, texts)
  }

  private mutating func group(
    _ left: FormulaSyntax, _ name: String, _ position: Int
  ) throws(FormulaMistake) -> FormulaTerm {
    let term = try text(left)
    guard let group = names.meaning(of: name)?.group else {
      let groups = names.allNames.filter { names.meaning(of: $0)?.group != nil }
      throw .unknownName(
        name, nearest: Spelling.nearest(to: name, among: groups), position: position)
    }
    return .membership(term, Set(group))
  }

  private mutating func text(_ syntax: FormulaSyntax) throws(FormulaMistake) -> FormulaTerm {
    let (term, type) = try checked(syntax)
    guard type == .text else {
      throw .type(found: type, expected: "a text", position: syntax.position)
    }
    return term
  }

  /// A text that something is compared with: quoted, or bare where it is a word.
  private func literal(
    _ syntax: FormulaSyntax, comparedWith left: FormulaSyntax
  ) throws(FormulaMistake) -> String {
    let text: String
    switch syntax.kind {
    case .text(let quoted): text = quoted
    case .name(let bare): text = bare
    default:
      throw .unexpected(part: "=", position: syntax.position)
    }
    guard case .name(let name) = left.kind, let attribute = attribute(named: name),
      let known = attribute.texts, !known.contains(text)
    else { return text }
    throw .unknownText(
      text, of: name, nearest: Spelling.nearest(to: text, among: known),
      position: syntax.position)
  }

  /// An attribute of the set at hand.
  func attribute(named name: String) -> FormulaAttribute? {
    set?.set.attributes.first { $0.name == name }
  }
}
