public import Findings
public import ProcessNetwork

/// How a stated limit stands in the plan.
public struct PlanLimit: Sendable {
  /// The limit's id.
  public let id: String
  /// The limit's name.
  public let name: Phrase
  /// Which side it bounds.
  public let sense: LimitSense
  /// The value that bounds, in ``unit``.
  public let value: Double
  /// The value that the plan reaches, in ``unit``.
  public let reached: Double
  /// The unit, as the zone writes it.
  public let unit: String
  /// Whether the plan would be cheaper without it.
  public let isBinding: Bool
  /// What one unit of relief would be worth, money; 0 where it does not bind.
  public let worth: Double
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, name: Phrase, sense: LimitSense, value: Double, reached: Double, unit: String,
    isBinding: Bool, worth: Double, provenance: PlanProvenance
  ) {
    self.id = id
    self.name = name
    self.sense = sense
    self.value = value
    self.reached = reached
    self.unit = unit
    self.isBinding = isBinding
    self.worth = worth
    self.provenance = provenance
  }
}
