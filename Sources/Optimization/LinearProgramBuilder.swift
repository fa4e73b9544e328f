/// Collects the columns and rows of a linear programme straight into its flat arrays.
///
/// Columns and rows are numbered in the order in which they are added. A row may name columns that
/// are added later. A column may stand only once in a row: who adds its parts sums them first.
public struct LinearProgramBuilder: Sendable {
  @usableFromInline var columnCost: [Double] = []
  @usableFromInline var columnLower: [Double] = []
  @usableFromInline var columnUpper: [Double] = []
  @usableFromInline var rowLower: [Double] = []
  @usableFromInline var rowUpper: [Double] = []
  @usableFromInline var rowStart: [Int32] = [0]
  @usableFromInline var columnIndex: [Int32] = []
  @usableFromInline var coefficient: [Double] = []
  private var integerColumns: [Int] = []

  /// Constant added to the objective.
  public var offset = 0.0

  /// An empty builder with room for the given numbers of columns, rows and entries.
  public init(columns: Int = 0, rows: Int = 0, entries: Int = 0) {
    columnCost.reserveCapacity(columns)
    columnLower.reserveCapacity(columns)
    columnUpper.reserveCapacity(columns)
    rowLower.reserveCapacity(rows)
    rowUpper.reserveCapacity(rows)
    rowStart.reserveCapacity(rows + 1)
    columnIndex.reserveCapacity(entries)
    coefficient.reserveCapacity(entries)
  }

  /// Number of columns so far.
  @inlinable public var columnCount: Int { columnCost.count }
  /// Number of rows so far; the number that the next row will get.
  @inlinable public var rowCount: Int { rowLower.count }
  /// Number of coefficients so far.
  @inlinable public var entryCount: Int { columnIndex.count }

  /// Adds one column and returns its number.
  @inlinable @discardableResult
  public mutating func addColumn(
    cost: Double = 0, lower: Double = 0, upper: Double = .infinity
  ) -> Int {
    columnCost.append(cost)
    columnLower.append(lower)
    columnUpper.append(upper)
    return columnCost.count - 1
  }

  /// Adds `count` equal columns and returns the number of the first.
  @discardableResult
  public mutating func addColumns(
    count: Int, cost: Double = 0, lower: Double = 0, upper: Double = .infinity
  ) -> Int {
    let first = columnCount
    columnCost.append(contentsOf: repeatElement(cost, count: count))
    columnLower.append(contentsOf: repeatElement(lower, count: count))
    columnUpper.append(contentsOf: repeatElement(upper, count: count))
    return first
  }

  /// Adds one column for each cost and returns the number of the first.
  @discardableResult
  public mutating func addColumns(
    costs: [Double], lower: Double = 0, upper: Double = .infinity
  ) -> Int {
    let first = columnCount
    columnCost.append(contentsOf: costs)
    columnLower.append(contentsOf: repeatElement(lower, count: costs.count))
    columnUpper.append(contentsOf: repeatElement(upper, count: costs.count))
    return first
  }

  /// Adds to the cost of one unit of a column.
  public mutating func addCost(_ cost: Double, toColumn column: Int) {
    columnCost[column] += cost
  }

  /// Adds a rate times its weight to the cost of each of consecutive columns.
  public mutating func addCosts(_ rate: Double, weights: [Double], fromColumn first: Int) {
    var costs = columnCost.mutableSpan
    for index in weights.indices { costs[first + index] += rate * weights[index] }
  }

  /// Replaces the bounds of a column.
  public mutating func setBounds(ofColumn column: Int, lower: Double, upper: Double) {
    columnLower[column] = lower
    columnUpper[column] = upper
  }

  /// States that a column takes whole values only.
  public mutating func setInteger(column: Int) {
    precondition(column >= 0 && column < columnCount, "column out of range")
    integerColumns.append(column)
  }

  /// Begins a row and returns its number; `entry` adds its coefficients, `endRow` closes it.
  @inlinable @discardableResult
  public mutating func beginRow(lower: Double, upper: Double) -> Int {
    precondition(rowStart.count == rowLower.count + 1, "the row before is still open")
    rowLower.append(lower)
    rowUpper.append(upper)
    return rowLower.count - 1
  }

  /// Adds one coefficient to the open row.
  @inlinable
  public mutating func entry(_ column: Int, _ coefficient: Double) {
    columnIndex.append(Int32(truncatingIfNeeded: column))
    self.coefficient.append(coefficient)
  }

  /// Adds a factor times its weight to the open row for each of consecutive columns.
  public mutating func entries(_ factor: Double, weights: [Double], fromColumn first: Int) {
    let begin = Int32(truncatingIfNeeded: first)
    columnIndex.append(contentsOf: begin..<begin + Int32(truncatingIfNeeded: weights.count))
    coefficient.append(contentsOf: weights.lazy.map { factor * $0 })
  }

  /// Closes the open row.
  @inlinable
  public mutating func endRow() {
    precondition(rowStart.count == rowLower.count, "no row is open")
    rowStart.append(Int32(columnIndex.count))
  }

  /// The programme; its arrays are the builder's own, nothing is copied.
  public consuming func finish() -> LinearProgram {
    precondition(rowStart.count == rowLower.count + 1, "the last row is still open")
    var integrality: [Integrality]?
    if !integerColumns.isEmpty {
      var kinds = [Integrality](repeating: .continuous, count: columnCount)
      for column in integerColumns { kinds[column] = .integer }
      integrality = kinds
    }
    return LinearProgram(
      columnCost: columnCost, columnLower: columnLower, columnUpper: columnUpper,
      rowLower: rowLower, rowUpper: rowUpper,
      rowStart: rowStart, columnIndex: columnIndex, coefficient: coefficient,
      offset: offset, integrality: integrality)
  }
}
