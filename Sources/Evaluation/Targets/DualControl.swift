public import Findings
import Glibc
import Indicators
import Quantities

/// A light of the dual control of energy or water.
public struct WarningLight: Sendable {
  /// The colours, from best to worst.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// As far as required, or further.
    case green
    /// Falling, but not as far as required.
    case yellow
    /// The intensity rose.
    case red
    /// Nothing can be said.
    case unknown

    /// The colour in words.
    public var words: Phrase {
      switch self {
      case .green: Phrase(zh: "绿（三级，进展顺利）", en: "green (level 3, on course)")
      case .yellow: Phrase(zh: "黄（二级，比较严峻）", en: "yellow (level 2, fairly severe)")
      case .red: Phrase(zh: "红（一级，十分严峻）", en: "red (level 1, severe)")
      case .unknown: Phrase(zh: "无法判断", en: "cannot be said")
      }
    }
  }

  /// What is controlled.
  public let subject: Phrase
  /// The indicator that it rests on.
  public let indicator: String
  /// The colour.
  public let level: Level
  /// The cut of the intensity since the base year, as a share.
  public let achieved: Double?
  /// The cut that is required by now: 1 − (1 − D)^(t/N).
  public let required: Double?
  /// Why.
  public let reason: Phrase
  /// Whether the levels rest on something from memory or on a model, so that they judge nobody.
  public let isProvisional: Bool
}

/// The warnings of the dual control of energy and water.
///
/// An indicator that goes up is a productivity, its intensity is the inverse. Cuts of the intensity:
/// red where it rose, yellow where it fell less than required, green otherwise. Source: the barometer of
/// energy saving (晴雨表); its numeric cuts are from memory, so lights are provisional.
struct DualControl {
  let year: Int

  func light(_ subject: Phrase, _ assessment: TargetAssessment, isDown: Bool) -> WarningLight {
    let (achieved, required) = cuts(assessment, isDown: isDown)
    let level: WarningLight.Level
    switch (achieved, required) {
    case (let achieved?, _) where achieved < 0: level = .red
    case (let achieved?, let required?): level = achieved >= required - 1e-12 ? .green : .yellow
    default: level = .unknown
    }
    return WarningLight(
      subject: subject, indicator: assessment.target.indicator, level: level, achieved: achieved,
      required: required, reason: reason(level, achieved, required, assessment),
      isProvisional: level != .unknown)
  }

  private func cuts(
    _ assessment: TargetAssessment, isDown: Bool
  ) -> (achieved: Double?, required: Double?) {
    guard let baseline = assessment.baseline, baseline > 0 else { return (nil, nil) }
    let cut: (Double) -> Double? = { value in
      guard value > 0 else { return nil }
      guard abs(value - baseline) > 1e-9 * baseline else { return 0 }
      return isDown ? 1 - value / baseline : 1 - baseline / value
    }
    let span = Double(assessment.target.year - assessment.target.baselineYear)
    let elapsed = Double(year - assessment.target.baselineYear)
    let required = assessment.value.flatMap(cut).map { total in
      1 - pow(1 - total, min(max(elapsed / span, 0), 1))
    }
    return (assessment.actual.flatMap(cut), required)
  }

  private func reason(
    _ level: WarningLight.Level, _ achieved: Double?, _ required: Double?,
    _ assessment: TargetAssessment
  ) -> Phrase {
    guard level != .unknown else {
      return assessment.reasons.first
        ?? Phrase(zh: "缺少基期值或目标值", en: "baseline or target is missing")
    }
    let (cut, wanted) = (
      achieved.map(TargetJudge.percent) ?? "–", required.map(TargetJudge.percent) ?? "–"
    )
    return Phrase(
      zh: "强度累计下降 \(cut)，应下降 \(wanted)", en: "intensity cut by \(cut), required by now \(wanted)")
  }
}
