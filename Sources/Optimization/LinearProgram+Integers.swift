extension LinearProgram {
  /// The programme without the demand for whole values: its optimum is a bound of the integer one.
  public var relaxed: LinearProgram {
    with(lower: columnLower, upper: columnUpper)
  }

  /// The linear programme that is left when integer columns stand at the whole values nearest to
  /// those given; its duals are the marginal values at these fixed choices.
  public func fixingIntegers(at values: [Double]) -> LinearProgram {
    precondition(values.count == columnCount, "one value a column")
    guard let integrality else { return self }
    var lower = columnLower
    var upper = columnUpper
    for column in 0..<columnCount where integrality[column] == .integer {
      lower[column] = values[column].rounded()
      upper[column] = lower[column]
    }
    return with(lower: lower, upper: upper)
  }

  private func with(lower: [Double], upper: [Double]) -> LinearProgram {
    LinearProgram(
      columnCost: columnCost, columnLower: lower, columnUpper: upper, rowLower: rowLower,
      rowUpper: rowUpper, rowStart: rowStart, columnIndex: columnIndex, coefficient: coefficient,
      offset: offset)
  }
}
