import Quantities

/// A formula as it was written, before its names mean anything.
struct FormulaSyntax {
  indirect enum Kind {
    case number(Double, unit: Unit?)
    case text(String)
    case truth(Bool)
    case name(String)
    case call(String, [FormulaSyntax])
    /// A function over the items of a set, with the condition that chooses them.
    case aggregate(FormulaAggregate, FormulaSyntax, condition: FormulaSyntax?)
    case sum([(isNegative: Bool, part: FormulaSyntax)])
    case product([(isInverse: Bool, part: FormulaSyntax)])
    case power(FormulaSyntax, FormulaSyntax)
    case negation(FormulaSyntax)
    case comparison(FormulaComparison, FormulaSyntax, FormulaSyntax)
    /// Whether a text is one of a list.
    case list(FormulaSyntax, [FormulaSyntax])
    /// Whether a text is in a named group.
    case group(FormulaSyntax, String, position: Int)
    case all([FormulaSyntax])
    case any([FormulaSyntax])
    case not(FormulaSyntax)
    case choice(FormulaSyntax, FormulaSyntax, FormulaSyntax)
  }

  let kind: Kind
  /// The character at which it stands, counted from 1; of an operator its own.
  let position: Int
}

/// How two values are compared.
enum FormulaComparison: Sendable {
  case less
  case lessOrEqual
  case equal
  case different
  case greaterOrEqual
  case greater

  init?(_ mark: FormulaMark) {
    switch mark {
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .equal: self = .equal
    case .different: self = .different
    case .greaterOrEqual: self = .greaterOrEqual
    case .greater: self = .greater
    default: return nil
    }
  }

  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .equal: left == right
    case .different: left != right
    case .greaterOrEqual: left >= right
    case .greater: left > right
    }
  }
}
