/// A linear programme in row-wise sparse form: minimise cost · x + offset within bounds.
///
/// Row `i` states `rowLower[i] <= sum of coefficient[k] * x[columnIndex[k]] <= rowUpper[i]` for `k`
/// in `rowStart[i] ..< rowStart[i + 1]`. An absent bound is `-infinity` or `infinity`. No column
/// may stand twice in a row. Values carry no units: whoever builds the programme knows them.
public struct LinearProgram: Sendable, Equatable {
  /// Cost of one unit of each column; `count == columnCount`.
  public let columnCost: [Double]
  /// Least value of each column, or `-infinity`; `count == columnCount`.
  public let columnLower: [Double]
  /// Greatest value of each column, or `infinity`; `count == columnCount`.
  public let columnUpper: [Double]
  /// Least value of each row, or `-infinity`; `count == rowCount`.
  public let rowLower: [Double]
  /// Greatest value of each row, or `infinity`; `count == rowCount`.
  public let rowUpper: [Double]
  /// First entry of each row and, at the end, the number of entries; `count == rowCount + 1`.
  public let rowStart: [Int32]
  /// Column of each entry; `count == entryCount`.
  public let columnIndex: [Int32]
  /// Coefficient of each entry; `count == entryCount`.
  public let coefficient: [Double]
  /// Constant added to the objective.
  public let offset: Double
  /// Which columns take whole values only, `count == columnCount`; `nil` when none does.
  public let integrality: [Integrality]?

  /// Takes the arrays as they are; traps when their counts or indices do not fit together.
  ///
  /// - Complexity: O(rows + entries), to check the indices; nothing is copied.
  public init(
    columnCost: [Double], columnLower: [Double], columnUpper: [Double],
    rowLower: [Double], rowUpper: [Double],
    rowStart: [Int32], columnIndex: [Int32], coefficient: [Double],
    offset: Double = 0, integrality: [Integrality]? = nil
  ) {
    let columns = columnCost.count
    precondition(columnLower.count == columns && columnUpper.count == columns, "column counts")
    precondition(rowLower.count == rowUpper.count, "row counts")
    precondition(rowStart.count == rowLower.count + 1, "one row start more than rows")
    precondition(columnIndex.count == coefficient.count, "entry counts")
    precondition(integrality == nil || integrality?.count == columns, "integrality count")
    precondition(isAscending(rowStart.span, from: 0, to: columnIndex.count), "row starts")
    precondition(areWithin(columnIndex.span, count: columns), "column indices")
    self.columnCost = columnCost
    self.columnLower = columnLower
    self.columnUpper = columnUpper
    self.rowLower = rowLower
    self.rowUpper = rowUpper
    self.rowStart = rowStart
    self.columnIndex = columnIndex
    self.coefficient = coefficient
    self.offset = offset
    self.integrality = integrality
  }

  /// The programme with other numbers in the same places; what is not given stays, shared and not copied.
  ///
  /// Traps when a count differs.
  ///
  /// - Complexity: O(1).
  public func replacing(
    columnCost: [Double]? = nil, columnLower: [Double]? = nil, columnUpper: [Double]? = nil,
    rowLower: [Double]? = nil, rowUpper: [Double]? = nil, coefficient: [Double]? = nil,
    offset: Double? = nil
  ) -> LinearProgram {
    LinearProgram(
      placesOf: self, columnCost: columnCost ?? self.columnCost,
      columnLower: columnLower ?? self.columnLower, columnUpper: columnUpper ?? self.columnUpper,
      rowLower: rowLower ?? self.rowLower, rowUpper: rowUpper ?? self.rowUpper,
      coefficient: coefficient ?? self.coefficient, offset: offset ?? self.offset)
  }

  private init(
    placesOf other: LinearProgram, columnCost: [Double], columnLower: [Double],
    columnUpper: [Double], rowLower: [Double], rowUpper: [Double], coefficient: [Double],
    offset: Double
  ) {
    let (columns, rows) = (other.columnCount, other.rowCount)
    precondition(columnCost.count == columns, "column counts")
    precondition(columnLower.count == columns && columnUpper.count == columns, "column counts")
    precondition(rowLower.count == rows && rowUpper.count == rows, "row counts")
    precondition(coefficient.count == other.entryCount, "entry counts")
    self.columnCost = columnCost
    self.columnLower = columnLower
    self.columnUpper = columnUpper
    self.rowLower = rowLower
    self.rowUpper = rowUpper
    rowStart = other.rowStart
    columnIndex = other.columnIndex
    self.coefficient = coefficient
    self.offset = offset
    integrality = other.integrality
  }

  /// Number of columns (variables).
  public var columnCount: Int { columnCost.count }
  /// Number of rows (constraints).
  public var rowCount: Int { rowLower.count }
  /// Number of stored coefficients.
  public var entryCount: Int { coefficient.count }

  /// The positions of a row's entries in `columnIndex` and `coefficient`.
  public func entries(ofRow row: Int) -> Range<Int> {
    Int(rowStart[row])..<Int(rowStart[row + 1])
  }
}

/// Whether a column may take any value or whole values only.
public enum Integrality: UInt8, Sendable, Hashable {
  /// Any value within the bounds.
  case continuous
  /// Whole values within the bounds.
  case integer
}

private func isAscending(_ starts: Span<Int32>, from first: Int32, to last: Int) -> Bool {
  guard starts[0] == first, Int(starts[starts.count - 1]) == last else { return false }
  var ascending = true
  for index in 1..<max(1, starts.count) where starts[index] < starts[index - 1] {
    ascending = false
  }
  return ascending
}

private func areWithin(_ indices: Span<Int32>, count: Int) -> Bool {
  var least = Int32.max
  var greatest: Int32 = -1
  for index in indices.indices {
    least = min(least, indices[index])
    greatest = max(greatest, indices[index])
  }
  return least >= 0 && Int(greatest) < count
}
