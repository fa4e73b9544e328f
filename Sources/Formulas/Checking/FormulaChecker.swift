import Quantities

/// Gives names their meaning and checks kinds and dimensions.
struct FormulaChecker<Names: FormulaNames> {
  typealias Typed = (term: FormulaTerm, type: FormulaType)

  let names: Names
  private(set) var keys: Set<Int> = []
  /// The set whose items are at hand, where a function over a set is being checked.
  var set: (key: Int, name: String, set: FormulaSet)?

  init(names: Names) {
    self.names = names
  }

  mutating func checked(_ syntax: FormulaSyntax) throws(FormulaMistake) -> Typed {
    switch syntax.kind {
    case .number(let value, let unit): return number(value, unit)
    case .truth(let truth): return (.truth(truth), .truth)
    case .text(let text): return (.text(text), .text)
    case .name(let name): return try named(name, syntax.position)
    case .call(let name, let values): return try call(name, values, syntax.position)
    case .aggregate(let aggregate, let term, let condition):
      return try overSet(aggregate, term, condition, syntax.position)
    case .sum(let members): return try sum(members)
    case .product(let members): return try product(members)
    case .power(let base, let exponent): return try power(base, exponent, syntax.position)
    case .negation(let inner):
      let value = try number(inner)
      return (.negation(value.term), .number(value.measure))
    default: return try condition(syntax)
    }
  }

  private func number(_ value: Double, _ unit: Unit?) -> Typed {
    guard let unit else {
      return (.number(value), .number(value == 0 ? nil : .plain))
    }
    return (.number(value * unit.factor + unit.offset), .number(FormulaMeasure(unit)))
  }

  /// A part that must be a number.
  mutating func number(
    _ syntax: FormulaSyntax
  ) throws(FormulaMistake) -> (term: FormulaTerm, measure: FormulaMeasure?) {
    let (term, type) = try checked(syntax)
    guard case .number(let measure) = type else {
      throw .type(found: type, expected: "a number", position: syntax.position)
    }
    return (term, measure)
  }

  /// A part that must be a number without a dimension.
  mutating func plain(
    _ syntax: FormulaSyntax, expected: String = "a plain number"
  ) throws(FormulaMistake) -> FormulaTerm {
    let (term, measure) = try number(syntax)
    guard measure?.dimension.isNone ?? true else {
      throw .type(found: .number(measure), expected: expected, position: syntax.position)
    }
    return term
  }

  mutating func note(key: Int) { keys.insert(key) }

  private mutating func sum(
    _ members: [(isNegative: Bool, part: FormulaSyntax)]
  ) throws(FormulaMistake) -> Typed {
    let first = try checked(members[0].part)
    if first.type == .date { return try days(first.term, members) }
    guard case .number(var measure) = first.type else {
      throw .type(
        found: first.type, expected: "a number", position: members[0].part.position)
    }
    var terms = [(isNegative: false, term: first.term)]
    for member in members.dropFirst() {
      let value = try number(member.part)
      guard
        case .number(let joined)? = FormulaType.number(measure)
          .joined(with: .number(value.measure))
      else {
        throw .mismatch(
          .number(measure), .number(value.measure), position: member.part.position)
      }
      measure = joined
      terms.append((member.isNegative, value.term))
    }
    return (.sum(terms), .number(measure))
  }

  /// A day less a day is a span of time; a day and a span of time are a day.
  private mutating func days(
    _ first: FormulaTerm, _ members: [(isNegative: Bool, part: FormulaSyntax)]
  ) throws(FormulaMistake) -> Typed {
    var type = FormulaType.date
    var terms = [(isNegative: false, term: first)]
    for member in members.dropFirst() {
      let next = try checked(member.part)
      let isSpan = next.type == .number(FormulaMeasure(.time)) || next.type == .number(nil)
      if type == .date, next.type == .date, member.isNegative {
        type = .number(FormulaMeasure(.time))
      } else if !isSpan {
        throw .mismatch(type, next.type, position: member.part.position)
      }
      terms.append((member.isNegative, next.term))
    }
    return (.sum(terms), type)
  }

  private mutating func product(
    _ members: [(isInverse: Bool, part: FormulaSyntax)]
  ) throws(FormulaMistake) -> Typed {
    var measure = FormulaMeasure.plain
    var isZero = false
    var terms: [(isInverse: Bool, term: FormulaTerm, position: Int)] = []
    for member in members {
      let value = try number(member.part)
      let own = value.measure ?? .plain
      isZero = isZero || value.measure == nil
      guard let product = measure.times(own, isInverse: member.isInverse) else {
        throw .mismatch(.number(measure), .number(own), position: member.part.position)
      }
      measure = product
      terms.append((member.isInverse, value.term, member.part.position))
    }
    return (.product(terms), .number(isZero ? nil : measure))
  }

  private mutating func power(
    _ base: FormulaSyntax, _ exponent: FormulaSyntax, _ position: Int
  ) throws(FormulaMistake) -> Typed {
    let (term, measure) = try number(base)
    let raised = try plain(exponent)
    guard let measure, !measure.dimension.isNone else {
      return (.power(term, raised, position: position), .number(.plain))
    }
    guard let power = Self.constant(exponent), power == power.rounded(), abs(power) <= 9 else {
      throw .exponent(position: exponent.position)
    }
    let result = FormulaMeasure(
      measure.dimension.power(Int(power)), currency: measure.currency,
      priceYear: measure.priceYear)
    return (.power(term, raised, position: position), .number(result))
  }

  private static func constant(_ syntax: FormulaSyntax) -> Double? {
    switch syntax.kind {
    case .number(let value, nil): value
    case .negation(let inner): constant(inner).map { -$0 }
    default: nil
    }
  }
}
