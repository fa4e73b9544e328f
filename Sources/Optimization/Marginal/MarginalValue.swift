/// Consecutive rows whose right-hand sides move together; both bounds of a row move.
public struct RowMovement: Sendable {
  /// The rows that move.
  public let rows: Range<Int>
  /// Units of each row's right-hand side per unit of the movement; `count == rows.count`.
  public let shares: [Double]

  /// States both.
  public init(rows: Range<Int>, shares: [Double]) {
    precondition(rows.count == shares.count, "one share for each row")
    self.rows = rows
    self.shares = shares
  }
}

/// The worth of one more and of one less of a right-hand side, minimising.
public struct MarginalValue: Sendable, Hashable {
  /// Change of the objective per unit by which the right-hand side rises.
  public let ofOneMore: Worth
  /// Change of the objective per unit of right-hand side where it falls: what falling saves.
  public let ofOneLess: Worth

  /// States both.
  public init(ofOneMore: Worth, ofOneLess: Worth) {
    self.ofOneMore = ofOneMore
    self.ofOneLess = ofOneLess
  }
}

/// A derivative of the objective to one side.
public enum Worth: Sendable, Hashable {
  /// Objective per unit of right-hand side.
  case value(Double)
  /// The right-hand side cannot move to this side at all.
  case infeasible
  /// Moving it makes the objective fall without end.
  case unbounded
  /// The solve of the shifted programme did not end.
  case unresolved(SolveStatus)

  /// The derivative, where there is one.
  public var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }
}
