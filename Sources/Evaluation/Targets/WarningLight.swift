public import Findings
public import Indicators

/// A light of the dual control of energy or water.
public struct WarningLight: Sendable {
  /// The colours, from best to worst.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// As far as required, or further.
    case green
    /// Not as far as required.
    case yellow
    /// Far from what is required; only by completion.
    case orange
    /// The wrong way, or hardly any of the way.
    case red
    /// Nothing can be said.
    case unknown

    /// The colour in words.
    public var words: Phrase {
      switch self {
      case .green: Phrase(zh: "绿（进展顺利）", en: "green (on course)")
      case .yellow: Phrase(zh: "黄（比较严峻）", en: "yellow (fairly severe)")
      case .orange: Phrase(zh: "橙（严峻）", en: "orange (severe)")
      case .red: Phrase(zh: "红（十分严峻）", en: "red (very severe)")
      case .unknown: Phrase(zh: "无法判断", en: "cannot be said")
      }
    }
  }

  /// What is controlled.
  public let subject: Phrase
  /// The indicator that it rests on.
  public let indicator: String
  /// Whether it is an intensity or a total.
  public let quantity: DualControlQuantity
  /// The scheme.
  public let scheme: WarningScheme
  /// The colour.
  public let level: Level
  /// The cut since the base year, as a share; growth is below zero.
  public let achieved: Double?
  /// The cut that is required by now.
  public let required: Double?
  /// Why.
  public let reason: Phrase
  /// Whether it rests on something from memory or on a model, so that it judges nobody.
  public let isProvisional: Bool
}
