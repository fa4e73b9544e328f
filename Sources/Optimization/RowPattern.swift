/// One coefficient of a row pattern that is repeated over a block of rows.
///
/// In row `t` of the block (counted from 0) it stands in column `firstColumn + t * stride`.
public struct PatternEntry: Sendable, Equatable {
  /// Column in the first row of the block.
  public let firstColumn: Int
  /// Columns to move on from one row to the next; 0 keeps the column.
  public let stride: Int
  /// Coefficient in every row, unless `coefficients` gives one for each.
  public let coefficient: Double
  /// Coefficient in each row of the block, or `nil` where all are equal.
  public let coefficients: [Double]?

  /// The same coefficient in every row.
  public init(firstColumn: Int, stride: Int = 1, coefficient: Double) {
    self.firstColumn = firstColumn
    self.stride = stride
    self.coefficient = coefficient
    self.coefficients = nil
  }

  /// A coefficient of its own in each row; `coefficients.count` is the block's number of rows.
  public init(firstColumn: Int, stride: Int = 1, coefficients: [Double]) {
    self.firstColumn = firstColumn
    self.stride = stride
    self.coefficient = 0
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

  private mutating func appendPattern(_ pattern: [PatternEntry], rows: Int) {
    let first = entryCount
    precondition(rowStart.count == rowLower.count + 1 - rows, "a row is still open")
    let width = pattern.count
    let total = first + width * rows
    precondition(total <= Int(Int32.max), "more entries than 32 bits can count")
    columnIndex.append(contentsOf: repeatElement(0, count: total - first))
    coefficient.append(contentsOf: repeatElement(0, count: total - first))
    var end = first
    for _ in 0..<rows {
      end += width
      rowStart.append(Int32(truncatingIfNeeded: end))
    }
    for (place, entry) in pattern.enumerated() {
      fill(entry, at: first + place, width: width, rows: rows)
    }
  }

  private mutating func fill(_ entry: PatternEntry, at first: Int, width: Int, rows: Int) {
    var indices = columnIndex.mutableSpan
    var position = first
    var column = entry.firstColumn
    for _ in 0..<rows {
      indices[position] = Int32(truncatingIfNeeded: column)
      column += entry.stride
      position += width
    }
    fillCoefficients(entry, at: first, width: width, rows: rows)
  }

  private mutating func fillCoefficients(
    _ entry: PatternEntry, at first: Int, width: Int, rows: Int
  ) {
    var values = coefficient.mutableSpan
    var position = first
    guard let coefficients = entry.coefficients else {
      for _ in 0..<rows {
        values[position] = entry.coefficient
        position += width
      }
      return
    }
    precondition(coefficients.count == rows, "one coefficient for each row")
    for row in 0..<rows {
      values[position] = coefficients[row]
      position += width
    }
  }
}
