import Findings
import Quantities

extension FormulaChecker {
  /// What a name stands for: an attribute of the set at hand, the set's own value, or a value.
  mutating func named(_ name: String, _ position: Int) throws(FormulaMistake) -> Typed {
    if let set {
      if let index = set.set.attributes.firstIndex(where: { $0.name == name }) {
        return (.attribute(index), set.set.attributes[index].type)
      }
      if name == set.name {
        guard let type = set.set.value else {
          throw .type(found: .text, expected: "a number", position: position)
        }
        return (.attribute(nil), type)
      }
      if let attribute = try attribute(dotted: name, position) { return attribute }
    }
    guard let meaning = names.meaning(of: name) else {
      throw .unknownName(
        name, nearest: Spelling.nearest(to: name, among: names.allNames),
        position: position)
    }
    guard let type = meaning.value else { throw .setAsValue(name, position: position) }
    note(key: meaning.key)
    return (.value(key: meaning.key), type)
  }

  /// `flow.energy` within a function over `flow`.
  private func attribute(
    dotted name: String, _ position: Int
  ) throws(FormulaMistake) -> Typed? {
    guard let set, let dot = name.firstIndex(of: "."), name[..<dot] == set.name else { return nil }
    let own = String(name[name.index(after: dot)...])
    guard let index = set.set.attributes.firstIndex(where: { $0.name == own }) else {
      throw .unknownAttribute(
        own, of: set.name, known: set.set.attributes.map(\.name), position: position)
    }
    return (.attribute(index), set.set.attributes[index].type)
  }

  /// A function over a set.
  mutating func overSet(
    _ aggregate: FormulaAggregate, _ term: FormulaSyntax, _ condition: FormulaSyntax?,
    _ position: Int
  ) throws(FormulaMistake) -> Typed {
    guard set == nil else { throw .nestedSet(position: position) }
    guard let found = firstSet(in: term) else {
      throw .noSet(function: aggregate.rawValue, position: position)
    }
    note(key: found.key)
    set = found
    defer { set = nil }
    let test: FormulaTerm? = if let condition { try truth(condition) } else { nil }
    let isBare = if case .name(let name) = term.kind { name == found.name } else { false }
    var value: FormulaTerm?
    var measure: FormulaMeasure? = FormulaMeasure(.count)
    if aggregate != .count {
      let number = try number(term)
      (value, measure) = (number.term, number.measure)
    } else if !isBare {
      throw .type(found: .text, expected: "a text", position: term.position)
    }
    let selection = FormulaSelection(
      aggregate: aggregate, key: found.key, name: found.name, isComplete: found.set.isComplete,
      term: value, condition: test, position: position)
    return (.overSet(selection), .number(measure))
  }

  /// The first set that a term names.
  private func firstSet(
    in syntax: FormulaSyntax
  ) -> (key: Int, name: String, set: FormulaSet)? {
    if case .name(let name) = syntax.kind {
      let base = name.split(separator: ".").first.map(String.init) ?? name
      guard let meaning = names.meaning(of: base), let set = meaning.set else { return nil }
      return (meaning.key, base, set)
    }
    for part in syntax.parts {
      if let found = firstSet(in: part) { return found }
    }
    return nil
  }

  /// A call of a function of single values.
  mutating func call(
    _ name: String, _ values: [FormulaSyntax], _ position: Int
  ) throws(FormulaMistake) -> Typed {
    guard let function = FormulaFunction(name: name) else {
      let known =
        FormulaFunction.allCases.map(\.rawValue)
        + FormulaAggregate.allCases.map(\.rawValue)
      throw .unknownFunction(
        name, nearest: Spelling.nearest(to: name, among: known), position: position)
    }
    guard function.arguments.contains(values.count) else {
      let range = function.arguments
      let expected =
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      throw .argumentCount(
        function: name, found: values.count, expected: expected, position: position)
    }
    if function.needsYears, !names.hasYears || set != nil {
      throw .noYears(function: name, position: position)
    }
    let (terms, type) = try arguments(function, values)
    return (.function(function, terms, position: position), type)
  }

  private mutating func arguments(
    _ function: FormulaFunction, _ values: [FormulaSyntax]
  ) throws(FormulaMistake) -> ([FormulaTerm], FormulaType) {
    switch function {
    case .absolute, .greatest, .least: return try alike(values)
    case .squareRoot: return try root(values[0])
    case .logarithm, .exponential: return ([try plain(values[0])], .number(.plain))
    case .isKnown: return ([try checked(values[0]).term], .truth)
    case .date:
      var terms: [FormulaTerm] = []
      for value in values { terms.append(try plain(value)) }
      return (terms, .date)
    case .yearOf, .monthOf:
      let (term, type) = try checked(values[0])
      guard type == .date else {
        throw .type(found: type, expected: "a date", position: values[0].position)
      }
      return ([term], .number(.plain))
    case .previous, .inYear, .cumulative:
      let (term, type) = try checked(values[0])
      guard values.count > 1 else { return ([term], type) }
      return ([term, try plain(values[1], expected: "a year")], type)
    case .compound:
      return ([try plain(values[0]), try plain(values[1], expected: "a year")], .number(.plain))
    }
  }

  private mutating func alike(
    _ values: [FormulaSyntax]
  ) throws(FormulaMistake) -> ([FormulaTerm], FormulaType) {
    var terms: [FormulaTerm] = []
    var type = FormulaType.number(nil)
    for value in values {
      let number = try number(value)
      guard let joined = type.joined(with: .number(number.measure)) else {
        throw .mismatch(type, .number(number.measure), position: value.position)
      }
      type = joined
      terms.append(number.term)
    }
    return (terms, type)
  }

  private mutating func root(
    _ value: FormulaSyntax
  ) throws(FormulaMistake) -> ([FormulaTerm], FormulaType) {
    let (term, measure) = try number(value)
    guard let measure, !measure.dimension.isNone else { return ([term], .number(measure)) }
    guard let half = measure.dimension.halved else { throw .exponent(position: value.position) }
    return (
      [term],
      .number(
        FormulaMeasure(half, currency: measure.currency, priceYear: measure.priceYear))
    )
  }
}
