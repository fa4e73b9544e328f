/// A value while a formula is evaluated.
enum EvaluatedValue {
  /// A number and the step of the tape that made it.
  case number(Double, step: Int32)
  case truth(Bool)
  case date(Int)
  case text(String)
  /// None; the reasons stand beside.
  case absent
}

/// One evaluation of a formula.
struct FormulaEvaluation<Values: FormulaValues> {
  let values: Values
  var year: Int?
  /// The item at hand, where a function over a set is being evaluated.
  var item: (key: Int, index: Int)?
  var gaps: [FormulaGap] = []
  var tape = GradientTape()
  private var steps = 0

  init(values: Values, year: Int?) {
    self.values = values
    self.year = year
  }

  /// The outcome of a whole formula.
  mutating func outcome(_ root: FormulaTerm) -> FormulaOutcome {
    switch value(root) {
    case .number(let value, let step):
      guard value.isFinite else { return .none([.tooLarge]) }
      return .number(FormulaNumber(value: value, contributions: tape.contributions(to: step)))
    case .truth(let truth): return .truth(truth)
    case .date(let day): return .date(day)
    case .text(let text): return .text(text)
    case .absent: return .none(distinct(gaps))
    }
  }

  private func distinct(_ gaps: [FormulaGap]) -> [FormulaGap] {
    var seen: Set<FormulaGap> = []
    return gaps.filter { seen.insert($0).inserted }
  }

  mutating func value(_ term: FormulaTerm) -> EvaluatedValue {
    steps += 1
    guard steps <= FormulaLimits.steps else { return lack(.tooCostly) }
    switch term {
    case .number(let number): return .number(number, step: GradientTape.constant)
    case .truth(let truth): return .truth(truth)
    case .text(let text): return .text(text)
    case .value(let key): return taken(values.value(of: key, year: year))
    case .attribute(let attribute):
      guard let item else { return .absent }
      return taken(
        values.value(of: item.key, item: item.index, attribute: attribute, year: year))
    case .sum(let members): return sum(members)
    case .product(let members): return product(members)
    case .power(let base, let exponent, let position): return power(base, exponent, position)
    case .negation(let inner): return negated(inner)
    case .choice(let condition, let yes, let no, _):
      guard case .truth(let holds) = value(condition) else { return .absent }
      return value(holds ? yes : no)
    case .function(let function, let arguments, let position):
      return self.function(function, arguments, position)
    case .overSet(let selection): return overSet(selection)
    default: return condition(term)
    }
  }

  /// Whether the evaluation has used up its steps.
  var isExhausted: Bool { steps > FormulaLimits.steps }

  /// Notes a reason for having no value.
  mutating func lack(_ gap: FormulaGap) -> EvaluatedValue {
    // A few reasons say enough; without a bound, a sum over many gaps would hold them all.
    if gaps.count < 50 { gaps.append(gap) }
    return .absent
  }

  private mutating func taken(_ datum: FormulaDatum) -> EvaluatedValue {
    switch datum {
    case .number(let number): .number(number, step: GradientTape.constant)
    case .derived(let number): .number(number.value, step: tape.step(of: number.contributions))
    case .uncertain(let number, let uncertainty, let input):
      .number(number, step: tape.input(input, uncertainty: uncertainty))
    case .truth(let truth): .truth(truth)
    case .date(let day): .date(day)
    case .text(let text): .text(text)
    case .missing(let name): lack(.missing(name))
    case .unknown: lack(.unknown)
    }
  }
}
