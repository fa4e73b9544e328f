import Findings

/// The names of what comparisons show.
enum ComparisonWords {
  static func title(_ kind: PlanComparison.Kind) -> Phrase {
    switch kind {
    case .objective: Phrase(zh: "目标函数", en: "Objective")
    case .sheet: Phrase(zh: "平衡表", en: "Sheets")
    case .facility: Phrase(zh: "装置", en: "Facilities")
    case .store: Phrase(zh: "储存", en: "Stores")
    case .reserve: Phrase(zh: "备用", en: "Reserves")
    case .market: Phrase(zh: "市场", en: "Markets")
    case .route: Phrase(zh: "运输线", en: "Routes")
    case .limit: Phrase(zh: "约束指标", en: "Limits")
    case .marginalValue: Phrase(zh: "边际价值", en: "Marginal values")
    }
  }

  static func name(of quantity: PlanComparison.Quantity) -> Phrase {
    switch quantity {
    case .cost: Phrase(zh: "支出", en: "cost")
    case .amount: Phrase(zh: "数量", en: "amount")
    case .size: Phrase(zh: "规模", en: "size")
    case .load: Phrase(zh: "负荷", en: "load")
    case .reached: Phrase(zh: "达到", en: "reached")
    case .value: Phrase(zh: "限值", en: "value")
    case .worth: Phrase(zh: "价值", en: "worth")
    case .more: Phrase(zh: "多一单位", en: "one more")
    case .less: Phrase(zh: "少一单位", en: "one less")
    }
  }
}
