/// A part of a checked formula: names are keys, numbers are in base units, types fit.
indirect enum FormulaTerm: Sendable {
  case number(Double)
  case truth(Bool)
  case text(String)
  case value(key: Int)
  /// An attribute of the item of the set at hand by its position; nil is the item's own value.
  case attribute(Int?)
  case sum([(isNegative: Bool, term: FormulaTerm)])
  case product([(isInverse: Bool, term: FormulaTerm, position: Int)])
  case power(FormulaTerm, FormulaTerm, position: Int)
  case negation(FormulaTerm)
  case comparison(FormulaComparison, FormulaTerm, FormulaTerm)
  case membership(FormulaTerm, Set<String>)
  case all([FormulaTerm])
  case any([FormulaTerm])
  case not(FormulaTerm)
  case choice(FormulaTerm, FormulaTerm, FormulaTerm, position: Int)
  case function(FormulaFunction, [FormulaTerm], position: Int)
  case overSet(FormulaSelection)
}

/// A function over chosen items of a set.
struct FormulaSelection: Sendable {
  let aggregate: FormulaAggregate
  let key: Int
  let name: String
  let isComplete: Bool
  /// What is taken of each item; `nil` where items are only counted.
  let term: FormulaTerm?
  let condition: FormulaTerm?
  let position: Int
}
