public import Findings

/// What is known of a quantity before it is reconciled.
public enum Reading: Sendable, Hashable {
  /// Nothing was measured.
  case none
  /// The value is known exactly.
  case exact(Double)
  /// A measured value with its standard uncertainty (one standard deviation), which is positive.
  case measured(Double, standardUncertainty: Double)
  /// Nothing was measured; a value that is uncertain by its own size stands in, because the readings of
  /// a nonlinear account determine it no better.
  case assumed(Double, standardUncertainty: Double)

  /// The value that was read.
  public var value: Double? {
    switch self {
    case .none: nil
    case .exact(let value), .measured(let value, _), .assumed(let value, _): value
    }
  }

  /// The standard uncertainty of the value that was read; 0 where it is exact.
  public var standardUncertainty: Double? {
    switch self {
    case .none: nil
    case .exact: 0
    case .measured(_, let standardUncertainty), .assumed(_, let standardUncertainty):
      standardUncertainty
    }
  }

  /// Whether the value is uncertain and stands on the left side: measured or assumed.
  var isUncertain: Bool {
    switch self {
    case .none, .exact: false
    case .measured, .assumed: true
    }
  }

  /// Whether the value is assumed.
  var isAssumed: Bool { if case .assumed = self { true } else { false } }
}

/// A quantity of an account: a flow, a stock, a composition, with or without a reading.
public struct AccountedQuantity: Sendable, Hashable {
  /// The quantity's id.
  public var id: String
  /// What was measured.
  public var reading: Reading
  /// The least value that it may have, if any.
  public var lower: Double?
  /// The greatest value that it may have, if any.
  public var upper: Double?
  /// Where it stands in the user's files.
  public var place: Place

  /// Creates a quantity.
  public init(
    id: String, reading: Reading, lower: Double? = nil, upper: Double? = nil, place: Place
  ) {
    self.id = id
    self.reading = reading
    self.lower = lower
    self.upper = upper
    self.place = place
  }
}
