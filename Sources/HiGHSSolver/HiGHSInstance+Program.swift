internal import CHiGHS
internal import Optimization

extension HiGHSInstance {
  /// Hands the programme over in one call, straight from its arrays.
  func pass(_ program: LinearProgram) throws(SolverError) {
    if let defect = program.firstDefect { throw defect }
    let code = passArrays(of: program)
    guard code >= 0 else {
      throw program.firstDuplicate ?? .callFailed(call: "Highs_passModel", code: Int(code))
    }
  }

  private func passArrays(of program: LinearProgram) -> Int32 {
    let kinds = program.integrality.map { $0.map { Int32($0.rawValue) } }
    return unsafe Highs_passModel(
      pointer, Int32(program.columnCount), Int32(program.rowCount), Int32(program.entryCount), 0,
      kHighsMatrixFormatRowwise, kHighsHessianFormatTriangular, kHighsObjSenseMinimize,
      program.offset, program.columnCost, program.columnLower, program.columnUpper,
      program.rowLower, program.rowUpper, program.rowStart, program.columnIndex,
      program.coefficient, nil, nil, nil, kinds)
  }

  /// Lets HiGHS read a file; the shape is what it found there.
  func readModel(_ path: String) throws(SolverError) -> Shape {
    try check(unsafe Highs_readModel(pointer, path), "Highs_readModel")
    let columns = unsafe Int(Highs_getNumCol(pointer))
    return unsafe Shape(
      columns: columns, rows: Int(Highs_getNumRow(pointer)), entries: Int(Highs_getNumNz(pointer)),
      isInteger: (0..<columns).contains { isInteger(column: $0) })
  }

  /// Whether a column of the loaded programme takes whole values only.
  private func isInteger(column: Int) -> Bool {
    var kind: Int32 = 0
    let code = unsafe Highs_getColIntegrality(pointer, Int32(column), &kind)
    return code >= 0 && kind != kHighsVarTypeContinuous
  }

  func setRowBounds(
    _ rows: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    guard !rows.isEmpty else { return }
    let code = unsafe Highs_changeRowsBoundsByRange(
      pointer, Int32(rows.lowerBound), Int32(rows.upperBound - 1), lower, upper)
    try check(code, "Highs_changeRowsBoundsByRange")
  }

  func setColumnBounds(
    _ columns: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    guard !columns.isEmpty else { return }
    let code = unsafe Highs_changeColsBoundsByRange(
      pointer, Int32(columns.lowerBound), Int32(columns.upperBound - 1), lower, upper)
    try check(code, "Highs_changeColsBoundsByRange")
  }

  func setColumnCosts(_ columns: Range<Int>, _ costs: [Double]) throws(SolverError) {
    guard !columns.isEmpty else { return }
    let code = unsafe Highs_changeColsCostByRange(
      pointer, Int32(columns.lowerBound), Int32(columns.upperBound - 1), costs)
    try check(code, "Highs_changeColsCostByRange")
  }
}

extension LinearProgram {
  /// The first value that is not a number, looked for because HiGHS takes it without a word.
  var firstDefect: SolverError? {
    let arrays = [
      ("columnCost", columnCost), ("columnLower", columnLower), ("columnUpper", columnUpper),
      ("rowLower", rowLower), ("rowUpper", rowUpper), ("coefficient", coefficient),
    ]
    for (name, values) in arrays where hasNaN(values.span) {
      let index = values.firstIndex { $0.isNaN } ?? 0
      return .notANumber(array: name, index: index)
    }
    return offset.isNaN ? .notANumber(array: "offset", index: 0) : nil
  }

  /// The first column that stands twice in a row.
  var firstDuplicate: SolverError? {
    var lastRow = [Int](repeating: -1, count: columnCount)
    for row in 0..<rowCount {
      for position in entries(ofRow: row) {
        let column = Int(columnIndex[position])
        if lastRow[column] == row { return .duplicateEntry(row: row, column: column) }
        lastRow[column] = row
      }
    }
    return nil
  }
}

private func hasNaN(_ values: Span<Double>) -> Bool {
  var found = false
  for index in values.indices where values[index] != values[index] { found = true }
  return found
}
