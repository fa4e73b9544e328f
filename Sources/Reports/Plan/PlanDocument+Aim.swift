import Findings
public import Planning

extension PlanDocument {
  /// What a plan sought before the least cost.
  public struct Aim: Codable, Sendable {
    /// The measure's key, or its formula.
    public var measure: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// `least` or `greatest`.
    public var sought: String
    /// The best value that any plan has.
    public var best: Double?
    /// A proven bound that no plan passes; absent where whole numbers left none.
    public var bound: Double?
    /// The unit of both.
    public var unit: String
    /// The least net cost of a plan that does not seek it.
    public var leastCost: Double?
    /// The solves that the search took.
    public var steps: Int

    /// States what became of an aim.
    public init(_ aimed: PlanAimed) {
      let measure = aimed.aim.measure
      self.measure = measure.key
      (nameZh, nameEn) = (measure.name.zh, measure.name.en)
      sought = aimed.aim.isGreatest ? "greatest" : "least"
      (best, bound, unit) = (aimed.best, aimed.bound, measure.unit)
      (leastCost, steps) = (aimed.leastCost, aimed.steps)
    }
  }
}

extension PlanText {
  /// What was sought, its best value and what it costs.
  func aimLines(_ plan: PlanDocument) -> [String] {
    guard let aim = plan.aim, let best = aim.best else { return [] }
    let name = name(aim.nameZh, aim.nameEn)
    let value = "\(Amounts.text(best)) \(aim.unit)"
    let isLeast = aim.sought == "least"
    var line = say(
      "目标：\(name)\(isLeast ? "最小" : "最大")，为 \(value)",
      "sought: the \(aim.sought) of \(name), \(value)")
    if let least = aim.leastCost, let cost = plan.objective?.netCost {
      let more = "\(Amounts.millions(cost - least)) M \(plan.units.money)/a"
      line += say("；净成本比最低成本方案高 \(more)", "; net cost \(more) above the cheapest plan")
    }
    return [line]
  }
}
