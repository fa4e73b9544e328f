extension CheckedFormula {
  /// What the formula is in the unknowns that the values name.
  ///
  /// - Throws: ``FormulaMistake/notLinear(part:position:)`` where it is neither linear nor a quotient
  ///   of two linear expressions.
  public func linear(
    from values: some FormulaValues, year: Int? = nil
  ) throws(FormulaMistake) -> LinearOutcome {
    guard case .number = type else {
      throw .type(found: type, expected: "a linear expression", position: 1)
    }
    var evaluation = LinearEvaluation(values: values, year: year)
    guard let value = try evaluation.value(root) else { return .none(evaluation.gaps) }
    guard let divisor = value.divisor else { return .form(value.numerator) }
    return .quotient(value.numerator, over: divisor)
  }
}
