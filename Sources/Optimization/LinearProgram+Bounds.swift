extension LinearProgram {
  /// The same programme with another upper bound of one row.
  public func settingRowUpper(_ upper: Double, of row: Int) -> LinearProgram {
    var uppers = rowUpper
    uppers[row] = upper
    return LinearProgram(
      columnCost: columnCost, columnLower: columnLower, columnUpper: columnUpper,
      rowLower: rowLower, rowUpper: uppers, rowStart: rowStart, columnIndex: columnIndex,
      coefficient: coefficient, offset: offset, integrality: integrality)
  }
}
