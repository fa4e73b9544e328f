/// A row or a column of a linear programme.
public enum ProgramPlace: Sendable, Hashable {
  /// The row of this number.
  case row(Int)
  /// The column of this number.
  case column(Int)
}

/// One bound of a linear programme.
public enum ProgramSide: Sendable, Hashable {
  /// The lower bound of a row.
  case rowLower(Int)
  /// The upper bound of a row.
  case rowUpper(Int)
  /// The lower bound of a column.
  case columnLower(Int)
  /// The upper bound of a column.
  case columnUpper(Int)

  /// The row or column whose bound it is.
  public var place: ProgramPlace {
    switch self {
    case .rowLower(let row), .rowUpper(let row): .row(row)
    case .columnLower(let column), .columnUpper(let column): .column(column)
    }
  }

  /// Whether it is a lower bound.
  public var isLower: Bool {
    switch self {
    case .rowLower, .columnLower: true
    case .rowUpper, .columnUpper: false
    }
  }
}

extension ProgramSide {
  /// The same bound of a programme that stands within a larger one.
  public func shifted(rows: Int, columns: Int) -> ProgramSide {
    switch self {
    case .rowLower(let row): .rowLower(row + rows)
    case .rowUpper(let row): .rowUpper(row + rows)
    case .columnLower(let column): .columnLower(column + columns)
    case .columnUpper(let column): .columnUpper(column + columns)
    }
  }
}

extension LinearProgram {
  /// The bound's value, infinite where there is none.
  public func bound(_ side: ProgramSide) -> Double {
    switch side {
    case .rowLower(let row): rowLower[row]
    case .rowUpper(let row): rowUpper[row]
    case .columnLower(let column): columnLower[column]
    case .columnUpper(let column): columnUpper[column]
    }
  }
}
