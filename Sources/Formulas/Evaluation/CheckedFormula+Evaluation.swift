extension CheckedFormula {
  /// The value with its uncertainty, or why there is none.
  ///
  /// - Parameter year: the year at hand; `nil` where values do not belong to years.
  /// - Complexity: O(parts × items of the sets × years), at most ``FormulaLimits/steps`` steps.
  public func value(from values: some FormulaValues, year: Int? = nil) -> FormulaOutcome {
    var evaluation = FormulaEvaluation(values: values, year: year)
    return evaluation.outcome(root)
  }
}
