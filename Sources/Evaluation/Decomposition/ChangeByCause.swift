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
    guard split == .sector else {
      return model.breakdown(of: statistic, by: split.rawValue, year: year)
    }
    return model.sectors(of: statistic, year: year).map { ($0.id, $0.name, $0.value) }
  }

  /// The change as it may be published: where single enterprises' returns are confidential, of all of
  /// them together, and of fewer than three not at all.
  func published(_ model: IndicatorModel) -> ChangeByCause {
    let isConfidential = [from, to].contains { year in
      [quantity, Self.activity].contains { model.isConfidential($0, year: year) }
    }
    guard split != .site, isConfidential, !parts.isEmpty else { return self }
    guard split == .sector else { return ChangeByCause(together: self, parts.count) }
    let sectors = [from, to].flatMap { year in
      [quantity, Self.activity].map { model.sectors(of: $0, year: year) }
    }
    let fewest = sectors.joined().map(\.enterprises).min() ?? 0
    guard fewest < Disclosure.leastEnterprises else { return self }
    let all = sectors.map { $0.reduce(0) { $0 + $1.enterprises } }.min() ?? 0
    return ChangeByCause(together: self, all)
  }

  private init(together change: ChangeByCause, _ count: Int) {
    (quantity, name, split) = (change.quantity, change.name, change.split)
    (from, to, unit) = (change.from, change.to, change.unit)
    guard count >= Disclosure.leastEnterprises else {
      (parts, effects, methods) = ([], [], [])
      reason = Phrase(
        zh: "不予公布：来自少于三家企业", en: "withheld: it is from fewer than three enterprises")
      return
    }
    parts = [Phrase(zh: "\(count) 家企业合计", en: "\(count) enterprises together")]
    effects = [change.totals]
    methods = [change.methods.contains(.shapley) ? .shapley : change.methods[0]]
    reason = nil
  }

  /// The effect of each cause on all parts.
  private var totals: [Double] {
    Self.causes.indices.map { cause in effects.reduce(0) { $0 + $1[cause] } }
  }

  /// The change in words: the whole by cause, and the part that changed most; `nil` where nothing could
  /// be split.
  var words: Phrase? {
    guard !parts.isEmpty else { return nil }
    let totals = totals
    let sums = effects.map { $0.reduce(0, +) }
    let most = sums.indices.max { abs(sums[$0]) < abs(sums[$1]) } ?? 0
    let causes = { (values: [Double], language: Language) in
      zip(Self.causes, values).map { "\($0[language]) \(Self.signed($1))" }
        .joined(separator: language == .zh ? "、" : ", ")
    }
    let whole = Self.signed(totals.reduce(0, +))
    let all = Phrase(
      zh: "\(from)—\(to) 年\(name.zh)变化 \(whole) \(unit)（\(causes(totals, .zh))）",
      en: "\(name.en) changed by \(whole) \(unit) from \(from) to \(to) (\(causes(totals, .en)))")
    guard parts.count > 1 else {
      return Phrase(zh: all.zh + "（LMDI）", en: all.en + " (LMDI)")
    }
    let own = effects[most]
    return Phrase(
      zh:
        "\(all.zh)，其中\(parts[most].zh) \(Self.signed(sums[most]))（\(causes(own, .zh))）（LMDI，\(split.words.zh)）",
      en: "\(all.en); \(parts[most].en): \(Self.signed(sums[most])) (\(causes(own, .en))) (LMDI, "
        + "\(split.words.en))")
  }

  private static func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + Numeral.text(value, digits: 3)
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
