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

  /// The bound that a comparison states on unknowns; `nil` where values are missing.
  ///
  /// A strict comparison counts as one that allows equality.
  ///
  /// - Throws: ``FormulaMistake`` where the formula is no comparison, is not linear, or asks for
  ///   inequality.
  public func linearBound(
    from values: some FormulaValues, year: Int? = nil
  ) throws(FormulaMistake) -> (bound: LinearBound?, gaps: [FormulaGap]) {
    guard case .comparison(let comparison, let left, let right) = root, comparison != .different
    else {
      throw .type(found: type, expected: "a linear expression", position: 1)
    }
    var evaluation = LinearEvaluation(values: values, year: year)
    let difference = FormulaTerm.sum([(false, left), (true, right)])
    guard let value = try evaluation.value(difference) else { return (nil, evaluation.gaps) }
    let sense: LinearBound.Sense =
      switch comparison {
      case .less, .lessOrEqual: .atMost
      case .greater, .greaterOrEqual: .atLeast
      case .equal, .different: .equal
      }
    let bound = LinearBound(form: value.numerator, sense: sense, positiveDivisor: value.divisor)
    return (bound, [])
  }
}
