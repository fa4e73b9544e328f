import Accounting
import Formulas
import Numerics

/// Equations that stand as formulas in a table, each equal to zero.
struct ExpressionEquations: AccountedFunctions {
  let formulas: [CheckedFormula]
  let quantityCount: Int

  /// The equations and their derivatives, which each formula's own evaluation gives.
  func linearised(at values: [Double]) throws(UndefinedEquation) -> Linearisation {
    var residuals: [Double] = []
    var builder = SparseMatrixBuilder()
    for (row, formula) in formulas.enumerated() {
      // Names that cancel here keep their place, so that the pattern does not depend on the values.
      for key in formula.keys { builder.add(0, row: row, column: key) }
      switch formula.value(from: VariableValues(values: values)) {
      case .number(let number):
        residuals.append(number.value)
        for part in number.contributions { builder.add(part.amount, row: row, column: part.input) }
      case .none(let gaps):
        let reason = gaps.first?.words ?? ("没有值", "it has no value")
        throw UndefinedEquation(equation: row, reason: reason)
      case .truth, .date, .text:
        throw UndefinedEquation(equation: row, reason: ("不是数", "it is no number"))
      }
    }
    let derivatives = builder.finish(rowCount: formulas.count, columnCount: quantityCount)
    return Linearisation(residuals: residuals, derivatives: derivatives)
  }
}

/// The names that equations may use: the ids of the variables.
struct VariableNames: FormulaNames {
  let ids: [String]
  private let numbers: [String: Int]

  init(_ ids: [String]) {
    self.ids = ids
    numbers = Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  var allNames: [String] { ids }
  var hasYears: Bool { false }

  func meaning(of name: String) -> FormulaMeaning? {
    numbers[name].map { FormulaMeaning(key: $0, value: .number(.plain)) }
  }
}

/// The values of the variables, each an input of its own with a unit of uncertainty, so that what it
/// contributes is the derivative by it.
private struct VariableValues: FormulaValues {
  let values: [Double]

  func value(of key: Int, year: Int?) -> FormulaDatum {
    .uncertain(values[key], standardUncertainty: 1, input: key)
  }

  func itemCount(of key: Int, year: Int?) -> Int { 0 }

  func value(of key: Int, item: Int, attribute: Int?, year: Int?) -> FormulaDatum {
    .missing("")
  }
}
