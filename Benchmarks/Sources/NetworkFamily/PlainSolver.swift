internal import CHiGHSPlain
public import Optimization

/// The bare solver, called as its C interface is: nothing is checked but the return code.
public final class PlainSolver {
  /// What a call of the solver returned instead of success.
  public struct CallFailed: Error {
    /// The return code.
    public let code: Int32
  }

  private let handle = Highs_create()

  /// Creates a quiet solver with one thread.
  public init() {
    Highs_setBoolOptionValue(handle, "output_flag", 0)
    Highs_setIntOptionValue(handle, "threads", 1)
  }

  deinit { Highs_destroy(handle) }

  /// Hands a programme over in one call.
  public func pass(_ program: borrowing PlainProgram) throws {
    try check(
      Highs_passModel(
        handle, Int32(program.columns), Int32(program.rows), Int32(program.entries), 0,
        kHighsMatrixFormatRowwise, 1, kHighsObjSenseMinimize, 0, program.cost, program.lower,
        program.upper, program.rowLower, program.rowUpper, program.start, program.index,
        program.value, nil, nil, nil, nil))
  }

  /// Solves and returns the optimal objective.
  public func optimum() throws -> Double {
    try check(Highs_run(handle))
    guard Highs_getModelStatus(handle) == kHighsModelStatusOptimal else {
      throw CallFailed(code: Int32(Highs_getModelStatus(handle)))
    }
    return Highs_getObjectiveValue(handle)
  }

  private func check(_ code: Int32) throws {
    guard code >= 0 else { throw CallFailed(code: code) }
  }
}

extension PlainProgram {
  /// The greatest relative difference to another programme; infinite where shapes differ.
  public func difference(to other: LinearProgram) -> Double {
    guard columns == other.columnCount, rows == other.rowCount, entries == other.entryCount,
      (0...rows).allSatisfy({ start[$0] == other.rowStart[$0] }),
      (0..<entries).allSatisfy({ index[$0] == other.columnIndex[$0] })
    else { return .infinity }
    return [
      Self.difference(cost, other.columnCost), Self.difference(lower, other.columnLower),
      Self.difference(upper, other.columnUpper), Self.difference(rowLower, other.rowLower),
      Self.difference(rowUpper, other.rowUpper), Self.difference(value, other.coefficient),
    ].max() ?? 0
  }

  private static func difference(_ left: UnsafeMutablePointer<Double>, _ right: [Double]) -> Double
  {
    var greatest = 0.0
    for index in right.indices where left[index] != right[index] {
      let scale = max(abs(left[index]), abs(right[index]))
      greatest = max(greatest, abs(left[index] - right[index]) / scale)
    }
    return greatest
  }
}
