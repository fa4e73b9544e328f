/// New costs and bounds of consecutive columns and rows of a loaded programme.
public struct ProgramChange: Sendable, Equatable {
  /// New bounds of consecutive rows or columns.
  public struct Bounds: Sendable, Equatable {
    /// The first row or column.
    public let first: Int
    /// The lower bounds.
    public let lower: [Double]
    /// The upper bounds; as many as lower ones.
    public let upper: [Double]

    /// States all parts.
    public init(first: Int, lower: [Double], upper: [Double]) {
      precondition(lower.count == upper.count, "as many lower as upper bounds")
      self.first = first
      self.lower = lower
      self.upper = upper
    }

    var range: Range<Int> { first..<first + lower.count }
  }

  /// New costs of consecutive columns.
  public struct Costs: Sendable, Equatable {
    /// The first column.
    public let first: Int
    /// The costs.
    public let values: [Double]

    /// States both.
    public init(first: Int, values: [Double]) {
      self.first = first
      self.values = values
    }

    var range: Range<Int> { first..<first + values.count }
  }

  /// Costs of columns.
  public var costs: [Costs]
  /// Bounds of columns.
  public var columns: [Bounds]
  /// Bounds of rows.
  public var rows: [Bounds]

  /// No change unless stated.
  public init(costs: [Costs] = [], columns: [Bounds] = [], rows: [Bounds] = []) {
    self.costs = costs
    self.columns = columns
    self.rows = rows
  }

  /// Changes the programme that a solver holds.
  func apply(to solver: any Solver) throws(SolverError) {
    for change in costs { try solver.setColumnCosts(change.range, change.values) }
    for change in columns {
      try solver.setColumnBounds(change.range, lower: change.lower, upper: change.upper)
    }
    for change in rows {
      try solver.setRowBounds(change.range, lower: change.lower, upper: change.upper)
    }
  }
}

extension LinearProgram {
  /// The programme with new costs and bounds; the coefficients are shared, not copied.
  ///
  /// - Complexity: O(rows + columns) of what changes.
  public func applying(_ change: ProgramChange) -> LinearProgram {
    var cost = columnCost
    var (lower, upper) = (columnLower, columnUpper)
    var (below, above) = (rowLower, rowUpper)
    for piece in change.costs { cost.replaceSubrange(piece.range, with: piece.values) }
    for piece in change.columns {
      lower.replaceSubrange(piece.range, with: piece.lower)
      upper.replaceSubrange(piece.range, with: piece.upper)
    }
    for piece in change.rows {
      below.replaceSubrange(piece.range, with: piece.lower)
      above.replaceSubrange(piece.range, with: piece.upper)
    }
    return replacing(
      columnCost: cost, columnLower: lower, columnUpper: upper, rowLower: below, rowUpper: above)
  }
}
