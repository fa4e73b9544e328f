/// A linear expression, or a quotient of two.
struct LinearValue {
  var numerator: LinearForm
  var divisor: LinearForm?

  var isConstant: Bool { numerator.isConstant && divisor == nil }
}

/// One evaluation of a formula in its unknowns.
struct LinearEvaluation<Values: FormulaValues> {
  private var scalar: FormulaEvaluation<Values>
  private(set) var gaps: [FormulaGap] = []

  init(values: Values, year: Int?) {
    scalar = FormulaEvaluation(values: values, year: year)
  }

  /// The value of a term; `nil` where it has none, the reasons stand in ``gaps``.
  mutating func value(_ term: FormulaTerm) throws(FormulaMistake) -> LinearValue? {
    switch term {
    case .value(let key):
      return try taken(scalar.values.value(of: key, year: scalar.year), of: term)
    case .attribute(let attribute):
      guard let item = scalar.item else { return nil }
      let datum = scalar.values.value(
        of: item.key, item: item.index, attribute: attribute, year: scalar.year)
      return try taken(datum, of: term)
    case .sum(let members): return try sum(members)
    case .product(let members): return try product(members)
    case .negation(let inner):
      return try value(inner).map {
        LinearValue(numerator: $0.numerator.scaled(by: -1), divisor: $0.divisor)
      }
    case .choice(let condition, let yes, let no, let position):
      guard let holds = try truth(condition, position) else { return nil }
      return try value(holds ? yes : no)
    case .overSet(let selection): return try overSet(selection)
    case .function(.previous, let arguments, let position),
      .function(.inYear, let arguments, let position),
      .function(.cumulative, let arguments, let position):
      return try overYears(term, arguments, position)
    default: return try constant(term, position: term.position)
    }
  }

  private mutating func taken(
    _ datum: FormulaDatum, of term: FormulaTerm
  ) throws(FormulaMistake) -> LinearValue? {
    switch datum {
    case .unknown(let variable, let factor):
      let one = LinearForm.Term(variable: variable, coefficient: factor)
      return LinearValue(numerator: LinearForm(terms: [one]))
    case .number(let number), .uncertain(let number, _, _):
      return LinearValue(numerator: LinearForm(constant: number))
    case .derived(let number):
      return LinearValue(numerator: LinearForm(constant: number.value))
    case .missing(let name):
      note([.missing(name)])
      return nil
    default: throw .notLinear(part: "date", position: 1)
    }
  }

  /// A part that may hold no unknown.
  private mutating func constant(
    _ term: FormulaTerm, position: Int
  ) throws(FormulaMistake) -> LinearValue? {
    let value = scalar.value(term)
    guard !drained(position: position).contains(.unknown) else {
      throw .notLinear(part: term.name, position: position)
    }
    guard case .number(let number, _) = value else { return nil }
    return LinearValue(numerator: LinearForm(constant: number))
  }

  private mutating func truth(
    _ term: FormulaTerm, _ position: Int
  ) throws(FormulaMistake) -> Bool? {
    let value = scalar.value(term)
    guard !drained(position: position).contains(.unknown) else {
      throw .notLinear(part: "where, if", position: position)
    }
    guard case .truth(let truth) = value else { return nil }
    return truth
  }

  /// Takes over the gaps of a part that was evaluated by itself.
  private mutating func drained(position: Int) -> [FormulaGap] {
    let own = scalar.gaps
    scalar.gaps = []
    note(own)
    return own
  }

  private mutating func note(_ own: [FormulaGap]) {
    for gap in own where gaps.count < 50 && !gaps.contains(gap) { gaps.append(gap) }
  }
}

extension LinearEvaluation {
  private mutating func sum(
    _ members: [(isNegative: Bool, term: FormulaTerm)]
  ) throws(FormulaMistake) -> LinearValue? {
    var parts: [(factor: Double, value: LinearValue)] = []
    for member in members {
      guard let part = try value(member.term) else { continue }
      parts.append((member.isNegative ? -1 : 1, part))
    }
    guard parts.count == members.count else { return nil }
    let divisors = parts.compactMap(\.value.divisor)
    guard let divisor = divisors.first else {
      return LinearValue(numerator: .sum(parts.map { ($0.factor, $0.value.numerator) }))
    }
    // a/b + c = (a + c·b)/b
    var raised: [(factor: Double, form: LinearForm)] = []
    for part in parts {
      if part.value.divisor == divisor {
        raised.append((part.factor, part.value.numerator))
      } else if part.value.isConstant {
        raised.append((part.factor * part.value.numerator.constant, divisor))
      } else {
        throw .notLinear(part: "+", position: members[0].term.position)
      }
    }
    return LinearValue(numerator: .sum(raised), divisor: divisor)
  }

  private mutating func product(
    _ members: [(isInverse: Bool, term: FormulaTerm, position: Int)]
  ) throws(FormulaMistake) -> LinearValue? {
    var result = LinearValue(numerator: LinearForm(constant: 1))
    var isAbsent = false
    for member in members {
      guard let part = try value(member.term) else {
        isAbsent = true
        continue
      }
      guard let next = try times(result, part, member.isInverse, member.position) else {
        isAbsent = true
        continue
      }
      result = next
    }
    return isAbsent ? nil : result
  }

  private mutating func times(
    _ left: LinearValue, _ right: LinearValue, _ isInverse: Bool, _ position: Int
  ) throws(FormulaMistake) -> LinearValue? {
    if right.isConstant {
      let number = right.numerator.constant
      guard !isInverse || number != 0 else {
        note([.divisionByZero(position: position)])
        return nil
      }
      let factor = isInverse ? 1 / number : number
      return LinearValue(numerator: left.numerator.scaled(by: factor), divisor: left.divisor)
    }
    if isInverse, left.divisor == nil, right.divisor == nil {
      return LinearValue(numerator: left.numerator, divisor: right.numerator)
    }
    guard !isInverse, left.isConstant else {
      throw .notLinear(part: isInverse ? "/" : "*", position: position)
    }
    return LinearValue(
      numerator: right.numerator.scaled(by: left.numerator.constant), divisor: right.divisor)
  }

  private mutating func overSet(
    _ selection: FormulaSelection
  ) throws(FormulaMistake) -> LinearValue? {
    guard selection.aggregate == .sum || selection.aggregate == .mean, let term = selection.term
    else {
      return try constant(.overSet(selection), position: selection.position)
    }
    var parts: [(factor: Double, form: LinearForm)] = []
    var isAbsent = false
    defer { scalar.item = nil }
    for index in 0..<scalar.values.itemCount(of: selection.key, year: scalar.year) {
      scalar.item = (selection.key, index)
      if let condition = selection.condition {
        guard let isChosen = try truth(condition, selection.position) else {
          isAbsent = true
          continue
        }
        guard isChosen else { continue }
      }
      guard let part = try value(term) else {
        isAbsent = true
        continue
      }
      guard part.divisor == nil else {
        throw .notLinear(part: "/", position: selection.position)
      }
      parts.append((1, part.numerator))
    }
    return isAbsent ? nil : total(parts, selection)
  }

  /// A value of another year, or the sum over several.
  private mutating func overYears(
    _ term: FormulaTerm, _ arguments: [FormulaTerm], _ position: Int
  ) throws(FormulaMistake) -> LinearValue? {
    guard case .function(let function, _, _) = term, let present = scalar.year else { return nil }
    let other: LinearValue? =
      arguments.count > 1
      ? try constant(arguments[1], position: position)
      : LinearValue(numerator: LinearForm(constant: 1))
    guard let number = other?.numerator.constant, number == number.rounded(), abs(number) <= 10_000
    else { return nil }
    let stated = Int(number)
    let first = function == .previous ? present - stated : stated
    let last = function == .cumulative ? present : first
    guard first <= last, last - first < FormulaLimits.years else {
      note([.undefined(position: position)])
      return nil
    }
    defer { scalar.year = present }
    var parts: [(factor: Double, form: LinearForm)] = []
    for year in first...last {
      scalar.year = year
      guard let part = try value(arguments[0]) else { continue }
      guard part.divisor == nil || first == last else {
        throw .notLinear(part: "/", position: position)
      }
      if let divisor = part.divisor {
        return LinearValue(numerator: part.numerator, divisor: divisor)
      }
      parts.append((1, part.numerator))
    }
    return parts.count == last - first + 1 ? LinearValue(numerator: .sum(parts)) : nil
  }

  private mutating func total(
    _ parts: [(factor: Double, form: LinearForm)], _ selection: FormulaSelection
  ) -> LinearValue? {
    let isMean = selection.aggregate == .mean
    guard !parts.isEmpty || (selection.isComplete && !isMean) else {
      note([.emptyChoice(selection.name, position: selection.position)])
      return nil
    }
    let sum = LinearForm.sum(parts)
    return LinearValue(numerator: isMean ? sum.scaled(by: 1 / Double(parts.count)) : sum)
  }
}

extension FormulaTerm {
  /// The place of a term in the text, as far as it is known.
  fileprivate var position: Int {
    switch self {
    case .product(let members): members.first?.position ?? 1
    case .power(_, _, let position), .function(_, _, let position), .choice(_, _, _, let position):
      position
    case .overSet(let selection): selection.position
    default: 1
    }
  }

  /// What a term is called in the language.
  fileprivate var name: String {
    switch self {
    case .power: "^"
    case .function(let function, _, _): function.rawValue
    case .overSet(let selection): selection.aggregate.rawValue
    default: "if"
    }
  }
}
