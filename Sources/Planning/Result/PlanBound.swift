/// How far a row of the tables lets something grow.
public enum PlanBound: Sendable, Hashable {
  /// At most this much a year.
  case limited(Double)
  /// No limit, said in so many words.
  case unlimited
  /// No limit, because the row leaves it empty.
  case notStated

  /// The number; infinity where there is no limit.
  public var value: Double {
    if case .limited(let value) = self { return value }
    return .infinity
  }

  /// Whether nothing bounds the row.
  public var isOpen: Bool { value == .infinity }
}
