import Glibc

extension FormulaEvaluation {
  private static var secondsPerDay: Double { 86_400 }

  mutating func sum(
    _ members: [(isNegative: Bool, term: FormulaTerm)]
  ) -> EvaluatedValue {
    var total = 0.0
    var days: Int?
    var terms: [(parent: Int32, partial: Double)] = []
    var isAbsent = false
    for member in members {
      let sign = member.isNegative ? -1.0 : 1
      switch value(member.term) {
      case .number(let number, let step):
        total += sign * number
        terms.append((step, sign))
      case .date(let day):
        days = member.isNegative ? nil : day
        total += sign * Double(day) * Self.secondsPerDay
      default: isAbsent = true
      }
    }
    if isAbsent { return .absent }
    guard days != nil else { return .number(total, step: tape.step(terms)) }
    let day = (total / Self.secondsPerDay).rounded(.down)
    return abs(day) < 1e9 ? .date(Int(day)) : lack(.tooLarge)
  }

  mutating func product(
    _ members: [(isInverse: Bool, term: FormulaTerm, position: Int)]
  ) -> EvaluatedValue {
    var result = 1.0
    var step = GradientTape.constant
    var isAbsent = false
    for member in members {
      guard case .number(let number, let own) = value(member.term) else {
        isAbsent = true
        continue
      }
      if member.isInverse {
        guard number != 0 else { return lack(.divisionByZero(position: member.position)) }
        step = tape.step([(step, 1 / number), (own, -result / number / number)])
        result /= number
      } else {
        step = tape.step([(step, number), (own, result)])
        result *= number
      }
    }
    return isAbsent ? .absent : .number(result, step: step)
  }

  mutating func negated(_ inner: FormulaTerm) -> EvaluatedValue {
    guard case .number(let number, let step) = value(inner) else { return .absent }
    return .number(-number, step: tape.step([(step, -1)]))
  }

  mutating func power(
    _ base: FormulaTerm, _ exponent: FormulaTerm, _ position: Int
  ) -> EvaluatedValue {
    let (first, second) = (value(base), value(exponent))
    guard case .number(let x, let left) = first, case .number(let n, let right) = second else {
      return .absent
    }
    guard x != 0 || n >= 0 else { return lack(.divisionByZero(position: position)) }
    let result = pow(x, n)
    guard !result.isNaN else { return lack(.undefined(position: position)) }
    let byBase = n == 0 ? 0 : n * pow(x, n - 1)
    let byExponent = x > 0 ? result * log(x) : 0
    return .number(result, step: tape.step([(left, byBase), (right, byExponent)]))
  }

  mutating func function(
    _ function: FormulaFunction, _ arguments: [FormulaTerm], _ position: Int
  ) -> EvaluatedValue {
    switch function {
    case .absolute, .squareRoot, .logarithm, .exponential:
      return real(function, arguments[0], position)
    case .greatest, .least: return extreme(arguments, isGreatest: function == .greatest)
    case .isKnown: return isKnown(arguments[0])
    case .date, .yearOf, .monthOf: return calendar(function, arguments, position)
    case .previous, .inYear, .cumulative, .compound:
      return overYears(function, arguments, position)
    }
  }

  private mutating func real(
    _ function: FormulaFunction, _ argument: FormulaTerm, _ position: Int
  ) -> EvaluatedValue {
    guard case .number(let x, let step) = value(argument) else { return .absent }
    let (result, slope): (Double, Double) =
      switch function {
      case .absolute: (abs(x), x < 0 ? -1 : 1)
      case .squareRoot: (x.squareRoot(), x > 0 ? 0.5 / x.squareRoot() : 0)
      case .logarithm: (x > 0 ? log(x) : .nan, 1 / x)
      default: (exp(x), exp(x))
      }
    guard !result.isNaN else { return lack(.undefined(position: position)) }
    return .number(result, step: tape.step([(step, slope)]))
  }

  private mutating func extreme(
    _ arguments: [FormulaTerm], isGreatest: Bool
  ) -> EvaluatedValue {
    var best: EvaluatedValue?
    var isAbsent = false
    for argument in arguments {
      let candidate = value(argument)
      guard case .number(let number, _) = candidate else {
        isAbsent = true
        continue
      }
      guard case .number(let known, _)? = best else {
        best = candidate
        continue
      }
      if isGreatest ? number > known : number < known { best = candidate }
    }
    return isAbsent ? .absent : best ?? .absent
  }

  private mutating func isKnown(_ argument: FormulaTerm) -> EvaluatedValue {
    let before = gaps.count
    if case .absent = value(argument) {
      gaps.removeSubrange(before...)
      return isExhausted ? lack(.tooCostly) : .truth(false)
    }
    return .truth(true)
  }
}
