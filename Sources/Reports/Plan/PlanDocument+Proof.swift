public import Planning

extension PlanDocument {
  /// How far a plan may be from the best one.
  public struct Proof: Codable, Sendable {
    /// The relative gap that was asked for.
    public var wantedGap: Double
    /// What the plan may cost too much, relative to its cost.
    public var gap: Double?
    /// No plan's net cost is lower.
    public var lower: Double?
    /// The plan's own net cost.
    public var upper: Double?
    /// How often timesteps were merged anew, each time less.
    public var stages: Int

    /// States a proof.
    public init(_ proof: PlanProof) {
      (wantedGap, gap) = (proof.wanted, proof.gap)
      (lower, upper) = (proof.lower, proof.upper)
      stages = proof.stages
    }
  }
}

extension PlanText {
  /// The two bounds and the gap between them.
  func proofLines(_ plan: PlanDocument) -> [String] {
    guard let proof = plan.proof else { return [] }
    func money(_ value: Double?) -> String {
      value.map { Amounts.text($0 / 1e6, digits: 8) } ?? say("未证明", "none proven")
    }
    let gap = proof.gap.map { Amounts.percent($0) } ?? "–"
    let unit = "M \(plan.units.money)/a"
    return [
      say(
        "净成本下界 \(money(proof.lower))，本方案 \(money(proof.upper)) \(unit)：差距不超过 \(gap)"
          + "（要求 \(Amounts.percent(proof.wantedGap))）",
        "net cost: no plan below \(money(proof.lower)), this plan \(money(proof.upper)) \(unit): "
          + "gap at most \(gap) (asked for \(Amounts.percent(proof.wantedGap)))")
    ]
  }
}
