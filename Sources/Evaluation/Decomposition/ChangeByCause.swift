public import Findings
import Indicators
import ProcessNetwork
import Quantities
import Statistics

/// Why a quantity changed between two years: activity, structure, intensity, by site or sector.
public struct ChangeByCause: Sendable {
  /// By what the quantity is split.
  public enum Split: String, Sendable, Hashable, CaseIterable {
    /// By site.
    case site
    /// By the sector of enterprises' facilities.
    case sector
    /// By enterprise.
    case enterprise

    /// The split in words.
    public var words: Phrase {
      switch self {
      case .site: Phrase(zh: "按园区", en: "by site")
      case .sector: Phrase(zh: "按行业", en: "by sector")
      case .enterprise: Phrase(zh: "按企业", en: "by enterprise")
      }
    }
  }

  /// The statistic that changed.
  public let quantity: String
  /// Its name.
  public let name: Phrase
  /// By what it is split.
  public let split: Split
  /// The first year.
  public let from: Int
  /// The last year.
  public let to: Int
  /// The names of the parts.
  public let parts: [Phrase]
  /// The effect of activity, structure and intensity on each part, in ``unit``; empty where nothing
  /// could be split.
  public let effects: [[Double]]
  /// How each part's effects were found.
  public let methods: [LogMeanDecomposition.Method]
  /// The unit.
  public let unit: String
  /// Why nothing could be split.
  public let reason: Phrase?

  /// The names of the causes.
  public static let causes = [
    Phrase(zh: "规模", en: "activity"), Phrase(zh: "结构", en: "structure"),
    Phrase(zh: "强度", en: "intensity"),
  ]

  /// The quantities that are split, each by value added.
  private static let quantities = ["energy_use", "fresh_water_use", "co2_emission"]
  private static let activity = "industrial_value_added"

  /// Splits what statistics allow.
  static func all(_ model: IndicatorModel, from: Int, to: Int) -> [ChangeByCause] {
    guard from < to else { return [] }
    return quantities.flatMap { quantity in
      Split.allCases.map { split in
        ChangeByCause(model, quantity, split, from: from, to: to)
      }
    }
  }

  private init(
    _ model: IndicatorModel, _ quantity: String, _ split: Split, from: Int, to: Int
  ) {
    self.quantity = quantity
    self.split = split
    self.from = from
    self.to = to
    let declared = StandardStatistics.all.first { $0.id == quantity }
    name = declared?.name ?? Phrase(quantity)
    unit = declared?.unit.symbol ?? ""
    let factor = declared?.unit.factor ?? 1
    let years = [from, to].map { year in
      (
        amount: Self.breakdown(model, quantity, split, year),
        activity: Self.breakdown(model, Self.activity, split, year)
      )
    }
    let shared = Set(years[0].amount.map(\.id))
    let complete = years.allSatisfy {
      Set($0.amount.map(\.id)) == shared && Set($0.activity.map(\.id)) == shared
    }
    guard !shared.isEmpty, complete else {
      (parts, effects, methods) = ([], [], [])
      reason = Phrase(
        zh: "缺少 \(from) 与 \(to) 年\(split.words.zh)的 \(quantity) 和 \(Self.activity)，不能分解",
        en:
          "\(quantity) and \(Self.activity) \(split.words.en) of \(from) and \(to) are not stated, so "
          + "it cannot be split")
      return
    }
    let factors = years.map { year in Self.factors(year.amount, year.activity) }
    let result = LogMeanDecomposition(before: factors[0], after: factors[1])
    parts = years[0].amount.map(\.name)
    effects = result.effects.map { $0.map { $0 / factor } }
    methods = result.methods
    reason = nil
  }

  private static func breakdown(
    _ model: IndicatorModel, _ statistic: String, _ split: Split, _ year: Int
  ) -> [(id: String, name: Phrase, value: Double)] {
    split == .sector
      ? model.breakdown(bySectorOf: statistic, year: year)
      : model.breakdown(of: statistic, by: split.rawValue, year: year)
  }

  /// Activity of the whole, share of the part, intensity of the part.
  private static func factors(
    _ amounts: [(id: String, name: Phrase, value: Double)],
    _ activities: [(id: String, name: Phrase, value: Double)]
  ) -> [[Double]] {
    let total = activities.reduce(0) { $0 + $1.value }
    return amounts.map { amount in
      let activity = activities.first { $0.id == amount.id }?.value ?? 0
      guard total != 0, activity != 0 else { return [total, 0, 0] }
      return [total, activity / total, amount.value / activity]
    }
  }
}
