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

extension PlanDocument.Aim {
  /// What was sought, its best value and what it costs above the cheapest plan.
  ///
  /// - Parameters:
  ///   - cost: the net cost of the plan, in the money of ``leastCost``.
  ///   - money: the unit of a million of it.
  ///   - span: what the value is of, where that is not a year.
  func words(cost: Double?, money: String, span: Phrase = Phrase("")) -> Phrase? {
    guard let best else { return nil }
    let value = "\(Amounts.text(best)) \(unit)"
    let isLeast = sought == "least"
    var zh = "目标：\(nameZh)\(span.zh)\(isLeast ? "最小" : "最大")，为 \(value)"
    var en = "sought: the \(sought) of \(nameEn)\(span.en), \(value)"
    if let leastCost, let cost {
      let more = "\(Amounts.millions(cost - leastCost)) \(money)"
      zh += "；净成本比最低成本方案高 \(more)"
      en += "; net cost \(more) above the cheapest plan"
    }
    return Phrase(zh: zh, en: en)
  }
}

extension PlanText {
  /// What was sought, its best value and what it costs.
  func aimLines(_ plan: PlanDocument) -> [String] {
    let words = plan.aim?.words(
      cost: plan.objective?.netCost, money: "M \(plan.units.money)/a")
    return words.map { [say($0.zh, $0.en)] } ?? []
  }
}

extension PeriodsDocument {
  /// What was sought in all years, its best value and what it costs.
  var aimWords: Phrase? {
    aim?.words(
      cost: netCost, money: "M \(units.money)",
      span: Phrase(zh: "（各期各年合计）", en: " (all years together)"))
  }
}
