/// A basis of a linear programme: where each column and row stands, as a start for a solve.
public struct Basis: Sendable, Equatable {
  /// Where each column stands.
  public let columns: [BasisStatus]
  /// Where each row stands.
  public let rows: [BasisStatus]

  /// States both.
  public init(columns: [BasisStatus], rows: [BasisStatus]) {
    self.columns = columns
    self.rows = rows
  }
}

/// Where a column or row stands in a basis.
public enum BasisStatus: UInt8, Sendable, Hashable {
  /// At its lower bound, or fixed.
  case lower
  /// In the basis.
  case basic
  /// At its upper bound.
  case upper
  /// Free and at zero.
  case zero
  /// Outside the basis, the bound not stated.
  case nonbasic
}
