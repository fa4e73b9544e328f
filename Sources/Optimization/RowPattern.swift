/// One coefficient of a row pattern that is repeated over a block of rows.
///
/// In row `t` of the block (counted from 0) it stands in column `firstColumn + t * stride`.
public struct PatternEntry: Sendable, Equatable {
  /// Column in the first row of the block.
  public let firstColumn: Int
  /// Columns to move on from one row to the next; 0 keeps the column.
  public let stride: Int
  /// Coefficient in every row, or what `coefficients` are multiplied by.
  public let coefficient: Double
  /// A number for each row of the block, times `coefficient`; `nil` where all rows are equal.
  public let coefficients: [Double]?

  /// The same coefficient in every row.
  public init(firstColumn: Int, stride: Int = 1, coefficient: Double) {
    self.firstColumn = firstColumn
    self.stride = stride
    self.coefficient = coefficient
    self.coefficients = nil
  }

  /// A coefficient of its own in each row: `factor` times its number of `coefficients`, whose count is
  /// the block's number of rows.
  public init(firstColumn: Int, stride: Int = 1, factor: Double = 1, coefficients: [Double]) {
    self.firstColumn = firstColumn
    self.stride = stride
    self.coefficient = factor
    self.coefficients = coefficients
  }
}

extension LinearProgramBuilder {
  /// Adds `count` rows of one pattern with equal bounds and returns the number of the first.
  ///
  /// - Complexity: O(count × pattern), amortised.
  @discardableResult
  public mutating func addRows(
    count: Int, lower: Double, upper: Double, pattern: [PatternEntry]
  ) -> Int {
    let first = rowCount
    rowLower.append(contentsOf: repeatElement(lower, count: count))
    rowUpper.append(contentsOf: repeatElement(upper, count: count))
    appendPattern(pattern, rows: count)
    return first
  }

  /// Adds a row of the pattern for each pair of bounds and returns the number of the first.
  ///
  /// - Complexity: O(rows × pattern), amortised.
  @discardableResult
  public mutating func addRows(
    lower: [Double], upper: [Double], pattern: [PatternEntry]
  ) -> Int {
    precondition(lower.count == upper.count, "as many lower as upper bounds")
    let first = rowCount
    rowLower.append(contentsOf: lower)
    rowUpper.append(contentsOf: upper)
    appendPattern(pattern, rows: lower.count)
    return first
  }

  /// Adds a row of the pattern for each upper bound, without lower ones, and returns the number of the
  /// first.
  ///
  /// - Complexity: O(rows × pattern), amortised.
  @discardableResult
  public mutating func addRows(upper: [Double], pattern: [PatternEntry]) -> Int {
    let first = rowCount
    rowLower.append(contentsOf: repeatElement(-.infinity, count: upper.count))
    rowUpper.append(contentsOf: upper)
    appendPattern(pattern, rows: upper.count)
    return first
  }

  private mutating func appendPattern(_ pattern: [PatternEntry], rows: Int) {
    let first = entryCount
    precondition(rowStart.count == rowLower.count + 1 - rows, "a row is still open")
    let width = pattern.count
    precondition(first + width * rows <= Int(Int32.max), "more entries than 32 bits can count")
    rowStart.append(addingCapacity: rows) { ends in
      for row in 1..<rows + 1 { ends.append(Int32(truncatingIfNeeded: first + row * width)) }
    }
    let entries = pattern.span
    columnIndex.append(addingCapacity: width * rows) { indices in
      for row in 0..<rows {
        for place in 0..<width {
          let column = entries[place].firstColumn + row * entries[place].stride
          indices.append(Int32(truncatingIfNeeded: column))
        }
      }
    }
    coefficient.append(addingCapacity: width * rows) { values in
      for _ in 0..<rows {
        for place in 0..<width { values.append(entries[place].coefficient) }
      }
    }
    for (place, entry) in pattern.enumerated() {
      guard let coefficients = entry.coefficients else { continue }
      multiply(by: coefficients, at: first + place, width: width, rows: rows)
    }
  }

  private mutating func multiply(by factors: [Double], at first: Int, width: Int, rows: Int) {
    precondition(factors.count == rows, "one coefficient for each row")
    var values = coefficient.mutableSpan
    for row in 0..<rows { values[first + row * width] *= factors[row] }
  }
}
