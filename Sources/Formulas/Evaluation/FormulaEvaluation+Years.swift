import Glibc

extension FormulaEvaluation {
  /// A value of another year, or of several years up to the year at hand.
  mutating func overYears(
    _ function: FormulaFunction, _ arguments: [FormulaTerm], _ position: Int
  ) -> EvaluatedValue {
    guard let present = year else { return lack(.undefined(position: position)) }
    let stated: Int?
    if arguments.count > 1 {
      guard case .number(let number, _) = value(arguments[1]) else { return .absent }
      guard number == number.rounded(), abs(number) <= 10_000 else {
        return lack(.undefined(position: position))
      }
      stated = Int(number)
    } else {
      stated = nil
    }
    switch function {
    case .previous: return value(arguments[0], in: present - (stated ?? 1))
    case .inYear: return value(arguments[0], in: stated ?? present)
    default:
      let first = stated ?? present
      guard first <= present, present - first < FormulaLimits.years else {
        return lack(.undefined(position: position))
      }
      return function == .cumulative
        ? total(arguments[0], first...present) : growth(arguments[0], first...present, position)
    }
  }

  private mutating func value(_ term: FormulaTerm, in other: Int) -> EvaluatedValue {
    let present = year
    year = other
    defer { year = present }
    return value(term)
  }

  private mutating func total(_ term: FormulaTerm, _ years: ClosedRange<Int>) -> EvaluatedValue {
    var sum = 0.0
    var terms: [(parent: Int32, partial: Double)] = []
    var isAbsent = false
    for year in years {
      guard case .number(let number, let step) = value(term, in: year) else {
        isAbsent = true
        continue
      }
      sum += number
      terms.append((step, 1))
    }
    return isAbsent ? .absent : .number(sum, step: tape.step(terms))
  }

  /// (Π (1 + gᵢ))^(1/n) − 1 over yearly rates of growth gᵢ.
  private mutating func growth(
    _ term: FormulaTerm, _ years: ClosedRange<Int>, _ position: Int
  ) -> EvaluatedValue {
    var product = 1.0
    var rates: [(factor: Double, step: Int32)] = []
    var isAbsent = false
    for year in years {
      guard case .number(let rate, let step) = value(term, in: year) else {
        isAbsent = true
        continue
      }
      product *= 1 + rate
      rates.append((1 + rate, step))
    }
    if isAbsent { return .absent }
    guard product > 0 else { return lack(.undefined(position: position)) }
    let share = 1 / Double(rates.count)
    let mean = pow(product, share)
    let terms = rates.map { (parent: $0.step, partial: share * mean / $0.factor) }
    return .number(mean - 1, step: tape.step(terms))
  }
}
