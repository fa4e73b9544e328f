extension ImpliedBounds {
  /// Bounds columns that cost, and that rows only ever ask for, such as sizes: no more of one is
  /// wanted than the row that needs most of it can ask for.
  ///
  /// Of feasible values with more, the column may be lowered to that: no row breaks, and the cost does
  /// not rise.
  ///
  /// - Returns: whether any bound was found.
  mutating func tightenNeeds(_ program: LinearProgram, _ open: OpenColumns) -> Bool {
    let needed = open.columns.indices.filter { isOnlyNeeded(program, open, $0) }
    guard !needed.isEmpty else { return false }
    var isAsked = [Bool](repeating: false, count: program.rowCount)
    for position in needed {
      for entry in open.entries(position) { isAsked[Int(open.row[entry])] = true }
    }
    var range: [Int32: RowRange] = [:]
    for row in 0..<program.rowCount where isAsked[row] {
      range[Int32(row)] = RowRange(program, row, self)
    }
    var isChanged = false
    for position in needed {
      let column = open.columns[position]
      var need = max(0, program.columnLower[column])
      for entry in open.entries(position) {
        let (row, value) = (Int(open.row[entry]), open.value[entry])
        guard let rest = range[open.row[entry]] else { continue }
        let short =
          value < 0
          ? rest.greatest(without: column, program) - program.rowUpper[row]
          : program.rowLower[row] - rest.least(without: column, program)
        need = max(need, (short + 1e-9 * max(1, rest.magnitude)) / abs(value))
      }
      if set(program, column, need, isUpper: true) { isChanged = true }
    }
    return isChanged
  }

  /// Whether less of a column saves or costs nothing, and all its rows want it at least so large.
  private func isOnlyNeeded(
    _ program: LinearProgram, _ open: OpenColumns, _ position: Int
  ) -> Bool {
    let column = open.columns[position]
    guard program.columnCost[column] >= 0, program.columnLower[column].isFinite else {
      return false
    }
    return open.entries(position).allSatisfy { entry in
      let row = Int(open.row[entry])
      return open.value[entry] < 0
        ? program.rowLower[row] == -.infinity : program.rowUpper[row] == .infinity
    }
  }
}

/// What a row's columns can add up to within their bounds.
private struct RowRange {
  private let bounds: ImpliedBounds
  private let entries: Range<Int>
  private(set) var magnitude = 0.0

  init(_ program: LinearProgram, _ row: Int, _ bounds: ImpliedBounds) {
    self.bounds = bounds
    entries = program.entries(ofRow: row)
    magnitude = max(finite(program.rowLower[row]), finite(program.rowUpper[row]))
    for entry in entries {
      let column = Int(program.columnIndex[entry])
      let value = abs(program.coefficient[entry])
      magnitude = max(
        magnitude, value * max(finite(bounds.lower[column]), finite(bounds.upper[column])))
    }
  }

  func greatest(without column: Int, _ program: LinearProgram) -> Double {
    sum(without: column, program) { value in value > 0 }
  }

  func least(without column: Int, _ program: LinearProgram) -> Double {
    sum(without: column, program) { value in value < 0 }
  }

  private func sum(
    without column: Int, _ program: LinearProgram, atUpper: (Double) -> Bool
  ) -> Double {
    var sum = 0.0
    for entry in entries where Int(program.columnIndex[entry]) != column {
      let (other, value) = (Int(program.columnIndex[entry]), program.coefficient[entry])
      guard value != 0 else { continue }
      sum += value * (atUpper(value) ? bounds.upper[other] : bounds.lower[other])
    }
    return sum
  }
}
