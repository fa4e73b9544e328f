public import Findings

/// Why a row of the zone's plan is left out of the zone; a closed list.
public enum OmissionReason: String, Sendable, Hashable, CaseIterable {
  /// No recipe is known that anybody could stand for.
  case noRecipeKnown = "no recipe known"
  /// Another row states the same.
  case duplicate
  /// The plan gives it no size.
  case noSize = "no size"
  /// It is no plant: a measure, a study, a service.
  case notAPlant = "not a plant"

  /// The reason, in words.
  public var name: Phrase {
    switch self {
    case .noRecipeKnown: Phrase(zh: "配方未知", en: rawValue)
    case .duplicate: Phrase(zh: "与另一行重复", en: rawValue)
    case .noSize: Phrase(zh: "没有规模", en: rawValue)
    case .notAPlant: Phrase(zh: "不是装置", en: rawValue)
    }
  }
}

/// How many rows of the zone's plan are in the zone, and how many are left out for which reason.
public struct PlanCoverage: Sendable, Hashable {
  /// Rows of `mapping.csv`.
  public let modelled: Int
  /// Rows of `not_modelled.csv` by reason, in the order of ``OmissionReason``.
  public let omitted: [Int]

  /// All rows of `not_modelled.csv` with a known reason.
  public var leftOut: Int { omitted.reduce(0, +) }

  /// The two counts, in words.
  public func text(in language: Language) -> String {
    let reasons = zip(OmissionReason.allCases, omitted).filter { $0.1 > 0 }
    switch language {
    case .zh:
      let list = reasons.map { "\($0.0.name.zh) \($0.1)" }.joined(separator: "、")
      return "规划各行：已入模 \(modelled) 行，未入模 \(leftOut) 行" + (list.isEmpty ? "" : "（\(list)）")
    case .en:
      let list = reasons.map { "\($0.0.name.en) \($0.1)" }.joined(separator: ", ")
      return "Rows of the plan: \(modelled) modelled, \(leftOut) not modelled"
        + (list.isEmpty ? "" : " (\(list))")
    }
  }
}
