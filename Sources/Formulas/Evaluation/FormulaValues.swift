/// Where a formula's values come from; the part that uses formulas says it.
///
/// Numbers are in base units of their kind. A year is `nil` where ``FormulaNames/hasYears`` is false.
public protocol FormulaValues {
  /// The single value of a name in a year.
  func value(of key: Int, year: Int?) -> FormulaDatum
  /// How many items a set has in a year.
  func itemCount(of key: Int, year: Int?) -> Int
  /// An attribute of an item of a set; `nil` is the item's own value.
  func value(of key: Int, item: Int, attribute: Int?, year: Int?) -> FormulaDatum
}

/// One value that a formula asks for.
public enum FormulaDatum: Sendable {
  /// A number that is exactly known.
  case number(Double)
  /// A number with the input from which it came: numbers of one input are wrong together.
  case uncertain(Double, standardUncertainty: Double, input: Int)
  /// A number that was computed before, with what its inputs contribute to its uncertainty.
  case derived(FormulaNumber)
  /// So many times an unknown, for linear forms.
  case unknown(variable: Int, factor: Double)
  /// Whether something holds.
  case truth(Bool)
  /// A day, counted from 1970-01-01.
  case date(Int)
  /// A text.
  case text(String)
  /// Nothing is stated; with the name of what is missing.
  case missing(String)
}

/// What a formula gives.
public enum FormulaOutcome: Sendable, Hashable {
  /// A number in base units.
  case number(FormulaNumber)
  /// Whether something holds.
  case truth(Bool)
  /// A day, counted from 1970-01-01.
  case date(Int)
  /// A text.
  case text(String)
  /// No value, and why; never zero in its place.
  case none([FormulaGap])
}

/// A number with its uncertainty.
public struct FormulaNumber: Sendable, Hashable {
  /// The number, in base units.
  public let value: Double
  /// What each input contributes: its standard uncertainty times how strongly the number depends on
  /// it, rising by input; inputs without effect are left out.
  public let contributions: [FormulaContribution]

  /// Creates a number.
  public init(value: Double, contributions: [FormulaContribution] = []) {
    self.value = value
    self.contributions = contributions
  }

  /// The standard uncertainty: the root of the sum of squares over the inputs, which are
  /// independent of each other.
  ///
  /// Source: JCGM 100:2008 (GUM), equation 10.
  public var standardUncertainty: Double {
    contributions.reduce(0) { $0 + $1.amount * $1.amount }.squareRoot()
  }
}

/// What one input contributes to the uncertainty of a number.
public struct FormulaContribution: Sendable, Hashable {
  /// The input.
  public let input: Int
  /// The partial derivative times the input's standard uncertainty, in the number's unit.
  public let amount: Double

  /// Creates a contribution.
  public init(input: Int, amount: Double) {
    self.input = input
    self.amount = amount
  }
}

/// Why a formula has no value.
public enum FormulaGap: Sendable, Hashable {
  /// A value is not stated.
  case missing(String)
  /// A value is an unknown that a plan has yet to find.
  case unknown
  /// Nothing of a set was chosen, and the set is not known to be complete.
  case emptyChoice(String, position: Int)
  /// Something is divided by zero.
  case divisionByZero(position: Int)
  /// A function is not defined there: the root or logarithm of a negative number.
  case undefined(position: Int)
  /// A number is larger than can be represented.
  case tooLarge
  /// The evaluation takes too many steps.
  case tooCostly
}

extension FormulaGap {
  /// The reason in words of both languages.
  public var words: (zh: String, en: String) {
    switch self {
    case .unknown: ("数值待求", "a value is not known yet")
    case .missing(let name): ("缺少\(name)", "\(name) is missing")
    case .emptyChoice(let name, _): ("“\(name)”中没有符合条件的项", "nothing of \"\(name)\" was chosen")
    case .divisionByZero(let position):
      ("第 \(position) 个字符处除以零", "division by zero at character \(position)")
    case .undefined(let position):
      (
        "第 \(position) 个字符处无定义（负数开方或取对数）",
        "not defined at character \(position): root or logarithm of a negative number"
      )
    case .tooLarge: ("数值过大", "the number is too large")
    case .tooCostly:
      (
        "计算超过 \(FormulaLimits.steps) 步",
        "the evaluation takes more than \(FormulaLimits.steps) steps"
      )
    }
  }
}
