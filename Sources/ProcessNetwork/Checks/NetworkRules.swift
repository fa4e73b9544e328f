public import Findings

/// The rules that a frozen network is held against.
public enum NetworkRules {
  /// All rules, in the order of the rule table.
  public static let all: [Rule] = [
    Rule.elementRules, Rule.recipeRules, Rule.structureRules, Rule.marketRules, Rule.timeRules,
    Rule.siteRules, Rule.disposalRules, Rule.groupRules, Rule.reserveRules, Rule.moneyRules,
    Rule.evidenceRules,
  ].flatMap { $0 }
}
