/// What the readings and the equations say about a quantity.
///
/// The class depends on which quantities have a reading, not on how exact it is: a quantity that is
/// known exactly counts as measured.
public enum ObservationClass: String, Sendable, Hashable, CaseIterable {
  /// Measured, and would still be determined without its own reading.
  case redundant
  /// Measured, not determined without its reading: it comes back unchanged.
  case nonredundant
  /// Unmeasured, determined by the others.
  case observable
  /// Unmeasured, not determined.
  case unobservable
}
