extension LinearProgram {
  /// The same programme with another upper bound of one row.
  public func settingRowUpper(_ upper: Double, of row: Int) -> LinearProgram {
    var uppers = rowUpper
    uppers[row] = upper
    return replacing(rowUpper: uppers)
  }
}
