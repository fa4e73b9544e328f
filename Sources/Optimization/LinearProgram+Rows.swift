/// A row that is added to a programme: bounds on a sum of columns.
public struct ProgramRow: Sendable, Equatable {
  /// Least value, or `-infinity`.
  public var lower: Double
  /// Greatest value, or `infinity`.
  public var upper: Double
  /// The columns with their coefficients, each column once.
  public var entries: [(column: Int, coefficient: Double)]

  /// Creates a row.
  public init(
    lower: Double = -.infinity, upper: Double = .infinity,
    entries: [(column: Int, coefficient: Double)]
  ) {
    self.lower = lower
    self.upper = upper
    self.entries = entries
  }

  /// Rows are equal where bounds and entries are.
  public static func == (left: ProgramRow, right: ProgramRow) -> Bool {
    left.lower == right.lower && left.upper == right.upper
      && left.entries.elementsEqual(right.entries) { $0 == $1 }
  }
}

extension LinearProgram {
  /// The programme with rows added after its own.
  public func appending(_ rows: [ProgramRow]) -> LinearProgram {
    var rowStart = rowStart
    var columnIndex = columnIndex
    var coefficient = coefficient
    for row in rows {
      for entry in row.entries {
        columnIndex.append(Int32(entry.column))
        coefficient.append(entry.coefficient)
      }
      rowStart.append(Int32(columnIndex.count))
    }
    return LinearProgram(
      columnCost: columnCost, columnLower: columnLower, columnUpper: columnUpper,
      rowLower: rowLower + rows.map(\.lower), rowUpper: rowUpper + rows.map(\.upper),
      rowStart: rowStart, columnIndex: columnIndex, coefficient: coefficient, offset: offset,
      integrality: integrality)
  }

  /// The programme with other bounds of some columns.
  public func bounding(
    _ changes: [(column: Int, lower: Double, upper: Double)]
  ) -> LinearProgram {
    var columnLower = columnLower
    var columnUpper = columnUpper
    for change in changes {
      columnLower[change.column] = change.lower
      columnUpper[change.column] = change.upper
    }
    return replacing(columnLower: columnLower, columnUpper: columnUpper)
  }
}

extension LinearProgram {
  /// The programme with other bounds of one row.
  public func bounding(row: Int, lower: Double, upper: Double) -> LinearProgram {
    var rowLower = rowLower
    var rowUpper = rowUpper
    rowLower[row] = lower
    rowUpper[row] = upper
    return replacing(rowLower: rowLower, rowUpper: rowUpper)
  }

  /// The programme with another objective.
  public func minimising(_ costs: [Double], constant: Double = 0) -> LinearProgram {
    replacing(columnCost: costs, offset: constant)
  }
}
