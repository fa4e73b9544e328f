public import Optimization

/// A programme with every kind of row, bound and column that MPS can say.
public enum MPSSample {
  /// Equality, one-sided, range and free rows; free, boxed, integer, fixed and unused columns.
  public static let program = sample()

  private static func sample() -> LinearProgram {
    LinearProgram(
      columnCost: [1.5, 0, -2, 0, 4, 0.1, 0],
      columnLower: [0, -.infinity, 0, 0, -.infinity, 2, -4],
      columnUpper: [.infinity, .infinity, 3, .infinity, -1, 2, 4],
      rowLower: [5, 0, -.infinity, 0.1, -.infinity],
      rowUpper: [5, .infinity, 7, 0.7, .infinity],
      rowStart: [0, 2, 4, 6, 8, 9],
      columnIndex: [0, 1, 0, 5, 1, 4, 2, 3, 4],
      coefficient: [1, -1, -1.0 / 3, 1, 1e20, 1, 1, 1, 1],
      offset: -12.25,
      integrality: [
        .continuous, .continuous, .integer, .integer, .continuous, .continuous, .continuous,
      ])
  }
}
