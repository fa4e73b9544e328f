public import Findings

/// A pond whose depth does not hold the residence time that is wanted.
public struct ResidenceWarning: Sendable, Hashable {
  /// The pond.
  public let pond: Pond
  /// Days that brine stays.
  public let found: Double
  /// Days that are wanted.
  public let wanted: Double

  /// The finding to show.
  public var finding: Finding {
    Finding(
      .residenceTooShort, at: pond.place,
      [
        "pond": .phrase(pond.name), "found": .number((found * 10).rounded() / 10, unit: "d"),
        "expected": .number(wanted, unit: "d"),
      ])
  }
}
