public import Optimization

/// A solver for tiny programmes that tries every basis: slow, plain, and independent of any other.
///
/// Of the programme, the rows are variables too (row value = coefficients · columns); a basis is
/// any choice of as many variables as there are rows. Up to about twelve columns and rows together.
public final class EnumerationSolver: Solver {
  private var tableau: DenseTableau?

  /// A solver with nothing loaded.
  public init() {}

  /// Its name.
  public var identity: SolverIdentity { SolverIdentity(name: "enumeration", version: "1") }

  /// None: every solve starts from nothing.
  public var basis: Basis? { nil }

  /// Takes over a programme.
  public func load(_ program: LinearProgram) throws(SolverError) {
    tableau = DenseTableau(program)
  }

  /// Tries every basis.
  public func solve(_ options: SolveOptions) throws(SolverError) -> Solution {
    guard let tableau else { throw .nothingLoaded }
    return tableau.solve()
  }

  /// Replaces the bounds of consecutive rows.
  public func setRowBounds(
    _ rows: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    guard let columns = tableau?.columnCount else { throw .nothingLoaded }
    let range = rows.lowerBound + columns..<rows.upperBound + columns
    tableau?.lower.replaceSubrange(range, with: lower)
    tableau?.upper.replaceSubrange(range, with: upper)
  }

  /// Replaces the bounds of consecutive columns.
  public func setColumnBounds(
    _ columns: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    guard tableau != nil else { throw .nothingLoaded }
    tableau?.lower.replaceSubrange(columns, with: lower)
    tableau?.upper.replaceSubrange(columns, with: upper)
  }

  /// Replaces the costs of consecutive columns.
  public func setColumnCosts(_ columns: Range<Int>, _ costs: [Double]) throws(SolverError) {
    guard tableau != nil else { throw .nothingLoaded }
    tableau?.cost.replaceSubrange(columns, with: costs)
  }

  /// Ignored.
  public func setBasis(_ basis: Basis) throws(SolverError) {}
}
