public import Findings
public import Indicators

/// What is said of a target.
public enum TargetVerdict: String, Sendable, Hashable, CaseIterable {
  /// The target is reached.
  case met
  /// As far as the path asks for, or further.
  case onTrack = "on_track"
  /// Behind the path by at most ten points.
  case nearlyOnTrack = "nearly_on_track"
  /// Further behind.
  case offTrack = "off_track"
  /// Worse than the baseline.
  case regressed
  /// The final year has come and the target is not reached.
  case missed
  /// There is no number to judge by, or no value.
  case notJudged = "not_judged"

  /// The verdict in words.
  public var words: Phrase {
    switch self {
    case .met: Phrase(zh: "已达到", en: "met")
    case .onTrack: Phrase(zh: "符合进度", en: "on track")
    case .nearlyOnTrack: Phrase(zh: "基本符合进度", en: "nearly on track")
    case .offTrack: Phrase(zh: "落后", en: "off track")
    case .regressed: Phrase(zh: "倒退", en: "worse than the baseline")
    case .missed: Phrase(zh: "未达到", en: "missed")
    case .notJudged: Phrase(zh: "不能判定", en: "cannot be judged")
    }
  }
}

/// A target held against the value of a year.
public struct TargetAssessment: Sendable {
  /// The target.
  public let target: Target
  /// The changes that the target has had, in order; the last one up to the year counts.
  public let revisions: [TargetRevision]
  /// The value to reach that holds in the year, in the target's unit, of an increase with the baseline;
  /// `nil` where it is set elsewhere.
  public let value: Double?
  /// The baseline: the plan's, else the indicator's own of the base year; in the target's unit.
  public let baseline: Double?
  /// The actual value with everything it rests on; `nil` where the indicator has none.
  public let evidence: IndicatorValue?
  /// The actual value, in the target's unit.
  public let actual: Double?
  /// What the path asks for in the year.
  public let expected: Double?
  /// How far the way from baseline to target has been gone, as a share; not clamped.
  public let progress: Double?
  /// How far the time has gone, as a share.
  public let time: Double
  /// What the present pace leads to in the target year.
  public let projection: Double?
  /// What must be gained each year from now on, as a rate; `nil` where it has no meaning.
  public let requiredRate: Double?
  /// The verdict.
  public let verdict: TargetVerdict
  /// Whether the verdict rests on something unconfirmed, so that it is counted apart.
  public let isProvisional: Bool
  /// Why, in words.
  public let reasons: [Phrase]

  /// Goal progress less time progress, as a share.
  public var deviation: Double? { progress.map { $0 - time } }
}
