public import Findings

/// What dual control watches.
public enum DualControlQuantity: String, Sendable, Hashable, CaseIterable {
  /// Consumption per value added, or its inverse.
  case intensity
  /// Consumption as a whole.
  case total
}

/// By what scheme a light is given.
public enum WarningScheme: String, Sendable, Hashable, CaseIterable {
  /// The barometer of dual control (晴雨表) in three levels.
  case barometer
  /// By the share of the required cut that is reached, in four levels, as local rules have it.
  case completion
}

/// One light of dual control.
public struct DualControlEntry: Sendable, Hashable {
  /// What is controlled.
  public let subject: Phrase
  /// The indicator that it rests on.
  public let indicator: String
  /// Whether it is an intensity or a total.
  public let quantity: DualControlQuantity
  /// The scheme.
  public let scheme: WarningScheme

  /// Creates an entry.
  public init(
    subject: Phrase, indicator: String, quantity: DualControlQuantity = .intensity,
    scheme: WarningScheme = .barometer
  ) {
    self.subject = subject
    self.indicator = indicator
    self.quantity = quantity
    self.scheme = scheme
  }

  /// The id by which the cuts of the barometer, which are from memory, are confirmed.
  public static let barometerCuts = "dual-control-barometer"
}
