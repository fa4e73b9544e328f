/// How far a plan may be from the best one, proven on the programme in full resolution.
public struct PlanProof: Sendable, Hashable {
  /// The relative gap that was asked for.
  public let wanted: Double
  /// No plan's net cost is lower; `nil` where nothing is proven.
  public let lower: Double?
  /// The plan's own net cost; `nil` where there is no plan.
  public let upper: Double?
  /// What the plan may cost too much, relative to its cost; `nil` where a side is missing.
  public let gap: Double?
  /// How often timesteps were merged anew, each time less.
  public let stages: Int

  /// States all parts.
  public init(wanted: Double, lower: Double?, upper: Double?, gap: Double?, stages: Int) {
    self.wanted = wanted
    self.lower = lower
    self.upper = upper
    self.gap = gap
    self.stages = stages
  }

  /// Whether the gap is as small as asked for.
  public var isReached: Bool { gap.map { $0 <= wanted } ?? false }
}
