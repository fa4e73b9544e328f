/// The entries of the columns that still lack a bound, column by column, rows ascending.
struct OpenColumns {
  /// The columns, ascending.
  let columns: [Int]
  private var start: [Int] = [0]
  private(set) var row: [Int32]
  private(set) var value: [Double]

  /// Looks at every entry twice.
  init(_ program: LinearProgram, _ bounds: ImpliedBounds) {
    var place = [Int32](repeating: -1, count: program.columnCount)
    var columns: [Int] = []
    for column in 0..<program.columnCount
    where bounds.lower[column].isInfinite || bounds.upper[column].isInfinite {
      place[column] = Int32(columns.count)
      columns.append(column)
    }
    self.columns = columns
    row = []
    value = []
    guard !columns.isEmpty else { return }
    var start = [Int](repeating: 0, count: columns.count + 1)
    for column in program.columnIndex where place[Int(column)] >= 0 {
      start[Int(place[Int(column)]) + 1] += 1
    }
    for position in columns.indices { start[position + 1] += start[position] }
    row = [Int32](repeating: 0, count: start[columns.count])
    value = [Double](repeating: 0, count: start[columns.count])
    var next = start
    for index in 0..<program.rowCount {
      for entry in program.entries(ofRow: index) where program.coefficient[entry] != 0 {
        let position = place[Int(program.columnIndex[entry])]
        guard position >= 0 else { continue }
        row[next[Int(position)]] = Int32(index)
        value[next[Int(position)]] = program.coefficient[entry]
        next[Int(position)] += 1
      }
    }
    ends = next
    self.start = start
  }

  /// Where the entries of each column end; zeros of the programme are left out.
  private var ends: [Int] = []

  /// The entries of a column, by its position in ``columns``.
  func entries(_ position: Int) -> Range<Int> { start[position]..<ends[position] }
}

extension OpenColumns {
  /// For each column of the programme the one that undoes it, -1 where there is none: all entries are
  /// the opposite, both are at least 0, and both together cost nothing or more.
  ///
  /// Of feasible values with both above 0, both may be lowered by the lesser: no row changes and the cost
  /// does not rise.
  func opposites(_ program: LinearProgram) -> [Int32] {
    var opposites = [Int32](repeating: -1, count: program.columnCount)
    var known: [Pattern: Int] = [:]
    for (position, column) in columns.enumerated() where program.columnLower[column] == 0 {
      let entries = entries(position)
      guard let first = entries.first else { continue }
      let sign = value[first] < 0 ? -1.0 : 1
      let pattern = Pattern(
        rows: Array(row[entries]), values: value[entries].map { $0 * sign }, sign: sign)
      if let other = known[pattern.opposite], opposites[other] < 0,
        program.columnCost[column] + program.columnCost[other] >= 0
      {
        opposites[column] = Int32(other)
        opposites[other] = Int32(column)
      } else if known[pattern] == nil {
        known[pattern] = column
      }
    }
    return opposites
  }

  private struct Pattern: Hashable {
    let rows: [Int32]
    let values: [Double]
    var sign: Double

    var opposite: Pattern { Pattern(rows: rows, values: values, sign: -sign) }
  }
}
