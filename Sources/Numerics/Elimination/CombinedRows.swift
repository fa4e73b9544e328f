/// Rows that an elimination has combined.
public struct CombinedRows: Sendable {
  /// The coefficients.
  public let coefficients: SparseMatrix
  /// What each row sums up to.
  public let rightSides: [Double]
  /// The sum of the magnitudes that were added up to each right side.
  public let rightMagnitudes: [Double]
  /// The number of each row among the rows of the elimination.
  public let rows: [Int]
  /// The operations that made them.
  public let operations: RowOperations

  init(
    coefficients: SparseMatrix, rightSides: [Double], rightMagnitudes: [Double], rows: [Int],
    operations: RowOperations
  ) {
    self.coefficients = coefficients
    self.rightSides = rightSides
    self.rightMagnitudes = rightMagnitudes
    self.rows = rows
    self.operations = operations
  }

  /// The number of rows.
  public var count: Int { rows.count }

  /// The rows of the elimination from which one of these was combined, its own first; the first of them
  /// where they are very many.
  public func origins(of place: Int) -> [Int] { operations.origins(of: rows[place]) }
}
